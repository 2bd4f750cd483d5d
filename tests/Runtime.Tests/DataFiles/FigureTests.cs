using Nianbao.Fixtures;
using System.Text;
using Nianbao.DataFiles;
using Nianbao.DataFiles.Writing;
using Nianbao.Findings;
using Nianbao.Reports;

namespace Nianbao.Runtime.Tests.DataFiles;

/// <summary>Figures in narrative beyond single cells: groups, last year's, changes.</summary>
public class FigureTests
{
    private const string Open = "{{";

    // received 10, carried in 0, granted 5, refused 0 + 1, closed 9, carried out 1
    [Theory]
    [InlineData("requests.received", "10")]
    [InlineData("requests.received.organisations", "1")]
    [InlineData("requests.outcomes", "9")]
    [InlineData("requests.outcomes.natural_person", "8")]
    [InlineData("requests.outcomes.organisations", "1")]
    [InlineData("requests.outcomes.refused", "1")]
    [InlineData("requests.outcomes.refused.total", "1")]
    [InlineData("requests.outcomes.refused.natural_person", "1")]
    [InlineData("requests.outcomes.refused.organisations", "0")]
    [InlineData("requests.outcomes.total", "9")]
    [InlineData("requests.outcomes.other.other", "2")]
    [InlineData("review.reconsideration", "1")]
    [InlineData("review.litigation", "1")]
    [InlineData("review.litigation.after_reconsideration", "1")]
    public void A_group_is_the_sum_of_its_parts(string path, string text) =>
        Assert.Equal($"共{text}件", Text($"共{{{{ {path} }}}}件"));

    [Theory]
    [InlineData("proactive", "proactive.regulations.issued")]
    [InlineData("proactive.regulations", "proactive.regulations.issued")]
    [InlineData("requests", "requests.received.natural_person")]
    [InlineData("review", "review.reconsideration.upheld")]
    public void Figures_that_make_no_whole_are_not_added(string path, string example)
    {
        var finding = Single("NB4004", $"共{{{{ {path} }}}}件");

        Assert.Contains(example, finding.Message, StringComparison.Ordinal);
        Assert.Equal((3, 12, 12 + 6 + path.Length), (finding.Line, finding.Column, finding.EndColumn));
    }

    [Fact]
    public void A_heading_over_figures_of_a_list_is_no_sum()
    {
        var read = ListForm.With("list.training.courses", "list", ListForm.WithBlanks);

        Assert.Equal("NB4004", Assert.Single(read.Findings).Rule);
    }

    [Theory]
    [InlineData("模板写作{{ \"{{\" }}名称}}", "模板写作{{名称}}")]
    [InlineData("三个{{ \"{{\" }}{", "三个{{{")]
    [InlineData("四个{{\"{{\"}}{{ \"{{\" }}", "四个{{{{")]
    [InlineData("收到{{ requests.received }}件，写作{{ \"{{\" }} requests.received }}", "收到10件，写作{{ requests.received }}")]
    public void Quoted_double_braces_are_printed(string written, string text) => Assert.Equal(text, Text(written));

    [Theory]
    [InlineData("模板写作{{名称}}")]
    [InlineData("{{{ requests.received }}}")]
    [InlineData("没有写完的{{")]
    [InlineData("写作{{ \"{{\" }}")]
    public void A_text_taken_literally_is_printed_as_it_is(string text) => Assert.Equal(text, Text(DataFileDraft.Literally(text)));

    [Theory]
    [InlineData("模板写作{{ \"{{\" }}名称}}，{{ \"{{\" }} requests.received }}")]
    [InlineData("上年{{ previous.requests.received }}件")]
    public void A_report_is_written_with_the_braces_that_it_was_read_from(string written)
    {
        var report = Read(WithOverview(written), null, [])!;

        Assert.Contains(written, DataFileWriter.Write(DataFileDraft.Of(report)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("requests.outcomes.refuse", "requests.outcomes.refused")]
    [InlineData("previous.requests.recieved.total", "previous.requests.received.total")]
    [InlineData("prevous.requests.received.total", "previous.requests.received.total")]
    [InlineData("changes.requests.received", "change.requests.received")]
    public void A_misspelt_path_is_told_with_the_nearest(string path, string nearest) =>
        Assert.Contains($"是不是“{nearest}”", Single("NB4001", $"共{{{{ {path} }}}}件", LastYear()).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("{{ previous.requests.received.total }}", "8")]
    [InlineData("{{ previous.requests.received }}", "8")]
    [InlineData("{{ previous.proactive.fees }}", "1.5")]
    [InlineData("{{ change.requests.received.total }}", "增长25.0%")]
    [InlineData("{{ percent.requests.received.total }}", "25.0%")]
    [InlineData("{{ change.requests.received.natural_person }}", "增长12.5%")]
    [InlineData("{{ change.proactive.licences }}", "下降3.2%")]
    [InlineData("{{ percent.proactive.licences }}", "-3.2%")]
    [InlineData("{{ change.proactive.regulations.issued }}", "持平")]
    [InlineData("{{ percent.proactive.regulations.issued }}", "0.0%")]
    [InlineData("{{ change.requests.carried_in.total }}", "持平")]
    [InlineData("{{ change.proactive.fees }}", "增长34.7%")]
    public void Last_years_figure_and_the_change_against_it(string figure, string text) =>
        Assert.Equal($"同比{text}。", Text($"同比{figure}。", LastYear()));

    [Theory]
    [InlineData(1000, 2000, "增长100.0%")]
    [InlineData(8, 3, "下降62.5%")]
    [InlineData(3, 4, "增长33.3%")]
    [InlineData(200_000, 200_002, "增长0.001%")]
    [InlineData(1_000_000_000_000, 1_000_000_000_001, "增长0.0%")]
    [InlineData(2000, 2001, "增长0.1%")]
    public void A_change_has_one_decimal_unless_that_would_hide_it(long last, long value, string text) =>
        Assert.Equal(text, ChangeText.InWords(value, last));

    [Fact]
    public void The_report_of_another_form_serves_by_the_cells_that_mean_the_same()
    {
        var last = Read(ReadFile.Good.Replace("2021", "2020", StringComparison.Ordinal), null, []);

        Assert.Equal("2019", last!.Form.Id);
        Assert.Equal("持平", Text("{{ change.requests.received.total }}", last));
    }

    [Fact]
    public void Last_years_report_is_asked_for_once_and_only_where_it_is_needed()
    {
        var asked = new List<Report>();
        Report? Ask(Report report)
        {
            asked.Add(report);
            return LastYear();
        }

        Read(WithOverview("{{ requests.received }}件"), Ask, []);
        Assert.Empty(asked);

        Read(WithOverview("{{ previous.requests.received }}件，{{ change.requests.received }}"), Ask, []);
        var report = Assert.Single(asked);
        Assert.Equal(("某某县人民政府", 2021, 10), (report.Organ, report.Year, report.Values[SampleForm.Cell("requests.received.total")]));
    }

    [Fact]
    public void Without_last_years_report_each_place_that_needs_it_is_told()
    {
        var findings = new List<Finding>();

        Read(WithOverview("上年{{ previous.requests.received }}件，{{ change.requests.received }}"), _ => null, findings);

        Assert.Equal(["NB4005", "NB4005"], findings.Select(finding => finding.Rule));
        Assert.Contains("某某县人民政府2020年度", findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_looks_for_it_the_braces_stay()
    {
        var findings = new List<Finding>();

        var report = Read(WithOverview("上年{{ previous.requests.received }}件"), null, findings);

        Assert.Empty(findings);
        Assert.Equal(["上年{{ previous.requests.received }}件"], report!.Text(SampleForm.Form.Sections[0]).Paragraphs);
    }

    [Fact]
    public void A_figure_that_last_year_does_not_know_is_told()
    {
        var last = LastYear();
        var cell = SampleForm.Cell("proactive.licences");
        var blank = SampleForm.Type.Create();
        for (var i = 0; i < SampleForm.Form.CellCount; i++)
        {
            if (i != cell) blank.Set(i, last.Values[i]);
        }

        blank.Year = 2020;

        var finding = Single("NB4006", "{{ previous.proactive.licences }}", blank);
        Assert.Contains("2020年度报告没有“proactive.licences”（行政许可·本年处理决定数量）", finding.Message, StringComparison.Ordinal);
        Assert.Equal(["proactive.licences"], finding.Cells);
    }

    [Theory]
    [InlineData("change")]
    [InlineData("percent")]
    public void Nothing_grows_from_zero(string word) =>
        Single("NB4007", $"{{{{ {word}.requests.outcomes.partly_granted }}}}", LastYear());

    // last year 8 requests, 7 of them by persons; nothing partly granted; 2347 licences
    private static Report LastYear()
    {
        var text = ReadFile.Good
            .Replace("received: [9, 1, 0, 0]", "received: [8, 0, 0, 0]", StringComparison.Ordinal)
            .Replace("partly_granted: [1, 0, 0, 0]", "partly_granted: [0, 0, 0, 0]", StringComparison.Ordinal)
            .Replace("licences: 2272", "licences: 2347", StringComparison.Ordinal)
            .Replace("fees: 2.02", "fees: 1.50", StringComparison.Ordinal);
        return Read(text, null, [])!;
    }

    private static string Text(string overview, Report? lastYear = null)
    {
        var findings = new List<Finding>();
        var report = Read(WithOverview(overview), _ => lastYear, findings);
        Assert.Empty(findings);
        return Assert.Single(report!.Text(SampleForm.Form.Sections[0]).Paragraphs);
    }

    private static Finding Single(string rule, string overview, Report? lastYear = null)
    {
        var findings = new List<Finding>();
        Read(WithOverview(overview), _ => lastYear, findings);
        var finding = Assert.Single(findings);
        Assert.Equal(rule, finding.Rule);
        return finding;
    }

    private static string WithOverview(string text) =>
        ReadFile.Good.Replace("全年平稳。", text.StartsWith(Open, StringComparison.Ordinal) ? $"'{text}'" : text, StringComparison.Ordinal);

    private static Report? Read(string text, Func<Report, Report?>? lastYear, List<Finding> findings)
    {
        var list = new FindingList();
        var report = new ReportReader().Read(Encoding.UTF8.GetBytes(text), "x.yaml", SampleForm.All, list, lastYear);
        findings.AddRange(list.Items);
        return report;
    }
}
