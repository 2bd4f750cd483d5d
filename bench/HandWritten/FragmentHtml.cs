using Nianbao.Forms;

namespace Nianbao.Bench.HandWritten;

/// <summary>The fragment for content management systems.</summary>
internal static class FragmentHtml
{
    public static void Render(Report report, PageBuffer page)
    {
        page.Add("<div style=\"font-family:FangSong,STFangsong,'Noto Serif CJK SC',SimSun,serif;font-size:18px;color:#1a1a1a;overflow-wrap:break-word;word-wrap:break-word;\">\n"u8);
        AddParagraphs(page, report.Preamble.Paragraphs);
        foreach (var section in report.PrintedSections)
        {
            page.Add("<h2 style=\"margin:24px 0 8px;text-indent:2em;font-family:SimHei,'Microsoft YaHei','Noto Sans CJK SC',sans-serif;font-size:20px;font-weight:normal;line-height:1.6;\">"u8);
            page.AddEscaped(section.Heading);
            page.Add("</h2>\n"u8);
            AddParagraphs(page, report.Text(section).Paragraphs);
            if (report.TableOf(section) is { } table) AddTable(page, report, table);
            AddParagraphs(page, report.NotesOn(section));
        }

        page.Add("</div>\n"u8);
    }

    private static void AddParagraphs(PageBuffer page, string[] paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            page.Add("<p style=\"margin:0 0 8px;text-indent:2em;line-height:1.9;\">"u8);
            page.AddEscaped(paragraph);
            page.Add("</p>\n"u8);
        }
    }

    private static void AddTable(PageBuffer page, Report report, TableDefinition table)
    {
        var isWide = table.Layout.HeadRows.Length > 0;
        page.Add("<div style=\"overflow-x:auto;margin:12px 0 24px;\">\n<table border=\"1\" cellpadding=\"6\" cellspacing=\"0\" width=\"100%\" style=\"width:100%;"u8);
        if (isWide) page.Add("min-width:640px;"u8);
        page.Add("border-collapse:collapse;border:1px solid #4a4a4a;font-size:15px;line-height:1.5;color:#1a1a1a;\">\n<caption style=\"padding:6px 0;text-align:center;font-size:15px;font-weight:bold;color:#1a1a1a;\">"u8);
        page.AddEscaped(table.Label);
        page.Add("表"u8);
        TableUnit.Add(page, table);
        page.Add("</caption>\n"u8);
        if (isWide)
        {
            page.Add("<thead>\n"u8);
            foreach (var row in table.Layout.HeadRows) AddRow(page, report, row, isWide);
            page.Add("</thead>\n"u8);
        }

        page.Add("<tbody>\n"u8);
        foreach (var row in table.Layout.BodyRows) AddRow(page, report, row, isWide);
        page.Add("</tbody>\n</table>\n</div>\n"u8);
    }

    private static void AddRow(PageBuffer page, Report report, LayoutRow row, bool isWide)
    {
        page.Add("<tr>"u8);
        foreach (var cell in row.Cells)
        {
            if (cell.Kind == LayoutKind.Value) AddValue(page, report, cell, isWide);
            else if (cell.Kind == LayoutKind.Corner && cell.Scope.Length == 0) AddCorner(page, cell);
            else AddHeader(page, cell, isWide);
        }

        page.Add("</tr>\n"u8);
    }

    private static void AddValue(PageBuffer page, Report report, LayoutCell cell, bool isWide)
    {
        page.Add("<td"u8);
        page.AddSpans(cell);
        page.Add(isWide
            ? " style=\"border:1px solid #4a4a4a;width:42px;padding:6px 4px;text-align:center;vertical-align:middle;white-space:nowrap;\">"u8
            : " style=\"border:1px solid #4a4a4a;padding:6px 4px;text-align:center;vertical-align:middle;white-space:nowrap;\">"u8);
        page.AddNumber(report, cell.Cell);
        page.AddEscaped(report.Cell(cell.Cell).Remark);
        page.Add("</td>"u8);
    }

    private static void AddCorner(PageBuffer page, LayoutCell cell)
    {
        page.Add("<td"u8);
        page.AddSpans(cell);
        page.Add(" style=\"border:1px solid #4a4a4a;padding:6px 8px;text-align:left;vertical-align:middle;\">"u8);
        page.AddEscaped(cell.Label);
        page.Add("</td>"u8);
    }

    private static void AddHeader(PageBuffer page, LayoutCell cell, bool isWide)
    {
        page.Add("<th"u8);
        page.AddSpans(cell);
        page.Add(" scope=\""u8);
        page.Add(cell.Scope);
        page.Add(cell.Kind switch
        {
            LayoutKind.Title => "\" style=\"border:1px solid #4a4a4a;padding:6px 8px;text-align:center;vertical-align:middle;font-weight:bold;background-color:#e9eef4;\">"u8,
            LayoutKind.Column or LayoutKind.Corner when isWide && cell.ColSpan == 1 => "\" style=\"border:1px solid #4a4a4a;width:32px;padding:6px 9px;text-align:center;vertical-align:middle;font-weight:bold;background-color:#f3f6f9;\">"u8,
            LayoutKind.Column or LayoutKind.Corner => "\" style=\"border:1px solid #4a4a4a;padding:6px 4px;text-align:center;vertical-align:middle;font-weight:bold;background-color:#f3f6f9;\">"u8,
            _ when cell.RowSpan > 1 => "\" style=\"border:1px solid #4a4a4a;padding:6px 8px;text-align:center;width:62px;word-break:keep-all;overflow-wrap:anywhere;vertical-align:middle;font-weight:normal;\">"u8,
            _ => "\" style=\"border:1px solid #4a4a4a;padding:6px 8px;text-align:left;vertical-align:middle;font-weight:normal;\">"u8,
        });
        page.AddEscaped(cell.Label);
        page.Add("</th>"u8);
    }
}
