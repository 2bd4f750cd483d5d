using Nianbao.Forms;
using Nianbao.Templates;

namespace Nianbao.Bench.HandWritten;

/// <summary>The page. Ids, scopes and headers come from the form, which has no markup in them.</summary>
internal static class PageHtml
{
    // the template's own, so that a change of looks needs no second one here
    private static readonly byte[] Css = LoadCss();

    public static void Render(Report report, PageBuffer page)
    {
        page.Add("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"u8);
        page.AddEscaped(report.Title);
        page.Add("</title>\n<meta name=\"author\" content=\""u8);
        page.AddEscaped(report.Organ);
        page.Add("\">\n<style>\n"u8);
        page.Add(Css);
        page.Add("</style>\n</head>\n<body>\n<main>\n<header>\n<h1>"u8);
        foreach (var line in ModelWords.TitleLines(report))
        {
            page.Add("<span>"u8);
            page.AddEscaped(line);
            page.Add("</span>"u8);
        }

        page.Add("</h1>\n"u8);
        if (report.Published is { } day) AddDay(page, day);
        page.Add("</header>\n"u8);
        AddParagraphs(page, report.Preamble.Paragraphs);
        foreach (var section in report.PrintedSections) AddSection(page, report, section);
        page.Add("</main>\n</body>\n</html>\n"u8);
    }

    private static void AddDay(PageBuffer page, DateOnly day)
    {
        page.Add("<p class=\"published\">发布日期："u8);
        page.Add(day.Year);
        page.Add("年"u8);
        page.Add(day.Month);
        page.Add("月"u8);
        page.Add(day.Day);
        page.Add("日</p>\n"u8);
    }

    private static void AddParagraphs(PageBuffer page, string[] paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            page.Add("<p>"u8);
            page.AddEscaped(paragraph);
            page.Add("</p>\n"u8);
        }
    }

    private static void AddSection(PageBuffer page, Report report, SectionDefinition section)
    {
        page.Add("<section aria-labelledby=\""u8);
        page.Add(section.Id);
        page.Add("\">\n<h2 id=\""u8);
        page.Add(section.Id);
        page.Add("\">"u8);
        page.AddEscaped(section.Heading);
        page.Add("</h2>\n"u8);
        AddParagraphs(page, report.Text(section).Paragraphs);
        if (report.TableOf(section) is { } table) AddTable(page, report, table);
        AddParagraphs(page, report.NotesOn(section));
        page.Add("</section>\n"u8);
    }

    private static void AddTable(PageBuffer page, Report report, TableDefinition table)
    {
        page.Add("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\""u8);
        page.AddEscaped(table.Label);
        page.Add("表\">\n<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\">\n<caption>"u8);
        page.AddEscaped(table.Label);
        page.Add("表<span>"u8);
        TableUnit.Add(page, table);
        page.Add("</span></caption>\n"u8);
        if (table.Layout.HeadRows.Length > 0)
        {
            page.Add("<thead>\n"u8);
            foreach (var row in table.Layout.HeadRows) AddRow(page, report, row);
            page.Add("</thead>\n"u8);
        }

        page.Add("<tbody>\n"u8);
        foreach (var row in table.Layout.BodyRows) AddRow(page, report, row);
        page.Add("</tbody>\n</table>\n</div>\n"u8);
    }

    private static void AddRow(PageBuffer page, Report report, LayoutRow row)
    {
        page.Add("<tr>"u8);
        foreach (var cell in row.Cells)
        {
            if (cell.Kind == LayoutKind.Value) AddValue(page, report, cell);
            else AddHeader(page, cell);
        }

        page.Add("</tr>\n"u8);
    }

    private static void AddValue(PageBuffer page, Report report, LayoutCell cell)
    {
        page.Add("<td"u8);
        page.AddSpans(cell);
        page.Add(" headers=\""u8);
        page.Add(cell.Headers);
        page.Add("\">"u8);
        page.AddNumber(report, cell.Cell);
        page.AddEscaped(report.Cell(cell.Cell).Remark);
        page.Add("</td>"u8);
    }

    private static void AddHeader(PageBuffer page, LayoutCell cell)
    {
        if (cell.Scope.Length == 0)
        {
            page.Add("<td class=\"corner\""u8);
            page.AddSpans(cell);
            page.Add(">"u8);
            page.AddEscaped(cell.Label);
            page.Add("</td>"u8);
            return;
        }

        page.Add("<th"u8);
        if (cell.Id.Length > 0)
        {
            page.Add(" id=\""u8);
            page.Add(cell.Id);
            page.Add("\""u8);
        }

        if (cell.Kind == LayoutKind.Title) page.Add(" class=\"block\""u8);
        if (cell.Kind == LayoutKind.Row && cell.RowSpan > 1) page.Add(" class=\"group\""u8);
        page.AddSpans(cell);
        page.Add(" scope=\""u8);
        page.Add(cell.Scope);
        page.Add("\">"u8);
        page.AddEscaped(cell.Label);
        page.Add("</th>"u8);
    }

    private static byte[] LoadCss()
    {
        using var resource = typeof(PageHtml).Assembly.GetManifestResourceStream("style.css")!;
        var css = new byte[resource.Length];
        resource.ReadExactly(css);
        return css;
    }
}
