using Nianbao.Forms;

namespace Nianbao.Bench.HandWritten;

/// <summary>The report as Markdown.</summary>
internal static class Markdown
{
    public static void Render(Report report, PageBuffer page)
    {
        page.Add("# "u8);
        page.AddMarkdown(report.Title);
        page.Add("\n"u8);
        if (report.Published is { } day) AddDay(page, day);
        AddParagraphs(page, report.Preamble.Paragraphs);
        foreach (var section in report.PrintedSections)
        {
            page.Add("\n## "u8);
            page.AddMarkdown(section.Heading);
            page.Add("\n"u8);
            AddParagraphs(page, report.Text(section).Paragraphs);
            if (report.TableOf(section) is { } table) AddTable(page, report, table);
            AddParagraphs(page, report.NotesOn(section));
        }
    }

    private static void AddDay(PageBuffer page, DateOnly day)
    {
        page.Add("\n发布日期："u8);
        page.Add(day.Year);
        page.Add("年"u8);
        page.Add(day.Month);
        page.Add("月"u8);
        page.Add(day.Day);
        page.Add("日\n"u8);
    }

    private static void AddParagraphs(PageBuffer page, string[] paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            page.Add("\n"u8);
            page.AddMarkdown(paragraph);
            page.Add("\n"u8);
        }
    }

    private static void AddTable(PageBuffer page, Report report, TableDefinition table)
    {
        page.Add("\n"u8);
        page.AddMarkdown(table.Label);
        page.Add("表"u8);
        TableUnit.Add(page, table);
        page.Add("\n"u8);
        if (table.Layout.HeadRows is [{ Cells: [{ Kind: LayoutKind.Corner } corner, ..] }, ..])
        {
            page.Add("\n"u8);
            page.AddMarkdown(corner.Label);
            page.Add("\n"u8);
        }

        foreach (var block in table.Blocks)
        {
            if (block.Heading is { } heading)
            {
                page.Add("\n**"u8);
                page.AddMarkdown(heading);
                page.Add("**\n"u8);
            }

            AddHead(page, block);
            foreach (var row in block.LeafRows) AddRow(page, report, row);
        }
    }

    private static void AddHead(PageBuffer page, BlockDefinition block)
    {
        page.Add("\n| "u8);
        page.AddMarkdown(block.Head);
        page.Add(" |"u8);
        foreach (var column in block.LeafColumns)
        {
            page.Add(" "u8);
            page.AddMarkdown(column.FullLabel);
            page.Add(" |"u8);
        }

        page.Add("\n| --- |"u8);
        for (var i = 0; i < block.LeafColumns.Length; i++) page.Add(" ---: |"u8);
        page.Add("\n"u8);
    }

    private static void AddRow(PageBuffer page, Report report, LeafRow row)
    {
        page.Add("| "u8);
        page.AddMarkdown(row.FullLabel);
        page.Add(" |"u8);
        for (var i = 0; i < row.Width; i++)
        {
            page.Add(" "u8);
            page.AddNumber(report, row.FirstCell + i);
            page.AddMarkdown(report.Cell(row.FirstCell + i).Remark);
            page.Add(" |"u8);
        }

        page.Add("\n"u8);
    }
}
