namespace Nianbao.Documents.Tests.Sources;

/// <summary>Workbooks made of the XML of their sheets.</summary>
internal static class WorkbookFiles
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /// <summary>A workbook.</summary>
    /// <param name="sheets">The sheets: name, state and what is in the root.</param>
    public static byte[] Of(params (string Name, string State, string Content)[] sheets) => ZipFiles.Of(
    [
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", $"""<Relationships><Relationship Id="r1" Type="{Relations}officeDocument" Target="/xl/workbook.xml"/></Relationships>"""),
        ("xl/workbook.xml", $"""<workbook xmlns:r="r"><sheets>{string.Concat(sheets.Select((sheet, i) => $"""<sheet name="{sheet.Name}" state="{sheet.State}" r:id="s{i}"/>"""))}</sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", $"""<Relationships><Relationship Id="t" Type="{Relations}styles" Target="styles.xml"/>{string.Concat(sheets.Select((_, i) => $"""<Relationship Id="s{i}" Type="{Relations}worksheet" Target="sheet{i}.xml"/>"""))}</Relationships>"""),
        ("xl/styles.xml", """<styleSheet><numFmts><numFmt numFmtId="170" formatCode="0&quot;day&quot;"/><numFmt numFmtId="171" formatCode="yyyy\-m\-d"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="171"/><xf numFmtId="9"/><xf numFmtId="170"/></cellXfs></styleSheet>"""),
        .. sheets.Select((sheet, i) => ($"xl/sheet{i}.xml", $"<worksheet>{sheet.Content}</worksheet>")),
    ]);

    /// <summary>A sheet of rows with texts in their cells; what begins with <c>&lt;</c> is XML, <c>null</c> no cell.</summary>
    public static string Rows(params string?[][] rows) =>
        $"<sheetData>{string.Concat(rows.Select((row, r) => $"""<row r="{r + 1}">{string.Concat(row.Select((cell, c) => Cell(cell, r, c)))}</row>"""))}</sheetData>";

    /// <summary>Ranges of which the first cell covers the others.</summary>
    public static string Merged(params string[] ranges) => $"<mergeCells>{string.Concat(ranges.Select(range => $"""<mergeCell ref="{range}"/>"""))}</mergeCells>";

    private static string Cell(string? text, int row, int column)
    {
        var place = $"{(char)('A' + column)}{row + 1}";
        if (text == null) return "";
        if (text.StartsWith('<')) return text.Replace("<c", $"<c r=\"{place}\"", StringComparison.Ordinal);
        return $"""<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>""";
    }
}
