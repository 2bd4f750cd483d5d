using System.Globalization;
using System.Text;

namespace Nianbao.Bench.Imports;

/// <summary>A workbook that collects a report: a cover with the title, a sheet for each section, texts in merged cells.</summary>
internal static class ExcelFile
{
    private const int Width = 16;
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The file.</summary>
    public static byte[] Write(PublishedReport report)
    {
        List<(string Name, string Content)> sheets = [("封面", Sheet([report.Report.Title, .. report.Preamble], null))];
        foreach (var (i, section) in report.Sections.Index())
        {
            sheets.Add((string.Create(CultureInfo.InvariantCulture, $"{i + 1}"), Sheet([section.Heading, .. section.Paragraphs], section.Table)));
        }

        return WordFile.Zip(
        [
            ("[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"""),
            ("_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
            ("xl/workbook.xml", $"""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{Relations}"><sheets>{string.Concat(sheets.Select((sheet, i) => $"""<sheet name="{sheet.Name}" sheetId="{i + 1}" r:id="s{i}"/>"""))}</sheets></workbook>"""),
            ("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(sheets.Select((_, i) => $"""<Relationship Id="s{i}" Type="{Relations}/worksheet" Target="worksheets/sheet{i}.xml"/>"""))}</Relationships>"""),
            .. sheets.Select((sheet, i) => ($"xl/worksheets/sheet{i}.xml", sheet.Content)),
        ]);
    }

    private static string Sheet(IReadOnlyList<string> texts, OfficialTable? table)
    {
        var (data, merges) = (new StringBuilder(), new List<string>());
        var row = 0;
        foreach (var text in texts)
        {
            row++;
            data.Append(CultureInfo.InvariantCulture, $"<row r=\"{row}\">{Cell(row, 0, text, isText: true)}</row>");
            merges.Add($"{Place(row, 0)}:{Place(row, Width - 1)}");
        }

        foreach (var cells in table?.Grid() ?? [])
        {
            row++;
            data.Append(CultureInfo.InvariantCulture, $"<row r=\"{row}\">");
            foreach (var (column, cell) in cells.Index().Where(one => one.Item != null))
            {
                data.Append(Cell(row, column, cell!.Text, !cell.IsValue));
                if (cell.Rows * cell.Columns > 1) merges.Add($"{Place(row, column)}:{Place(row + cell.Rows - 1, column + cell.Columns - 1)}");
            }

            data.Append("</row>");
        }

        return $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{data}</sheetData><mergeCells>{string.Concat(merges.Select(range => $"<mergeCell ref=\"{range}\"/>"))}</mergeCells></worksheet>";
    }

    private static string Cell(int row, int column, string text, bool isText)
    {
        if (text.Length == 0) return "";
        var isNumber = !isText && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _);
        return isNumber ? $"<c r=\"{Place(row, column)}\"><v>{text}</v></c>" : $"<c r=\"{Place(row, column)}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{HtmlStyles.Escape(text)}</t></is></c>";
    }

    private static string Place(int row, int column) => string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + column)}{row}");
}
