using System.Text.RegularExpressions;

namespace Nianbao.Build.Tests;

/// <summary>
/// A new year's form by writing the YAML of <c>docs/new-form.md</c> and nothing else: what is typed, printed, checked,
/// compared and begun anew all know it.
/// </summary>
public sealed class NewFormTests : IDisposable
{
    private const string Report = "data/2026/某县人民政府.yaml";

    private readonly Consumer _project = new("NewForm", Consumer.ProjectFile("""
        <OutputType>Exe</OutputType>
        <NianbaoReportDir>out</NianbaoReportDir>
        """))
    {
        CommonArguments = Consumer.WithoutReferences,
    };

    public void Dispose() => _project.Dispose();

    [Fact]
    public void Everything_knows_a_form_that_is_written_in_yaml_alone()
    {
        _project.Write("schemas/2026.yaml", Example());
        _project.Write("Members.cs", """
            internal static class Members
            {
                public static long? Of(Nianbao.Generated.Report2026 report) =>
                    report.Requests.Outcomes.Other.Withdrawn.NaturalPerson.Value + report.Services.Consultations.Value;
            }
            """);
        _project.Build().Succeeded();

        var (created, _) = _project.RunProgram(["new", "2026", "某县人民政府"]);
        Assert.Equal(0, created);
        Assert.Matches("\n      3\\.申请人主动撤回申请: +\\[~, ", _project.Read(Report));
        Assert.Contains("公民", _project.Read(Report), StringComparison.Ordinal);
        Assert.DoesNotContain("行政事业性收费", _project.Read(Report), StringComparison.Ordinal);
        Assert.Contains(_project.Build().Failed().Errors, error => error.Contains(": error NB5308: ", StringComparison.Ordinal));

        _project.Write(Report, FilledIn(_project.Read(Report)));
        Assert.Equal(1, _project.Build().Succeeded().Rendered);
        var page = _project.Read("out/2026/某县人民政府.html");
        Assert.All(
            (string[])["公民", "3.申请人主动撤回申请", "4.其他", "五、咨询服务情况", "接待", "七、其他需要报告的事项"],
            label => Assert.Contains(label, page, StringComparison.Ordinal));
        Assert.DoesNotContain("行政事业性收费", page, StringComparison.Ordinal);

        Assert.Contains("3.申请人主动撤回申请", _project.Read(".nianbao/2026.schema.json"), StringComparison.Ordinal);

        var line = _project.Replace(Report, "行政规范性文件: [0,", "行政规范性文件: [1,");
        Assert.Contains(_project.Build().Failed().Errors, error =>
            error.Contains($"({line},", StringComparison.Ordinal) && error.Contains(": error NB3905: ", StringComparison.Ordinal));

        var (_, difference) = _project.RunProgram(["forms", "diff", "2021", "2026", "--format", "markdown"]);
        Assert.All(
            (string[])["requests.rows.outcomes.other.withdrawn", "requests.columns.natural_person", "proactive.blocks.charges", "NB3005", "NB3905", "services"],
            part => Assert.Contains(part, difference, StringComparison.Ordinal));
    }

    private static string Example() =>
        Repository.Read("docs/new-form.md").Split("```yaml\n").Single(block => block.StartsWith("form: 2026", StringComparison.Ordinal)).Split("```")[0];

    // every number 0, every text 无
    private static string FilledIn(string report) =>
        Regex.Replace(Regex.Replace(report, @"(?<=[\[ ])~", "0"), @": \|\n", ": |\n  无\n").Replace("# 0 ", "# ~ ", StringComparison.Ordinal);
}
