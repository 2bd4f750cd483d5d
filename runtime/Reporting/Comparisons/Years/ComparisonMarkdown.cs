using Nianbao.Templates;

namespace Nianbao.Reporting.Comparisons.Years;

/// <summary>Writes a comparison of years as Markdown.</summary>
internal static class ComparisonMarkdown
{
    private const string Special = "\\|<*_`[";

    public static void Write(YearComparison comparison, Utf8Writer page)
    {
        page.Write($"# {Escape(comparison.Title)}\n");
        if (comparison.Notes.Count > 0) page.Write("\n");
        foreach (var note in comparison.Notes) page.Write($"- {Escape(note)}\n");
        foreach (var table in comparison.Tables)
        {
            var unit = table.Unit.Length > 0 ? $"（单位：{table.Unit}）" : "";
            page.Write($"\n## {Escape(table.Label + unit)}\n\n");
            WriteRow(page, Head(comparison));
            WriteRow(page, Head(comparison).Select((_, column) => column == 0 ? "---" : "---:"));
            foreach (var line in table.Lines) WriteRow(page, Cells(comparison, line));
        }
    }

    private static IEnumerable<string> Head(YearComparison comparison) =>
        comparison.Years.SelectMany((year, i) => i == 0 ? new[] { $"{year}年" } : [$"{year}年", "比上年", "增减％"]).Prepend("项目");

    private static IEnumerable<string> Cells(YearComparison comparison, YearLine line)
    {
        yield return new string('　', line.Depth) + Escape(line.Label);
        for (var i = 0; i < comparison.Years.Length; i++)
        {
            var isHeading = line.Values.Length == 0;
            yield return isHeading ? "" : ComparedValueText.Of(line.Values[i]);
            if (i == 0) continue;
            var change = isHeading ? default : comparison.ChangeOf(line, i);
            yield return isHeading ? "" : ComparedValueText.DifferenceOf(change);
            yield return isHeading ? "" : ComparedValueText.PercentOf(change);
        }
    }

    private static void WriteRow(Utf8Writer page, IEnumerable<string> cells) => page.Write($"| {string.Join(" | ", cells)} |\n");

    private static string Escape(string text) =>
        string.Concat(text.ReplaceLineEndings(" ").Select(c => Special.Contains(c, StringComparison.Ordinal) ? $"\\{c}" : $"{c}"));
}
