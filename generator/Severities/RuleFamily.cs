namespace Nianbao.Generator.Severities;

/// <summary>What an id tells by itself. The runtime library compiles this file, too: a waiver and a project's severity are refused for the same ids.</summary>
internal static class RuleFamily
{
    /// <summary>
    /// True for a mistake in the data file itself, placeholders in its text included: no rule about figures, and only to be mended.
    /// </summary>
    public static bool IsOfDataFile(string id) =>
        id.StartsWith("NB400", StringComparison.Ordinal) || id.StartsWith("NB5", StringComparison.Ordinal);
}
