using System.Globalization;
using Nianbao.Findings;
using Nianbao.Templates;

namespace Nianbao.Reporting.CheckReports;

/// <summary>Writes the check report (校验报告) of many data files as one page in the style of the reports.</summary>
internal sealed class CheckPage
{
    private const string Title = "政府信息公开工作年度报告校验报告";

    private static readonly FindingKind[] Kinds = Enum.GetValues<FindingKind>();

    private readonly Utf8Writer _page;
    private readonly CheckPageFinding _finding;

    private CheckPage(Utf8Writer page)
    {
        _page = page;
        _finding = new CheckPageFinding(page);
    }

    /// <summary>Writes the page. The same files give the same bytes.</summary>
    public static void Write(IReadOnlyList<CheckedFile> files, Utf8Writer page)
    {
        var organs = OrganFiles.Group(files);
        var html = new CheckPage(page);
        html.WriteHead(Tally.Of(files), organs.Count);
        html.WriteSummary(organs);
        for (var i = 0; i < organs.Count; i++) html.WriteOrgan(organs[i], i + 1);
        page.WriteUtf8("</main>\n</body>\n</html>\n"u8);
    }

    private void WriteHead(Tally tally, int organs)
    {
        _page.Write(
            $"""
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Title}</title>
            <style>

            """);
        WriteStyle("Nianbao.style.css");
        WriteStyle("Nianbao.check-report.css");
        _page.WriteUtf8("</style>\n</head>\n<body>\n<main>\n<header>\n"u8);
        _page.WriteElement("h1", "", Title);
        var counts = string.Join("，", Kinds.Select(kind => $"{kind.Label()} {tally[kind]} 处"));
        _page.WriteElement("p", " class=\"verdict\"", $"结论：{tally.Verdict}");
        _page.WriteElement("p", " class=\"lead\"", $"{organs} 个机关、{tally.Checked} 份年度报告：{counts}");
        _page.WriteUtf8("</header>\n"u8);
    }

    private void WriteStyle(string name)
    {
        using var stream = typeof(CheckPage).Assembly.GetManifestResourceStream(name)!;
        var style = new byte[stream.Length];
        stream.ReadExactly(style);
        _page.WriteUtf8(style);
    }

    private void WriteSummary(IReadOnlyList<OrganFiles> organs)
    {
        _page.WriteUtf8("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"各机关结论\">\n<table class=\"summary\">\n"u8);
        _page.WriteElement("caption", "", "各机关结论");
        _page.WriteUtf8("<thead>\n<tr>\n"u8);
        foreach (var name in (string[])["序号", "机关", "年度", "结论", .. Kinds.Select(kind => kind.Label())])
        {
            _page.WriteElement("th", " scope=\"col\"", name);
        }

        _page.WriteUtf8("</tr>\n</thead>\n<tbody>\n"u8);
        for (var i = 0; i < organs.Count; i++) WriteSummary(organs[i], i + 1);
        _page.WriteUtf8("</tbody>\n</table>\n</div>\n"u8);
    }

    private void WriteSummary(OrganFiles organ, int number)
    {
        _page.WriteUtf8("<tr>\n"u8);
        _page.WriteElement("td", "", Text(number));
        _page.Write($"<th scope=\"row\"><a href=\"#o{Text(number)}\">");
        _page.WriteEscaped(organ.Name);
        _page.WriteUtf8("</a></th>\n"u8);
        _page.WriteElement("td", "", YearsOf(organ.Files));
        _page.WriteElement("td", organ.Tally.NeedsWork ? " class=\"due\"" : "", organ.Tally.ShortVerdict);
        foreach (var kind in Kinds)
        {
            var count = organ.Tally[kind];
            var attributes = count == 0 ? " class=\"nothing\"" : kind == FindingKind.Error ? " class=\"due\"" : "";
            _page.WriteElement("td", attributes, Text(count));
        }

        _page.WriteUtf8("</tr>\n"u8);
    }

    private void WriteOrgan(OrganFiles organ, int number)
    {
        _page.Write($"<section id=\"o{Text(number)}\">\n<h2><span class=\"of\">");
        _page.WriteEscaped(organ.Tally.ShortVerdict);
        _page.WriteUtf8("</span>"u8);
        _page.WriteEscaped(organ.Name);
        _page.WriteUtf8("</h2>\n"u8);
        foreach (var file in organ.Files) WriteFile(file);
        _page.WriteUtf8("</section>\n"u8);
    }

    private void WriteFile(CheckedFile file)
    {
        _page.WriteUtf8("<h3>"u8);
        _page.WriteEscaped(file.Year > 0 ? $"{file.Year}年度 " : "");
        _page.WriteElement("span", " class=\"file\"", file.Path);
        _page.WriteUtf8("</h3>\n"u8);
        var kinds = file.Findings.ToLookup(finding => finding.KindOf());
        foreach (var kind in Kinds.Where(kind => kind != FindingKind.NotAssessable))
        {
            foreach (var finding in kinds[kind]) _finding.Write(finding, kind, file);
        }

        if (!Kinds.Any(kind => kind != FindingKind.NotAssessable && kinds[kind].Any())) _page.WriteElement("p", " class=\"none\"", "没有发现问题。");
        WriteNotAssessable([.. kinds[FindingKind.NotAssessable]]);
    }

    private void WriteNotAssessable(IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0) return;
        _page.WriteUtf8("<details>\n"u8);
        _page.WriteElement("summary", "", $"无法判定的规则 {findings.Count} 处");
        _page.WriteUtf8("<ul>\n"u8);
        foreach (var finding in findings) _page.WriteElement("li", "", $"{finding.Rule} {finding.Message}");
        _page.WriteUtf8("</ul>\n</details>\n"u8);
    }

    private static string YearsOf(IEnumerable<CheckedFile> files) =>
        string.Join("、", files.Select(file => file.Year > 0 ? Text(file.Year) : "未能读出").Distinct());

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
