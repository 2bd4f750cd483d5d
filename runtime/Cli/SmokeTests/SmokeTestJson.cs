using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Nianbao.Findings;
using Nianbao.Forms;

namespace Nianbao.Cli.SmokeTests;

/// <summary>Writes what became of templates that were tried as one JSON array.</summary>
internal static class SmokeTestJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        // people read it, too: no \u escapes for Chinese
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    public static void Write(TextWriter output, IEnumerable<SmokeTestResult> results)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartArray();
            foreach (var result in results) WriteResult(json, result);
            json.WriteEndArray();
        }

        output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n");
    }

    private static void WriteResult(Utf8JsonWriter json, SmokeTestResult result)
    {
        json.WriteStartObject();
        json.WriteString("template", result.Hypothesis.Template);
        json.WriteString("from", result.Hypothesis.IsFromPackage ? "package" : "project");
        json.WriteString("suffix", result.Hypothesis.Suffix);
        json.WriteNumber("rendered", result.Rendered);
        json.WriteStartArray("findings");
        foreach (var finding in result.Findings) WriteFinding(json, finding);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule);
        json.WriteString("severity", finding.Severity.Word());
        json.WriteString("file", finding.File);
        json.WriteNumber("line", finding.Line);
        json.WriteNumber("column", finding.Column);
        json.WriteString("message", finding.Message);
        json.WriteString("messageEn", finding.MessageEn);
        json.WriteEndObject();
    }
}
