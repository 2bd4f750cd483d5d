namespace Nianbao.Documents.Sources.Pdf;

/// <summary>
/// Groups the lines of a table without lines to rows. A label of several lines stands around the line of its figures, in the
/// middle or with its first line beside them: of all ways to divide the lines the one counts in which labels and figures fit best.
/// </summary>
internal static class PdfAlignedRows
{
    private const int MostLines = 8;
    private const double WidestPitch = 1.9;
    private const double Closer = 0.95;

    // a line by itself, such as a head, costs less than to pull a label that far out of its middle
    private const double Alone = 0.3;

    /// <summary>The rows from the top: lines around one with figures, or one line without.</summary>
    public static List<List<PdfAlignedLine>> Of(IReadOnlyList<PdfAlignedLine> lines)
    {
        var rowPitch = RowPitch(lines);
        var (middle, middleCost) = Divide(lines, rowPitch, MiddleCost);
        var (top, topCost) = Divide(lines, rowPitch, TopCost);
        return topCost < middleCost ? top : middle;
    }

    private static (List<List<PdfAlignedLine>> Rows, double Cost) Divide(IReadOnlyList<PdfAlignedLine> lines, double rowPitch, Func<List<PdfAlignedLine>, PdfLine, double> cost)
    {
        var costs = new double[lines.Count + 1];
        var starts = new int[lines.Count + 1];
        Array.Fill(costs, double.PositiveInfinity, 1, lines.Count);
        for (var end = 1; end <= lines.Count; end++)
        {
            var values = 0;
            for (var start = end - 1; start >= 0 && end - start <= MostLines && values <= 1; start--)
            {
                if (start < end - 1 && !GoesOn(lines[start], lines[start + 1], rowPitch)) break;
                if (lines[start].HasValues) values++;
                if (values > 1 || (values == 0 && end - start > 1)) continue;
                var row = lines.Skip(start).Take(end - start).ToList();
                var sum = costs[start] + (values == 0 ? Alone : cost([.. row.Where(line => line.Labels.Count > 0)], row.Find(line => line.HasValues)!.Line));
                if (sum < costs[end]) (costs[end], starts[end]) = (sum, start);
            }
        }

        var rows = new List<List<PdfAlignedLine>>();
        for (var end = lines.Count; end > 0; end = starts[end]) rows.Insert(0, [.. lines.Skip(starts[end]).Take(end - starts[end])]);
        return (rows, costs[^1]);
    }

    // the lines of a label are closer to each other than rows
    private static bool GoesOn(PdfAlignedLine above, PdfAlignedLine below, double rowPitch)
    {
        var pitch = above.Line.Baseline - below.Line.Baseline;
        return pitch <= WidestPitch * Math.Max(above.Line.Size, below.Line.Size) && (pitch < Closer * rowPitch || above.Labels.Count == 0 || below.Labels.Count == 0);
    }

    // between rows of figures; of a list with few figures, between a label with its unit and the next
    private static double RowPitch(IReadOnlyList<PdfAlignedLine> lines)
    {
        var pitch = LeastPitch(lines, line => line.HasValues);
        return double.IsFinite(pitch) ? pitch : LeastPitch(lines, line => line.Labels.Count + line.Values.Count > 1);
    }

    private static double LeastPitch(IReadOnlyList<PdfAlignedLine> lines, Func<PdfAlignedLine, bool> isRow) => lines.Zip(lines.Skip(1))
        .Where(pair => isRow(pair.First) && isRow(pair.Second))
        .Select(pair => pair.First.Line.Baseline - pair.Second.Line.Baseline)
        .DefaultIfEmpty(double.PositiveInfinity).Min();

    private static double MiddleCost(List<PdfAlignedLine> labels, PdfLine values) =>
        labels.Count == 0 ? 0 : Distance((labels[0].Line.Baseline + labels[^1].Line.Baseline) / 2, values);

    private static double TopCost(List<PdfAlignedLine> labels, PdfLine values) => labels.Count == 0 ? 0 : Distance(labels[0].Line.Baseline, values);

    private static double Distance(double baseline, PdfLine values) => Math.Abs(baseline - values.Baseline) / values.Size;
}
