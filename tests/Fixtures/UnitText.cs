using System.Globalization;
using System.Text.RegularExpressions;

namespace Nianbao.Fixtures;

/// <summary>Data files of units of a whole.</summary>
internal static class UnitText
{
    /// <summary>The good report as that of another body, every figure times a factor, with passages replaced.</summary>
    /// <param name="organ">The body.</param>
    /// <param name="factor">What every figure is multiplied by.</param>
    /// <param name="header">Lines to put before the text sections.</param>
    /// <param name="replacements">A passage and what to put there, and so on.</param>
    public static string Of(string organ, int factor, string header = "", params string[] replacements)
    {
        var text = ReadFile.Good.Replace("organ: 某某县人民政府", "organ: " + organ, StringComparison.Ordinal);
        var tables = text.IndexOf("proactive:", StringComparison.Ordinal);
        text = text[..tables].Replace("overview", header + "overview", StringComparison.Ordinal) + Regex.Replace(text[tables..], @"\d+(\.\d+)?", number =>
            (decimal.Parse(number.Value, CultureInfo.InvariantCulture) * factor).ToString(CultureInfo.InvariantCulture));
        for (var i = 0; i < replacements.Length; i += 2)
        {
            Assert.Contains(replacements[i], text, StringComparison.Ordinal);
            text = text.Replace(replacements[i], replacements[i + 1], StringComparison.Ordinal);
        }

        return text;
    }
}
