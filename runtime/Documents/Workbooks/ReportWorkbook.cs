using Nianbao.Documents.Workbooks.Packages;
using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Documents.Workbooks;

/// <summary>
/// A report as a workbook: its tables as they are printed on one sheet, its texts on another. Numbers are numbers, a blank cell is blank, and
/// no text of the report is ever a formula. The same report has the same bytes.
/// </summary>
public static class ReportWorkbook
{
    /// <summary>What the name of such a workbook ends in.</summary>
    public const string Suffix = ".xlsx";

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Takes the workbook; stays open.</param>
    public static void Write(Report report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        using var workbook = new WorkbookWriter(output, report.Title, [FormSheet.Name, FormSheet.TextName]);
        WriteTables(workbook, report);
        TextSheet.Write(workbook, report, isInput: false);
    }

    private static void WriteTables(WorkbookWriter workbook, Report report)
    {
        var form = new FormSheet(report.Form);
        using var sheet = workbook.NextSheet(new SheetSetup(form.Widths));
        TableRows.WriteLine(sheet, form, report.Title, CellStyle.Title, 36);
        foreach (var (name, fact) in ReportFacts.Of(report).Where(fact => fact.Fact.Length > 0)) WriteFact(sheet, form, name, fact);
        TableRows.WriteLine(sheet, form, $"{report.Form.Basis.Number} 规定的格式。空格是没有数的格，不是 0。", CellStyle.Note);
        foreach (var (section, grid) in form.Tables)
        {
            if (report.TableOf(section) == null) continue;
            TableRows.WriteTable(sheet, form, section, grid, (cell, column) => WriteValue(sheet, column, report.Cell(cell)));
            WriteBelow(sheet, form, report, section);
            sheet.SkipRow();
        }
    }

    private static void WriteFact(SheetWriter sheet, FormSheet form, string label, string fact)
    {
        sheet.BeginRow();
        sheet.Text(0, label, CellStyle.HeaderLabel);
        sheet.Text(1, fact, CellStyle.HeaderText);
        sheet.Merge(sheet.Row, 1, 1, form.Width - 1);
    }

    private static void WriteValue(SheetWriter sheet, int column, Cell cell)
    {
        var printed = CellText.Of(cell);
        if (cell.Remark.Length > 0 || CellText.Written(cell).Unit.Length > 0) sheet.Text(column, printed + cell.Remark, CellStyle.RowLabel);
        else if (cell.Value is not { } value) sheet.Blank(column, CellStyle.Value);
        else sheet.Number(column, value, CellStyle.Value + (printed.Contains('.', StringComparison.Ordinal) ? printed.Length - printed.IndexOf('.', StringComparison.Ordinal) - 1 : 0));
    }

    // rows that are not the form's have a cell for each of their values
    private static void WriteBelow(SheetWriter sheet, FormSheet form, Report report, SectionDefinition section)
    {
        var local = report.LocalRows.Where(row => row.Table == section.Table).ToList();
        foreach (var row in local)
        {
            sheet.BeginRow();
            sheet.Text(0, FormSheet.LocalMark + row.Label, CellStyle.Note);
            for (var i = 0; i < row.Values.Count; i++) sheet.Text(i + 1, row.Values[i], CellStyle.RowLabel);
        }

        foreach (var line in report.NotesOn(section).Except(local.Select(row => row.ToString()), StringComparer.Ordinal))
        {
            TableRows.WriteLine(sheet, form, line, CellStyle.Note);
        }
    }
}
