using System.Text;
using Nianbao.DataFiles.Writing;
using Nianbao.Generated;
using Nianbao.Snapshots;
using Nianbao.Templates;

namespace Nianbao.Reports.Tests;

/// <summary>What published reports print beside the numbers of the form: from the data file to the page, and back to a data file.</summary>
public class PrintedNotesTests
{
    private const string Other = """
            （六）其他处理:                                                             [1, 0, 0, 0, 0, 0, 1]

        """;

    private static readonly string Given = Replace(
        SampleReports.TextOf("2021/施秉县人民政府"),
        ("行政处罚:       274", "行政处罚:       274（含简易程序 120 件）\n  本地项目:\n    行政检查: 312\n    行政确认（网上／窗口）: [40, 12]"),
        ("行政强制:       39", "行政强制:       空白"));

    [Theory]
    [InlineData(".html")]
    [InlineData(".fragment.html")]
    [InlineData(".md")]
    public void A_page_shows_remarks_rows_of_the_locality_and_one_number_for_a_group(string suffix)
    {
        var (report, findings) = SampleReports.ReadText(WithoutParts(Given));

        var page = Render(report!, suffix);

        Assert.Equal(["NB5319", "NB5321"], findings.Items.Where(finding => !finding.IsNotAssessable).Select(finding => finding.Rule).Order());
        Assert.Contains("274（含简易程序 120 件）", page, StringComparison.Ordinal);
        Assert.Contains("行政检查：312", page, StringComparison.Ordinal);
        Assert.Contains("行政确认（网上／窗口）：40、12", page, StringComparison.Ordinal);
        Assert.Contains("“（六）其他处理”没有分项，合为一个数，列在“3.其他”一行。", page, StringComparison.Ordinal);
        Assert.DoesNotContain("39<", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rows_of_an_undivided_group_are_blank_but_for_the_last_and_the_total_holds()
    {
        var report = SampleReports.ReadText(WithoutParts(Given)).Report!;

        Assert.True(report["requests.outcomes.other.not_corrected.total"].IsBlank);
        Assert.Equal(1, report["requests.outcomes.other.other.total"].Value);
    }

    [Fact]
    public void A_wrong_total_beside_an_undivided_group_is_found()
    {
        var wrong = Replace(WithoutParts(Given), ("[1, 0, 0, 0, 0, 0, 1]\n    （七）", "[2, 0, 0, 0, 0, 0, 2]\n    （七）"));

        Assert.Contains(SampleReports.ReadText(wrong).Findings.Items, finding => finding.Rule == "NB3003");
    }

    [Fact]
    public void A_report_without_cases_has_sentences_in_place_of_its_tables()
    {
        var text = SampleReports.TextOf("2021/施秉县人民政府");
        var review = text.IndexOf("\nreview:", StringComparison.Ordinal);
        var problems = text.IndexOf("\nproblems:", StringComparison.Ordinal);

        var (report, findings) = SampleReports.ReadText(text[..review] + "\nreview: 2021年没有发生行政复议、行政诉讼。\n" + text[problems..]);

        Assert.Equal(["NB5320"], findings.Items.Where(finding => !finding.IsNotAssessable).Select(finding => finding.Rule));
        Assert.All((string[])[".html", ".fragment.html", ".md"], suffix =>
        {
            var page = Render(report!, suffix);
            Assert.Contains("四、政府信息公开行政复议、行政诉讼情况", page, StringComparison.Ordinal);
            Assert.Contains("2021年没有发生行政复议、行政诉讼。", page, StringComparison.Ordinal);
            Assert.DoesNotContain("复议后起诉", page, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_table_left_blank_has_a_blank_table_on_the_page()
    {
        var text = SampleReports.TextOf("2021/施秉县人民政府");
        var review = text.IndexOf("\nreview:", StringComparison.Ordinal);
        var problems = text.IndexOf("\nproblems:", StringComparison.Ordinal);

        var (report, findings) = SampleReports.ReadText(text[..review] + "\n四、政府信息公开行政复议、行政诉讼情况: 空白\n" + text[problems..]);

        Assert.Equal(["NB5319"], findings.Items.Where(finding => !finding.IsNotAssessable).Select(finding => finding.Rule));
        Assert.Contains("复议后起诉", Render(report!, ".html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_written_as_a_data_file_says_the_same()
    {
        var report = SampleReports.ReadText(WithoutParts(Given)).Report!;

        var written = DataFileWriter.Write(DataFileDraft.Of(report));

        Snapshot.Verify(written, "yaml");
        var read = SampleReports.ReadText(written).Report!;
        Assert.All((string[])[".html", ".md"], suffix => Assert.Equal(Render(report, suffix), Render(read, suffix)));
    }

    [Theory]
    [MemberData(nameof(PageTests.Samples), MemberType = typeof(PageTests))]
    public void A_sample_written_anew_or_tidied_makes_the_same_page(string name)
    {
        var report = SampleReports.Read(name);
        var written = SampleReports.ReadText(DataFileWriter.Write(DataFileDraft.Of(report))).Report!;
        var tidy = DataFileTidier.Tidy(Encoding.UTF8.GetBytes(SampleReports.TextOf(name)), "x.yaml", ProjectCatalog.All.Types).Text!;

        Assert.Equal(Render(report, ".html"), Render(written, ".html"));
        Assert.Equal(Render(report, ".html"), Render(SampleReports.ReadText(tidy).Report!, ".html"));
        Assert.Equal(tidy, DataFileTidier.Tidy(Encoding.UTF8.GetBytes(tidy), "x.yaml", ProjectCatalog.All.Types).Text);
    }

    private static string WithoutParts(string text)
    {
        var start = text.IndexOf("    （六）其他处理:", StringComparison.Ordinal);
        var end = text.IndexOf("    （七）总计:", StringComparison.Ordinal);
        return text[..start] + Other.TrimEnd() + "\n" + text[end..];
    }

    private static string Replace(string text, params (string Passage, string Written)[] all)
    {
        foreach (var (passage, written) in all)
        {
            Assert.Contains(passage, text, StringComparison.Ordinal);
            text = text.Replace(passage, written, StringComparison.Ordinal);
        }

        return text;
    }

    private static string Render(Report report, string suffix)
    {
        var writer = new Utf8Writer();
        ProjectCatalog.All.Templates.Single(template => template.Suffix == suffix).Render(report, writer);
        return Encoding.UTF8.GetString(writer.Written);
    }
}
