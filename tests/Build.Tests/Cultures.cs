namespace Nianbao.Build.Tests;

/// <summary>How a process is made to run in a culture.</summary>
internal static class Cultures
{
    /// <summary>The environment of a process in a culture, whatever the machine's is.</summary>
    /// <param name="locale">As in <c>sv_SE.UTF-8</c>; the machine need not have it installed.</param>
    public static Dictionary<string, string> Environment(string locale) => new()
    {
        ["LC_ALL"] = locale,
        ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "0",
    };

    /// <summary>The environment of a process that knows no cultures.</summary>
    public static Dictionary<string, string> Invariant { get; } = new()
    {
        ["LC_ALL"] = "C.UTF-8",
        ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1",
    };
}
