using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Nianbao.Findings;
using Nianbao.Forms;

namespace Nianbao.Reporting.CheckReports;

/// <summary>Writes findings as one JSON array, each on a line of its own.</summary>
internal sealed class FindingJson(TextWriter output) : IFindingWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        // findings are read by people too: no \u escapes for Chinese
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private bool _isEmpty = true;

    /// <inheritdoc/>
    public void Add(CheckedFile file)
    {
        foreach (var finding in file.Findings)
        {
            _buffer.ResetWrittenCount();
            using (var json = new Utf8JsonWriter(_buffer, Options)) WriteObject(json, finding);
            output.Write(_isEmpty ? "[\n" : ",\n");
            output.Write(Encoding.UTF8.GetString(_buffer.WrittenSpan));
            _isEmpty = false;
        }
    }

    /// <inheritdoc/>
    public void End(bool isSuccessful) => output.Write(_isEmpty ? "[]\n" : "\n]\n");

    private static void WriteObject(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule);
        json.WriteString("severity", finding.Severity.Word());
        json.WriteString("file", finding.File);
        json.WriteNumber("line", finding.Line);
        json.WriteNumber("column", finding.Column);
        WriteText(json, "organ", finding.Organ);
        if (finding.Year > 0) json.WriteNumber("year", finding.Year);
        else json.WriteNull("year");
        json.WriteStartArray("cells");
        foreach (var cell in finding.Cells) json.WriteStringValue(cell);
        json.WriteEndArray();
        json.WriteString("message", finding.Message);
        json.WriteString("messageEn", finding.MessageEn);
        WriteSide(json, "left", finding.Left);
        WriteSide(json, "right", finding.Right);
        WriteParts(json, "leftParts", finding.LeftParts);
        WriteParts(json, "rightParts", finding.RightParts);
        WriteText(json, "quote", finding.Quote);
        WriteText(json, "hint", finding.Hint);
        WriteText(json, "hintEn", finding.HintEn);
        WriteText(json, "waived", finding.Waived);
        json.WriteBoolean("assessable", !finding.IsNotAssessable);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (string.IsNullOrEmpty(text)) json.WriteNull(name);
        else json.WriteString(name, text);
    }

    private static void WriteSide(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }

    private static void WriteParts(Utf8JsonWriter json, string name, IReadOnlyList<FindingPart> parts)
    {
        json.WriteStartArray(name);
        foreach (var part in parts)
        {
            json.WriteStartObject();
            json.WriteString("cell", part.Path);
            json.WriteString("label", part.Label);
            json.WriteString("of", part.Source switch
            {
                TermSource.LastYear => "lastYear",
                TermSource.Parts => "parts",
                _ => "report",
            });
            json.WriteNumber("factor", part.Factor);
            json.WriteNumber("value", part.Value);
            json.WriteNumber("line", part.Span.Line);
            json.WriteNumber("column", part.Span.Column);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
