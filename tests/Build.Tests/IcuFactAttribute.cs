namespace Nianbao.Build.Tests;

/// <summary>A test of programs that run in other cultures; skipped where .NET has no library to take their data from.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class IcuFactAttribute : FactAttribute
{
    // a program that is to know cultures does not start without the library
    private static readonly Lazy<bool> s_hasIcu = new(() =>
        Dotnet.Run(AppContext.BaseDirectory, ["--version"], Cultures.Environment("en_US.UTF-8")).ExitCode == 0);

    public IcuFactAttribute()
    {
        if (!s_hasIcu.Value) Skip = "needs ICU, the data of cultures (Debian: apt-get install libicu72, or a later libicu)";
    }
}
