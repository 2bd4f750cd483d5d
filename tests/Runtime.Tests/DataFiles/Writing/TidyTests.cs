using System.Text;
using Nianbao.DataFiles.Writing;
using Nianbao.Fixtures;
using Nianbao.Snapshots;

namespace Nianbao.Runtime.Tests.DataFiles.Writing;

/// <summary>What tidying does to a data file, and what it leaves alone.</summary>
public class TidyTests
{
    [Fact]
    public void Keys_become_official_labels_and_numbers_stand_below_each_other() => Snapshot.Verify(Tidy(ReadFile.Good), "yaml");

    [Theory]
    [InlineData("  licences: 2272", "  行政许可:       2272")]
    [InlineData("  licences: 2272 # 见附件 [1]", "  行政许可:       2272  # 见附件 [1]")]
    [InlineData("  licences: ２，２７２", "  行政许可:       2272")]
    [InlineData("  licences:   ~   # 待填", "  行政许可:       ~  # 待填")]
    [InlineData("  fees: .5", "  行政事业性收费: 0.5")]
    [InlineData("  regulations: { in_force: 3, issued: 1, repealed: 0 }", "  规章:           [1,            0,            3]")]
    [InlineData("  regulations:\n    - 1\n    - 0\n    - 3", "  规章:           [1,            0,            3]")]
    [InlineData("  regulations: 1\t0\t3", "  规章:           [1,            0,            3]")]
    [InlineData("  regulations: [1，0，3]", "  规章:           [1,            0,            3]")]
    [InlineData("  regulations:\n    in_force: 3\n    issued: 1\n    repealed: 0", "  规章:           [1,            0,            3]")]
    public void A_row_has_one_shape(string given, string tidy)
    {
        var key = given.Trim()[..given.Trim().IndexOf(':', StringComparison.Ordinal)];
        var line = ReadFile.Good.Split('\n').Single(line => line.TrimStart().StartsWith(key + ":", StringComparison.Ordinal));

        Assert.Contains($"\n{tidy}\n", Tidy(ReadFile.Good.Replace(line, given, StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# 开头的注释\norgan: 某某县人民政府   # 全称\n", "organ: 某某县人民政府\n")]
    [InlineData("overview: |   # 正文\n  全年平稳。\n\n  　　第二段：[1, 2]。 # 不是注释\n", "overview: 全年平稳。\n")]
    [InlineData("overview: \"全年\\\n  平稳。\"\n", "overview: 全年平稳。\n")]
    [InlineData("other: >-\n  无\n# 文件末尾", "other: 无\n")]
    [InlineData("waive:\n  - { rule: NB3001, cell: requests.received.total,  because:   已核实 }\nother: 无\n", "other: 无\n")]
    public void Comments_texts_and_the_header_stay_byte_for_byte(string written, string instead)
    {
        var given = ReadFile.Good.Replace(instead, written, StringComparison.Ordinal);
        var rest = written.Replace("overview", "一、总体情况", StringComparison.Ordinal).Replace("other", "六、其他需要报告的事项", StringComparison.Ordinal);

        Assert.Contains(rest, Tidy(given), StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_between_rows_and_unknown_keys_move_with_the_rows_below()
    {
        var tidy = Tidy(ReadFile.Good.Replace(
            """
              licences: 2272
              fees: 2.02
            """,
            """
              # 一
            # 页边的注释
              licences: 2272   # 二

              抽查次数:   [ 1,2 ]   # 三
              #   四
              fees: 2.02
              # 五
            """,
            StringComparison.Ordinal).Replace("\n  ", "\n     ", StringComparison.Ordinal));

        Assert.Contains(
            """
              # 一
            # 页边的注释
              行政许可:       2272  # 二

              抽查次数:   [ 1,2 ]   # 三
              #   四
              行政事业性收费: 2.02
              # 五
            """,
            tidy,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_with_a_comment_inside_keeps_its_lines()
    {
        var tidy = Tidy(ReadFile.Good.Replace("[1, 0, 3]", "[\n      1,   # 本年制发\n      ０, 3 ]", StringComparison.Ordinal));

        Assert.Contains("  规章: [\n      1,   # 本年制发\n      0, 3 ]\n", tidy, StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_of_keys_stays()
    {
        var swapped = ReadFile.Good.Replace(
            "  licences: 2272\n  fees: 2.02\n", "  fees: 2.02\n  licences: 2272\n", StringComparison.Ordinal);

        Assert.Contains("  行政事业性收费: 2.02\n  行政许可:       2272\n", Tidy(swapped), StringComparison.Ordinal);
    }

    [Fact]
    public void Byte_order_mark_and_line_ends_stay()
    {
        var windows = "\uFEFF" + ReadFile.Good.Replace("\n", "\r\n", StringComparison.Ordinal);

        var tidy = Tidy(windows);

        Assert.StartsWith("\uFEFForgan", tidy, StringComparison.Ordinal);
        Assert.Equal(Tidy(ReadFile.Good), tidy[1..].Replace("\r\n", "\n", StringComparison.Ordinal));
        Assert.DoesNotContain('\n', tidy.Replace("\r\n", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("licences: 2272", "licences: 5万", "NB5311")]
    [InlineData("licences: 2272", "licences: 2272\n  licences: 3", "NB5103")]
    [InlineData("[9, 1, 0, 0]", "[9, 1,234, 0]", "NB5317")]
    [InlineData("[9, 1, 0, 0]", "[9, 1]", "NB5305")]
    [InlineData("licences: 2272", "licences： 2272", "NB5007")]
    [InlineData("year: 2021", "yeer: 2021", "NB5101")]
    public void A_file_that_leaves_doubts_is_not_touched(string passage, string written, string rule)
    {
        var tidy = TidyFile(ReadFile.Good.Replace(passage, written, StringComparison.Ordinal));

        Assert.Null(tidy.Text);
        Assert.Contains(tidy.Doubts, finding => finding.Rule == rule);
    }

    [Theory]
    [InlineData("year: 2021", "year: ２０２１年度", "year: 2021")]
    [InlineData("year: 2021", "year: 2021\npublished: 2022年1月5日  # 发布", "year: 2021\npublished: 2022-01-05  # 发布")]
    [InlineData("year: 2021", "year: 2021\nsigned: 2022/1/5\nindex: 1/2", "year: 2021\nsigned: 2022-01-05\nindex: 1/2")]
    public void Year_and_day_have_one_spelling(string passage, string written, string tidy) =>
        Assert.Contains(tidy, Tidy(ReadFile.Good.Replace(passage, written, StringComparison.Ordinal)), StringComparison.Ordinal);

    [Fact]
    public void A_list_form_keeps_what_is_blank()
    {
        var given = ListForm.Good.Replace("  fees: 1.50\n", "  fees:   # 没有填\n", StringComparison.Ordinal);
        var tidy = DataFileTidier.Tidy(Encoding.UTF8.GetBytes(given), "x.yaml", [ListForm.WithBlanks]).Text!;

        Snapshot.Verify(tidy, "yaml");
    }

    internal static string Tidy(string text)
    {
        var tidy = TidyFile(text);
        Assert.True(tidy.Text != null, string.Join('\n', tidy.Doubts) + text);
        return tidy.Text;
    }

    internal static TidyText TidyFile(string text) => DataFileTidier.Tidy(Encoding.UTF8.GetBytes(text), "x.yaml", SampleForm.All);
}
