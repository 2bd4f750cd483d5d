using System.Diagnostics;
using System.Text;

namespace Nianbao.Build.Tests;

/// <summary>A program without what it does not use: nothing in it is found by reflection, so it says and writes the same.</summary>
public sealed class PublishTests
{
    [RuntimePackFact]
    public void A_trimmed_program_is_published_without_a_warning_and_writes_the_same_bytes()
    {
        // warnings are errors there, and one for all of a library would hide what they are about
        using var project = new Consumer("Trimmed", Consumer.ProjectFile("""
            <OutputType>Exe</OutputType>
            <IsAotCompatible>true</IsAotCompatible>
            <TrimmerSingleWarn>false</TrimmerSingleWarn>
            <NianbaoReportDir>out</NianbaoReportDir>
            """))
        {
            CommonArguments = Consumer.WithoutReferences,
        };
        foreach (var file in Directory.GetFiles(Repository.PathOf("reports/data"), "*.yaml", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(Repository.PathOf("reports"), file).Replace('\\', '/');
            project.Copy("reports/" + name, name);
        }

        project.Write("templates/own.scriban-json", """
            {{ f = { n: [1, 2.5, 'x'], d: date.to_string(published, '%F') }
               f.h = 'a' | string.sha256
               f.r = regex.replace 'a1b' '[0-9]' '-'
               f | object.to_json }}
            """);

        var published = project.Run(["publish", "-r", Repository.RuntimeIdentifier, "--self-contained", "-p:PublishTrimmed=true", "-o", "trimmed"]).Succeeded();

        Assert.Empty(published.Warnings);
        var pages = project.FilesIn("out");
        Assert.Equal(5 * (3 + 1), pages.Count);
        Assert.Equal(0, RunTrimmed(project, "render", "--out", "again").ExitCode);
        Assert.Equal(pages, project.FilesIn("again"));
        Assert.All(pages, page => Assert.Equal(File.ReadAllBytes(project.PathOf("out/" + page)), File.ReadAllBytes(project.PathOf("again/" + page))));

        string[][] commands = [["templates", "check"], ["templates", "list-members", "2021", "--format", "json"], ["check", "--format", "sarif"], ["rules", "NB3001"], ["forms", "diff", "2019", "2021"]];
        Assert.All(commands, command => Assert.Equal(RunWhole(project, command), RunTrimmed(project, command)));
    }

    /// <summary>To be a program for another machine it is enough that this one is told to be another.</summary>
    [RuntimePackFact]
    public void Of_a_self_contained_program_for_another_machine_the_pages_are_made_on_this_one()
    {
        using var project = new Consumer("Foreign", Consumer.ProjectFile("""
            <OutputType>Exe</OutputType>
            <UseAppHost Condition="'$(SelfContained)' != 'true'">false</UseAppHost>
            """))
        {
            CommonArguments = [.. Consumer.WithoutReferences, "-p:NETCoreSdkRuntimeIdentifier=osx-arm64", "-p:NETCoreSdkPortableRuntimeIdentifier=osx-arm64"],
        };
        project.Copy(Consumer.SampleReport, Office.Report);

        var published = project.Run(["publish", "-r", Repository.RuntimeIdentifier, "--self-contained", "-o", "pub"]).Succeeded();

        Assert.Equal(1, published.RendererRuns);
        Assert.Equal(Office.PagesOf("2021/施秉县人民政府"), project.FilesIn("pub/reports"));
        Assert.Equal(Office.PagesOf("2021/施秉县人民政府"), project.FilesIn($"bin/{Repository.Configuration}/net10.0/reports"));
        Assert.False(project.FolderExists($"bin/{Repository.Configuration}/net10.0/{Repository.RuntimeIdentifier}/reports"));
    }

    private static (int ExitCode, string Output) RunWhole(Consumer project, params string[] arguments)
    {
        var program = project.PathOf($"bin/{Repository.Configuration}/net10.0/{Repository.RuntimeIdentifier}/{project.Name}.dll");
        return Dotnet.Run(project.Folder, ["exec", program, .. arguments]);
    }

    private static (int ExitCode, string Output) RunTrimmed(Consumer project, params string[] arguments)
    {
        var start = new ProcessStartInfo(project.PathOf("trimmed/" + project.Name), arguments)
        {
            WorkingDirectory = project.Folder,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.ReplaceLineEndings("\n").TrimEnd('\n'));
    }
}
