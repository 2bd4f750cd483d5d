using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Nianbao.Findings;

namespace Nianbao.Program;

/// <summary>Findings as lines of text that a build takes for its own errors and warnings.</summary>
internal static class FindingText
{
    /// <summary>
    /// The line for a finding. A note is spelled as no build would take it for an error or a warning.
    /// </summary>
    public static string LineOf(Finding finding)
    {
        var severity = finding.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "note",
        };
        var line = Math.Max(1, finding.Line);
        var column = Math.Max(1, finding.Column);
        var end = Math.Max(column, finding.EndColumn);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{finding.File}({line},{column},{line},{end}): {severity} {finding.Rule}: {finding.Message}{Hint("。提示：", finding.Hint)} / {finding.MessageEn}{Hint(". Hint: ", finding.HintEn)}");
    }

    private static string Hint(string before, string? hint) => hint == null ? "" : before + hint;
}

/// <summary>Writes findings as one JSON array, each on a line of its own.</summary>
internal sealed class FindingJson(TextWriter output)
{
    private static readonly JsonWriterOptions Options = new()
    {
        // findings are read by people too: no \u escapes for Chinese
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private bool _isEmpty = true;

    /// <summary>Writes one finding.</summary>
    public void Write(Finding finding)
    {
        _buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_buffer, Options)) WriteObject(json, finding);
        output.Write(_isEmpty ? "[\n" : ",\n");
        output.Write(Encoding.UTF8.GetString(_buffer.WrittenSpan));
        _isEmpty = false;
    }

    /// <summary>Ends the array.</summary>
    public void End() => output.Write(_isEmpty ? "[]\n" : "\n]\n");

    private static void WriteObject(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule);
        json.WriteString("severity", finding.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "note",
        });
        json.WriteString("file", finding.File);
        json.WriteNumber("line", finding.Line);
        json.WriteNumber("column", finding.Column);
        if (finding.Organ.Length > 0) json.WriteString("organ", finding.Organ);
        else json.WriteNull("organ");
        if (finding.Year > 0) json.WriteNumber("year", finding.Year);
        else json.WriteNull("year");
        json.WriteStartArray("cells");
        foreach (var cell in finding.Cells) json.WriteStringValue(cell);
        json.WriteEndArray();
        json.WriteString("message", finding.Message);
        json.WriteString("messageEn", finding.MessageEn);
        WriteSide(json, "left", finding.Left);
        WriteSide(json, "right", finding.Right);
        json.WriteEndObject();
    }

    private static void WriteSide(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }
}
