using System.Globalization;
using System.Text.RegularExpressions;

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

        Assert.Empty(good.Items);
        Assert.Contains(bad.Items, finding => finding.Rule == rule && finding.Line == LineOf(lines, place) + 1);
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
