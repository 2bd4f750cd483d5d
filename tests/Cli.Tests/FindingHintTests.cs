using Nianbao.Sources;
using Nianbao.Findings;
using Nianbao.Forms;

namespace Nianbao.Cli.Tests;

/// <summary>Where the lines of a build show the hint.</summary>
public class FindingHintTests
{
    private static readonly Finding Finding = new("NB3002", Severity.Error, "x.yaml", new SourceSpan(3, 4, 6), "不符", "unequal");

    [Fact]
    public void A_hint_follows_the_message_in_each_language() => Assert.Equal(
        "x.yaml(3,4,3,6): error NB3002: 不符。提示：若改为 2 / unequal. Hint: if it is 2",
        (Finding with { Hint = "若改为 2", HintEn = "if it is 2" }).ToString());

    [Fact]
    public void Without_a_hint_nothing_follows() => Assert.Equal(
        "x.yaml(3,4,3,6): error NB3002: 不符 / unequal", Finding.ToString());
}
