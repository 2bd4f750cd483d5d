using Nianbao.Fixtures;

namespace Nianbao.Runtime.Tests.DataFiles;

/// <summary>Mistakes in organ, year and the like, and sections that are missing.</summary>
public class BadHeaderTests
{
    [Fact]
    public void Organ_and_year_are_needed()
    {
        ReadFile.With("organ: 某某县人民政府\n", "").Single("NB5201", 1, 1, 2);
        ReadFile.With("year: 2021\n", "").Single("NB5201", 1, 1, 2);
        ReadFile.With("organ: 某某县人民政府\n", "organ:\n").Single("NB5201", 1, 1, 2);
    }

    [Theory]
    [InlineData("organ: 某某县人民政府\n")]
    [InlineData("year: 2021\n")]
    public void Organ_and_year_come_before_the_sections(string line)
    {
        var text = ReadFile.Good.Replace(line, "", StringComparison.Ordinal) + line;
        var finding = ReadFile.Of(text).Single("NB5202", 22, 1, 1 + line.IndexOf(':', StringComparison.Ordinal));
        Assert.Contains("移到文件开头", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_form_comes_before_the_sections() =>
        ReadFile.Of(ReadFile.Good + "form: 2021\n").Single("NB5202", 23, 1, 5);

    [Theory]
    [InlineData("21", 9)]
    [InlineData("2021.0", 13)]
    [InlineData("-2021", 12)]
    public void A_year_is_four_digits(string year, int endColumn) =>
        ReadFile.With("year: 2021", "year: " + year).Single("NB5203", 2, 7, endColumn);

    [Fact]
    public void A_year_that_no_form_serves_is_told_with_those_that_are()
    {
        var finding = ReadFile.With("year: 2021", "year: 2018").Single("NB5204", 2, 7, 11);
        Assert.Contains("2019、2020、2021、2022", finding.Message, StringComparison.Ordinal);
        Assert.Contains("schemas", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_form_is_told_with_those_that_are()
    {
        var finding = ReadFile.With("year: 2021", "year: 2021\nform: 2020").Single("NB5205", 3, 7, 11);
        Assert.Contains("2019、2021", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("某某县/某某局")]
    [InlineData("某某县\\某某局")]
    [InlineData("某某县..")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("某某县<b>")]
    [InlineData("某某县：公开办")]
    [InlineData("\"某某\\u202E县\"")]
    [InlineData("\"某某\\n县\"")]
    [InlineData("\"某某\\0县\"")]
    public void An_organ_is_a_plain_name(string organ)
    {
        var finding = ReadFile.With("organ: 某某县人民政府", "organ: " + organ).Single("NB5206", 1, 8, 8 + organ.Length);
        Assert.DoesNotContain(finding.Message, char.IsControl);
        Assert.DoesNotContain('\u202E', finding.Message);
    }

    [Fact]
    public void An_organ_has_a_bounded_length()
    {
        Assert.Empty(ReadFile.With("organ: 某某县人民政府", "organ: " + new string('县', 100)).Findings);
        var finding = ReadFile.With("organ: 某某县人民政府", "organ: " + new string('县', 101)).Single("NB5216", 1, 8, 109);
        Assert.Contains("101 个字，最多 100 个字", finding.Message, StringComparison.Ordinal);
        Assert.Contains("101 characters, and at most 100", finding.MessageEn, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_are_told_on_lines_of_any_length()
    {
        var blanks = new string(' ', 100_000);
        ReadFile.With("licences: 2272", $"licences: {blanks}x").Single("NB5311", 7, 100_015 - 2, 100_016 - 2);
        ReadFile.With("received: [9, 1, 0, 0]", $"received: [9, {blanks}x, 0, 0]").Single("NB5311", 10, 100_017, 100_018);
        ReadFile.With("overview: 全年平稳。", $"overview: {new string('字', 100_000)}{{{{ no.such }}}}").Single("NB4001", 3, 100_011, 100_024);
    }

    [Theory]
    [InlineData("2022-02-30")]
    public void Published_is_a_day(string day) =>
        ReadFile.With("year: 2021", "year: 2021\npublished: " + day).Single("NB5207", 3, 12, 12 + day.Length);

    [Fact]
    public void Header_lines_are_one_line_of_text()
    {
        ReadFile.With("year: 2021", "year: 2021\ntitle: [a]").Single("NB5208", 3, 1, 6);
        ReadFile.With("year: 2021", "year: 2021\ntitle: |\n  a\n  b").Single("NB5208", 3, 8, 9);
    }

    [Fact]
    public void A_text_is_no_list_and_no_mapping()
    {
        ReadFile.With("other: 无", "other: [无]").Single("NB5209", 22, 8, 9);
        ReadFile.With("overview: 全年平稳。", "overview: {{ requests.received.total }}").Single("NB5209", 3, 11, 12);
    }

    [Theory]
    [InlineData("other: 无\n", "", 1, 1, 2)]
    [InlineData("other: 无\n", "other:\n", 22, 1, 6)]
    [InlineData("other: 无\n", "other: ~\n", 22, 1, 6)]
    [InlineData("other: 无\n", "other: ''\n", 22, 1, 6)]
    [InlineData("other: 无\n", "other: |\n\n  　\n", 22, 1, 6)]
    public void A_text_that_is_required_is_not_left_empty(string passage, string replacement, int line, int column, int end)
    {
        var finding = ReadFile.With(passage, replacement).Single("NB5210", line, column, end);
        Assert.Contains("写“无”", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_is_not_left_out()
    {
        var finding = ReadFile.With("review: [1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 1]\n", "").Single("NB5301", 1, 1, 2);
        Assert.Contains("四、政府信息公开行政复议、行政诉讼情况", finding.Message, StringComparison.Ordinal);
    }
}
