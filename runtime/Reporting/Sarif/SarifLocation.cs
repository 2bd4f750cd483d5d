using System.Text.Json;
using Nianbao.Findings;
using Nianbao.Reports;

namespace Nianbao.Reporting.Sarif;

/// <summary>Writes places in data files as SARIF locations (3.28).</summary>
internal static class SarifLocation
{
    /// <summary>What relative addresses start from.</summary>
    public const string Base = "SRCROOT";

    /// <summary>The place of a finding.</summary>
    public static void Write(Utf8JsonWriter json, string path, Finding finding)
    {
        json.WriteStartObject();
        var column = Math.Max(1, finding.Column);
        WritePlace(json, path, Math.Max(1, finding.Line), column, Math.Max(column, finding.EndColumn));
        WriteCells(json, finding.Cells);
        json.WriteEndObject();
    }

    /// <summary>The place of a figure.</summary>
    public static void Write(Utf8JsonWriter json, string path, FindingPart part, int id)
    {
        json.WriteStartObject();
        json.WriteNumber("id", id);
        WritePlace(json, path, part.Span.Line, Math.Max(1, part.Span.Column), endColumn: 0);
        json.WriteStartObject("message");
        json.WriteString("text", $"{part.Label}：{CellText.Of(part.Value)}");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, string path, int line, int column, int endColumn)
    {
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        if (Path.IsPathRooted(path))
        {
            json.WriteString("uri", new Uri(path).AbsoluteUri);
        }
        else
        {
            json.WriteString("uri", string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
            json.WriteString("uriBaseId", Base);
        }

        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", line);
        json.WriteNumber("startColumn", column);
        if (endColumn > 0) json.WriteNumber("endColumn", endColumn);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The cells concerned, as paths of ids (3.33).</summary>
    private static void WriteCells(Utf8JsonWriter json, IReadOnlyList<string> cells)
    {
        if (cells.Count == 0) return;
        json.WriteStartArray("logicalLocations");
        foreach (var cell in cells)
        {
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", cell);
            json.WriteString("kind", "member");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
