using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Validation;

namespace Nianbao.Reports.Tests;

/// <summary>Which number of a real report, or which slip, is named as the one that went wrong.</summary>
public class ErrorLocalizationTests
{
    private const string Shibing = "2021/施秉县人民政府";

    [Fact]
    public void One_wrong_number_in_table_three() => VerifyHint(
        Change(Shibing, "requests.outcomes.granted.natural_person", 40),
        "若表三“（一）予以公开”·“自然人”一格由 40 改为 4（多了一个 0），这 2 处即都相符",
        "if requests.outcomes.granted.natural_person is changed from 40 to 4 (a zero too many), all 2 broken relations hold");

    [Fact]
    public void One_of_two_numbers_in_table_four() => VerifyHint(
        Change("2023/蚌峨乡人民政府", "review.litigation.direct.pending", 1),
        "若表四“行政诉讼·未经复议直接起诉·尚未审结”一格由 1 改为 0，或者表四“行政诉讼·未经复议直接起诉·总计”一格由 0 改为 1，此处即相符",
        "if review.litigation.direct.pending is changed from 1 to 0, or review.litigation.direct.total is changed from 0 to 1, it holds");

    [Fact]
    public void A_row_shifted_to_the_right()
    {
        var report = SampleReports.Read(Shibing);
        Shift(report, "requests.received");

        VerifyHint(
            report,
            "若表三“一、本年新收政府信息公开申请数量”一行的数字左移一列（像是右移了一列），改为 [9, 0, 0, 0, 0, 0, 9]，这 4 处即都相符",
            "if the numbers of requests.received are moved one column to the left, to [9, 0, 0, 0, 0, 0, 9], all 4 broken relations hold");
    }

    /// <summary>The total of the row is right, and two of its numbers are off by one.</summary>
    [Fact]
    public void Two_numbers_of_a_row_that_make_up_for_each_other()
    {
        var report = SampleReports.Read(Shibing);
        Set(report, "requests.received.natural_person", 8);
        Set(report, "requests.received.organisations.other", 1);

        VerifyHint(
            report,
            "若表三“一、本年新收政府信息公开申请数量”·“自然人”一格由 8 改为 9，且表三“一、本年新收政府信息公开申请数量”·“其他”一格由 1 改为 0（一多一少，数目相同），这 2 处即都相符",
            "if requests.received.natural_person is changed from 8 to 9 and requests.received.organisations.other is changed from 1 to 0 (one too high, one too low by the same amount), all 2 broken relations hold");
    }

    [Fact]
    public void A_row_that_was_left_at_zero_is_not_named_where_many_could_be_it()
    {
        var report = SampleReports.Read(Shibing);
        Set(report, "requests.outcomes.granted.natural_person", 0);
        Set(report, "requests.outcomes.granted.total", 0);

        VerifyHint(
            report,
            "各行之和少了 自然人 4、总计 4：像是漏填了一行，或有一行少填了这些数",
            "the rows lack natural_person 4, total 4: a row seems to be missing, or one to be short of these numbers");
    }

    [Fact]
    public void An_inequality_leaves_open_which_number_is_right()
    {
        var findings = Check(Change(Shibing, "proactive.normative_documents.issued", 5000));

        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.Null(finding.Hint));
    }

    [Fact]
    public void Figures_carried_over_are_taken_from_last_year()
    {
        var pair = Enumerable.Range(0, 100).Select(number => ReportPair.Make(SampleReports.Types, number))
            .First(pair => pair is { Report: { Form.Id: "2019", Year: 2020 } } && pair.LastYear!.Values[Cell(pair.LastYear, "proactive.licences.previous")] > 20);
        var cell = Cell(pair.Report, "proactive.licences.previous");
        var right = pair.Report.Values[cell];
        pair.Report.Set(cell, right * 10);

        var hint = Check(pair.Report, pair.LastYear).Single(finding => finding.Rule == "NB3105").Hint;
        Assert.Equal($"以2019年度报告为准，若表二“行政许可”·“上一年项目数量”一格由 {right * 10} 改为 {right}（多了一个 0），此处即相符", hint);
    }

    [Fact]
    public void A_sum_that_was_left_out_is_never_the_culprit()
    {
        // without the total of its row the number has the other items of its column beside it
        var text = new DataFileText(DataFileText.ById, Totals: false).Write(Change(Shibing, "requests.received.natural_person", 10));
        var (_, findings) = SampleReports.ReadText(text);

        Assert.NotEmpty(findings.Items);
        Assert.All(findings.Items, finding => Assert.Null(finding.Hint));
    }

    [Fact]
    public void Of_many_numbers_the_only_one_that_looks_mistyped_is_suggested()
    {
        var text = new DataFileText(DataFileText.ById, Totals: false).Write(Change(Shibing, "requests.received.natural_person", 90));
        var (_, findings) = SampleReports.ReadText(text);

        Assert.Equal(
            "改法不止一种，只有一种像是误打：若表三“一、本年新收政府信息公开申请数量”·“自然人”一格由 90 改为 9（多了一个 0），这 2 处即都相符",
            findings.Items[0].Hint);
    }

    [Fact]
    public void Nothing_is_hinted_where_nothing_is_broken() =>
        Assert.All(SampleReports.Names, name => Assert.DoesNotContain(Check(SampleReports.Read(name)), finding => finding.Hint != null));

    private static void VerifyHint(Report report, string zh, string en)
    {
        var findings = Check(report).Where(finding => finding is { Relation: not null, Severity: Severity.Error }).ToList();
        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.Equal((zh, en), (finding.Hint, finding.HintEn)));
    }

    private static Report Change(string name, string path, long value)
    {
        var report = SampleReports.Read(name);
        Set(report, path, value);
        return report;
    }

    private static void Shift(Report report, string row)
    {
        var first = Cell(report, row + ".natural_person");
        for (var i = 6; i > 0; i--) report.Set(first + i, report.Values[first + i - 1]);
        report.Set(first, 0);
    }

    private static void Set(Report report, string path, long value) => report.Set(Cell(report, path), value);

    private static int Cell(Report report, string path) =>
        report.Form.TryFind(path, out var cell) ? cell : throw new ArgumentException(path, nameof(path));

    private static IReadOnlyList<Finding> Check(Report report, Report? lastYear = null)
    {
        var findings = new FindingList();
        new ReportValidator().Check(report, findings, lastYear);
        return findings.Items;
    }
}
