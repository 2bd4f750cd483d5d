using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Reporting.CheckReports;
using Nianbao.Sources;

namespace Nianbao.Reporting.Tests.CheckReports;

/// <summary>Findings that one change would mend: the hint is worded once, and each cause by itself.</summary>
public class SharedHintTests
{
    [Fact]
    public void The_first_tells_the_cause_for_all_and_the_others_point_to_it()
    {
        var said = SharedHints.Of([Finding("NB3002", 4, "甲"), Finding("NB3001", 5, "乙"), Finding("NB3003", 9, "甲"), Finding("NB3001", 9, null), Finding("NB3001", 12, "甲")]);

        Assert.Equal(
            ["以下 3 处同出一因：甲", "乙", "与第 4 行的 NB3002 同出一因，见该处", null, "与第 4 行的 NB3002 同出一因，见该处"],
            said.Select(finding => finding.Hint));
        Assert.Equal("these 3 have one cause: 甲", said[0].HintEn);
    }

    [Fact]
    public void Two_causes_have_a_heading_each()
    {
        var said = SharedHints.Of([Finding("NB3002", 4, "甲"), Finding("NB3001", 5, "乙"), Finding("NB3003", 9, "甲"), Finding("NB3001", 12, "乙")]);

        Assert.Equal(2, said.Count(finding => finding.Hint!.StartsWith("以下 2 处同出一因", StringComparison.Ordinal)));
    }

    private static Finding Finding(string rule, int line, string? hint) =>
        new(rule, Severity.Error, "x.yaml", new SourceSpan(line, 1, 2), "不符", "broken") { Hint = hint, HintEn = hint };
}
