namespace Nianbao.Reports.Tests.Narrative;

/// <summary>
/// The time for a text grows with its length, whatever stands in it: in each of these a comparison of every figure with
/// every other, or with the whole text, would take many minutes.
/// </summary>
public class LongTextTests
{
    private const int Sentences = 20_000;

    [Theory]
    [InlineData("收到政府信息公开申请77777件。", "NB4101")]
    [InlineData("收到政府信息公开申请77777件，", "NB4101")]
    [InlineData("收到政府信息公开申请77777件予以公开", "NB4101")]
    [InlineData("共办理答复100件，予以公开59件，占45.38%。", "NB4171")]
    [InlineData("共办理答复100件，予以公开59件，占45.38%；", "NB4171")]
    public void Thousands_of_findings_in_one_paragraph(string sentence, string rule)
    {
        var findings = Check(string.Concat(Enumerable.Repeat(sentence, Sentences)));

        Assert.Equal(200, findings.Count(finding => finding.Rule == rule));
    }

    [Fact]
    public void Thousands_of_paragraphs_with_percentages() => Assert.Equal(
        200,
        Check(string.Join('\n', Enumerable.Repeat("共办理答复100件，予以公开59件，占45.38%。", Sentences))).Count(finding => finding.Rule == "NB4171"));

    private static List<Findings.Finding> Check(string text)
    {
        var type = SampleReports.Type("2021");
        return new NarrativeReport(type, type.Form.Years[^1]).Check(text);
    }
}
