using System.Globalization;
using Nianbao.Snapshots;
using Xunit.Abstractions;

namespace Nianbao.Reports.Tests.Narrative;

/// <summary>How much of what is wrong in a text is found, and that nothing else is.</summary>
public class PrecisionTests(ITestOutputHelper output)
{
    private const int LeastSentences = 1700;
    private const double LeastRecall = 0.95;

    private static readonly List<(LabelledSentence Sentence, string[] Found)> Results = [.. LabelledSentence.All.Select(sentence => (sentence, sentence.Find()))];

    [Fact]
    public void Nothing_is_found_that_is_not_wrong()
    {
        foreach (var (family, results) in ByFamily()) output.WriteLine($"{family}: {Score.Of(results)}");
        Assert.Equal("", string.Join('\n', Results.SelectMany(FalseAlarms)));
    }

    [Fact]
    public void Nearly_all_that_is_wrong_is_found() => Assert.InRange(Score.Of(Results).Recall, LeastRecall, 1);

    [Fact]
    public void What_is_not_found_is_known() => Snapshot.Verify(string.Join('\n', Results.SelectMany(Misses)));

    [Fact]
    public void What_was_once_missed_or_falsely_found_is_right_now() => Assert.Equal(
        "", string.Join('\n', Results.Where(result => result.Sentence.Set == "cases").SelectMany(result => Misses(result).Concat(FalseAlarms(result)))));

    [Fact]
    public void There_are_many_sentences_of_which_half_have_nothing_wrong()
    {
        Assert.InRange(Results.Count, LeastSentences, int.MaxValue);
        Assert.InRange(Results.Count(result => result.Sentence.Expected.Length == 0), Results.Count * 2 / 5, Results.Count * 3 / 5);
    }

    private static IEnumerable<(string Family, List<(LabelledSentence, string[])> Results)> ByFamily() =>
        Results.GroupBy(result => result.Sentence.Set + " " + result.Sentence.Family).Select(group => (group.Key, group.ToList()))
            .Concat(Results.GroupBy(result => result.Sentence.Set).Select(group => ($"{group.Key}, all", group.ToList())));

    private static IEnumerable<string> FalseAlarms((LabelledSentence Sentence, string[] Found) result) =>
        result.Found.Distinct().Except(result.Sentence.Expected).Select(id => Line(result.Sentence, id));

    private static IEnumerable<string> Misses((LabelledSentence Sentence, string[] Found) result) =>
        result.Sentence.Expected.Except(result.Found).Select(id => Line(result.Sentence, id));

    private static string Line(LabelledSentence sentence, string id) =>
        string.Create(CultureInfo.InvariantCulture, $"{sentence.Set}, line {sentence.Line}: {id} in {sentence.Text}");

    /// <summary>How many of the mistakes were found, and how many findings were none.</summary>
    private readonly record struct Score(int Expected, int Found, int Wrong)
    {
        public double Recall => Expected == 0 ? 1 : (double)Found / Expected;

        public static Score Of(List<(LabelledSentence Sentence, string[] Found)> results) => new(
            results.Sum(result => result.Sentence.Expected.Length),
            results.Sum(result => result.Sentence.Expected.Intersect(result.Found).Count()),
            results.Sum(result => FalseAlarms(result).Count()));

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture, $"{Found} of {Expected}, recall {Recall:P1}, false alarms {Wrong}");
    }
}
