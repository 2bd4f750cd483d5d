using System.Globalization;

namespace Nianbao.Narratives;

/// <summary>How messages write numbers.</summary>
internal static class NarrativeWords
{
    /// <summary>A number with as many decimals as it needs.</summary>
    public static string Text(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
