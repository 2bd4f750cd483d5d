using Nianbao.Documents.Importing;
using Nianbao.Documents.Recognition;
using Nianbao.Documents.Sources;
using Nianbao.Documents.Texts;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Pages;

namespace Nianbao.Documents.Mapping;

/// <summary>Puts together what the page of an import shows.</summary>
internal static class ImportPage
{
    /// <summary>The page of an import.</summary>
    /// <param name="result">An import whose form is known.</param>
    /// <param name="checks">What the check says of the data file.</param>
    public static ImportView Of(ImportResult result, IReadOnlyList<Finding> checks)
    {
        var (form, tables) = (result.Type!.Form, result.Tables!);
        return new ImportView(
            Path.GetFileName(result.Name),
            result.Organ,
            result.Year,
            form.Id,
            tables.Cells.Count(cell => cell != null),
            form.CellCount,
            [.. form.Tables.SelectMany(table => table.Blocks.Select(block => TableOf(table, block, tables)))],
            [.. tables.LeftOut.Select(row => new ImportedLineView(row.Row.Text, LocationText.Chinese(row.Row.At), ReasonText.Chinese(row)))],
            [.. TextsOf(result)],
            [.. result.Text!.LeftOut.Select(piece => new ImportedLineView(piece.Text, LocationText.Chinese(piece.At), ""))],
            [.. result.Findings.Where(finding => finding.Rule != ImportFindings.LeftOutId).Select(finding => finding.Message), .. result.Document!.Remarks.Select(remark => remark.Message)],
            [.. checks.Where(finding => finding.Severity != Severity.Note).Select(finding => finding.Message)]);
    }

    private static ImportedTableView TableOf(TableDefinition table, BlockDefinition block, FormReading tables) => new(
        block.Heading == null ? table.Label : $"{table.Label}·{block.Heading}",
        [.. block.LeafColumns.Select(column => column.Label)],
        [.. block.LeafRows.Select(row => RowOf(row, tables))]);

    private static ImportedRowView RowOf(LeafRow row, FormReading tables)
    {
        var cells = tables.Cells.AsSpan(row.FirstCell, row.Width).ToArray();
        if (Array.Find(cells, cell => cell != null) is not { } first)
        {
            return new ImportedRowView(row.FullLabel, "", "没有取到", "", [.. cells.Select(_ => new ImportedCellView("", "", "missing"))]);
        }

        return new ImportedRowView(row.FullLabel, first.Label, MatchText(first.Row), LocationText.Chinese(first.At), [.. cells.Select(CellOf)]);
    }

    private static ImportedCellView CellOf(CellReading? reading) => reading switch
    {
        null => new ImportedCellView("", "", "missing"),
        { Value: null } => new ImportedCellView(reading.Printed, "", "blank"),
        _ => new ImportedCellView(reading.Printed, reading.Value, reading.Printed.Trim() == reading.Value ? "same" : "other"),
    };

    private static string MatchText(MatchKind kind) => kind switch
    {
        MatchKind.Label => "",
        MatchKind.Alias => "别名",
        MatchKind.Unnumbered => "序号或括注不同",
        MatchKind.Near => "名称相近",
        _ => "按位置",
    };

    private static IEnumerable<ImportedTextView> TextsOf(ImportResult result)
    {
        if (result.Preamble.Count > 0) yield return TextOf("开头", null, result.Preamble);
        foreach (var section in result.Type!.Form.Sections.Where(section => section.Text != SectionText.None))
        {
            foreach (var part in result.Text!.Of(section).Where(part => part.Heading != null || section.Text == SectionText.Required))
            {
                yield return TextOf(section.Heading, part.Heading, part.Paragraphs);
            }
        }
    }

    private static ImportedTextView TextOf(string label, TextPiece? heading, IReadOnlyList<TextPiece> paragraphs) => new(
        label,
        heading?.Text ?? "",
        LocationText.Chinese(heading?.At ?? (paragraphs.Count > 0 ? paragraphs[0].At : default)),
        [.. paragraphs.Select(piece => piece.Text)]);
}
