using System.Text;
using Nianbao.Text;

namespace Nianbao.Cli.Terminal;

/// <summary>
/// A table of text for a terminal, with columns that line up where characters are two columns wide. Those of Spectre.Console
/// fill the last column up with blanks to its longest cell, which here may be hundreds of characters long.
/// </summary>
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
