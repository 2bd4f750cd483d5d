using System.Globalization;
using System.Text;

namespace Nianbao.Bench.Imports;

/// <summary>Web pages of the kinds on which reports stand.</summary>
internal static class HtmlStyles
{
    /// <summary>The head of a page in UTF-8.</summary>
    internal const string PlainHead = "<meta charset=\"utf-8\">";

    /// <summary>The page of an editor: headings and paragraphs in a division, tables with merged cells.</summary>
    public static string Official(PublishedReport report) => Page(report, PlainHead, Body(report, "<h1>{0}</h1>", "<h2>{0}</h2>", "<p>{0}</p>", Table));

    /// <summary>The page of an old content system: tables for layout, navigation above, links and a footer below.</summary>
    public static string Layout(PublishedReport report) => Page(report, PlainHead, $"""
        <table width="1000"><tr><td><a href="/">首页</a></td><td><a href="/zw">政务公开</a></td><td>2024年11月5日 星期二</td></tr></table>
        <table width="1000"><tr><td width="200"><ul><li>机构职能</li><li>政府信息公开年报</li><li>政府信息公开指南</li></ul></td><td>
        <table width="800"><tr><td>您现在的位置：首页 &gt; 政务公开 &gt; 政府信息公开年报</td></tr>
        <tr><td align="center"><b>{Escape(report.Report.Title)}</b></td></tr>
        <tr><td>发布时间：{report.Report.Year + 1}-01-20 09:30 来源：{report.Report.Organ} 浏览次数：1024 次</td></tr>
        <tr><td>{Body(report, "", "<p><strong>{0}</strong></p>", "<p>　　{0}</p>", Table)}</td></tr>
        <tr><td>【打印本页】 【关闭窗口】</td></tr><tr><td>上一篇：关于2020年预算公开的说明</td></tr></table>
        </td></tr></table>
        <table width="1000"><tr><td>版权所有：{report.Report.Organ}</td><td>网站标识码：5226230001</td></tr></table>
        """);

    /// <summary>Text pasted from Word: paragraphs in cells, blanks, labels broken over lines, a span for each run.</summary>
    public static string Pasted(PublishedReport report) => Page(report, PlainHead, Body(
        report, "<p align=center><span>{0}</span></p>", "<p class=MsoNormal><b><span>　　{0}</span></b></p>", "<p class=MsoNormal style='text-indent:32pt'><span lang=EN-US>&nbsp;</span><span>{0}</span></p>",
        table => Table(table, cell => cell.IsValue
            ? $"<p class=MsoNormal align=center><span lang=EN-US>&nbsp;{cell.Text}</span></p>"
            : $"<p class=MsoNormal><span>{Broken(cell.Text)}</span></p>")));

    /// <summary>The official page as GB18030, which the page itself declares.</summary>
    public static byte[] Chinese(PublishedReport report) => Encoding.GetEncoding("GB18030").GetBytes(
        Page(report, "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\">", Body(report, "<h3>{0}</h3>", "<p>{0}</p>", "<p>{0}</p>", Table)));

    /// <summary>Long tables in two pieces.</summary>
    /// <param name="report">The report.</param>
    /// <param name="repeatsHead">True where the second piece has the head again.</param>
    public static string Pieces(PublishedReport report, bool repeatsHead) => Page(report, PlainHead, Body(
        report, "<h1>{0}</h1>", "<p>{0}</p>", "<p>{0}</p>", table => string.Join("<p></p>", PiecesOf(table, repeatsHead).Select(Table))));

    /// <summary>Cells of the rows below a head do not span what the head spans.</summary>
    public static string Ragged(PublishedReport report) => Page(report, PlainHead, Body(
        report, "<h1>{0}</h1>", "<h2>{0}</h2>", "<p>{0}</p>",
        table => Table(table.HeadRows > 0 ? table : table with { Rows = [.. table.Rows.Select(row => row.Any(cell => cell.IsValue) ? row.Select(cell => cell with { Columns = 1 }).ToList() : row)] })));

    /// <summary>Paragraphs that are lines between breaks, in one element.</summary>
    public static string Breaks(PublishedReport report) => Page(report, PlainHead, Body(report, "{0}<br><br>", "<strong>{0}</strong><br>", "　　{0}<br>", Table));

    /// <summary>A page of a body.</summary>
    internal static string Page(PublishedReport report, string head, string body) =>
        $"<!DOCTYPE html><html><head>{head}<title>{Escape(report.Report.Title)}_{report.Report.Organ}</title></head><body><div class=\"content\">{body}</div></body></html>";

    /// <summary>Title, texts and tables, each in its shape.</summary>
    internal static string Body(PublishedReport report, string title, string heading, string paragraph, Func<OfficialTable, string> table)
    {
        var body = new StringBuilder();
        Add(body, title, report.Report.Title);
        foreach (var text in report.Preamble) Add(body, paragraph, text);
        foreach (var section in report.Sections)
        {
            Add(body, heading, section.Heading);
            foreach (var text in section.Paragraphs) Add(body, paragraph, text);
            if (section.Table != null) body.Append(table(section.Table)).Append('\n');
        }

        return body.ToString();
    }

    private static void Add(StringBuilder body, string shape, string text)
    {
        if (shape.Length > 0) body.AppendFormat(CultureInfo.InvariantCulture, shape, Escape(text)).Append('\n');
    }

    /// <summary>A table.</summary>
    internal static string Table(OfficialTable table) => Table(table, cell => Escape(cell.Text));

    /// <summary>A table with its cells as they are written.</summary>
    internal static string Table(OfficialTable table, Func<OfficialCell, string> text)
    {
        var html = new StringBuilder("<table border=\"1\" cellspacing=\"0\">\n");
        foreach (var row in table.Rows)
        {
            html.Append("<tr>");
            foreach (var cell in row)
            {
                html.Append("<td");
                if (cell.Columns > 1) html.Append(CultureInfo.InvariantCulture, $" colspan=\"{cell.Columns}\"");
                if (cell.Rows > 1) html.Append(CultureInfo.InvariantCulture, $" rowspan=\"{cell.Rows}\"");
                html.Append('>').Append(text(cell)).Append("</td>");
            }

            html.Append("</tr>\n");
        }

        return html.Append("</table>").ToString();
    }

    // a break where nothing spans it
    private static IEnumerable<OfficialTable> PiecesOf(OfficialTable table, bool repeatsHead)
    {
        var middle = Enumerable.Range(0, table.Rows.Count).Where(cut => cut > table.HeadRows + 1 && cut < table.Rows.Count - 2 && !IsSpanned(table, cut)).Skip(1).FirstOrDefault();
        if (middle == 0) return [table];
        var head = repeatsHead ? table.Rows.Take(table.HeadRows) : [];
        return [table with { Rows = [.. table.Rows.Take(middle)] }, table with { Rows = [.. head, .. table.Rows.Skip(middle)] }];
    }

    private static bool IsSpanned(OfficialTable table, int cut) => table.Rows.Take(cut).Index().Any(row => row.Item.Any(cell => row.Index + cell.Rows > cut));

    private static string Broken(string text) => text.Length < 4 ? Escape(text) : Escape(text[..(text.Length / 2)]) + "<br>" + Escape(text[(text.Length / 2)..]);

    /// <summary>A text as HTML.</summary>
    internal static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
