using System.Text.Encodings.Web;
using System.Text.Json;
using Nianbao.Documents.Importing;
using Nianbao.Documents.Recognition;
using Nianbao.Documents.Sources;
using Nianbao.Documents.Texts;
using Nianbao.Findings;
using Nianbao.Forms;

namespace Nianbao.Documents.Mapping;

/// <summary>
/// The mapping report of an import as JSON: for every cell what is printed, where it stands and how it was recognised; what was
/// left out; what the check says of the result.
/// </summary>
internal static class ImportMapping
{
    private static readonly JsonWriterOptions s_options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The report, in UTF-8.</summary>
    /// <param name="result">The import.</param>
    /// <param name="checks">What the check says of the data file.</param>
    public static byte[] Write(ImportResult result, IReadOnlyList<Finding> checks)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, s_options))
        {
            json.WriteStartObject();
            json.WriteString("document", result.Name);
            json.WriteString("state", NameOf(result.State));
            WriteHeader(json, result);
            if (result.Tables is { } tables) WriteTables(json, tables);
            if (result.Text is { } text) WriteTexts(json, result, text);
            WriteFindings(json, "findings", result.Findings);
            WriteFindings(json, "checks", checks);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void WriteHeader(Utf8JsonWriter json, ImportResult result)
    {
        json.WriteString("kind", result.Document?.Kind.ToString().ToLowerInvariant());
        json.WriteString("form", result.Type?.Form.Id);
        json.WriteString("organ", result.Organ);
        json.WriteNumber("year", result.Year);
        json.WriteString("title", result.Header?.Title);
        json.WriteString("published", result.Header?.Published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteStartArray("remarks");
        foreach (var remark in result.Document?.Remarks ?? [])
        {
            json.WriteStartObject();
            json.WriteString("zh", remark.Message);
            json.WriteString("en", remark.MessageEn);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTables(Utf8JsonWriter json, FormReading tables)
    {
        json.WriteStartArray("cells");
        for (var cell = 0; cell < tables.Cells.Length; cell++)
        {
            json.WriteStartObject();
            json.WriteString("path", tables.Form.PathOf(cell));
            json.WriteString("label", tables.Form.LabelOf(cell));
            if (tables.Cells[cell] is { } reading) WriteReading(json, reading);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("undivided");
        foreach (var one in tables.Undivided)
        {
            json.WriteStartObject();
            json.WriteString("printed", one.Label);
            json.WriteStartArray("values");
            foreach (var value in one.Values) json.WriteStringValue(value);
            json.WriteEndArray();
            WriteLocation(json, one.At);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("leftOut");
        foreach (var row in tables.LeftOut) WriteLeftOut(json, row);
        json.WriteEndArray();
    }

    private static void WriteReading(Utf8JsonWriter json, CellReading reading)
    {
        json.WriteString("printed", reading.Printed);
        json.WriteString("value", reading.Value);
        if (reading.Remark.Length > 0) json.WriteString("remark", reading.Remark);
        json.WriteString("row", NameOf(reading.Row));
        json.WriteString("column", NameOf(reading.Column));
        WriteLocation(json, reading.At);
    }

    private static void WriteLeftOut(Utf8JsonWriter json, RowLeftOut row)
    {
        json.WriteStartObject();
        json.WriteString("printed", row.Row.Text);
        json.WriteString("reason", NameOf(row.Reason));
        json.WriteString("zh", ReasonText.Chinese(row));
        json.WriteString("en", ReasonText.English(row));
        json.WriteStartArray("candidates");
        foreach (var candidate in row.Candidates.Where(candidate => candidate.Leaf != null)) json.WriteStringValue(candidate.Leaf!.Path);
        json.WriteEndArray();
        WriteLocation(json, row.Row.At);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, ImportResult result, ReportText text)
    {
        json.WriteStartArray("texts");
        WriteText(json, "preamble", null, result.Preamble);
        foreach (var section in result.Type!.Form.Sections.Where(section => section.Text != SectionText.None))
        {
            foreach (var part in text.Of(section)) WriteText(json, section.Id, part.Heading, part.Paragraphs);
        }

        json.WriteEndArray();
        json.WriteStartArray("textLeftOut");
        foreach (var piece in text.LeftOut)
        {
            json.WriteStartObject();
            json.WriteString("printed", piece.Text);
            WriteLocation(json, piece.At);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string section, TextPiece? heading, IReadOnlyList<TextPiece> paragraphs)
    {
        json.WriteStartObject();
        json.WriteString("section", section);
        json.WriteString("heading", heading?.Text);
        json.WriteNumber("paragraphs", paragraphs.Count);
        if (heading != null || paragraphs.Count > 0) WriteLocation(json, (heading ?? paragraphs[0]).At);
        json.WriteEndObject();
    }

    private static void WriteFindings(Utf8JsonWriter json, string name, IReadOnlyList<Finding> findings)
    {
        json.WriteStartArray(name);
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("rule", finding.Rule);
            json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
            json.WriteNumber("line", finding.Line);
            json.WriteString("zh", finding.Message);
            json.WriteString("en", finding.MessageEn);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLocation(Utf8JsonWriter json, SourceLocation at)
    {
        json.WriteStartObject("at");
        if (at.Sheet != null) json.WriteString("sheet", at.Sheet);
        foreach (var (name, value) in ((string, int)[])[("page", at.Page), ("table", at.Table), ("row", at.Row), ("column", at.Column), ("line", at.Line)])
        {
            if (value > 0) json.WriteNumber(name, value);
        }

        if (at.Box is { } box)
        {
            json.WriteStartArray("box");
            foreach (var side in (double[])[box.Left, box.Bottom, box.Right, box.Top]) json.WriteNumberValue(Math.Round(side, 1));
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
