using Nianbao.Fixtures;
using System.Text;
using Nianbao.DataFiles;
using Nianbao.Findings;

namespace Nianbao.Runtime.Tests.DataFiles;

/// <summary>Files that are no data files at all: one clear error at its place, no crash, bounded memory.</summary>
public class BadFileTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\n\n  \n")]
    [InlineData("# 只有注释\n")]
    [InlineData("---\n")]
    [InlineData("\uFEFF")]
    public void An_empty_file(string text) => ReadFile.Of(text).Single("NB5004", 1, 1, 1);

    [Fact]
    public void A_file_that_is_not_there()
    {
        var findings = new FindingList();
        var path = Path.Combine(Path.GetTempPath(), "nianbao-no-such-file.yaml");

        Assert.Null(new ReportReader().Read(path, SampleForm.All, findings));
        Assert.Equal(("NB5001", 1), (Assert.Single(findings.Items).Rule, findings.Items[0].Line));
    }

    [Fact]
    public void A_file_in_GBK()
    {
        byte[] organ = [.. "year: 2021\norgan: "u8, 0xCA, 0xA9, 0xB1, 0xFC, .. "\n"u8];

        var finding = ReadFile.Of(organ).Single("NB5003", 2, 9, 10);
        Assert.Contains("UTF-8", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_is_not_UTF_8() =>
        ReadFile.Of([.. "year: 2021\norgan: "u8, 0xED, 0xA0, 0x80]).Single("NB5003", 2, 8, 9);

    [Theory]
    [InlineData("proactive:\n\tregulations: [1, 0, 3]\n", 4, 1)]
    [InlineData("proactive:\n  licences: 1\n\tfees: 2\n", 5, 1)]
    [InlineData("proactive:\n  \tlicences: 1\n  fees: 2\n", 4, 3)]
    [InlineData("overview: |\n  文字\n\t文字\nother: 无\n", 5, 1)]
    public void A_tab_for_indentation(string rest, int line, int column) =>
        ReadFile.Of("organ: 某某县\nyear: 2021\n" + rest).Single("NB5006", line, column, column + 1);

    [Theory]
    [InlineData("organ：某某县\nyear: 2021\n", 1, 6)]
    [InlineData("organ：某某县\nyear：2021\n", 1, 6)]
    [InlineData("organ: 某某县\nyear: 2021\nproactive:\n  licences：5\n  fees: 2\n", 4, 11)]
    public void A_full_width_colon(string text, int line, int column) =>
        ReadFile.Of(text).Single("NB5007", line, column, column + 1);

    [Theory]
    [InlineData("organ: \"某某县\nyear: 2021\n", 1, 8)]
    [InlineData("organ: 某某县\nyear: 2021\nreview: [1, 2\nother: 无\n", 3, 9)]
    [InlineData("organ: 某某县\nyear: 2021\nreview: [1, , 2]\n", 3, 13, "NB5022")]
    [InlineData("organ: 某某县\n  year: 2021\n", 2, 7, "NB5024")]
    [InlineData("organ: @某某县\n", 1, 8)]
    public void What_is_no_YAML(string text, int line, int column, string rule = "NB5005") =>
        ReadFile.Of(text).Single(rule, line, column, column + 1);

    [Theory]
    [InlineData("organ: &a 某某县\n", 1, 8)]
    [InlineData("organ: *a\n", 1, 8)]
    [InlineData("organ: !!str 某某县\n", 1, 8)]
    [InlineData("review: !x [1]\n", 1, 9)]
    public void Anchors_aliases_and_tags(string text, int line, int column)
    {
        var finding = Assert.Single(ReadFile.Of(text).Findings);
        Assert.Equal(("NB5008", line, column), (finding.Rule, finding.Line, finding.Column));
    }

    [Fact]
    public void An_alias_bomb_goes_off_at_its_first_anchor()
    {
        var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 20; i++)
        {
            var alias = $"*a{i - 1}";
            text.Append($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat(alias, 9))}]\n");
        }

        var finding = Assert.Single(ReadFile.Of(text.ToString()).Findings);
        Assert.Equal(("NB5008", 1, 5), (finding.Rule, finding.Line, finding.Column));
    }

    [Fact]
    public void A_second_document() =>
        ReadFile.Of(ReadFile.Good + "---\norgan: 另一个县\n").Single("NB5009", 23, 1, 2);

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void Deep_nesting(char bracket)
    {
        var finding = ReadFile.Of("review: " + new string(bracket, 100_000)).Single("NB5010", 1, 24, 25);
        Assert.Contains("16", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_of_blocks()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 1000; i++) text.Append(' ', i).Append("a:\n");
        ReadFile.Of(text.ToString()).Single("NB5010", 17, 17, 18);
    }

    [Theory]
    [InlineData("- organ\n- year\n", 1, 1)]
    [InlineData("[1, 2]\n", 1, 1)]
    public void A_list_instead_of_keys(string text, int line, int column) =>
        ReadFile.Of(text).Single("NB5011", line, column, column + 1);

    [Fact]
    public void Text_instead_of_keys() => ReadFile.Of("某某县2021年年报\n").Single("NB5011", 1, 1, 11);

    [Theory]
    [InlineData('\0')]
    [InlineData('\u0007')]
    [InlineData('\u001B')]
    [InlineData('\u0085')]
    [InlineData('\u2028')]
    [InlineData('\r')]
    public void A_control_character(char c) =>
        ReadFile.Of($"year: 2021\norgan: 某{c}县\n").Single("NB5012", 2, 9, 10);

    [Fact]
    public void Of_a_file_of_mistakes_some_of_each_kind_are_listed_and_the_rest_counted()
    {
        var text = new StringBuilder(ReadFile.Good);
        for (var i = 0; i < 100_000; i++) text.Append($"未知{i}: 0\nyear: 2020\n");

        var read = ReadFile.Of(text.ToString());

        Assert.Equal(200, read.Findings.Count(finding => finding.Rule == "NB5101"));
        Assert.Equal(200, read.Findings.Count(finding => finding.Rule == "NB5103"));
        var more = read.Findings.Where(finding => finding.Rule == "NB5013").ToList();
        Assert.Equal([(423, 1, true), (424, 1, true)], more.Select(finding => (finding.Line, finding.Column, finding.IsError)));
        Assert.StartsWith("NB5101 这一类问题还有 99800 处", more[0].Message, StringComparison.Ordinal);
        Assert.StartsWith("there are 99800 more findings of NB5103", more[1].MessageEn, StringComparison.Ordinal);
        Assert.Equal(402, read.Findings.Count);
    }

    [Fact]
    public void The_place_of_a_mistake_is_found_before_any_number_of_empty_lines() =>
        Assert.Equal("NB5005", Assert.Single(ReadFile.Of("organ: \"某\n" + new string('\n', 2_000_000)).Findings).Rule);

    [Fact]
    public void Excluded_cells_of_any_number_of_units_are_looked_up_at_once()
    {
        var text = new StringBuilder(ReadFile.Good).Append("covers:\n  units:\n");
        for (var i = 0; i < 40_000; i++) text.Append($"    - u{i}\n");
        text.Append("  without:\n");
        for (var i = 0; i < 40_000; i++) text.Append($"    - {{ unit: u{i}, cells: [requests.received] }}\n");

        var read = ReadFile.Of(text.ToString());

        Assert.Equal(40_000, read.Report!.Covers!.Units.Count(unit => unit.Without.Count == 5));
    }

    [Fact]
    public void A_file_of_twenty_megabytes_is_refused_before_it_is_read()
    {
        var path = Path.GetTempFileName();
        try
        {
            using (var file = File.OpenWrite(path)) file.SetLength(20_000_000);
            var reader = new ReportReader();
            var findings = new FindingList();
            var before = GC.GetAllocatedBytesForCurrentThread();

            Assert.Null(reader.Read(path, SampleForm.All, findings));

            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 100_000);
            Assert.Equal("NB5002", Assert.Single(findings.Items).Rule);
            Assert.Contains("20000000", findings.Items[0].Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_device_is_not_read()
    {
        if (!File.Exists("/dev/zero")) return;
        var findings = new FindingList();

        Assert.Null(new ReportReader().Read("/dev/zero", SampleForm.All, findings));

        Assert.Equal("NB5014", Assert.Single(findings.Items).Rule);
    }
}
