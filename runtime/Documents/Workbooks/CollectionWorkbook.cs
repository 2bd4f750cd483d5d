using Nianbao.Documents.Workbooks.Packages;
using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Documents.Workbooks;

/// <summary>
/// Many reports as one workbook: a sheet for each form, a row for each report, a column for each cell of the form. Reports are asked for one
/// by one and none is kept.
/// </summary>
public static class CollectionWorkbook
{
    private const int FrozenRows = 2;
    private const double NameWidth = 30;
    private const double YearWidth = 8;
    private const double CellWidth = 14;

    /// <summary>Writes the workbook.</summary>
    /// <param name="groups">The forms, each once, with the reports written in it.</param>
    /// <param name="output">Takes the workbook; stays open.</param>
    public static void Write(IReadOnlyList<(FormDefinition Form, IEnumerable<Report> Reports)> groups, Stream output)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(output);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        using var workbook = new WorkbookWriter(output, "年报汇集", [.. groups.Select(group => WorkbookWriter.SheetName(group.Form.Id + "格式", taken))]);
        foreach (var (form, reports) in groups)
        {
            double[] widths = [NameWidth, YearWidth, .. Enumerable.Repeat(CellWidth, form.CellCount)];
            using var sheet = workbook.NextSheet(new SheetSetup(widths) { IsLandscape = true, FrozenRows = FrozenRows });
            WriteHead(sheet, form);
            foreach (var report in reports) WriteRow(sheet, report);
        }
    }

    private static void WriteHead(SheetWriter sheet, FormDefinition form)
    {
        sheet.BeginRow();
        sheet.Text(0, "", CellStyle.ColumnLabel);
        sheet.Text(1, "", CellStyle.ColumnLabel);
        for (var cell = 0; cell < form.CellCount; cell++) sheet.Text(cell + 2, TableName.Of(form, form.Cells[cell].Table), CellStyle.ColumnLabel);
        sheet.BeginRow(90);
        sheet.Text(0, ReportFacts.Organ, CellStyle.ColumnLabel);
        sheet.Text(1, ReportFacts.Year, CellStyle.ColumnLabel);
        for (var cell = 0; cell < form.CellCount; cell++) sheet.Text(cell + 2, form.LabelOf(cell), CellStyle.ColumnLabel);
    }

    private static void WriteRow(SheetWriter sheet, Report report)
    {
        sheet.BeginRow();
        sheet.Text(0, report.Organ, CellStyle.PartLabel);
        sheet.Number(1, report.Year, CellStyle.Value);
        foreach (var cell in report.Cells)
        {
            if (cell.Value is { } value) sheet.Number(cell.Index + 2, value, CellStyle.Value);
            else sheet.Blank(cell.Index + 2, CellStyle.Value);
        }
    }
}
