using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Nianbao.Snapshots;

namespace Nianbao.Cookbook.Tests;

/// <summary>What the recipes write: as accepted, and fit for the programs that read it.</summary>
public sealed partial class CookbookTests(Recipes recipes) : IClassFixture<Recipes>
{
    public static TheoryData<string> Reports => [.. Recipes.Reports];

    [Fact]
    public void All_reports_are_rendered_without_a_finding() => Assert.Equal(0, recipes.ExitCode);

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_notice_is_as_accepted(string report) => Verify(report, ".notice.txt", nameof(A_notice_is_as_accepted));

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_table_is_as_accepted(string report) => Verify(report, ".table.html", nameof(A_table_is_as_accepted));

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_comparison_is_as_accepted(string report) => Verify(report, ".comparison.html", nameof(A_comparison_is_as_accepted));

    [Theory]
    [MemberData(nameof(Reports))]
    public void Figures_are_as_accepted(string report) => Verify(report, ".figures.csv", nameof(Figures_are_as_accepted));

    [Theory]
    [MemberData(nameof(Reports))]
    public void An_English_summary_is_as_accepted(string report) => Verify(report, ".english.md", nameof(An_English_summary_is_as_accepted));

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_short_text_is_as_accepted(string report) => Verify(report, ".wechat.txt", nameof(A_short_text_is_as_accepted));

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_letter_is_as_accepted(string report) => Verify(report, ".letter.html", nameof(A_letter_is_as_accepted));

    [Theory]
    [InlineData("index.html")]
    [InlineData("feed.json")]
    [InlineData("booklet.html")]
    public void A_page_about_all_is_as_accepted(string page) =>
        Snapshot.Verify(WithoutStyle(recipes.Read(page)), Path.GetExtension(page)[1..], Path.GetFileNameWithoutExtension(page));

    [Theory]
    [MemberData(nameof(Reports))]
    public void Html_is_well_formed_and_shows_the_official_figures(string report)
    {
        var table = Strict(recipes.Read(report + ".table.html")).QuerySelectorAll("table").OfType<IHtmlTableElement>().Single();
        Assert.All(table.QuerySelectorAll("th[scope]"), header => Assert.Contains(header.GetAttribute("scope"), (string[])["row", "col"]));
        var figures = table.QuerySelectorAll("td").Select(cell => cell.TextContent);
        var csv = Csv.Read(recipes.Read(report + ".figures.csv")).Where(row => row[2] == table.Caption!.TextContent.Split('（')[0]);
        Assert.Equal(csv.Select(row => row[6]), figures);

        Assert.Single(Strict(recipes.Read(report + ".comparison.html")).QuerySelectorAll("h1"));
        var letter = Strict(recipes.Read(report + ".letter.html"));
        Assert.EndsWith("：", letter.QuerySelector("p")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_index_links_every_report_by_year_and_by_organ()
    {
        var page = Strict(recipes.Read("index.html"));
        var expected = Recipes.Reports.Select(report => report + ".html").Order(StringComparer.Ordinal).ToList();

        Assert.Equal(expected, Links("li a"));
        Assert.Equal(expected, Links("td a"));
        Assert.Equal(["2023 年度", "2022 年度", "2021 年度", "2020 年度", "2018 年度", "按机关查找"], page.QuerySelectorAll("h2").Select(heading => heading.TextContent));

        IEnumerable<string> Links(string selector) => page.QuerySelectorAll(selector)
            .Select(link => Uri.UnescapeDataString(link.GetAttribute("href")!)).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void The_booklet_holds_every_report_and_its_contents_lead_there()
    {
        var page = Strict(recipes.Read("booklet.html"));

        Assert.Equal(Recipes.Reports.Count, page.QuerySelectorAll("article").Length);
        Assert.Equal(
            page.QuerySelectorAll("article").Select(article => (article.Id, article.QuerySelector("h2")!.TextContent)),
            page.QuerySelectorAll("nav a").Select(link => ((string?)link.GetAttribute("href")![1..], link.TextContent)));
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void Csv_opens_in_a_spreadsheet_with_numbers_as_numbers(string report)
    {
        Assert.Equal([0xEF, 0xBB, 0xBF], recipes.Bytes(report + ".figures.csv")[..3]);
        var rows = Csv.Read(recipes.Read(report + ".figures.csv"));

        Assert.All(rows, row => Assert.Equal(8, row.Length));
        Assert.Equal("机关", rows[0][0].TrimStart('\uFEFF'));
        Assert.All(rows.Skip(1), row => Assert.True(row[7] == "空白" ? row[6].Length == 0 : decimal.TryParse(row[6], out _), row[6]));
    }

    [Fact]
    public void The_feed_is_a_json_feed()
    {
        using var feed = JsonDocument.Parse(recipes.Read("feed.json"));
        var root = feed.RootElement;
        var items = root.GetProperty("items").EnumerateArray().ToList();

        Assert.Equal("https://jsonfeed.org/version/1.1", root.GetProperty("version").GetString());
        Assert.NotEmpty(root.GetProperty("title").GetString()!);
        Assert.Equal(Recipes.Reports.Count, items.Count);
        Assert.Equal(items.Count, items.Select(item => item.GetProperty("id").GetString()).Distinct().Count());
        Assert.All(items, item =>
        {
            Assert.True(Uri.TryCreate(item.GetProperty("url").GetString(), UriKind.Absolute, out var url) && url.IsWellFormedOriginalString());
            Assert.NotEmpty(item.GetProperty("content_text").GetString()!);
            Assert.NotEmpty(item.GetProperty("authors")[0].GetProperty("name").GetString()!);
            if (item.TryGetProperty("date_published", out var date)) Assert.True(date.TryGetDateTimeOffset(out _));
        });
    }

    [Fact]
    public void Two_years_are_compared_cell_by_cell()
    {
        var page = Strict(recipes.Read("2023/示例县人民政府.comparison.html"));
        var received = page.QuerySelectorAll("tr").Single(row => row.QuerySelector("th")!.TextContent.StartsWith("一、本年新收", StringComparison.Ordinal));

        Assert.Equal(["件", "9", "14", "+5", "55.6%"], received.QuerySelectorAll("td").Select(cell => cell.TextContent));
        Assert.Contains("收到申请 14 件，比上年增加 5 件", recipes.Read("2023/示例县人民政府.wechat.txt"), StringComparison.Ordinal);
        Assert.Empty(Strict(recipes.Read("2022/示例县人民政府.comparison.html")).QuerySelectorAll("table"));
    }

    private void Verify(string report, string suffix, string method) =>
        Snapshot.Verify(WithoutStyle(recipes.Read(report + suffix)), suffix[(suffix.LastIndexOf('.') + 1)..], report.Replace('/', '_'), method: method);

    // the same on every page
    private static string WithoutStyle(string page) => Style().Replace(page, "<style>…</style>");

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    // mistakes that a browser would mend silently fail
    private static IHtmlDocument Strict(string html) =>
        new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);
}
