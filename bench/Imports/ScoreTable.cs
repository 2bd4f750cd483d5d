using System.Globalization;

namespace Nianbao.Bench.Imports;

/// <summary>Prints scores as a Markdown table.</summary>
internal static class ScoreTable
{
    /// <summary>Prints the head.</summary>
    public static void Head()
    {
        Console.WriteLine("| style | documents | cells | right | wrong | missing | falsely taken | organ | year | form | sections | findings equal | ms |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    }

    /// <summary>Prints the score of a style.</summary>
    public static void Add(string style, ImportScore score, TimeSpan each) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {style} | {score.Documents} | {score.Cells} | {Share(score.Right, score.Cells)} | {score.Wrong} | {score.Missing} | {score.False} | {score.Organs} | {score.Years} | {score.Forms} | {Share(score.RightSections, score.Sections)} | {score.SameFindings} | {each.TotalMilliseconds:0} |"));

    private static string Share(int part, int whole) => whole == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(10000.0 * part / whole) / 100:0.00} %");
}
