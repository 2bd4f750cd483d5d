using System.Globalization;
using System.Xml;
using Nianbao.Documents.Sources.Workbooks;

namespace Nianbao.Documents.Workbooks.Packages;

/// <summary>
/// Writes a sheet from its first row to its last; only merged ranges and rules are kept until its end. Texts are stored as texts, whatever
/// they say: formulas come from <see cref="Formula(int, string, decimal?, CellStyle)"/> alone.
/// </summary>
internal sealed class SheetWriter : IDisposable
{
    private const int FirstPriority = 1;

    private readonly XmlWriter _xml;
    private readonly SheetSetup _setup;
    private readonly List<string> _merged = [];
    private readonly List<ConditionalFormat> _formats = [];
    private readonly List<InputRule> _inputs = [];
    private bool _isInRow;

    /// <summary>Begins a sheet.</summary>
    /// <param name="xml">Takes the part; closed with the sheet.</param>
    /// <param name="setup">How the sheet is laid out.</param>
    public SheetWriter(XmlWriter xml, SheetSetup setup)
    {
        (_xml, _setup) = (xml, setup);
        xml.WriteStartElement("worksheet", PartNames.Main);
        xml.WriteRaw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        xml.WriteStartElement("sheetViews");
        xml.WriteStartElement("sheetView");
        xml.WriteAttributeString("workbookViewId", "0");
        if (setup.FrozenRows > 0) WriteFrozen(setup.FrozenRows);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteRaw("<sheetFormatPr defaultRowHeight=\"18\" customHeight=\"1\"/>");
        WriteColumns();
        xml.WriteStartElement("sheetData");
    }

    /// <summary>The row that is written, from 0; -1 before the first.</summary>
    public int Row { get; private set; } = -1;

    /// <summary>Begins the next row.</summary>
    /// <param name="height">Its height in points; null for the usual one.</param>
    public void BeginRow(double? height = null)
    {
        EndRow();
        Row++;
        _isInRow = true;
        _xml.WriteStartElement("row");
        _xml.WriteAttributeString("r", Number(Row + 1));
        if (height is not { } points) return;
        _xml.WriteAttributeString("ht", points.ToString("0.##", CultureInfo.InvariantCulture));
        _xml.WriteAttributeString("customHeight", "1");
    }

    /// <summary>Leaves a row blank.</summary>
    public void SkipRow()
    {
        EndRow();
        Row++;
    }

    /// <summary>Writes a text.</summary>
    public void Text(int column, string text, CellStyle style)
    {
        BeginCell(column, style);
        if (text.Length > 0)
        {
            _xml.WriteAttributeString("t", "inlineStr");
            _xml.WriteStartElement("is");
            _xml.WriteStartElement("t");
            _xml.WriteAttributeString("xml", "space", null, "preserve");
            _xml.WriteString(SheetText.Of(text));
            _xml.WriteEndElement();
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    /// <summary>Writes a number.</summary>
    public void Number(int column, decimal value, CellStyle style)
    {
        BeginCell(column, style);
        _xml.WriteElementString("v", Plain(value));
        _xml.WriteEndElement();
    }

    /// <summary>Writes a blank cell.</summary>
    public void Blank(int column, CellStyle style)
    {
        BeginCell(column, style);
        _xml.WriteEndElement();
    }

    /// <summary>Writes a formula for a number.</summary>
    /// <param name="column">Its column, from 0.</param>
    /// <param name="formula">The formula, without its sign.</param>
    /// <param name="result">Its result, for readers that do not calculate; null for an empty text.</param>
    /// <param name="style">How the cell looks.</param>
    public void Formula(int column, string formula, decimal? result, CellStyle style) =>
        Formula(column, formula, result is { } number ? Plain(number) : null, result == null ? "" : null, style);

    /// <summary>Writes a formula for a text.</summary>
    public void Formula(int column, string formula, string result, CellStyle style) => Formula(column, formula, null, result, style);

    /// <summary>Makes one cell of a range; its first cell is what it says.</summary>
    public void Merge(int row, int column, int rows, int columns)
    {
        if (rows * columns > 1) _merged.Add(RangeOf(row, column, rows, columns));
    }

    /// <summary>Adds a conditional format; of several on a cell the first wins.</summary>
    public void Add(ConditionalFormat format) => _formats.Add(format);

    /// <summary>Adds what may be typed.</summary>
    public void Add(InputRule rule) => _inputs.Add(rule);

    /// <summary>A range as workbooks write it.</summary>
    public static string RangeOf(int row, int column, int rows, int columns) =>
        rows * columns == 1 ? CellReference.Of(row, column) : $"{CellReference.Of(row, column)}:{CellReference.Of(row + rows - 1, column + columns - 1)}";

    /// <summary>Ends the sheet.</summary>
    public void Dispose()
    {
        EndRow();
        _xml.WriteEndElement();
        if (_setup.IsProtected) _xml.WriteRaw("<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatColumns=\"0\" formatRows=\"0\"/>");
        WriteMerged();
        WriteFormats();
        WriteInputs();
        _xml.WriteRaw("<printOptions horizontalCentered=\"1\"/>"
            + "<pageMargins left=\"0.6\" right=\"0.6\" top=\"0.8\" bottom=\"0.8\" header=\"0.3\" footer=\"0.3\"/>"
            + $"<pageSetup paperSize=\"9\" orientation=\"{(_setup.IsLandscape ? "landscape" : "portrait")}\" fitToHeight=\"0\"/>"
            + "<headerFooter><oddFooter>&amp;C— &amp;P —</oddFooter></headerFooter>");
        _xml.WriteEndElement();
        _xml.Dispose();
    }

    private void Formula(int column, string formula, string? number, string? text, CellStyle style)
    {
        BeginCell(column, style);
        if (text != null) _xml.WriteAttributeString("t", "str");
        _xml.WriteElementString("f", formula);
        _xml.WriteElementString("v", number ?? SheetText.Of(text ?? ""));
        _xml.WriteEndElement();
    }

    private void BeginCell(int column, CellStyle style)
    {
        _xml.WriteStartElement("c");
        _xml.WriteAttributeString("r", CellReference.Of(Row, column));
        _xml.WriteAttributeString("s", Number((int)style));
    }

    private void EndRow()
    {
        if (_isInRow) _xml.WriteEndElement();
        _isInRow = false;
    }

    private void WriteFrozen(int rows)
    {
        _xml.WriteStartElement("pane");
        _xml.WriteAttributeString("ySplit", Number(rows));
        _xml.WriteAttributeString("topLeftCell", CellReference.Of(rows, 0));
        _xml.WriteAttributeString("activePane", "bottomLeft");
        _xml.WriteAttributeString("state", "frozen");
        _xml.WriteEndElement();
    }

    private void WriteColumns()
    {
        _xml.WriteStartElement("cols");
        for (var i = 0; i < _setup.Widths.Length; i++)
        {
            _xml.WriteStartElement("col");
            _xml.WriteAttributeString("min", Number(i + 1));
            _xml.WriteAttributeString("max", Number(i + 1));
            _xml.WriteAttributeString("width", _setup.Widths[i].ToString("0.##", CultureInfo.InvariantCulture));
            _xml.WriteAttributeString("customWidth", "1");
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    private void WriteMerged()
    {
        if (_merged.Count == 0) return;
        _xml.WriteStartElement("mergeCells");
        _xml.WriteAttributeString("count", Number(_merged.Count));
        foreach (var range in _merged)
        {
            _xml.WriteStartElement("mergeCell");
            _xml.WriteAttributeString("ref", range);
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    private void WriteFormats()
    {
        var priority = FirstPriority;
        foreach (var group in _formats.GroupBy(format => format.Range, StringComparer.Ordinal))
        {
            _xml.WriteStartElement("conditionalFormatting");
            _xml.WriteAttributeString("sqref", group.Key);
            foreach (var format in group.OrderBy(format => format.Style))
            {
                _xml.WriteStartElement("cfRule");
                _xml.WriteAttributeString("type", "expression");
                _xml.WriteAttributeString("dxfId", Number(format.Style));
                _xml.WriteAttributeString("priority", Number(priority++));
                _xml.WriteElementString("formula", format.Formula);
                _xml.WriteEndElement();
            }

            _xml.WriteEndElement();
        }
    }

    private void WriteInputs()
    {
        var rules = _inputs.FindAll(rule => rule.Cells.Count > 0);
        if (rules.Count == 0) return;
        _xml.WriteStartElement("dataValidations");
        _xml.WriteAttributeString("count", Number(rules.Count));
        foreach (var rule in rules)
        {
            _xml.WriteStartElement("dataValidation");
            _xml.WriteAttributeString("type", rule.Type);
            _xml.WriteAttributeString("allowBlank", "1");
            _xml.WriteAttributeString("showInputMessage", "1");
            _xml.WriteAttributeString("showErrorMessage", "1");
            _xml.WriteAttributeString("errorTitle", "不能这样填");
            _xml.WriteAttributeString("error", rule.Error);
            _xml.WriteAttributeString("promptTitle", "填写");
            _xml.WriteAttributeString("prompt", rule.Prompt);
            _xml.WriteAttributeString("sqref", string.Join(' ', rule.Cells));
            _xml.WriteElementString("formula1", rule.Least);
            _xml.WriteElementString("formula2", "999999999999");
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    private static string Plain(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
