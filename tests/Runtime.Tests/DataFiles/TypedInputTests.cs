using Nianbao.Fixtures;
using Nianbao.Text;

namespace Nianbao.Runtime.Tests.DataFiles;

/// <summary>What clerks type and paste: what can be read in one way only is read so, and what cannot is told with its cause.</summary>
public class TypedInputTests
{
    [Theory]
    [InlineData("licences: 2272", "licences:2272", "NB5023")]
    [InlineData("licences: 2272", "licences:\u00A02272", "NB5023")]
    [InlineData("received: [9, 1, 0, 0]", "received:[9, 1, 0, 0]", "NB5023")]
    [InlineData("received: [9, 1, 0, 0]", "received: [9, , 0, 0]", "NB5022")]
    [InlineData("received: [9, 1, 0, 0]", "received: [9, -, 0, 0]", "NB5311")]
    [InlineData("      state_secret: [0, 0, 0, 0]\n      security", "        state_secret: [0, 0, 0, 0]\n      security", "NB5024")]
    [InlineData("received: [9, 1, 0, 0]", "received: | 9 | 1 | 0 | 0 |", "NB5005")]
    [InlineData("    granted: [4, 1, 0, 0]\n", "     granted: [4, 1, 0, 0]\n", "NB5024")]
    public void What_is_no_yaml_is_told_by_its_cause_at_its_line(string passage, string written, string rule)
    {
        var finding = Assert.Single(ReadFile.With(passage, written).Findings);
        var before = ReadFile.Good[..ReadFile.Good.IndexOf(passage, StringComparison.Ordinal)];

        Assert.Equal(rule, finding.Rule);
        Assert.InRange(finding.Line, before.Count(c => c == '\n') + 1, before.Count(c => c == '\n') + written.Count(c => c == '\n') + 1);
    }

    [Theory]
    [InlineData("received: ［９，１，０，０］")]
    [InlineData("received: （9, 1, 0, 0）")]
    [InlineData("received: 【 9、1、0、0 】")]
    [InlineData("received: [9\u200B, 1, 0, 0]")]
    public void Brackets_that_are_no_yaml_and_what_cannot_be_seen_make_no_difference(string row) =>
        Assert.Empty(ReadFile.With("received: [9, 1, 0, 0]", row).Findings);

    [Theory]
    [InlineData("二〇二二年一月二十八日")]
    [InlineData("二〇二二年十二月十日")]
    [InlineData("20220128")]
    [InlineData("2022年1月28日 星期五")]
    [InlineData("２０２２年１月２８日")]
    public void Days_are_read_as_documents_are_dated(string day)
    {
        var read = ReadFile.With("year: 2021", $"year: 二〇二一年度\npublished: {day}");

        Assert.DoesNotContain(read.Findings, finding => finding.Severity == Nianbao.Forms.Severity.Error);
        Assert.Equal(2022, read.Report!.Published!.Value.Year);
        Assert.Equal(day.Contains("十二月", StringComparison.Ordinal) ? 10 : 28, read.Report.Published.Value.Day);
    }

    [Theory]
    [InlineData("2022-02-30")]
    [InlineData("28/01/2022")]
    [InlineData("二〇二二年一月")]
    [InlineData("二十二年一月五日")]
    public void What_is_no_day_is_not_guessed(string day) =>
        Assert.Contains(ReadFile.With("year: 2021", $"year: 2021\npublished: {day}").Findings, finding => finding.Rule == "NB5207");

    private const string Received = "received: [9, 1, 0, 0]";
    private static readonly string[] s_refused = ["NB5304", "NB5305"];

    [Theory]
    [InlineData("received: [９, １, ０, ０]")]
    [InlineData("received: [9，1，0，0]")]
    [InlineData("received: [9，1，0，0，10]")]
    [InlineData("received: 9\t1\t0\t0\t10")]
    [InlineData("received: 9\t1\t0\t0")]
    [InlineData("received: 9 1 0 0 10")]
    [InlineData("received: 9,1,0,0")]
    [InlineData("received: 9、1、0、0")]
    [InlineData("received: ９，　１，　０，　０")]
    [InlineData("received: '9, 1, 0, 0'")]
    public void A_row_is_read_however_its_numbers_are_parted(string row)
    {
        var read = ReadFile.With(Received, row);

        Assert.Equal("", read.Lines());
        Assert.Equal((9, 1, 10), (read.Value("requests.received.natural_person"), read.Value("requests.received.organisations.commercial"), read.Value("requests.received.total")));
    }

    [Theory]
    [InlineData("licences: 2272", "licences: 2,272", "proactive.licences", 2272)]
    [InlineData("licences: 2272", "licences: ２，２７２", "proactive.licences", 2272)]
    [InlineData("licences: 2272", "licences: ' 2272 '", "proactive.licences", 2272)]
    [InlineData("fees: 2.02", "fees: .5", "proactive.fees", 500_000)]
    [InlineData("fees: 2.02", "fees: 1,234.5", "proactive.fees", 1_234_500_000)]
    [InlineData("fees: 2.02", "fees: ２．０２", "proactive.fees", 2_020_000)]
    public void A_number_is_read_however_it_is_typed(string passage, string replacement, string cell, long value)
    {
        var read = ReadFile.With(passage, replacement);

        Assert.Equal("", read.Lines());
        Assert.Equal(value, read.Value(cell));
    }

    /// <summary>A number that is found in a list is told at its own place.</summary>
    [Fact]
    public void Each_number_of_a_pasted_row_has_its_own_place()
    {
        var finding = ReadFile.With(Received, "received: 9\tx1\t0\t0").Single("NB5311", 10, 15, 17);

        Assert.Contains("“x1”", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("received: [1,234, 1, 0, 0]", "“1,234”")]
    [InlineData("received: [9, 1,000, 0, 0]", "“1,000”")]
    public void A_thousands_separator_in_a_list_is_named(string row, string shown)
    {
        var finding = Assert.Single(ReadFile.With(Received, row).Findings);

        Assert.Equal("NB5317", finding.Rule);
        Assert.Contains(shown, finding.Message, StringComparison.Ordinal);
    }

    /// <summary>With no blank anywhere every comma parts two numbers.</summary>
    [Fact]
    public void A_list_without_blanks_is_no_number_with_separators() => Assert.Equal("", ReadFile.With("normative_documents: [2, 1, 8]", "normative_documents: [2,100,108]").Lines());

    [Theory]
    [InlineData("received: 1,234")]
    [InlineData("received: 9 1 0")]
    [InlineData("received: [9，1，0]")]
    [InlineData("received: 九件")]
    public void A_row_that_has_not_its_numbers_is_refused(string row) =>
        Assert.Contains(Assert.Single(ReadFile.With(Received, row).Findings).Rule, s_refused);

    /// <summary>Two tabs have an empty cell between them, which is not passed over.</summary>
    [Fact]
    public void An_empty_cell_of_a_pasted_row_is_blank() => ReadFile.With("review: [1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 1]", "review: 1\t0\t\t1\t0\t0\t0\t0\t0\t1\t0\t1").Single("NB5308", 21, 13, 14);

    [Theory]
    [InlineData("2026-01-20")]
    [InlineData("2026-1-20")]
    [InlineData("2026年1月20日")]
    [InlineData("2026年01月20日")]
    [InlineData("２０２６年１月２０日")]
    [InlineData("2026 年 1 月 20 日")]
    [InlineData("2026/1/20")]
    [InlineData("2026.1.20")]
    public void A_date_is_read_however_it_is_typed(string text)
    {
        var read = ReadFile.With("year: 2021", $"year: 2021\npublished: {text}");

        Assert.Equal(new DateOnly(2026, 1, 20), read.Report!.Published);
    }

    [Theory]
    [InlineData("20-1-2026")]
    [InlineData("1/20/2026")]
    [InlineData("2026年13月1日")]
    [InlineData("2026年1月")]
    public void A_date_that_can_be_read_in_two_ways_or_in_none_is_refused(string text) =>
        ReadFile.With("year: 2021", $"year: 2021\npublished: {text}").Single("NB5207", 3, 12, 12 + text.Length);

    [Theory]
    [InlineData("2021年")]
    [InlineData("2021年度")]
    [InlineData("２０２１")]
    public void A_year_is_read_however_it_is_typed(string text) => Assert.Equal(2021, ReadFile.With("year: 2021", $"year: {text}").Report!.Year);

    [Theory]
    [InlineData("overview: |\n　　全年平稳。\n　　另一段。\n")]
    [InlineData("overview: |\n  全年平稳。\n　　另一段。\n")]
    [InlineData("overview: |\n  　　全年平稳。\n  　　另一段。\n")]
    [InlineData("overview: |\n  \u00A0\u00A0全年平稳。\n  另一段。\n")]
    public void Paragraphs_may_begin_as_in_Word(string text)
    {
        var read = ReadFile.With("overview: 全年平稳。\n", text);

        Assert.Equal("", read.Lines());
        Assert.Equal(["全年平稳。", "另一段。"], read.Report!.Text(read.Report.Form.Sections[0]).Paragraphs);
    }

    [Theory]
    [InlineData("  licences: 2272", "\u00A0\u00A0licences: 2272", 1, 3)]
    [InlineData("  licences: 2272", " \u00A0licences: 2272", 2, 3)]
    public void A_no_break_space_for_indentation_is_told_at_its_line(string passage, string replacement, int column, int end) =>
        ReadFile.With(passage, replacement).Single("NB5018", 7, column, end);

    [Theory]
    [InlineData("overview: 全年平稳。", "overview: |\n全年平稳：收到申请9件。", 4, 1)]
    [InlineData("overview: 全年平稳。", "overview: |\n  全年平稳。\n\n另一段没有缩进。", 6, 1)]
    public void Text_without_indentation_is_told(string passage, string replacement, int line, int column)
    {
        var finding = Assert.Single(ReadFile.With(passage, replacement).Findings);

        Assert.Equal(("NB5019", line, column), (finding.Rule, finding.Line, finding.Column));
    }

    [Theory]
    [InlineData("  licences: -")]
    [InlineData("  licences:  -  ")]
    public void A_hyphen_for_nothing_is_answered_with_0(string row)
    {
        var finding = Assert.Single(ReadFile.With("  licences: 2272", row).Findings);

        Assert.Equal(("NB5311", 7), (finding.Rule, finding.Line));
        Assert.Equal("“licences”应是数字，这里是“-”。请写 0", finding.Message);
    }

    [Fact]
    public void A_row_without_a_colon_is_told() =>
        Assert.Equal(("NB5020", 10), (ReadFile.With(Received, "received\t9\t1\t0\t0").Findings[0].Rule, ReadFile.With(Received, "received\t9\t1\t0\t0").Findings[0].Line));

    [Theory]
    [InlineData("5万", "请写 50000")]
    [InlineData("5万件", "请写 50000")]
    [InlineData("1.5万", "请写 15000")]
    [InlineData("5千", "只写阿拉伯数字")]
    [InlineData("5亿", "只写阿拉伯数字")]
    [InlineData("12件", "请写 12")]
    [InlineData("12元", "只写阿拉伯数字")]
    [InlineData("约12件", "只写阿拉伯数字")]
    [InlineData("——", "请写 0")]
    public void No_hint_drops_a_unit(string text, string advice) =>
        Assert.Contains(advice, Assert.Single(ReadFile.With("licences: 2272", $"licences: {text}").Findings).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("125000元", "请写 12.5")]
    [InlineData("3万元", "请写 3")]
    [InlineData("3亿元", "只写阿拉伯数字")]
    public void Of_an_amount_the_hint_is_in_the_unit_of_the_form(string text, string advice) =>
        Assert.Contains(advice, Assert.Single(ReadFile.With("fees: 2.02", $"fees: {text}").Findings).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("1,234", true)]
    [InlineData("12,345,678.9", true)]
    [InlineData("-1,234", true)]
    [InlineData("0,123", false)]
    [InlineData("1234,567", false)]
    [InlineData("1,23", false)]
    [InlineData("1,234,", false)]
    [InlineData("1234", false)]
    public void A_thousands_separator_parts_groups_of_three(string text, bool hasSeparators) => Assert.Equal(hasSeparators, TypedNumber.HasSeparators(text));
}
