using System.Globalization;
using System.Text.RegularExpressions;
using Nianbao.Snapshots;

namespace Nianbao.Reports.Tests;

/// <summary>Each sample report broken in three ways a clerk would, with every line that the program prints.</summary>
public class ClerkTests
{
    private const string County = "2021/施秉县人民政府";
    private const string District = "2021/平桥区人民政府";
    private const string Township = "2023/蚌峨乡人民政府";
    private const string Department = "2020/昭通市政务服务管理局";
    private const string List = "2018/玛曲县人民政府";

    [Theory]
    [InlineData(County, "one_number", "（一）予以公开:", 0, "14")]
    [InlineData(County, "number_in_the_next_column", "2.重复申请:", -1, "[0, 2, 0, 0, 0, 0, 2]")]
    [InlineData(County, "total_of_last_year", "一、本年新收政府信息公开申请数量:", -1, "[6, 0, 0, 0, 0, 0, 6]")]
    [InlineData(District, "digits_exchanged", "received:", -1, "[81, 0, 0, 0, 0, 0, 81]")]
    [InlineData(District, "row_in_the_next_row", "partly_granted:", -1, "[ 1, 0, 0, 0, 0, 0,  2]")]
    [InlineData(District, "documents_in_force", "normative_documents:", -1, "[3, 0, 2]")]
    [InlineData(Township, "regulations_of_a_township", "规章:", -1, "[0, 0, 6]")]
    [InlineData(Township, "text_and_table", "本年新收政府信息公开申请数量:", -1, "[1, 0, 0, 0, 0, 0, 1]")]
    [InlineData(Township, "lawsuit_without_outcome", "review:", -1, "[0, 0, 0, 0, 0,  0, 0, 0, 0, 1,  0, 0, 0, 0, 0]")]
    [InlineData(Department, "items_for_decisions", "licences:", -1, "[12, -2, 10]")]
    [InlineData(Department, "purchase_without_amount", "procurement:", -1, "[2, 0]")]
    [InlineData(Department, "carried_over_and_granted", "carried_out:", -1, "[1, 0, 0, 0, 0, 0, 1]")]
    [InlineData(List, "parts_of_the_staff", "part_time:", 0, "3")]
    [InlineData(List, "more_closed_than_received", "closed:", 0, "2")]
    [InlineData(List, "trained_without_courses", "courses:", 0, "0")]
    public void A_clerks_slip_is_told(string sample, string slip, string row, int column, string value)
    {
        var lines = SampleReports.TextOf(sample).Split('\n');
        var changed = Array.FindIndex(lines, line => line.TrimStart().StartsWith(row, StringComparison.Ordinal));
        lines[changed] = Change(lines[changed], column, value);
        var (_, before) = SampleReports.ReadText(SampleReports.TextOf(sample));
        var (_, after) = SampleReports.ReadText(string.Join('\n', lines));

        var told = after.Proven.Select(finding => finding.ToString()).Except(before.Proven.Select(finding => finding.ToString())).ToList();

        Assert.NotEmpty(told);
        Snapshot.Verify(
            string.Create(CultureInfo.InvariantCulture, $"{changed + 1}: {lines[changed].Trim()}\n\n{string.Join("\n\n", told)}\n"),
            method: $"{nameof(A_clerks_slip_is_told)}_{slip}");
    }

    /// <summary>A line with one of its numbers changed, or with another list.</summary>
    private static string Change(string line, int column, string value)
    {
        if (column < 0) return Regex.Replace(line, @"\[.*\]", value);
        var start = line.IndexOf(':', StringComparison.Ordinal);
        var number = Regex.Matches(line[start..], "[0-9]+")[column];
        return line[..(start + number.Index)] + value + line[(start + number.Index + number.Length)..];
    }
}
