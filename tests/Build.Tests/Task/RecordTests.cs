using Nianbao.Build.Exchange;

namespace Nianbao.Build.Tests.Task;

/// <summary>The lines through which build and program speak to each other.</summary>
public sealed class RecordTests
{
    [Theory]
    [InlineData("a", "b", "")]
    [InlineData("tab\there", "line\nend", "carriage\rreturn")]
    [InlineData(@"C:\new\table", @"\", @"\\t")]
    [InlineData("年报（一）.yaml", "", "")]
    public void Fields_come_back_as_they_were(params string[] fields)
    {
        var line = RecordLine.Join(fields);

        Assert.DoesNotContain('\n', line);
        Assert.DoesNotContain('\r', line);
        Assert.Equal(fields, RecordLine.Split(line));
    }

    [Fact]
    public void Any_fields_come_back_as_they_were()
    {
        char[] letters = ['\t', '\n', '\r', '\\', 't', 'n', 'r', '年', ' '];
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            string[] fields = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => new string([.. Enumerable.Range(0, random.Next(6)).Select(_ => letters[random.Next(letters.Length)])]))];

            Assert.Equal(fields, RecordLine.Split(RecordLine.Join(fields)));
        }
    }

    [Fact]
    public void A_finding_comes_back_as_it_was()
    {
        var finding = new FindingRecord("error", "NB3001", "data/a\tb.yaml", 12, 3, 40000, "两数不等：{0} / they differ\nhere");

        Assert.Equal(finding, FindingRecord.Read(finding.Fields, 0));
        Assert.Throws<FormatException>(() => FindingRecord.Read(finding.Fields, 1));
        Assert.Throws<FormatException>(() => FindingRecord.Read(["error", "NB1", "f", "x", "1", "1", "t"], 0));
        Assert.Throws<FormatException>(() => FindingRecord.Read(["error", "NB1", "f", "99999999999", "1", "1", "t"], 0));
    }
}
