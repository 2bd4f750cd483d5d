namespace Nianbao.Generator.Severities;

/// <summary>What an id tells by itself. The runtime library compiles this file, too: a waiver and a project's severity are refused for the same ids.</summary>
internal static class RuleFamily
{
    /// <summary>True for a mistake in the data file itself, which is no rule about its figures.</summary>
    public static bool IsOfDataFile(string id) =>
        id is "NB4001" or "NB4002" or "NB4003" || id.StartsWith("NB5", StringComparison.Ordinal);
}
