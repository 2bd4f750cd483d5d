using System.Text;
using Nianbao.Reporting.Scaffolding;

namespace Nianbao.Reporting.Wording;

/// <summary>A table of text for a terminal, with columns that line up where characters are two columns wide.</summary>
internal static class TextTable
{
    private const int Gap = 2;

    /// <summary>Writes rows of equally many cells; the last cell of a row is not filled up with blanks.</summary>
    public static void Write(TextWriter output, IReadOnlyList<string[]> rows)
    {
        if (rows.Count == 0) return;
        var widths = new int[rows[0].Length];
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++) widths[i] = Math.Max(widths[i], DisplayWidth.Of(row[i]));
        }

        foreach (var row in rows)
        {
            var line = new StringBuilder();
            for (var i = 0; i < row.Length; i++) line.Append(DisplayWidth.Pad(row[i], widths[i] + Gap));
            output.WriteLine(line.ToString().TrimEnd());
        }
    }
}
