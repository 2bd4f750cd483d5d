using System.Globalization;
using System.Text.RegularExpressions;
using Nianbao.Forms;

namespace Nianbao.Reports.Tests;

/// <summary>Every rule with a report that obeys it and one that breaks it.</summary>
public class RuleTests
{
    private static readonly string Good = SampleReports.TextOf("2021/平桥区人民政府");

    [Theory]
    [InlineData("NB3001", "received:", 3, "received:")]
    [InlineData("NB3001", "carried_out:", 0, "received:")]
    [InlineData("NB3002", "granted:", 6, "granted:")]
    [InlineData("NB3003", "granted:", 0, "total:")]
    [InlineData("NB3004", "reconsideration:", 3, "reconsideration:")]
    [InlineData("NB3005", "normative_documents:", 0, "normative_documents:")]
    public void A_broken_rule_is_found_where_its_sum_stands(string rule, string row, int column, string place)
    {
        var lines = Good.Split('\n');
        var changed = LineOf(lines, row);
        lines[changed] = AddTo(lines[changed], column, 60);

        var (_, good) = SampleReports.ReadText(Good);
        var (_, bad) = SampleReports.ReadText(string.Join('\n', lines));

        Assert.Empty(good.Proven);
        Assert.Contains(bad.Items, finding => finding.Rule == rule && finding.Line == LineOf(lines, place) + 1);
    }

    [Theory]
    [InlineData("NB3010", "normative_documents: 32 ", "normative_documents: 464 ")]
    [InlineData("NB3011", "press_conferences: ", "press_conferences: { value: 1, by_leaders: 2 } ")]
    [InlineData("NB3012", "interviews: ", "interviews: { value: 1, by_leaders: 2 } ")]
    [InlineData("NB3013", "received: 0 ", "received: { value: 0, in_person: 1, by_fax: 0, online: 0, by_letter: 0 } ")]
    [InlineData("NB3014", "closed: 0 ", "closed: { value: 0, on_time: 1, extended: 0 } ")]
    [InlineData(
        "NB3015",
        "answered: 0 ",
        "answered: { value: 0, already_public: 1, granted: 0, partly_granted: 0, refused: 0, not_responsible: 0, not_existing: 0, to_be_amended: 0, other_channels: 0 } ")]
    [InlineData("NB3016", "full_time: ", "full_time: 1 ")]
    public void A_broken_rule_of_the_list_is_found(string rule, string right, string wrong)
    {
        var text = SampleReports.TextOf("2018/玛曲县人民政府");

        var (_, bad) = SampleReports.ReadText(SampleReports.Change(text, right, wrong));

        Assert.Equal(rule, Assert.Single(bad.Proven, finding => finding.Severity == Severity.Error).Rule);
    }

    [Fact]
    public void A_blank_beside_other_parts_counts_as_nothing()
    {
        var text = SampleReports.TextOf("2018/玛曲县人民政府");

        var (_, findings) = SampleReports.ReadText(SampleReports.Change(
            text, "received: 0 ", "received: { value: 0, in_person: 1, by_fax: , online: 0, by_letter: 0 } "));

        Assert.Contains("空格按 0 计", Assert.Single(findings.Proven, finding => finding.Severity == Severity.Error).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("行政许可:       2272", "行政许可:       -1", "NB5")]
    [InlineData("行政许可:       2272", "行政许可:       2272.5", "NB5")]
    [InlineData("行政许可:       2272", "行政许可:       2272件", "NB5")]
    public void Counts_are_whole_numbers_and_not_negative(string right, string wrong, string family)
    {
        var text = SampleReports.Change(SampleReports.TextOf("2021/施秉县人民政府"), right, wrong);

        var finding = Assert.Single(SampleReports.ReadText(text).Findings.Items);

        Assert.StartsWith(family, finding.Rule, StringComparison.Ordinal);
    }

    private static int LineOf(string[] lines, string row) =>
        Array.FindIndex(lines, candidate => candidate.TrimStart().StartsWith(row, StringComparison.Ordinal));

    private static string AddTo(string line, int column, int more)
    {
        var numbers = Regex.Matches(line, "[0-9]+");
        var number = numbers[column];
        var changed = int.Parse(number.Value, CultureInfo.InvariantCulture) + more;
        return line[..number.Index] + changed.ToString(CultureInfo.InvariantCulture) + line[(number.Index + number.Length)..];
    }
}
