using System.Text;
using Nianbao.DataFiles;
using Nianbao.Findings;
using Nianbao.Fixtures;
using Nianbao.Forms;

namespace Nianbao.Runtime.Tests.DataFiles;

/// <summary>Characters that no data file may hold, and what a reader keeps from file to file.</summary>
public class ReportReaderTests
{
    private readonly FindingList _findings = new();

    public static TheoryData<int> Controls => [.. Enumerable.Range(0, 0x20).Append(0x7F).Where(c => c is not ('\t' or '\n' or '\r'))];

    [Theory]
    [MemberData(nameof(Controls))]
    public void A_control_character_is_told_at_its_place(int character)
    {
        var finding = ReadFile.Of($"organ: 某{(char)character}县\nyear: 2021\n").Single("NB5012", 1, 9, 10);

        Assert.Contains($"U+{character:X4}", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_the_first_is_told() => ReadFile.Of("organ: 某\u0001县\u0002\nyear: 2021\n").Single("NB5012", 1, 9, 10);

    /// <summary>YAML ends a line at these and an editor does not, so that nobody would find the places of findings.</summary>
    [Theory]
    [InlineData("organ: 某\u0085县\nyear: 2021\n", 1, 9)]
    [InlineData("organ: 某\u2028县\nyear: 2021\n", 1, 9)]
    [InlineData("organ: 某县\nyear: 2021\u2029\n", 2, 11)]
    [InlineData("organ: 某县\ryear: 2021\n", 1, 10)]
    [InlineData("organ: 某县\r\nyear: 2021\r", 2, 11)]
    [InlineData("organ: 某县\r\r\nyear: 2021\n", 1, 10)]
    [InlineData("\rorgan: 某县\nyear: 2021\n", 1, 1)]
    public void So_is_the_end_of_a_line_that_editors_do_not_know(string text, int line, int column) =>
        ReadFile.Of(text).Single("NB5012", line, column, column + 1);

    [Fact]
    public void The_line_ends_of_Windows_and_tabs_behind_text_are_allowed()
    {
        var text = ReadFile.Good.Replace("\n", "\r\n", StringComparison.Ordinal);

        Assert.Empty(ReadFile.Of(text).Findings);
        Assert.Empty(ReadFile.Of(ReadFile.Good.Replace("other: 无", "other: 无\t了", StringComparison.Ordinal)).Findings);
    }

    [Fact]
    public void A_byte_order_mark_moves_no_place()
    {
        Assert.Empty(ReadFile.Of("\uFEFF" + ReadFile.Good).Findings);
        ReadFile.Of("\uFEFForgan: 某\u0001县\nyear: 2021\n").Single("NB5012", 1, 9, 10);
    }

    [Fact]
    public void A_second_byte_order_mark_is_text() => Assert.NotEmpty(ReadFile.Of("\uFEFF\uFEFF" + ReadFile.Good).Findings);

    [Fact]
    public void What_is_no_UTF_8_is_told_at_the_first_byte_that_is_none() =>
        ReadFile.Of([.. Encoding.UTF8.GetBytes("organ: 某县\nyear: 20"), 0xFF, .. "21\n"u8]).Single("NB5003", 2, 9, 10);

    [Fact]
    public void A_folder_is_no_file()
    {
        Assert.Null(new ReportReader().Read(Path.GetTempPath(), SampleForm.All, _findings));

        var finding = Assert.Single(_findings.Items);
        Assert.Equal(("NB5015", Severity.Error, Path.GetTempPath(), 1, 1), (finding.Rule, finding.Severity, finding.File, finding.Line, finding.Column));
        Assert.Contains("这是文件夹", finding.Message, StringComparison.Ordinal);
        Assert.Contains("this is a folder", finding.MessageEn, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    public void A_path_that_cannot_be_one_is_told_as_well(string path)
    {
        Assert.Null(new ReportReader().Read(path, SampleForm.All, _findings));
        Assert.Equal("NB5001", Assert.Single(_findings.Items).Rule);
    }

    [Fact]
    public void A_reader_is_as_good_after_a_bad_file_as_before()
    {
        var reader = new ReportReader();
        Assert.Null(reader.Read("organ: [\n"u8, "bad.yaml", SampleForm.All, _findings));
        Assert.All(_findings.Items, finding => Assert.Equal("bad.yaml", finding.File));
        _findings.Clear();

        var report = reader.Read(Encoding.UTF8.GetBytes(ReadFile.Good), "x.yaml", SampleForm.All, _findings);

        Assert.Empty(_findings.Items);
        Assert.Equal(("某某县人民政府", "x.yaml"), (report!.Organ, report.FilePath));
    }

    [Fact]
    public void A_reader_reads_a_long_text_whole()
    {
        var text = string.Concat(Enumerable.Repeat("全年平稳。", 10_000));

        var read = ReadFile.Of(ReadFile.Good.Replace("overview: 全年平稳。", "overview: " + text, StringComparison.Ordinal));

        Assert.Equal(text, read.Report!.Text(read.Report.Form.Sections[0]).Paragraphs[0]);
    }

    [Fact]
    public void Nothing_is_read_without_forms_or_a_list_for_findings()
    {
        var reader = new ReportReader();

        Assert.Throws<ArgumentNullException>("path", () => reader.Read(null!, SampleForm.All, _findings));
        Assert.Throws<ArgumentNullException>("types", () => reader.Read("x.yaml", null!, _findings));
        Assert.Throws<ArgumentNullException>("findings", () => reader.Read("x.yaml", SampleForm.All, null!));
        Assert.Throws<ArgumentNullException>("path", () => reader.Read(""u8, null!, SampleForm.All, _findings));
        Assert.Throws<ArgumentNullException>("types", () => reader.Read(""u8, "x.yaml", null!, _findings));
        Assert.Throws<ArgumentNullException>("findings", () => reader.Read(""u8, "x.yaml", SampleForm.All, null!));
    }
}
