using System.Runtime.CompilerServices;
using Nianbao.Cli;
using Nianbao.Generated;
using Nianbao.Snapshots;

namespace Nianbao.Reports.Tests.RuleReference;

/// <summary>The reference of the official forms' rules.</summary>
public sealed class RuleReferenceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nianbao").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("rules.md")]
    [InlineData("rules.zh-CN.md")]
    public void The_pages_are_what_the_forms_say_now(string name)
    {
        Run("rules", "--out", _folder);

        var (written, kept) = (File.ReadAllBytes(Path.Combine(_folder, name)), File.ReadAllBytes(Path.Combine(Docs(), name)));
        Assert.True(written.AsSpan().SequenceEqual(kept), $"docs/{name} is not what the forms say; write it anew: dotnet run --project reports -- rules --out docs");
    }

    [Theory]
    [InlineData("NB3001")]
    [InlineData("NB3003")]
    [InlineData("NB3106")]
    [InlineData("NB3112")]
    [InlineData("NB3025")]
    [InlineData("NB3108")]
    [InlineData("NB3015")]
    [InlineData("NB3033")]
    [InlineData("NB3039")]
    public void A_rule(string id) => Snapshot.Verify(Run("rules", id), parameter: id);

    private static string Run(params string[] args)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter();
        Assert.Equal(0, ReportProgram.Run(args, ProjectCatalog.All, output, error));
        Assert.Equal("", error.ToString());
        return output.ToString();
    }

    private static string Docs([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", "docs"));
}
