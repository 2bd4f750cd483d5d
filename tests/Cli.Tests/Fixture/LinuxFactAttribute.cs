namespace Nianbao.Cli.Tests.Fixture;

/// <summary>A test of what the system refuses, by means that Linux has.</summary>
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute() => Skip = WhySkipped;

    /// <summary>Null on Linux.</summary>
    internal static string? WhySkipped =>
        OperatingSystem.IsLinux() ? null : "needs Linux: files of /proc, which nobody can delete, and a user for each thread";
}

/// <summary>The same with several cases.</summary>
internal sealed class LinuxTheoryAttribute : TheoryAttribute
{
    public LinuxTheoryAttribute() => Skip = LinuxFactAttribute.WhySkipped;
}
