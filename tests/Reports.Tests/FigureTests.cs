
namespace Nianbao.Reports.Tests;

/// <summary>Figures that the text of an official form's report may take.</summary>
public class FigureTests
{
    [Theory]
    [InlineData("2021/平桥区人民政府", "requests.received", "18")]
    [InlineData("2021/平桥区人民政府", "requests.outcomes", "18")]
    [InlineData("2021/平桥区人民政府", "requests.outcomes.unable", "1")]
    [InlineData("2021/平桥区人民政府", "requests.outcomes.refused.natural_person", "0")]
    [InlineData("2021/平桥区人民政府", "requests.outcomes.granted.organisations", "0")]
    [InlineData("2021/平桥区人民政府", "review.reconsideration", "1")]
    [InlineData("2021/平桥区人民政府", "review.litigation", "0")]
    [InlineData("2020/昭通市政务服务管理局", "requests.outcomes.declined", "0")]
    public void Groups_are_the_sums_of_their_parts(string name, string path, string figure)
    {
        var (report, findings) = SampleReports.ReadText(WithOther(name, path));

        Assert.Empty(findings.Items);
        Assert.Equal([$"共{figure}件。"], report!.Text(report.Form.Sections[^1]).Paragraphs);
    }

    // counts of different things, or of the same thing twice
    [Theory]
    [InlineData("2021/平桥区人民政府", "proactive.normative_documents")]
    [InlineData("2021/平桥区人民政府", "requests")]
    [InlineData("2021/平桥区人民政府", "review")]
    [InlineData("2020/昭通市政务服务管理局", "proactive.licences")]
    public void What_makes_no_whole_is_not_added(string name, string path) =>
        Assert.Equal("NB4004", Assert.Single(SampleReports.ReadText(WithOther(name, path)).Findings.Items).Rule);

    private static string WithOther(string name, string path)
    {
        var text = SampleReports.TextOf(name);
        return text[..text.IndexOf("\nother:", StringComparison.Ordinal)] + $"\nother: 共{{{{ {path} }}}}件。\n";
    }
}
