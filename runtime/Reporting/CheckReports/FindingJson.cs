using System.Text.Json;
using System.Text.Json.Serialization;
using Nianbao.Reporting.Wording;

namespace Nianbao.Reporting.CheckReports;

/// <summary>Writes findings as one JSON array, each on a line of its own.</summary>
internal sealed partial class FindingJson(TextWriter output) : IFindingWriter
{
    private static readonly FindingSerializer Json = new(new JsonSerializerOptions(ReadableJson.MakeOptions())
    {
        WriteIndented = false,

        // every finding has the same keys
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    });

    private bool _isEmpty = true;

    /// <inheritdoc/>
    public void Add(CheckedFile file)
    {
        foreach (var finding in file.Findings)
        {
            output.Write(_isEmpty ? "[\n" : ",\n");
            output.Write(JsonSerializer.Serialize(FindingObject.From(finding), Json.FindingObject));
            _isEmpty = false;
        }
    }

    /// <inheritdoc/>
    public void End(bool isSuccessful) => output.Write(_isEmpty ? "[]\n" : "\n]\n");

    [JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
    [JsonSerializable(typeof(FindingObject))]
    private sealed partial class FindingSerializer : JsonSerializerContext;
}
