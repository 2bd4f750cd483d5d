using System.Text.RegularExpressions;

namespace Nianbao.Build.Tests;

/// <summary>What a build did.</summary>
/// <param name="ExitCode">0 if it succeeded.</param>
/// <param name="Output">What a user sees.</param>
/// <param name="Log">What the build did, in MSBuild's normal detail.</param>
internal sealed partial record BuildResult(int ExitCode, string Output, string Log)
{
    /// <summary>Whether the report program was started.</summary>
    public bool RanRenderer => RendererRuns > 0;

    /// <summary>How often the report program was started.</summary>
    public int RendererRuns => RendererCommand().Count(Log);

    /// <summary>Whether the C# compiler was started.</summary>
    public bool RanCompiler => Log.Contains("/additionalfile:", StringComparison.Ordinal);

    /// <summary>How many reports the closing message says were rendered; -1 if it says nothing of the kind.</summary>
    public int Rendered => Closing().Match(Output) is { Success: true } match
        ? int.Parse(match.Groups[1].ValueSpan, provider: null)
        : -1;

    /// <summary>The different errors, without the project that MSBuild names behind each.</summary>
    public IReadOnlyList<string> Errors => Messages("error");

    /// <summary>The different warnings.</summary>
    public IReadOnlyList<string> Warnings => Messages("warning");

    /// <summary>Fails with the output unless the build succeeded.</summary>
    public BuildResult Succeeded()
    {
        Assert.True(ExitCode == 0, Output);
        Assert.Empty(Errors);
        return this;
    }

    /// <summary>Fails with the output unless the build failed.</summary>
    public BuildResult Failed()
    {
        Assert.True(ExitCode == 1, Output);
        return this;
    }

    private List<string> Messages(string severity) =>
        [.. Output.Split('\n')
            .Select(line => ProjectBehind().Replace(line.Trim(), ""))
            .Where(line => line.Contains($": {severity} ", StringComparison.Ordinal))
            .Distinct()];

    [GeneratedRegex(@" -> (\d+) report\(s\), \d+ file\(s\) in ")]
    private static partial Regex Closing();

    [GeneratedRegex(@"^ *""[^""]+"" exec ""[^""]+"" ""build"" ""--run""", RegexOptions.Multiline)]
    private static partial Regex RendererCommand();

    [GeneratedRegex(@" \[[^\]]*proj(::[^\]]*)?\]$")]
    private static partial Regex ProjectBehind();
}
