using System.Runtime.CompilerServices;
using Nianbao.Cli;
using Nianbao.Generated;
using Nianbao.Snapshots;

namespace Nianbao.Reports.Tests.Templates;

/// <summary>What the commands for authors of templates say of the official forms and templates.</summary>
public sealed class MemberPageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nianbao").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_pages_of_names_are_what_the_forms_and_the_compiler_say_now()
    {
        Run("templates", "list-members", "--out", _folder);

        var written = Directory.GetFiles(_folder).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(Directory.GetFiles(Docs()).Select(Path.GetFileName).Order(StringComparer.Ordinal), written);
        Assert.All(written, name => Assert.True(
            File.ReadAllBytes(Path.Combine(_folder, name)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(Docs(), name))),
            $"docs/members/{name} is out of date; write it anew: dotnet run --project reports -- templates list-members --out docs/members"));
    }

    [Fact]
    public void The_official_templates_stand_every_report()
    {
        var output = Run("templates", "check");

        Assert.Contains($"检查 {ProjectCatalog.All.Templates.Length + ProjectCatalog.All.Pages.Length} 个模板，错误 0 处", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_official_templates() => Snapshot.Verify(Run("templates", "list"));

    private static string Run(params string[] args)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter();
        var exitCode = ReportProgram.Run(args, ProjectCatalog.All, output, error);
        Assert.Equal("", error.ToString());
        Assert.Equal(0, exitCode);
        return output.ToString();
    }

    private static string Docs([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", "docs", "members"));
}
