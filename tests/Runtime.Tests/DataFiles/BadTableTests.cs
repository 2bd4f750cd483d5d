using Nianbao.Fixtures;

namespace Nianbao.Runtime.Tests.DataFiles;

/// <summary>Mistakes in tables, rows and numbers.</summary>
public class BadTableTests
{
    private const string Received = "received: [9, 1, 0, 0]";
    private const string Review = "review: [1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 1]";

    [Theory]
    [InlineData("-1", "NB5309")]
    [InlineData("−1", "NB5309")]
    [InlineData("1.5", "NB5310")]
    [InlineData("12.0", "NB5310")]
    [InlineData("12件", "NB5311")]
    [InlineData("十二", "NB5311")]
    [InlineData("1 234", "NB5311")]
    [InlineData("1e3", "NB5311")]
    [InlineData("0x1F", "NB5311")]
    [InlineData("007", "NB5311")]
    [InlineData("+5", "NB5311")]
    [InlineData("无", "NB5311")]
    [InlineData("'-'", "NB5311")]
    [InlineData("true", "NB5311")]
    [InlineData("1.2.3", "NB5311")]
    [InlineData("1234567890123", "NB5312")]
    [InlineData("99999999999999999999999999", "NB5312")]
    [InlineData("~", "NB5308")]
    [InlineData("null", "NB5308")]
    [InlineData("''", "NB5308")]
    public void What_is_no_count(string number, string rule)
    {
        var read = ReadFile.With(Received, $"received: [{number}, 1, 0, 0]");

        // sums are added up with 0 for what is blank
        var finding = Assert.Single(read.Findings, finding => finding.Relation == null);
        Assert.Equal((rule, 10, 14, 14 + number.Length), (finding.Rule, finding.Line, finding.Column, finding.EndColumn));
        Assert.Equal(["requests.received.natural_person"], finding.Cells);
        Assert.Contains("“一、本年新收政府信息公开申请数量·自然人”", finding.Message, StringComparison.Ordinal);
        Assert.Equal("某某县人民政府", finding.Organ);
        Assert.Equal(2021, finding.Year);
    }

    [Theory]
    [InlineData("12件", "12")]
    [InlineData("007", "7")]
    [InlineData("+5", "5")]
    [InlineData("无", "0")]
    [InlineData("—", "0")]
    public void The_number_that_is_meant_is_told(string given, string meant)
    {
        var finding = Assert.Single(ReadFile.With("licences: 2272", $"licences: '{given}'").Findings);

        Assert.EndsWith($"请写 {meant}", finding.Message, StringComparison.Ordinal);
        Assert.EndsWith($"write {meant}", finding.MessageEn, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2.1234567", "NB5313")]
    [InlineData("1234567890123.5", "NB5312")]
    [InlineData("2.", "NB5311")]
    [InlineData("2.02万元", "NB5311")]
    [InlineData("-2.02", "NB5309")]
    [InlineData("2.5e3", "NB5311")]
    public void What_is_no_amount(string number, string rule) =>
        ReadFile.With("fees: 2.02", "fees: " + number).Single(rule, 8, 9, 9 + number.Length);

    [Theory]
    [InlineData("licences:", 3, 11)]
    [InlineData("licences: ~", 13, 14)]
    [InlineData("licences: []", 13, 15)]
    [InlineData("licences: [1, 2]", 13, 19)]
    [InlineData("licences: [[1]]", 14, 15)]
    public void A_row_of_one_number(string line, int column, int endColumn)
    {
        var finding = Assert.Single(ReadFile.With("licences: 2272", line).Findings);
        Assert.Equal((7, column, endColumn), (finding.Line, finding.Column, finding.EndColumn));
    }

    [Theory]
    [InlineData("[9, 1, 0]", 3)]
    [InlineData("[9, 1, 0, 0, 10, 0]", 6)]
    [InlineData("[]", 0)]
    public void A_row_with_too_few_or_too_many_numbers(string list, int count)
    {
        var finding = ReadFile.With(Received, "received: " + list).Single("NB5305", 10, 13, 13 + list.Length);

        Assert.Contains($"要填 5 或 4 个数，这里有 {count} 个", finding.Message, StringComparison.Ordinal);
        Assert.Contains("自然人、法人或其他组织（商业企业、科研机构、其他）、总计", finding.Message, StringComparison.Ordinal);
        Assert.Contains("takes 5 or 4 numbers, not " + count, finding.MessageEn, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_without_end_is_counted_and_not_kept()
    {
        var list = string.Join(", ", Enumerable.Repeat(0, 1_000_000));

        var finding = Assert.Single(ReadFile.With(Received, $"received: [{list}]").Findings);

        Assert.Contains("这里有 1000000 个", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_whose_last_number_sums_the_others_may_lack_another_column()
    {
        var finding = ReadFile.With(Received, "received: [9, 1, 0, 10]").Single("NB5306", 10, 13, 26);

        Assert.Contains("请把“总计”一并写上", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("received: [0, 0, 0, 0]")]
    [InlineData("received: [9, 1, 0, 0, 10]")]
    public void Zeros_and_complete_lists_are_not_ambiguous(string line) =>
        Assert.DoesNotContain(ReadFile.With(Received, line).Findings, finding => finding.Rule == "NB5306");

    [Theory]
    [InlineData("received: 9", "NB5304", 13, 14)]
    [InlineData("received:", "NB5308", 3, 11)]
    [InlineData("received: ~", "NB5308", 3, 11)]
    [InlineData("received: {natural_person: [1], organisations: [1, 0, 0]}", "", 0, 0)]
    [InlineData("received: {natural_person: [1, 2], organisations: [1, 0, 0]}", "NB5305", 30, 36)]
    [InlineData("received: {natural_person: {x: 1}, organisations: [1, 0, 0]}", "NB5307", 30, 31)]
    [InlineData("received: {natural_person: 9, organisations: 1}", "NB5304", 48, 49)]
    [InlineData("received: {natural_person: 9}", "NB5314", 3, 11)]
    [InlineData("received: {natural_person: 9, organisations: {commercial: 1}}", "NB5314", 33, 46)]
    [InlineData("received: {natural_person: 9, organisations: [1, 0, 0], total: }", "", 0, 0)]
    public void A_row_is_a_list_or_a_mapping(string line, string rule, int column, int endColumn)
    {
        var findings = ReadFile.With(Received, line).Findings.Where(finding => finding.Rule[2] == '5').ToList();
        if (rule.Length == 0)
        {
            Assert.Empty(findings);
            return;
        }

        var finding = Assert.Single(findings);
        Assert.Equal((rule, 10, column, endColumn), (finding.Rule, finding.Line, finding.Column, finding.EndColumn));
    }

    [Fact]
    public void Missing_rows_are_told_at_the_table_or_group_they_belong_to()
    {
        var row = ReadFile.With("  licences: 2272\n", "").Single("NB5302", 4, 1, 10);
        Assert.Contains("“行政许可”", row.Message, StringComparison.Ordinal);

        var inGroup = ReadFile.With("      state_secret: [0, 0, 0, 0]\n", "").Single("NB5302", 15, 5, 12);
        Assert.Contains("“1.属于国家秘密”", inGroup.Message, StringComparison.Ordinal);

        var group = ReadFile.With("    other:\n      other: [2, 0, 0, 0]\n", "").Findings[0];
        Assert.Equal(("NB5302", 12, 3, 11), (group.Rule, group.Line, group.Column, group.EndColumn));
        Assert.Contains("“（六）其他处理”", group.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("proactive: 5", 4, 1, 10)]
    [InlineData("proactive: [1, 2]", 4, 1, 10)]
    [InlineData("proactive:", 4, 1, 10)]
    public void A_table_is_a_mapping_of_rows(string line, int row, int column, int endColumn)
    {
        var start = ReadFile.Good.IndexOf("proactive:", StringComparison.Ordinal);
        var end = ReadFile.Good.IndexOf("requests:", StringComparison.Ordinal);
        ReadFile.Of(ReadFile.Good[..start] + line + "\n" + ReadFile.Good[end..]).Single("NB5303", row, column, endColumn);
    }

    [Theory]
    [InlineData("review: 5", "NB5304")]
    [InlineData("review:", "NB5308")]
    [InlineData("review: [1, 0, 0, 1]", "NB5305")]
    [InlineData("review: {行政复议: [1, 0, 0]}", "NB5314")]
    public void A_table_of_one_row_takes_the_numbers_directly(string line, string rule) =>
        Assert.Equal(rule, Assert.Single(ReadFile.With(Review, line).Findings).Rule);

    [Fact]
    public void Several_mistakes_are_told_in_one_pass()
    {
        var read = ReadFile.Of(ReadFile.Good
            .Replace(Received, "received: [9, 1件, 0, -4]", StringComparison.Ordinal)
            .Replace("licences: 2272", "licenses: 2272", StringComparison.Ordinal)
            .Replace(Review, "review: [1, 0]", StringComparison.Ordinal)
            .Replace("other: 无", "other:", StringComparison.Ordinal));

        Snapshots.Snapshot.Verify(read.Lines());
    }
}
