using Nianbao.DataFiles;
using Nianbao.Documents.Recognition;
using Nianbao.Documents.Sources;
using Nianbao.Documents.Sources.Workbooks;
using Nianbao.Documents.Workbooks;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Documents.Importing;

/// <summary>Reads the sheet of tables of a workbook that Nianbao has written.</summary>
/// <param name="file">The name of the file, for findings.</param>
/// <param name="sheet">The sheet.</param>
/// <param name="type">The form that it says it has.</param>
/// <param name="isFilledIn">True for a workbook whose sums are formulas.</param>
internal sealed class OwnTablesReader(string file, RawSheet sheet, ReportType type, bool isFilledIn)
{
    private readonly FormDefinition _form = type.Form;
    private readonly CellReading?[] _cells = new CellReading?[type.Form.CellCount];
    private readonly (int Row, int Column)[] _places = new (int, int)[type.Form.CellCount];
    private readonly List<Finding> _findings = [];
    private readonly List<LocalRow> _local = [];
    private readonly List<SectionDefinition> _leftOut = [];

    /// <summary>Reads the tables; null where they do not look as they were written.</summary>
    public (FormReading Tables, IReadOnlyList<Finding> Findings)? Read()
    {
        var last = sheet.Texts.Keys.Max(place => place.Row);
        var row = 1;
        foreach (var (section, grid) in new FormSheet(_form).Tables)
        {
            var heading = Enumerable.Range(row, Math.Max(0, last - row + 1)).FirstOrDefault(at => TextAt(at, 0) == section.Heading, -1);
            if (heading < 0)
            {
                _leftOut.Add(section);
                continue;
            }

            row = heading + TableRows.RowsAbove(grid.Table);
            if (!HasLabels(grid, row)) return null;
            ReadValues(grid, row);
            row = ReadLocalRows(grid.Table, row + grid.Rows);
        }

        if (isFilledIn) ReadSums();
        ClearBlankRows();
        var reading = new FormReading(_form, _cells, [], new HashSet<int>()) { LocalRows = _local, TablesLeftOut = _leftOut };
        return _leftOut.Count == _form.Tables.Length && _leftOut.Count > 0 ? null : (reading, _findings);
    }

    private bool HasLabels(TableGrid grid, int top) => grid.Cells.All(place =>
        place.Cell.Kind == LayoutKind.Value || Plain(TextAt(top + place.Row, place.Column)) == Plain(place.Cell.Label));

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private void ReadValues(TableGrid grid, int top)
    {
        foreach (var place in grid.Cells.Where(place => place.Cell.Kind == LayoutKind.Value))
        {
            var (row, column) = (top + place.Row, place.Column);
            _places[place.Cell.Cell] = (row, column);
            _cells[place.Cell.Cell] = ReadingOf(place.Cell.Cell, row, column);
        }
    }

    private CellReading ReadingOf(int cell, int row, int column)
    {
        var place = _form.Cells[cell];
        var text = TextAt(row, column);
        var printed = PrintedNumber.Read(WithDecimals(text, row, column));
        var value = printed.For(place.Kind, place.Unit);
        var remark = value != null && printed.Remark.Length > 0 && PrintedText.TrySplit(text, out _, out var behind) ? behind : "";
        if (value == null && text.Length > 0 && !(isFilledIn && IsSum(cell)))
        {
            _findings.Add(ImportFindings.CellNotTaken(file, sheet.Name, CellReference.Of(row, column), place.Label, text));
        }

        var at = new SourceLocation { Sheet = sheet.Name, Row = row + 1, Column = column + 1 };
        return new CellReading(cell, place.Row.Label, text, value, remark, at, MatchKind.Label, MatchKind.Label);
    }

    private bool IsSum(int cell) => Array.Exists(_form.Sums, sum => sum.Cell == cell);

    // the number is stored without closing zeros, and the format shows them
    private string WithDecimals(string text, int row, int column)
    {
        if (!sheet.Decimals.TryGetValue((row, column), out var decimals) || !text.All(c => char.IsAsciiDigit(c) || c is '.' or '-')) return text;
        var point = text.IndexOf('.', StringComparison.Ordinal);
        if (point < 0) return text.Length == 0 ? "" : $"{text}.{new string('0', decimals)}";
        return text.PadRight(point + 1 + decimals, '0');
    }

    // what programs have stored for a sum may be old, or pasted over its formula: the parts count
    private void ReadSums()
    {
        var report = type.Create();
        foreach (var reading in _cells)
        {
            if (reading?.Value is { } value && !IsSum(reading.Cell) && Set(report.Cell(reading.Cell), value)) continue;
            if (reading != null) report.Cell(reading.Cell).Clear();
        }

        report.ComputeSums();
        foreach (var cell in _form.Sums.Select(sum => sum.Cell).Distinct())
        {
            if (_cells[cell] is not { } printed) continue;
            var computed = Reports.CellText.Of(report.Cell(cell));
            _cells[cell] = printed with { Value = computed.Length == 0 ? null : computed, Remark = "" };
            var (row, column) = _places[cell];
            if (sheet.Formulas.Contains((row, column)) && (printed.Printed == computed || sheet.Uncalculated.Contains((row, column)))) continue;
            if (!sheet.Formulas.Contains((row, column)) && printed.Printed == computed) continue;
            _findings.Add(ImportFindings.SumOverwritten(file, sheet.Name, CellReference.Of(row, column), _form.LabelOf(cell), printed.Printed, computed));
        }
    }

    private static bool Set(Cell cell, string value)
    {
        if (!decimal.TryParse(value, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number)) return false;
        cell.Set(number);
        return true;
    }

    // a row in which nothing stands is one that was not filled in
    private void ClearBlankRows()
    {
        foreach (var row in _form.Tables.SelectMany(table => table.Blocks).SelectMany(block => block.LeafRows))
        {
            var cells = _cells.AsSpan(row.FirstCell, row.Width);
            if (cells.ToArray().All(cell => cell == null || cell.Printed.Length == 0)) cells.Clear();
        }
    }

    private int ReadLocalRows(TableDefinition table, int row)
    {
        for (; TextAt(row, 0).StartsWith(FormSheet.LocalMark, StringComparison.Ordinal); row++)
        {
            var values = new List<string>();
            for (var column = 1; TextAt(row, column) is { Length: > 0 } value; column++) values.Add(value);
            _local.Add(new LocalRow(table, TextAt(row, 0)[FormSheet.LocalMark.Length..], values));
        }

        return row;
    }

    private string TextAt(int row, int column) => sheet.Texts.GetValueOrDefault((row, column), "").Trim();
}
