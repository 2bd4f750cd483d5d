namespace Nianbao.Cli.Terminal;

/// <summary>What the program returns to whoever ran it: the build, a script, a C# caller.</summary>
internal static class ExitCodes
{
    /// <summary>All is well.</summary>
    public const int Fine = 0;

    /// <summary>There were findings of severity error.</summary>
    public const int HasErrors = 1;

    /// <summary>Wrong use, or something failed that is no fault of the data.</summary>
    public const int Failed = 2;
}
