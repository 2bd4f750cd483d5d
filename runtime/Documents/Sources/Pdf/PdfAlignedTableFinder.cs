using System.Text.RegularExpressions;

namespace Nianbao.Documents.Sources.Pdf;

/// <summary>Finds tables that have no lines among the lines of a page: figures that stand below each other, with what stands around them.</summary>
internal static partial class PdfAlignedTableFinder
{
    private const double WidestLabel = 0.75;
    private const double HeadingSize = 1.15;
    private const double WidestGap = 4;
    private const double TailGap = 1.9;
    private const int MostHead = 12;
    private const int FewestRows = 2;
    private const int FewestOfOne = 3;
    private const int FewestOfLine = 5;

    /// <summary>Takes the tables out of the lines.</summary>
    /// <param name="lines">The lines of a page from the top; those of tables are removed.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="body">The size of most of the text.</param>
    /// <param name="width">How wide a line of text is.</param>
    /// <param name="goesOn">True where the page before ended with such a table, of which this one may have a single row.</param>
    public static List<PdfTable> Find(List<PdfLine> lines, int page, double body, double width, bool goesOn)
    {
        var tables = new List<PdfTable>();
        var all = lines.ConvertAll(PdfAlignedLine.Of);
        for (var i = 0; i < all.Count; i++)
        {
            if (!IsRow(all[i], width)) continue;
            var last = LastRow(all, i, body, width);
            var first = FirstOfHead(all, i, body, width);
            if (!IsTable(all.GetRange(i, last - i + 1).FindAll(line => IsRow(line, width))) && !(goesOn && first == 0))
            {
                i = last;
                continue;
            }

            var end = EndOfTail(all, last, width);
            if (PdfAlignedTable.Of(all.GetRange(first, end - first), page) is { } table)
            {
                tables.Add(table);
                var taken = all.GetRange(first, end - first).Select(line => line.Line).ToHashSet(ReferenceEqualityComparer.Instance);
                lines.RemoveAll(taken.Contains);
            }

            i = end - 1;
        }

        return tables;
    }

    private static bool IsTable(List<PdfAlignedLine> rows) =>
        rows.Count(row => row.Values.Count > 1) >= FewestRows
        || rows.Exists(row => row.Values.Count >= FewestOfLine)
        || (rows.Count >= FewestOfOne && AreAligned(rows));

    // single figures at the ends of lines may be chance
    private static bool AreAligned(List<PdfAlignedLine> rows)
    {
        var (left, right) = (rows.Max(row => row.Values[^1].Left), rows.Min(row => row.Values[^1].Right));
        return left <= right && rows.Count(row => row.Line.HasFields) > rows.Count / 2;
    }

    private static bool IsRow(PdfAlignedLine line, double width) =>
        line.HasValues && (line.Values.Count > 1 || line.Labels.Count > 0) && !IsText(line, width);

    // the last line with figures before the text goes on
    private static int LastRow(List<PdfAlignedLine> lines, int first, double body, double width)
    {
        var last = first;
        for (var i = first + 1; i < lines.Count && !EndsTable(lines[i - 1], lines[i], body, width); i++)
        {
            if (IsRow(lines[i], width)) last = i;
        }

        return last;
    }

    private static int FirstOfHead(List<PdfAlignedLine> lines, int first, double body, double width)
    {
        var head = first;
        while (head > 0 && first - head < MostHead && !EndsTable(lines[head - 1], lines[head], body, width) && !IsHeading(lines[head - 1], body) && !EndsText(lines[head - 1]) && !IsText(lines[head - 1], width)) head--;
        return head;
    }

    // the rest of the last row's label
    private static int EndOfTail(List<PdfAlignedLine> lines, int last, double width)
    {
        var (end, edge) = (last + 1, lines[last].Values[0].Left);
        while (end < lines.Count && lines[end - 1].Line.Baseline - lines[end].Line.Baseline <= TailGap * lines[last].Line.Size
            && lines[end].Labels.Count > 0 && lines[end].Line.Right < edge && !IsText(lines[end], width) && !EndsText(lines[end]) && !Numbered().IsMatch(lines[end].Line.Text)) end++;
        return end;
    }

    private static bool EndsTable(PdfAlignedLine above, PdfAlignedLine line, double body, double width) =>
        above.Line.Baseline - line.Line.Baseline > WidestGap * Math.Max(line.Line.Size, above.Line.Size) || IsText(line, width) || IsHeading(line, body) || EndsText(line);

    private static bool IsText(PdfAlignedLine line, double width) =>
        line.Values.Count < 2 && line.Labels.Count == 1 && line.Labels[0].Right - line.Labels[0].Left > WidestLabel * width;

    private static bool EndsText(PdfAlignedLine line) => !line.HasValues && line.Line.Text[^1] is '。' or '；' or '：';

    private static bool IsHeading(PdfAlignedLine line, double body) =>
        !line.HasValues && line.Labels.Count == 1 && (line.Line.Size >= HeadingSize * body || Heading().IsMatch(line.Line.Text));

    [GeneratedRegex("^[一二三四五六七八九]、.{4,}", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex("^([一二三四五六七八九]、|[（(][一二三四五六七八九]|[0-9]+[.、])", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
