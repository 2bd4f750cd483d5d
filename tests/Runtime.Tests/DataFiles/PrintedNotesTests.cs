using Nianbao.DataFiles.Writing;
using Nianbao.Fixtures;
using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Runtime.Tests.DataFiles.Writing;

namespace Nianbao.Runtime.Tests.DataFiles;

/// <summary>What published reports print beside numbers or in place of them: kept, shown, and no error.</summary>
public class PrintedNotesTests
{
    private static readonly SectionDefinition s_requests = SampleForm.Form.Sections[2];

    [Theory]
    [InlineData("2272（其中网上办理16件）", 2272, "（其中网上办理16件）")]
    [InlineData("２，２７２ （含下放）", 2272, "（含下放）")]
    [InlineData("'0(未统计, 见附件)'", 0, "(未统计, 见附件)")]
    public void A_remark_in_brackets_stays_with_its_number(string written, long value, string remark)
    {
        var read = ReadFile.With("licences: 2272", $"licences: {written}");

        Assert.Empty(read.Findings);
        var cell = read.Report!.Cell(SampleForm.Cell("proactive.licences"));
        Assert.Equal((value, remark), (cell.Raw, cell.Remark));
        Assert.Equal($"{value}", CellText.Of(cell));
    }

    [Fact]
    public void A_remark_in_a_list_belongs_to_its_column()
    {
        var read = ReadFile.With("[2, 1, 8]", "[2, 1（有效期满）, 8]");

        Assert.Equal("（有效期满）", read.Report!.Cell(SampleForm.Cell("proactive.normative_documents.repealed")).Remark);
        Assert.Equal("", read.Report.Cell(SampleForm.Cell("proactive.normative_documents.issued")).Remark);
        Assert.Contains("[2,            1（有效期满）, 8]", TidyTests.Tidy(ReadFile.Good.Replace("[2, 1, 8]", "[2, １ （有效期满）, 8]", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  licences: 2272", "  licences: 很多（其中3件）", "NB5311")]
    [InlineData("  licences: 2272", "  licences: （其中3件）", "NB5311")]
    [InlineData("  licences: 2272", "  licences: 22.5（其中3件）", "NB5310")]
    [InlineData("      other: [2, 0, 0, 0]\n", "      other: 空白的\n", "NB5304")]
    [InlineData("      state_secret: [0, 0, 0, 0]\n", "", "NB5302")]
    public void What_is_no_number_stays_an_error(string passage, string written, string rule) =>
        Assert.Contains(ReadFile.With(passage, written).Findings, finding => finding.Rule == rule);

    [Theory]
    [InlineData("  licences: 2272", "  licences: 空白", 1)]
    [InlineData("received: [9, 1, 0, 0]", "received: 空白", 5)]
    [InlineData("received: [9, 1, 0, 0]", "received: [9, 空白, 0, 0, 10]", 1)]
    [InlineData("    refused:\n      state_secret: [0, 0, 0, 0]\n      security_and_stability: [1, 0, 0, 0]", "    refused: 空白", 10)]
    public void What_is_left_blank_on_purpose_is_a_warning_and_sums_with_it_are_not_assessed(string passage, string written, int cells)
    {
        var read = ReadFile.With(passage, written);

        Assert.Equal(["warning NB5319"], read.Findings.Where(finding => !finding.IsNotAssessable).Select(finding => $"{finding.Severity.ToString().ToLowerInvariant()} {finding.Rule}"));
        Assert.Equal(cells, read.Report!.Cells.ToArray().Count(cell => cell.Report.IsLeftBlank(cell.Index)));
        Assert.All(read.Report.Cells.ToArray().Where(cell => read.Report.IsLeftBlank(cell.Index)), cell => Assert.True(cell.IsBlank));
    }

    [Fact]
    public void A_table_that_is_left_blank_as_a_whole_is_printed_blank()
    {
        var start = ReadFile.Good.IndexOf("requests:\n", StringComparison.Ordinal);
        var end = ReadFile.Good.IndexOf("review:", StringComparison.Ordinal);

        var read = ReadFile.Of(ReadFile.Good[..start] + "requests: 空白\n" + ReadFile.Good[end..]);

        Assert.Equal(["NB5319"], read.Findings.Where(finding => !finding.IsNotAssessable).Select(finding => finding.Rule));
        Assert.NotNull(read.Report!.TableOf(s_requests));
        Assert.All(read.Report.Rows.ToArray().Where(row => row.Path.StartsWith("requests.", StringComparison.Ordinal)).SelectMany(row => row.Cells.ToArray()), cell => Assert.True(cell.IsBlank));
    }

    [Theory]
    [InlineData("本年度未收到政府信息公开申请。", "NB5320")]
    [InlineData("2021年无新收申请，亦无上年结转。", "NB5320")]
    [InlineData("详见附件", "NB5303")]
    [InlineData("未收到 1 2 3 4 5 6 7", "NB5303")]
    public void A_sentence_that_there_was_nothing_stands_in_place_of_a_table(string text, string rule)
    {
        var start = ReadFile.Good.IndexOf("requests:\n", StringComparison.Ordinal);
        var end = ReadFile.Good.IndexOf("review:", StringComparison.Ordinal);

        var read = ReadFile.Of(ReadFile.Good[..start] + $"requests: |\n  {text}\n" + ReadFile.Good[end..]);

        Assert.Equal([rule], read.Findings.Where(finding => !finding.IsNotAssessable).Select(finding => finding.Rule));
        if (rule != "NB5320") return;
        Assert.Null(read.Report!.TableOf(s_requests));
        Assert.Contains(s_requests, read.Report.PrintedSections);
        Assert.Equal([text], read.Report.Text(s_requests).Paragraphs);
    }

    [Fact]
    public void One_number_for_a_group_that_ends_in_others_is_counted_there()
    {
        var read = ReadFile.With("    other:\n      other: [2, 0, 0, 0]\n", "    other: [2, 0, 0, 0]\n");

        Assert.Equal(2, read.Value("requests.outcomes.other.other.natural_person"));
        Assert.Equal(["note NB5321"], read.Findings.Select(finding => $"{finding.Severity.ToString().ToLowerInvariant()} {finding.Rule}"));
        Assert.Equal(8, read.Value("requests.outcomes.total.natural_person"));
    }

    [Fact]
    public void One_number_for_a_group_of_reasons_is_an_error() =>
        Assert.Contains(
            ReadFile.With("    refused:\n      state_secret: [0, 0, 0, 0]\n      security_and_stability: [1, 0, 0, 0]\n", "    refused: [1, 0, 0, 0]\n").Findings,
            finding => finding.Rule == "NB5303");

    [Fact]
    public void Rows_of_the_locality_are_kept_and_told_below_the_table()
    {
        var read = ReadFile.With("  licences: 2272", "  licences: 2272\n  本地项目:\n    行政检查: [3, 0, ~]\n    行政许可·网上办理: 12件");

        Assert.Empty(read.Findings);
        Assert.Equal(["行政检查：3、0、", "行政许可·网上办理：12件"], read.Report!.NotesOn(SampleForm.Form.Sections[1]));
        Assert.Equal(["行政检查", "行政许可·网上办理"], read.Report.LocalRows.Select(row => row.Label));
    }

    [Theory]
    [InlineData("本地项目: 3", "NB5303")]
    [InlineData("本地项目: { 行政检查: { 网上: 3 } }", "NB5322")]
    [InlineData("本地项目: { 行政检查: 3, 行政检查: 4 }", "NB5103")]
    public void Rows_of_the_locality_are_labels_with_numbers(string written, string rule) =>
        Assert.Equal([rule], ReadFile.With("  licences: 2272", $"  licences: 2272\n  {written}").Findings.Select(finding => finding.Rule));

    [Fact]
    public void All_of_it_is_written_as_it_was_read()
    {
        var given = ReadFile.Good
            .Replace("licences: 2272", "licences: 2272（含下放）\n  本地项目:\n    行政检查: [3, 0]", StringComparison.Ordinal)
            .Replace("    other:\n      other: [2, 0, 0, 0]\n", "    other: [2, 0, 0, 0]\n", StringComparison.Ordinal)
            .Replace("carried_in: [0, 0, 0, 0]", "carried_in: 空白", StringComparison.Ordinal)
            .Replace("review: [1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 1]", "review: 没有发生行政复议和行政诉讼。", StringComparison.Ordinal);
        var report = ReadFile.Of(given).Report!;

        var written = DataFileWriter.Write(DataFileDraft.Of(report));

        Snapshots.Snapshot.Verify(written, "yaml");
        var read = ReadFile.Of(written).Report!;
        Assert.Equal(report.Values.ToArray(), read.Values.ToArray());
        Assert.Equal(report.States.ToArray(), read.States.ToArray());
        Assert.Equal(report.Form.Sections.SelectMany(report.NotesOn), read.Form.Sections.SelectMany(read.NotesOn));
        Assert.Equal(written, TidyTests.Tidy(written));
        Assert.Contains("行政许可:       2272（含下放）", TidyTests.Tidy(given), StringComparison.Ordinal);
    }
}
