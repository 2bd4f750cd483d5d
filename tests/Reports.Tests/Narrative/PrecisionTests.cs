using System.Globalization;
using Xunit.Abstractions;

namespace Nianbao.Reports.Tests.Narrative;

/// <summary>How much of what is wrong in a text is found, and that nothing else is.</summary>
public class PrecisionTests(ITestOutputHelper output)
{
    private const double LeastRecall = 0.9;

    [Fact]
    public void Nothing_is_found_that_is_not_wrong_and_most_of_what_is()
    {
        int found = 0, expected = 0;
        var falseAlarms = new List<string>();
        foreach (var sentence in LabelledSentence.All)
        {
            var got = sentence.Find();
            var right = sentence.Expected.Where(got.Contains).ToArray();
            expected += sentence.Expected.Length;
            found += right.Length;
            falseAlarms.AddRange(got.Except(right).Select(id => $"line {sentence.Line}: {id} in {sentence.Text}"));
            foreach (var id in sentence.Expected.Except(right)) output.WriteLine($"not found, line {sentence.Line}: {id} in {sentence.Text}");
        }

        var recall = (double)found / expected;
        var precision = (double)found / (found + falseAlarms.Count);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{LabelledSentence.All.Count} sentences, {expected} expected: recall {recall:P1}, precision {precision:P1}"));
        Assert.Empty(falseAlarms);
        Assert.True(recall >= LeastRecall, $"{found} of {expected}");
    }

    [Fact]
    public void Half_of_the_sentences_have_nothing_wrong() => Assert.InRange(
        LabelledSentence.All.Count(sentence => sentence.Expected.Length == 0), LabelledSentence.All.Count * 2 / 5, LabelledSentence.All.Count * 3 / 5);
}
