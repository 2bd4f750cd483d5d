using Nianbao.Forms;

namespace Nianbao.Bench.Imports;

/// <summary>Web pages as editors, office programs and content systems leave them: the same report in other clothes.</summary>
internal static class EditedStyles
{
    private const string Text = "<p>　　{0}</p>";

    /// <summary>Every table alone in a table for layout within another, a caption row above its head.</summary>
    public static string Nested(PublishedReport report) => Page(report, HtmlStyles.Body(report, "<h1>{0}</h1>", "<p><b>{0}</b></p>", Text, table =>
        $"<table width=\"100%\"><tr><td align=\"center\"><table><tr><td>{HtmlStyles.Table(WithCaption(table))}</td></tr></table></td></tr></table>"));

    /// <summary>Labels of groups repeated in every row, as programs write tables that have no merged cells.</summary>
    public static string Unmerged(PublishedReport report) => Page(report, HtmlStyles.Body(report, "<h1>{0}</h1>", "<h2>{0}</h2>", Text, table => HtmlStyles.Table(Filled(table, repeats: true))));

    /// <summary>Labels of groups in their first row only, blank cells below and beside.</summary>
    public static string Blanked(PublishedReport report) => Page(report, HtmlStyles.Body(report, "<h1>{0}</h1>", "<h2>{0}</h2>", Text, table => HtmlStyles.Table(Filled(table, repeats: false))));

    /// <summary>Labels with wide blanks, breaks, and numbers of other kinds.</summary>
    public static string Numbered(PublishedReport report, Random random) => Page(report, HtmlStyles.Body(report, "<h1>{0}</h1>", "<h2>{0}</h2>", Text, table =>
        HtmlStyles.Table(table.With(cell => Renumbered(cell, random)), cell => Spaced(cell, random))));

    /// <summary>The title over two lines, the first of them the body.</summary>
    /// <param name="report">The report.</param>
    /// <param name="inside">True for a break within one element.</param>
    public static string TwoLines(PublishedReport report, bool inside)
    {
        var (first, second) = (report.Report.Organ, $"{report.Report.Year}年{report.Report.Form.Title}");
        var title = inside ? $"<h1>{first}<br>{second}</h1>" : $"<p align=center><b>{first}</b></p><p align=center><b>{second}</b></p>";
        return Page(report, title + HtmlStyles.Body(report, "", "<h2>{0}</h2>", Text, HtmlStyles.Table));
    }

    /// <summary>The title cut where its line was full: within a word.</summary>
    public static string CutTitle(PublishedReport report)
    {
        var title = report.Report.Title;
        return Page(report, $"<p>{title[..^4]}</p><p>{title[^4..]}</p>" + HtmlStyles.Body(report, "", "<h2>{0}</h2>", Text, HtmlStyles.Table));
    }

    /// <summary>What office programs export: conditional comments, drawings, runs of styles, blanks that do not break.</summary>
    public static string Exported(PublishedReport report) => HtmlStyles.Page(
        report,
        HtmlStyles.PlainHead + "<meta name=ProgId content=Word.Document><!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]--><style>p.MsoNormal{mso-style-name:正文;margin:0cm}</style>",
        "<div class=\"Section0\" style=\"layout-grid:15.6pt\">" + HtmlStyles.Body(
            report,
            "<p class=MsoNormal align=center style=\"mso-pagination:none\"><b><span style=\"mso-spacerun:'yes';font-family:方正小标宋简体\"><font face=\"方正小标宋简体\">{0}</font></span></b><b><span><o:p></o:p></span></b></p>",
            "<p class=MsoNormal style=\"text-indent:32pt\"><span style=\"mso-spacerun:'yes';font-family:黑体\">{0}</span><span><o:p></o:p></span></p>",
            "<p class=MsoNormal style=\"text-indent:32pt;mso-char-indent-count:2\"><span><font face=\"仿宋_GB2312\">{0}</font></span><!--[if supportFields]><span>PAGE</span><![endif]--><span><o:p></o:p></span></p><p class=MsoNormal><span><o:p>&nbsp;</o:p></span></p>",
            table => HtmlStyles.Table(table, cell => $"<p class=MsoNormal align=center><span style=\"mso-spacerun:'yes'\">{Runs(cell.Text)}</span><span><o:p></o:p></span></p>")) + "</div>");

    /// <summary>Table three turned: its rows are columns.</summary>
    public static string Turned(PublishedReport report) => Page(report, HtmlStyles.Body(report, "<h1>{0}</h1>", "<h2>{0}</h2>", Text, table =>
        HtmlStyles.Table(IsWide(table) ? TableTurn.Of(table) : table)));

    /// <summary>Numbers as spreadsheets print them.</summary>
    public static string Decimals(PublishedReport report) => Page(report, HtmlStyles.Body(report, "<h1>{0}</h1>", "<h2>{0}</h2>", Text, table =>
        HtmlStyles.Table(table.With(cell => cell is { IsValue: true } && cell.Text.Length > 0 && cell.Text.All(char.IsAsciiDigit) ? cell.Text + ".00" : cell.Text))));

    /// <summary>The page of a content system with reports of other years linked around it, files attached, a box beside.</summary>
    public static string Linked(PublishedReport report)
    {
        var (organ, year) = (report.Report.Organ, report.Report.Year);
        string Link(int of) => $"<li><a href=\"/nb/{of}.html\">{organ}{of}年{report.Report.Form.Title}</a></li>";
        return Page(report, $"""
            <div class="nav"><a href="/">首页</a> &gt; <a href="/zw">政务公开</a> &gt; <a href="/nb">政府信息公开年报</a></div>
            <div class="list"><ul>{Link(year - 1)}{Link(year - 2)}{Link(year - 3)}</ul></div>
            <div class="article"><div class="title">{HtmlStyles.Escape(report.Report.Title)}</div>
            <div class="info"><span>发布时间：{year + 1}-01-25 10:12</span><span>信息来源：{organ}办公室</span><span>【字体：大 中 小】</span></div>
            {HtmlStyles.Body(report, "", "<p><strong>{0}</strong></p>", Text, HtmlStyles.Table)}
            <p>附件：1.<a href="a.docx">{organ}{year}年政府信息公开工作年度报告.docx</a></p><p>2.<a href="b.xlsx">{year}年统计表.xlsx</a></p></div>
            <div>上一篇：<a href="/nb/{year - 1}.html">{organ}{year - 1}年{report.Report.Form.Title}</a></div><div>下一篇：没有了</div>
            """);
    }

    /// <summary>A page whose title names no body: a table of data above it does.</summary>
    public static string WithoutOrgan(PublishedReport report) => Page(report, $"""
        <table><tr><td>索引号：</td><td>000014349/2022-00012</td><td>信息分类：</td><td>政府信息公开年报</td></tr>
        <tr><td>发布机构：</td><td>{report.Report.Organ}</td><td>发文日期：</td><td>{report.Report.Year + 1}年1月25日</td></tr>
        <tr><td>名　　称：</td><td colspan="3">{report.Report.Year}年{report.Report.Form.Title}</td></tr></table>
        <h1>{report.Report.Year}年{report.Report.Form.Title}</h1>
        """ + HtmlStyles.Body(report, "", "<h2>{0}</h2>", Text, HtmlStyles.Table));

    /// <summary>Texts in lists.</summary>
    public static string Lists(PublishedReport report) =>
        Page(report, HtmlStyles.Body(report, "<h1>{0}</h1>", "<h2>{0}</h2>", "<ul style=\"list-style:none\"><li><div>{0}</div></li></ul>", HtmlStyles.Table));

    /// <summary>A table of the body's own in the first text.</summary>
    public static string OwnTable(PublishedReport report) => Page(report, HtmlStyles.Body(report, "<h1>{0}</h1>", "<h2>{0}</h2>", Text, HtmlStyles.Table)
        .Replace("<p>　　（二）", "<table border=1><tr><td>平台</td><td>数量（条）</td><td>占比</td></tr><tr><td>门户网站</td><td>1203</td><td>80%</td></tr><tr><td>微信公众号</td><td>300</td><td>20%</td></tr></table><p>　　（二）", StringComparison.Ordinal));

    private static string Page(PublishedReport report, string body) => HtmlStyles.Page(report, HtmlStyles.PlainHead, body);

    private static bool IsWide(OfficialTable table) => table.Rows.Count > 20 && !table.IsList;

    private static OfficialTable WithCaption(OfficialTable table) => table with
    {
        Rows = [[new OfficialCell(LayoutKind.Title, "统计表（单位：件）", table.Grid()[0].Length, 1, -1)], .. table.Rows],
        HeadRows = table.HeadRows + 1,
    };

    private static OfficialTable Filled(OfficialTable table, bool repeats)
    {
        var grid = new OfficialCell[table.Rows.Count, table.Grid()[0].Length];
        foreach (var (row, cells) in table.Grid().Index())
        {
            foreach (var (column, cell) in cells.Index().Where(one => one.Item != null))
            {
                for (var i = 0; i < cell!.Rows * cell.Columns; i++)
                {
                    var isFirst = i == 0;
                    var isLabel = !cell.IsValue;
                    grid[row + (i / cell.Columns), column + (i % cell.Columns)] = cell with { Rows = 1, Columns = 1, Text = isFirst || (repeats && isLabel) ? cell.Text : "" };
                }
            }
        }

        // numbers over several columns stay over them: blank cells beside them would be cells of the form
        return table with { Rows = [.. table.Grid().Select((cells, row) => Row(grid, row, cells))] };
    }

    private static List<OfficialCell> Row(OfficialCell[,] grid, int row, OfficialCell?[] cells)
    {
        var line = new List<OfficialCell>();
        for (var column = 0; column < cells.Length; column++)
        {
            if (cells[column] is { IsValue: true } value) line.Add(value);
            else if (!grid[row, column].IsValue) line.Add(grid[row, column]);
        }

        return line;
    }

    private static string Renumbered(OfficialCell cell, Random random)
    {
        if (cell.IsValue || cell.Text.Length < 3 || !char.IsAsciiDigit(cell.Text[0]) || cell.Text[1] != '.') return cell.Text;
        var number = cell.Text[0] - '0';
        return random.Next(4) switch
        {
            0 => (char)('①' + number - 1) + cell.Text[2..],
            1 => $"（{number}）{cell.Text[2..]}",
            2 => $"{number}、{cell.Text[2..]}",
            _ => $"{number}. {cell.Text[2..]}",
        };
    }

    private static string Spaced(OfficialCell cell, Random random)
    {
        var text = HtmlStyles.Escape(cell.Text);
        if (cell.IsValue || text.Length < 2) return text;
        return random.Next(4) switch
        {
            0 => string.Join('　', text.ToCharArray()),
            1 => text[..(text.Length / 2)] + "<br/>" + text[(text.Length / 2)..],
            2 => string.Concat(text[..(text.Length / 2)], "&nbsp;&nbsp;", text[(text.Length / 2)..]),
            _ => $"<p>{text[..1]}</p><p>{text[1..]}</p>",
        };
    }

    private static string Runs(string text) => text.Length < 3 ? HtmlStyles.Escape(text) : $"<font face=宋体>{HtmlStyles.Escape(text[..2])}</font><span lang=EN-US>{HtmlStyles.Escape(text[2..])}</span>";
}
