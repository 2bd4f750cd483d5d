using System.Text.RegularExpressions;

namespace Nianbao.Documents.Sources.Pdf;

/// <summary>What is printed on each page around the text: page numbers, running heads, the address that a browser prints.</summary>
internal static partial class PdfFurniture
{
    private const double Margin = 0.12;
    private const int FewestPages = 2;

    /// <summary>Takes it off the first and last lines of the pages.</summary>
    /// <param name="pages">The lines of each page outside tables, from the top, with the height of the page.</param>
    /// <returns>A remark for each running head that has a figure.</returns>
    public static List<SourceRemark> Remove(IReadOnlyList<(List<PdfLine> Lines, double Height)> pages)
    {
        var remarks = new List<SourceRemark>();
        foreach (var isTop in (bool[])[true, false])
        {
            foreach (var (lines, height) in pages)
            {
                if (EdgeOf(lines, height, isTop) is { } line && PageNumber().IsMatch(line.Text)) lines.Remove(line);
            }

            while (RunningLines(pages, isTop) is { Count: > 0 } running)
            {
                var text = running[0].Line.Text.Replace('\t', ' ');
                if (text.Any(char.IsDigit)) remarks.Add(SourceFindings.NoteLeftOut(text));
                foreach (var (lines, line) in running) lines.Remove(line);
            }
        }

        return remarks;
    }

    // the same on all pages but for the number of the page
    private static List<(List<PdfLine> Lines, PdfLine Line)> RunningLines(IReadOnlyList<(List<PdfLine> Lines, double Height)> pages, bool isTop)
    {
        var edges = pages.Where(page => page.Lines.Count > 1)
            .Select(page => (page.Lines, Line: EdgeOf(page.Lines, page.Height, isTop)!))
            .ToList();
        if (edges.Count < FewestPages || edges.Exists(edge => edge.Line == null)) return [];
        return edges.Select(edge => Digits().Replace(edge.Line.Text, "0")).Distinct().Count() == 1 ? edges : [];
    }

    private static PdfLine? EdgeOf(List<PdfLine> lines, double height, bool isTop)
    {
        if (lines.Count == 0) return null;
        var line = isTop ? lines[0] : lines[^1];
        return (isTop ? height - line.Baseline - line.Size : line.Baseline) <= Margin * height ? line : null;
    }

    [GeneratedRegex("^[-—–－_~·\\s]*(第\\s*)?[0-9０-９]{1,3}(\\s*页)?(\\s*[/,，]?\\s*(共\\s*)?[0-9０-９]{1,3}(\\s*页)?)?[-—–－_~·\\s]*$", RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
