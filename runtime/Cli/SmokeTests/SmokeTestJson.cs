using System.Text.Json;
using System.Text.Json.Serialization;
using Nianbao.Findings;
using Nianbao.Reporting.Wording;
using Nianbao.Forms;

namespace Nianbao.Cli.SmokeTests;

/// <summary>Writes what became of templates that were tried as one JSON array.</summary>
internal static partial class SmokeTestJson
{
    private static readonly SmokeTestSerializer Json = new(ReadableJson.MakeOptions());

    public static void Write(TextWriter output, IEnumerable<SmokeTestResult> results) =>
        output.Write(JsonSerializer.Serialize(results.Select(ObjectOf), Json.IEnumerableTemplateObject) + "\n");

    private static TemplateObject ObjectOf(SmokeTestResult result) => new(
        result.Test.Template,
        result.Test.IsFromPackage ? "package" : "project",
        result.Test.Suffix,
        result.Rendered,
        result.Findings.Select(ObjectOf));

    private static MistakeObject ObjectOf(Finding finding) => new(
        finding.Rule, finding.Severity.Word(), finding.File, finding.Line, finding.Column, finding.Message, finding.MessageEn);

    private sealed record TemplateObject(string Template, string From, string Suffix, int Rendered, IEnumerable<MistakeObject> Findings);

    private sealed record MistakeObject(string Rule, string Severity, string File, int Line, int Column, string Message, string MessageEn);

    [JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
    [JsonSerializable(typeof(IEnumerable<TemplateObject>))]
    private sealed partial class SmokeTestSerializer : JsonSerializerContext;
}
