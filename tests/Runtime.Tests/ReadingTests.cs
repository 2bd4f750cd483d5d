using Nianbao.Reports;
using Nianbao.Runtime.Tests.Fixture;

namespace Nianbao.Runtime.Tests;

public class ReadingTests
{
    [Fact]
    public void A_good_report_is_read_without_findings()
    {
        var reading = ReadFile.Of(ReadFile.Good);

        Assert.Empty(reading.Findings);
        Assert.Equal("某某县人民政府2021年政府信息公开工作年度报告", reading.Report!.Title);
        Assert.Equal(9, reading.Value("requests.received.natural_person"));
        Assert.Equal(10, reading.Value("requests.received.total"));
        Assert.Equal(9, reading.Value("requests.outcomes.total.total"));
        Assert.Equal(2_020_000, reading.Value("proactive.fees"));
        Assert.Equal(1, reading.Value("review.litigation.after_reconsideration.corrected"));
        Assert.Equal(CellState.Computed, reading.Report.States[SampleForm.Cell("requests.received.total")]);
    }
}
