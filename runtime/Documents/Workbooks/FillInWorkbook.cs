using System.Globalization;
using Nianbao.Documents.Sources.Workbooks;
using Nianbao.Documents.Workbooks.Packages;
using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Documents.Workbooks;

/// <summary>
/// A workbook in which an office fills in its report: the tables of the form with a formula for each sum, the rules beside them, the texts on
/// another sheet. Only cells to be filled in can be changed. What is filled in comes back by an import.
/// </summary>
public static class FillInWorkbook
{
    private const double CheckWidth = 60;
    private const string Note = "黄格填数，没有发生的填 0；灰格是合计，自动计算，不用填。数填错时格子变红，右侧写出原因。正文写在“正文”表。";

    /// <summary>Writes the workbook of a report.</summary>
    /// <param name="report">What is known already: organ, year, figures carried over from last year, last year's report.</param>
    /// <param name="output">Takes the workbook; stays open.</param>
    public static void Write(Report report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        var form = new FormSheet(report.Form);
        var figures = new FillInFigures(report);
        var places = new Places(form);
        var checks = new CheckList(figures, places.Absolute);
        using var workbook = new WorkbookWriter(output, report.Title, [FormSheet.Name, FormSheet.TextName, FormSheet.ChecksName], calculates: true);
        using (var sheet = workbook.NextSheet(new SheetSetup([.. form.Widths, CheckWidth]) { IsProtected = true, IsLandscape = true, FrozenRows = 1 }))
        {
            WriteHeader(sheet, form, report, checks);
            WriteTables(sheet, form, figures, places, checks);
            foreach (var format in checks.Formats(places.Range)) sheet.Add(format);
            AddInputs(sheet, report.Form, figures, places);
        }

        TextSheet.Write(workbook, report, isInput: true);
        checks.Write(workbook);
    }

    private static void WriteHeader(SheetWriter sheet, FormSheet form, Report report, CheckList checks)
    {
        sheet.BeginRow(36);
        sheet.Text(0, report.Title, CellStyle.Title);
        var (formula, result) = checks.Summary();
        sheet.Formula(form.Width, formula, result, CellStyle.Check);
        sheet.Merge(sheet.Row, 0, 1, form.Width);
        foreach (var (i, (name, fact)) in ReportFacts.Of(report).Index())
        {
            WriteFact(sheet, form, name, fact, i < ReportFacts.Given ? CellStyle.HeaderText : CellStyle.InputHeader);
        }

        TableRows.WriteLine(sheet, form, Note, CellStyle.Note);
    }

    private static void WriteFact(SheetWriter sheet, FormSheet form, string label, string fact, CellStyle style)
    {
        sheet.BeginRow();
        sheet.Text(0, label, CellStyle.HeaderLabel);
        for (var column = 1; column < form.Width; column++) sheet.Text(column, column == 1 ? fact : "", style);
        sheet.Merge(sheet.Row, 1, 1, form.Width - 1);
    }

    private static void WriteTables(SheetWriter sheet, FormSheet form, FillInFigures figures, Places places, CheckList checks)
    {
        foreach (var (section, grid) in form.Tables)
        {
            TableRows.WriteTable(
                sheet,
                form,
                section,
                grid,
                (cell, column) => WriteValue(sheet, column, figures, places, cell),
                cells =>
                {
                    if (checks.WordsOf(cells) is { } words) sheet.Formula(form.Width, words.Formula, words.Result, CellStyle.Check);
                });
            sheet.SkipRow();
        }
    }

    private static void WriteValue(SheetWriter sheet, int column, FillInFigures figures, Places places, int cell)
    {
        var value = figures.Report.Cell(cell).Value;
        if (figures.Sums.TryGetValue(cell, out var sum))
        {
            var parts = string.Join(',', sum.Parts.Select(places.Relative));
            var formula = string.Create(CultureInfo.InvariantCulture, $"IF(COUNT({parts})={sum.Parts.Length},SUM({parts}),\"\")");
            sheet.Formula(column, formula, value, CellStyle.Sum);
        }
        else if (value is { } number)
        {
            sheet.Number(column, number, CellStyle.Input);
        }
        else
        {
            sheet.Blank(column, CellStyle.Input);
        }
    }

    private static void AddInputs(SheetWriter sheet, FormDefinition form, FillInFigures figures, Places places)
    {
        var inputs = Enumerable.Range(0, form.CellCount).Where(cell => places.Has(cell) && !figures.Sums.ContainsKey(cell));
        foreach (var group in inputs.GroupBy(cell => (Kind: form.Cells.KindOf(cell), Unit: form.Cells.KindOf(cell) == CellKind.Amount ? form.Cells[cell].Unit : "")))
        {
            List<string> cells = [.. group.Select(places.Relative)];
            sheet.Add(group.Key.Kind switch
            {
                CellKind.Amount => new InputRule(cells, "decimal", "0", $"填金额，单位：{UnitOf(group.Key.Unit)}，不写单位；没有的填 0", "只能填不小于 0 的金额，不写单位和文字"),
                CellKind.SignedCount => new InputRule(cells, "whole", "-999999999999", "填整数，减少的填负数；没有变化填 0", "只能填整数，不写单位和文字"),
                _ => new InputRule(cells, "whole", "0", "填整数；没有发生的填 0", "只能填不小于 0 的整数，不写单位和文字"),
            });
        }
    }

    private static string UnitOf(string unit) => unit.Length > 0 ? unit : "元";

    /// <summary>Where the cells of a form stand on its sheet to be filled in.</summary>
    private sealed class Places
    {
        private readonly (int Row, int Column, int Rows, int Columns)?[] _places;

        public Places(FormSheet form)
        {
            _places = new (int, int, int, int)?[form.Definition.CellCount];
            var row = ReportFacts.Count + 2;
            foreach (var (_, grid) in form.Tables)
            {
                row += TableRows.RowsAbove(grid.Table);
                foreach (var place in grid.Cells)
                {
                    if (place.Cell.Kind == LayoutKind.Value) _places[place.Cell.Cell] = (row + place.Row, place.Column, place.Rows, place.Columns);
                }

                row += grid.Rows + 1;
            }
        }

        public bool Has(int cell) => _places[cell] != null;

        public string Relative(int cell) => CellReference.Of(Of(cell).Row, Of(cell).Column);

        public string Absolute(int cell) => string.Create(CultureInfo.InvariantCulture, $"${CellReference.Letters(Of(cell).Column)}${Of(cell).Row + 1}");

        public string Range(int cell) => SheetWriter.RangeOf(Of(cell).Row, Of(cell).Column, Of(cell).Rows, Of(cell).Columns);

        private (int Row, int Column, int Rows, int Columns) Of(int cell) => _places[cell]!.Value;
    }
}
