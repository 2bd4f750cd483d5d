
namespace Nianbao.Build.Tests;

/// <summary>A project sets the severities of rules in its project file.</summary>
public sealed class SeverityTests
{
    private const string Properties = """
        <OutputType>Exe</OutputType>
        <NianbaoRuleSeverity>
          NB3001 = warning;
          NB4101 = none;
          NB3002=none; # a remark is no rule
        </NianbaoRuleSeverity>
        """;

    [Fact]
    public void Semicolons_and_lines_reach_the_generator_and_a_mistake_is_told_at_the_project_file()
    {
        using var project = new Consumer("Severe", Consumer.ProjectFile(Properties)) { CommonArguments = Consumer.WithoutReferences };
        project.Copy(Consumer.SampleReport, Office.Report);
        project.Replace(Office.Report, "[9, 0, 0, 0, 0, 0, 9]", "[9, 0, 0, 0, 0, 0, 12]");

        var remark = project.Build().Failed();

        Assert.Single(remark.Errors, error => error.StartsWith(project.PathOf("Severe.csproj") + "(1,1): error NB1060: ", StringComparison.Ordinal)
            && error.Contains("“a remark is no rule”", StringComparison.Ordinal));

        project.Replace("Severe.csproj", "# a remark is no rule", "");
        var build = project.Build().Succeeded();

        Assert.Single(build.Warnings, warning => warning.Contains(": warning NB3001: ", StringComparison.Ordinal));
        Assert.DoesNotContain("NB3002", build.Output, StringComparison.Ordinal);
        Assert.Equal(1, build.Rendered);
    }
}
