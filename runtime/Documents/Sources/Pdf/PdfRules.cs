using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;

namespace Nianbao.Documents.Sources.Pdf;

/// <summary>The level and upright lines of a page: drawn ones, the sides of rectangles, and filled rectangles as thin as a line.</summary>
internal static class PdfRules
{
    private const double Thin = 3;
    private const double SamePlace = 1;
    private const double DashGap = 3;
    private const double Shortest = 6;

    // pages with more lines are maps or charts
    private const int MostPieces = 50_000;
    private const int MostRules = 2_000;

    /// <summary>Reads the lines; none from a page that is a drawing.</summary>
    /// <param name="paths">What is drawn.</param>
    /// <param name="turn">Turns a point of the page upright.</param>
    public static (IReadOnlyList<PdfRule> Level, IReadOnlyList<PdfRule> Upright) Of(
        IReadOnlyList<PdfPath> paths, Func<double, double, (double X, double Y)> turn)
    {
        var (level, upright) = (new List<PdfRule>(), new List<PdfRule>());
        foreach (var path in paths.Where(path => !path.IsClipping && (path.IsFilled || path.IsStroked)))
        {
            foreach (var subpath in path)
            {
                foreach (var (from, to) in path.IsStroked ? Sides(subpath) : Body(subpath)) Add(turn(from.X, from.Y), turn(to.X, to.Y), level, upright);
                if (level.Count + upright.Count > MostPieces) return ([], []);
            }
        }

        var (levels, uprights) = (Joined(level), Joined(upright));
        return levels.Count > MostRules || uprights.Count > MostRules ? ([], []) : (levels, uprights);
    }

    private static IEnumerable<(PdfPoint From, PdfPoint To)> Sides(PdfSubpath subpath)
    {
        PdfPoint? first = null;
        PdfPoint? last = null;
        foreach (var command in subpath.Commands)
        {
            switch (command)
            {
                case PdfSubpath.Move move:
                    (first, last) = (move.Location, move.Location);
                    break;
                case PdfSubpath.Line line:
                    yield return (line.From, line.To);
                    last = line.To;
                    break;
                case PdfSubpath.Close when first is { } start && last is { } end:
                    yield return (end, start);
                    break;
            }
        }
    }

    // the middle of a thin rectangle from end to end; its larger neighbours are backgrounds of cells
    private static IEnumerable<(PdfPoint From, PdfPoint To)> Body(PdfSubpath subpath)
    {
        if (subpath.GetBoundingRectangle() is not { } box) yield break;
        var (x, y) = ((box.Left + box.Right) / 2, (box.Bottom + box.Top) / 2);
        var (width, height) = (Math.Abs(box.Right - box.Left), Math.Abs(box.Top - box.Bottom));
        if (height <= Thin) yield return (new PdfPoint(box.Left, y), new PdfPoint(box.Right, y));
        if (width <= Thin) yield return (new PdfPoint(x, box.Bottom), new PdfPoint(x, box.Top));
    }

    private static void Add((double X, double Y) from, (double X, double Y) to, List<PdfRule> level, List<PdfRule> upright)
    {
        if (!double.IsFinite(from.X + from.Y + to.X + to.Y)) return;
        var (width, height) = (Math.Abs(from.X - to.X), Math.Abs(from.Y - to.Y));
        if (height <= SamePlace && width >= height) level.Add(new PdfRule((from.Y + to.Y) / 2, Math.Min(from.X, to.X), Math.Max(from.X, to.X)));
        else if (width <= SamePlace) upright.Add(new PdfRule((from.X + to.X) / 2, Math.Min(from.Y, to.Y), Math.Max(from.Y, to.Y)));
    }

    // each cell draws its own borders, and dots and dashes are lines too
    private static List<PdfRule> Joined(List<PdfRule> pieces)
    {
        var joined = new List<PdfRule>();
        pieces.Sort((a, b) => a.At.CompareTo(b.At));
        for (var start = 0; start < pieces.Count;)
        {
            var end = start;
            while (end < pieces.Count && pieces[end].At - pieces[start].At <= SamePlace) end++;
            var at = pieces[((start + end) / 2)].At;
            PdfRule? open = null;
            foreach (var piece in pieces[start..end].OrderBy(piece => piece.From))
            {
                if (open is { } rule && piece.From <= rule.To + DashGap)
                {
                    open = rule with { To = Math.Max(rule.To, piece.To) };
                    continue;
                }

                if (open is { } done) joined.Add(done);
                open = new PdfRule(at, piece.From, piece.To);
            }

            if (open is { } last) joined.Add(last);
            start = end;
        }

        return [.. joined.Where(rule => rule.To - rule.From >= Shortest)];
    }
}
