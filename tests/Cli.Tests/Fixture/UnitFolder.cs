using Nianbao.Fixtures;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Nianbao.Cli.Tests.Fixture;

/// <summary>Data files of a whole and its units in one folder of a workspace.</summary>
internal static class UnitFolder
{
    public const string Year = "data/2021/";

    /// <summary>Writes the good report as that of another body, every figure times a factor, with passages replaced.</summary>
    public static string AddUnit(this Workspace work, string organ, int factor, string header = "", params string[] replacements)
    {
        var name = $"{Year}{organ}.yaml";
        var text = ReadFile.Good.Replace("organ: 某某县人民政府", "organ: " + organ, StringComparison.Ordinal);
        var tables = text.IndexOf("proactive:", StringComparison.Ordinal);
        text = text[..tables].Replace("overview", header + "overview", StringComparison.Ordinal) + Regex.Replace(text[tables..], @"\d+(\.\d+)?", number =>
            (decimal.Parse(number.Value, CultureInfo.InvariantCulture) * factor).ToString(CultureInfo.InvariantCulture));
        for (var i = 0; i < replacements.Length; i += 2)
        {
            Assert.Contains(replacements[i], text, StringComparison.Ordinal);
            text = text.Replace(replacements[i], replacements[i + 1], StringComparison.Ordinal);
        }

        var path = work.PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
