namespace Nianbao.Build.Tests;

/// <summary>Projects that are not a plain program: who renders, and who must not.</summary>
public sealed class ProjectKindTests
{
    private static readonly string s_main = $$"""
        using System;

        internal static class Program
        {
            private static int Main(string[] args)
            {
                if (Environment.GetEnvironmentVariable("BREAK") != null) throw new InvalidOperationException("broken on purpose");
        #if NET
                return {{Repository.RunReportProgram}};
        #else
                return 0;
        #endif
            }
        }
        """;

    [Fact]
    public void Of_several_frameworks_the_first_renders_and_an_own_Main_may_do_it()
    {
        using var project = new Consumer("Several", Consumer.ProjectFile(
            """
            <OutputType>Exe</OutputType>
            <NianbaoEntryPoint>false</NianbaoEntryPoint>
            <NianbaoEnableRender>true</NianbaoEnableRender>
            """,
            "<TargetFrameworks>net10.0; netstandard2.0</TargetFrameworks>"))
        {
            CommonArguments = Consumer.WithoutReferences,
        };
        project.Write("Program.cs", s_main);
        project.Copy(Consumer.SampleReport, Office.Report);

        var first = project.Build().Succeeded();

        Assert.Equal(1, first.RendererRuns);
        Assert.Equal(1, first.Rendered);
        var reports = $"bin/{Repository.Configuration}/net10.0/reports";
        Assert.Equal(Office.PagesOf("2021/施秉县人民政府"), project.FilesIn(reports));
        Assert.False(project.FolderExists($"bin/{Repository.Configuration}/netstandard2.0/reports"));
        Assert.False(project.Build().Succeeded().RanRenderer);

        project.Touch(Office.Report);
        var crashed = project.Run(["build", "--no-restore"], new Dictionary<string, string> { ["BREAK"] = "1" }).Failed();

        Assert.Single(crashed.Errors, error => error.Contains("error NB9001: ", StringComparison.Ordinal));
        Assert.Contains("broken on purpose", crashed.Output, StringComparison.Ordinal);
        Assert.Equal(1, project.Build().Succeeded().Rendered);
    }

    [Fact]
    public void A_leftover_program_is_an_error_with_a_way_out_and_so_is_a_Main_that_hands_nothing_on()
    {
        using var project = new Consumer("Leftover", Consumer.ProjectFile("""
            <OutputType>Exe</OutputType>
            """))
        {
            CommonArguments = Consumer.WithoutReferences,
        };
        project.Write("Program.cs", "// See https://aka.ms/new-console-template for more information\nSystem.Console.WriteLine(\"Hello, World!\");\n");
        project.Copy(Consumer.SampleReport, Office.Report);

        var leftover = project.Build().Failed();
        Assert.Contains(leftover.Errors, error => error.StartsWith($"{project.PathOf("Program.cs")}(2,1): error NB1070: ", StringComparison.Ordinal));

        string[] ownMain = ["-p:NianbaoEntryPoint=false", "-p:NianbaoEnableRender=true"];
        var deaf = project.Build(ownMain).Failed();
        Assert.Single(deaf.Errors, error => error.Contains("error NB9004: ", StringComparison.Ordinal));
        Assert.DoesNotContain("Hello", deaf.Output, StringComparison.Ordinal);
        Assert.Single(project.Build(ownMain).Failed().Errors, error => error.Contains("error NB9004: ", StringComparison.Ordinal));

        project.Delete("Program.cs");
        Assert.Equal(1, project.Build().Succeeded().Rendered);
    }

    [Fact]
    public void A_test_project_gets_no_entry_point_and_renders_nothing_and_a_library_does_not_either()
    {
        using var project = new Consumer("Tests", Consumer.ProjectFile("""
            <OutputType Condition="'$(OutputType)' == ''">Exe</OutputType>
            <IsTestProject>true</IsTestProject>
            """))
        {
            CommonArguments = Consumer.WithoutReferences,
        };
        project.Write("Program.cs", s_main);
        project.Copy(Consumer.SampleReport, Office.Report);

        Assert.False(project.Build().Succeeded().RanRenderer);
        Assert.False(project.Build("-p:OutputType=Library", "-p:IsTestProject=false").Succeeded().RanRenderer);
        Assert.False(project.FolderExists($"bin/{Repository.Configuration}/net10.0/reports"));
    }
}
