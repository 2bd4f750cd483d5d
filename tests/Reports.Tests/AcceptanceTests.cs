using System.Globalization;
using Nianbao.Findings;
using Nianbao.Generated;
using Nianbao.Validation;

namespace Nianbao.Reports.Tests;

/// <summary>
/// The sample reports, cell by cell, against tables that were transcribed from the published pages on a separate way.
/// </summary>
public class AcceptanceTests
{
    public static TheoryData<string> Samples => [.. SampleReports.Names];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_cell_holds_what_was_published(string name)
    {
        var report = SampleReports.Read(name);
        var expected = Transcription(name);

        Assert.Equal(report.Form.CellCount, expected.Count);
        Assert.All(expected, entry =>
        {
            Assert.True(report.Form.TryFind(entry.Path, out var cell), entry.Path);
            Assert.Equal(entry.Value, CellText.Of(report.Cell(cell)));
        });
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_numbers_hold_together(string name)
    {
        var report = SampleReports.Read(name);
        var findings = new FindingList();
        new ReportValidator().Check(report, findings);

        Assert.False(findings.HasErrors);
    }

    [Fact]
    public void Cells_are_reached_by_name()
    {
        var report = Assert.IsType<Report2021>(SampleReports.Read("2021/施秉县人民政府"));

        Assert.Equal(9, report.Requests.Received.Total.Value);
        Assert.Equal(4, report.Requests.Outcomes.Granted.NaturalPerson.Value);
        Assert.Equal(2, report.Requests.Outcomes.Declined.Repeated.NaturalPerson.Value);
        Assert.Equal(0, report.Requests.CarriedOut.Organisations.Commercial.Value);
        Assert.Equal(16, report.Proactive.NormativeDocuments.InForce.Value);
        Assert.Equal(2272, report.Proactive.Licences.Value);
        Assert.Equal(793m, report.Proactive.Fees.Value);
        Assert.Equal(0, report.Review.Litigation.AfterReconsideration.Total.Value);
    }

    [Fact]
    public void A_row_with_parts_is_a_number_and_a_group()
    {
        var report = Assert.IsType<Report2014>(SampleReports.Read("2018/玛曲县人民政府"));

        Assert.Equal(463, report.Statistics.Proactive.Published.Value);
        Assert.Equal(32, report.Statistics.Proactive.Published.NormativeDocuments.Value);
        Assert.Equal(0, report.Statistics.Requests.Received.Value);
        Assert.Null(report.Statistics.Requests.Received.InPerson.Value);
        Assert.True(report.Statistics.Requests.Answered.Refused.Cell.IsBlank);
        Assert.Null(report.Statistics.Fees.Value);
        Assert.Equal(3, report.Statistics.Training.Participants.Value);
    }

    [Fact]
    public void Headings_of_the_reports_own_keep_their_order()
    {
        var report = Assert.IsType<Report2014>(SampleReports.Read("2018/玛曲县人民政府"));

        Assert.Equal(
            ["一、概述", "二、主动公开情况", "三、政府信息依申请公开办理情况", "四、政府信息工作机构、人员、经费等情况", "五、政府信息公开工作存在的主要问题及改进措施"],
            report.BodyText.Chapters.Select(chapter => chapter.Heading));
        Assert.Equal(report.BodyText.Paragraphs, report.BodyText.Chapters.SelectMany(chapter => chapter.Paragraphs));
        Assert.Equal(report.BodyText.Paragraphs.Length, report.BodyText.Lines.Length);
        Assert.Equal("2018年，我县未收到申请公开事项。", Assert.Single(report.BodyText.Chapters[2].Paragraphs));
    }

    [Fact]
    public void Narrative_is_kept_whole()
    {
        var report = Assert.IsType<Report2021>(SampleReports.Read("2021/施秉县人民政府"));

        Assert.Equal("施秉县人民政府2021年政府信息公开工作年度报告", report.Title);
        Assert.StartsWith("根据《中华人民共和国政府信息公开条例》", report.Preamble.Paragraphs[0], StringComparison.Ordinal);
        Assert.Equal(6, report.OverviewText.Paragraphs.Length);
        Assert.Equal("无其他需要报告事项。", Assert.Single(report.OtherText.Paragraphs));
    }

    private static List<(string Path, string Value)> Transcription(string name)
    {
        var parts = name.Split('/');
        var file = Path.Combine(AppContext.BaseDirectory, "Acceptance", string.Create(CultureInfo.InvariantCulture, $"{parts[1]}-{parts[0]}.tsv"));
        return File.ReadLines(file).Select(line => line.Split('\t')).Select(cells => (cells[0], cells[1])).ToList();
    }
}
