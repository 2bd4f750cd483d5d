using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Nianbao.Reporting.Wording;

/// <summary>How JSON is written that people read, too.</summary>
internal static class ReadableJson
{
    /// <summary>
    /// New options, for each context of generated serializers takes options of its own: indented with the same line ends
    /// everywhere, names in camel case, no \u escapes for Chinese, and nothing written of what there is not.
    /// </summary>
    public static JsonSerializerOptions MakeOptions() => new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };
}
