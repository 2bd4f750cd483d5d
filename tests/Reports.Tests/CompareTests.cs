using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Nianbao.Cli;
using Nianbao.Generated;
using Nianbao.Snapshots;

namespace Nianbao.Reports.Tests;

/// <summary>The command <c>compare</c>: one body's years side by side, across changes of form.</summary>
public sealed class CompareTests : IDisposable
{
    private const string Organ = "测试市人民政府";

    private static readonly string[] OtherRows = ["not_corrected", "fee_not_paid", "other"];
    private static readonly string?[] Scopes = ["row", "col"];

    private readonly string _folder = Directory.CreateTempSubdirectory("nianbao").FullName;
    private string _errors = "";
    private string _output = "";

    private string Data => Path.Combine(_folder, "data");

    private string Markdown => Page(".md");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Three_years_across_a_change_of_form()
    {
        Add(2020, "2019");
        Add(2021, "2021");
        Add(2022, "2021");

        Assert.Equal(0, Compare());

        // random years do not follow from each other, and compare says so as check does
        Assert.All(_errors.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches(": (warning|note) NB31", line));
        Snapshot.Verify(Markdown, "md");
    }

    [Fact]
    public void The_form_of_2014_beside_that_of_2021()
    {
        Add(2018, "2014");
        Add(2019, "2019");
        Add(2021, "2021");

        Assert.Equal(0, Compare());

        Snapshot.Verify(Markdown, "md");
    }

    [Fact]
    public void What_was_one_row_is_compared_with_the_sum_of_three()
    {
        Add(2020, "2019");
        Add(2021, "2021");
        Compare();

        var other = Line("（六）其他处理");
        Assert.Equal(Number(2020, "requests.outcomes.other.total"), other[1]);
        var sum = OtherRows.Sum(row => long.Parse(Number(2021, $"requests.outcomes.other.{row}.total")));
        Assert.Equal($"{sum}", other[2]);
        Assert.Equal("未收集", Line("3.其他")[1]);
    }

    [Fact]
    public void A_page_has_one_header_cell_for_each_line_and_as_many_cells_as_columns()
    {
        Add(2020, "2019");
        Add(2021, "2021");
        Add(2022, "2021");

        Assert.Equal(0, Compare("--format", "html"));

        Assert.False(File.Exists(PathOf(".md")));
        var page = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(Page(".html"));
        Assert.Equal("zh-CN", page.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Contains("th[scope=\"row\"]", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(3, page.QuerySelectorAll("table > caption").Length);
        Assert.All(page.QuerySelectorAll("th"), header => Assert.Contains(header.GetAttribute("scope"), Scopes));
        Assert.All(page.QuerySelectorAll("thead tr:first-child"), row => Assert.Equal(8, Width(row)));
        Assert.All(page.QuerySelectorAll("tbody tr"), row =>
        {
            Assert.Single(row.QuerySelectorAll("th"));
            Assert.Equal(8, Width(row));
        });
    }

    [Fact]
    public void A_single_year_has_nothing_to_compare_and_one_row_of_headers()
    {
        Add(2021, "2021");

        Assert.Equal(0, Compare());

        var page = new HtmlParser().ParseDocument(Page(".html"));
        Assert.All(page.QuerySelectorAll("thead"), head => Assert.Single(head.QuerySelectorAll("tr")));
        Assert.DoesNotContain("比上年", Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void After_a_year_without_a_report_nothing_is_compared()
    {
        Add(2021, "2021");
        Add(2023, "2021");

        Assert.Equal(0, Compare());

        Assert.Contains("没有 2022 年的报告，2023 年不与上年比较", Markdown, StringComparison.Ordinal);
        Assert.Equal(["—", "—"], Line("一、本年新收政府信息公开申请数量")[3..5]);
    }

    [Fact]
    public void A_year_with_errors_is_marked_and_shown()
    {
        Add(2021, "2021");
        var broken = Add(2022, "2021");
        File.WriteAllText(broken, File.ReadAllText(broken).Replace("received:", "recieved:", StringComparison.Ordinal));

        Assert.Equal(1, Compare());

        Assert.Contains($"{broken}(", _errors, StringComparison.Ordinal);
        Assert.Contains("| 项目 | 2021年 | 2022年※ |", Markdown, StringComparison.Ordinal);
        Assert.Contains("- “※”：2022 年的报告有 ", Markdown, StringComparison.Ordinal);
        Assert.Equal("未填", Line("一、本年新收政府信息公开申请数量")[2]);
        Assert.Equal(Number(2022, "requests.carried_in.total"), Line("二、上年结转政府信息公开申请数量")[2]);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_left_out_with_a_note()
    {
        Add(2021, "2021");
        File.WriteAllText(Add(2022, "2021"), "year: 2022\n\torgan: x\n");

        Assert.Equal(1, Compare());

        Assert.Contains($"2022/{Organ}.yaml 读不出，没有列入", Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_report_is_right_nothing_is_written()
    {
        File.WriteAllText(Add(2021, "2021"), "year: 2021");

        Assert.Equal(1, Compare());

        Assert.False(Directory.Exists(Path.Combine(_folder, "out")));
    }

    [Fact]
    public void All_columns_are_shown_where_asked_for()
    {
        Add(2021, "2021");
        Add(2022, "2021");

        Assert.Equal(0, Compare("--columns", "all"));

        Assert.Equal(Number(2021, "requests.received.organisations.research"), Line("一、本年新收政府信息公开申请数量·法人或其他组织·科研机构")[1]);
    }

    [Fact]
    public void Files_can_be_named_and_an_unchanged_page_stays()
    {
        string[] files = [Add(2022, "2021"), Add(2021, "2021")];

        Assert.Equal(0, Run(["compare", .. files, "--out", Path.Combine(_folder, "out")]));
        Assert.StartsWith("| 项目 | 2021年 | 2022年 |", Array.Find(Markdown.Split('\n'), line => line.Contains("项目", StringComparison.Ordinal)));
        Assert.Equal(0, Run(["compare", .. files, "--out", Path.Combine(_folder, "out")]));
        Assert.Contains("unchanged", _output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("测试市人民政俯", "did you mean '测试市人民政府'?")]
    [InlineData("某某县人民政府", "choose the folder with --data")]
    [InlineData("2021/无.yaml", "there is no file")]
    public void What_is_not_there_is_wrong_use(string named, string message)
    {
        Add(2021, "2021");

        Assert.Equal(2, Run("compare", named, "--data", Data, "--out", Path.Combine(_folder, "out")));

        Assert.Contains(message, _errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_reports_on_one_year_are_refused()
    {
        var file = Add(2021, "2021");
        var copy = Path.Combine(_folder, "copy.yaml");
        File.Copy(file, copy);

        Assert.Equal(2, Run("compare", file, copy));

        Assert.Contains(copy, _errors, StringComparison.Ordinal);
    }

    private static Report Make(int year, string form)
    {
        var report = RandomReport.Make(SampleReports.Type(form), seed: year);
        report.Organ = Organ;
        report.Year = year;
        return report;
    }

    private static string Number(int year, string path)
    {
        var report = Make(year, year < 2021 ? "2019" : "2021");
        Assert.True(report.Form.TryFind(path, out var cell));
        return CellText.Of(report.Cell(cell));
    }

    private static int Width(IElement row) =>
        row.Children.Sum(cell => int.Parse(cell.GetAttribute("colspan") ?? "1", System.Globalization.CultureInfo.InvariantCulture));

    private string Add(int year, string form)
    {
        var path = Path.Combine(Data, $"{year}", Organ + ".yaml");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, new DataFileText(DataFileText.ById).Write(Make(year, form)));
        return path;
    }

    private string PathOf(string suffix) => Path.Combine(_folder, "out", "compare", Organ + suffix);

    private string Page(string suffix) => File.ReadAllText(PathOf(suffix));

    /// <summary>The cells of the Markdown line with a label.</summary>
    private string[] Line(string label) => Assert.Single(
        Markdown.Split('\n').Select(line => Array.ConvertAll(line.Trim('|', ' ').Split(" | "), cell => cell.Trim('　'))), cells => cells[0] == label);

    private int Compare(params string[] options) => Run(["compare", Organ, "--data", Data, "--out", Path.Combine(_folder, "out"), .. options]);

    private int Run(params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = ReportProgram.Run(args, ProjectCatalog.All, output, errors);
        (_output, _errors) = (output.ToString(), errors.ToString());
        return exitCode;
    }
}
