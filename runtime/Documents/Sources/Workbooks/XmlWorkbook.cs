using System.Globalization;
using System.Text;
using System.Xml;

namespace Nianbao.Documents.Sources.Workbooks;

/// <summary>Reads the sheets of workbooks of XML parts (.xlsx).</summary>
internal sealed class XmlWorkbook
{
    private readonly List<string> _strings = [];
    private readonly CellFormats _formats;
    private readonly bool _startsIn1904;

    private XmlWorkbook(ZipContents zip, PackageParts parts, bool startsIn1904)
    {
        _startsIn1904 = startsIn1904;
        _formats = new CellFormats(parts.Parts("styles").FirstOrDefault());
        if (parts.Names("sharedStrings") is [var strings, ..]) ReadStrings(zip, strings.Name);
    }

    /// <summary>Reads all sheets.</summary>
    /// <exception cref="DocumentException">It has too many cells, or no sheets.</exception>
    public static IReadOnlyList<RawSheet> Read(ReadOnlyMemory<byte> content, out IReadOnlyList<SourceProperty> properties)
    {
        using var zip = new ZipContents(content);
        var parts = new PackageParts(zip, "xl/workbook.xml");
        var main = zip.ReadXml(parts.Main)?.Root ?? throw SourceFindings.Broken();
        var elements = main.Descendants().ToLookup(element => element.Name.LocalName);
        var startsIn1904 = (string?)elements["workbookPr"].FirstOrDefault()?.Attribute("date1904") is "1" or "true";
        var workbook = new XmlWorkbook(zip, parts, startsIn1904);
        var names = parts.Names("worksheet").ToDictionary(part => part.Id, part => part.Name, StringComparer.Ordinal);
        var sheets = new List<RawSheet>();
        foreach (var element in elements["sheet"])
        {
            var id = element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "id")?.Value ?? "";
            if (!names.TryGetValue(id, out var name)) continue;
            var sheet = new RawSheet((string?)element.Attribute("name") ?? "", (string?)element.Attribute("state") is "hidden" or "veryHidden");
            workbook.ReadSheet(zip, name, sheet);
            sheets.Add(sheet);
        }

        properties = [.. parts.Properties()];
        return sheets;
    }

    private void ReadStrings(ZipContents zip, string name)
    {
        using var reader = zip.OpenXml(name);
        while (reader?.Read() == true)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" }) _strings.Add(TextWithin(reader));
        }
    }

    private void ReadSheet(ZipContents zip, string name, RawSheet sheet)
    {
        using var reader = zip.OpenXml(name) ?? throw SourceFindings.Broken();
        var (row, column) = (-1, -1);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            switch (reader.LocalName)
            {
                case "col":
                    AddHiddenColumns(reader, sheet);
                    break;
                case "row":
                    // a row without a number follows the one before
                    row = NumberOf(reader, "r") - 1 ?? row + 1;
                    column = -1;
                    if (IsOn(reader, "hidden")) sheet.HiddenRows.Add(row);
                    break;
                case "c":
                    (row, column) = CellReference.TryRead(reader.GetAttribute("r"), out var r, out var c) ? (r, c) : (row, column + 1);
                    ReadCell(reader, sheet, row, column);
                    break;
                case "mergeCell" when CellReference.Range(reader.GetAttribute("ref")) is { } range:
                    sheet.Merged.Add(range);
                    break;
            }
        }
    }

    private static void AddHiddenColumns(XmlReader reader, RawSheet sheet)
    {
        if (!IsOn(reader, "hidden") || NumberOf(reader, "min") is not { } first || NumberOf(reader, "max") is not { } last) return;
        for (var column = Math.Max(first, 1); column <= Math.Min(last, DocumentLimits.Span); column++) sheet.HiddenColumns.Add(column - 1);
    }

    private void ReadCell(XmlReader reader, RawSheet sheet, int row, int column)
    {
        var (type, style) = (reader.GetAttribute("t"), NumberOf(reader, "s") ?? 0);
        if (reader.IsEmptyElement) return;
        var (text, hasFormula, hasValue) = ("", false, false);
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            switch (reader.LocalName)
            {
                case "f":
                    hasFormula = true;
                    break;
                case "v":
                    (text, hasValue) = (TextWithin(reader), true);
                    break;
                case "is":
                    (text, type, hasValue) = (TextWithin(reader), "str", true);
                    break;
            }
        }

        if (hasFormula) sheet.Formulas.Add((row, column));
        if (hasFormula && !hasValue) sheet.Uncalculated.Add((row, column));
        if (_formats[style].Decimals > 0) sheet.Decimals[(row, column)] = _formats[style].Decimals;
        sheet.Add(row, column, Shown(text, type, _formats[style]));
    }

    private string Shown(string value, string? type, NumberFormat format)
    {
        if (type == "s") return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? _strings[index].Trim() : "";
        if (type == "b") return CellText.OfTruth(value is "1" or "true");
        if (type == "d" && DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return CellText.OfTime(time);
        if (type is not (null or "n") || !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return value.Trim();
        if (!format.IsDate) return CellText.OfNumber(number, format.IsPercent);
        const int DaysTo1904 = 1462;
        const double DaysTo9999 = 2958466;
        var days = _startsIn1904 ? number + DaysTo1904 : number;
        return days is >= 1 and < DaysTo9999 ? CellText.OfTime(DateTime.FromOADate(days)) : CellText.OfNumber(number, isPercent: false);
    }

    // the text of an element and those within it, but not how characters are pronounced
    private static string TextWithin(XmlReader reader)
    {
        var text = new StringBuilder();
        if (reader.IsEmptyElement) return "";
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "rPh" }) SkipElement(reader);
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace) text.Append(reader.Value);
        }

        return SheetEscape.Decode(text.Replace("_x000D_", "").Replace("\r\n", "\n").ToString());
    }

    // leaves the reader at the end of the element, where Skip would leave it behind that
    private static void SkipElement(XmlReader reader)
    {
        if (reader.IsEmptyElement) return;
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
        }
    }

    private static int? NumberOf(XmlReader reader, string attribute) =>
        int.TryParse(reader.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsOn(XmlReader reader, string attribute) => reader.GetAttribute(attribute) is "1" or "true";
}
