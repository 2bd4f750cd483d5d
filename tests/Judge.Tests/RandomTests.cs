using System.Globalization;
using Xunit.Abstractions;

namespace Nianbao.Judge.Tests;

/// <summary>
/// Random templates end in ours as in Scriban, but for what is on the list. The environment variable NIANBAO_JUDGE_ROUNDS
/// says how many are tried; a template is made from its number.
/// </summary>
public class RandomTests(ITestOutputHelper report)
{
    private const int FirstNumber = 20261201;
    private const int DefaultRounds = 300;
    private const int MostShown = 3;

    private static int Rounds => int.TryParse(
        Environment.GetEnvironmentVariable("NIANBAO_JUDGE_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) ? rounds : DefaultRounds;

    [Fact]
    public void Random_templates_end_as_in_Scriban()
    {
        var judgement = RandomJudgement.Of(Rounds, FirstNumber, Samples.AnyReport);

        report.WriteLine(judgement.ToString());
        Assert.True(judgement.Different.Count == 0, judgement + "\n" + string.Join("\n", judgement.Different.Take(MostShown).Select(judgement.Shrink)));
    }

    [Fact]
    public void Most_random_templates_write_something() =>
        Assert.InRange(RandomJudgement.Of(100, 1, Samples.AnyReport).Written, 60, 95);
}
