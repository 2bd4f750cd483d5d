using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Nianbao.DataFiles.Writing;
using Nianbao.Fixtures;
using Nianbao.Runtime.Tests.Fixture;

namespace Nianbao.Runtime.Tests.DataFiles.Writing;

/// <summary>Laws of tidying that hold for every data file.</summary>
public class TidyPropertyTests
{
    private static readonly string[] s_comments = ["# 注释", "#", "# received: [1, 2]", "#\t[", "# 一：“二” {三}"];

    [Fact]
    public void What_is_tidied_reads_as_before_and_is_tidy() =>
        Prop.ForAll<DoNotSize<int>>(seed =>
        {
            var random = new System.Random(seed.Item);
            var text = Disarrange(new RandomFile(random).Write(), random);
            var given = ReadFile.Of(text);

            var tidy = TidyTests.Tidy(text);

            var read = ReadFile.Of(tidy);
            Assert.Equal(given.Report!.Values.ToArray(), read.Report!.Values.ToArray());
            Assert.Equal(given.Report.States.ToArray(), read.Report.States.ToArray());
            Assert.Equal(given.Findings.Select(finding => (finding.Rule, finding.Message)), read.Findings.Select(finding => (finding.Rule, finding.Message)));
            Assert.True(tidy == TidyTests.Tidy(tidy), $"{text}\n----\n{tidy}\n----\n{TidyTests.Tidy(tidy)}");
            Assert.Equal(Comments(text), Comments(tidy));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void A_damaged_file_is_tidied_so_that_it_stays_what_it_was_or_is_told() =>
        Prop.ForAll<DoNotSize<int>>(seed =>
        {
            var random = new System.Random(seed.Item);
            var damaged = ReadingPropertyTests.Damage(Encoding.UTF8.GetBytes(new RandomFile(random).Write()), random);

            var tidy = DataFileTidier.Tidy(damaged, "x.yaml", SampleForm.All);

            if (tidy.Text == null) Assert.NotEmpty(tidy.Doubts);
            else Assert.Equal(tidy.Text, TidyTests.Tidy(tidy.Text));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    // comments at odd places, blank lines, more blanks, keys that nobody knows, the line ends of Windows
    private static string Disarrange(string text, System.Random random)
    {
        var width = random.Next(1, 5);
        var result = new StringBuilder();
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            var content = line.TrimStart();
            var depth = (line.Length - content.Length) / 2;
            var indentation = new string(' ', depth * width);
            if (random.Next(8) == 0) result.Append(random.Next(3) == 0 ? "" : indentation).Append(Comment(random)).Append('\n');
            if (random.Next(12) == 0) result.Append('\n');
            if (depth > 0 && random.Next(15) == 0) result.Append(indentation).Append($"没有这一项{random.Next()}: {(random.Next(2) == 0 ? "1" : "[ 1,2 ]")}\n");
            if (random.Next(6) == 0 && content.EndsWith(']')) content = content.Replace(", ", random.Next(2) == 0 ? ",   " : ",\n" + indentation + "   ", StringComparison.Ordinal);
            result.Append(indentation).Append(content).Append(random.Next(6) == 0 ? "   " + Comment(random) : random.Next(6) == 0 ? "  " : "").Append('\n');
        }

        return random.Next(4) == 0 ? result.ToString().Replace("\n", "\r\n", StringComparison.Ordinal) : result.ToString();
    }

    private static string Comment(System.Random random) => s_comments[random.Next(s_comments.Length)];

    private static string[] Comments(string text) =>
    [
        .. text.Split('\n').Where(line => line.Contains('#', StringComparison.Ordinal)).Select(line => line[line.IndexOf('#', StringComparison.Ordinal)..].TrimEnd('\r')),
    ];
}
