namespace Nianbao.Documents.Sources.Pdf;

/// <summary>A table without lines: its rows by its figures, its columns by how they stand below each other.</summary>
internal static class PdfAlignedTable
{
    // in a row of fewer figures one of them stands for several columns as often as a cell is blank
    private const int FewestForBlanks = 4;

    /// <summary>The table; null where figures do not stand in columns.</summary>
    /// <param name="lines">Its lines from the top.</param>
    /// <param name="page">The page, from 1.</param>
    public static PdfTable? Of(IReadOnlyList<PdfAlignedLine> lines, int page)
    {
        var columns = ColumnsOf(lines);
        var cells = new List<SourceCell>();
        var rows = PdfAlignedRows.Of(lines);
        foreach (var (row, group) in rows.Index())
        {
            var values = group.Find(line => line.HasValues)?.Values ?? [];
            var places = PlacesOf(values, columns);
            if (places == null) return null;
            var labels = LabelsOf(group);
            if (values.Count == 0) AddHead(cells, row, labels, columns);
            else AddRow(cells, row, labels, values, places, columns.Count);
        }

        // labels before the figures, as many as a row has; without blank cells between them
        var width = 1 + cells.Where(cell => cell.Column < 0).Select(cell => -cell.Column).DefaultIfEmpty(0).Max();
        var box = new SourceBox(lines.Min(line => line.Line.Left), lines[^1].Line.Baseline, lines.Max(line => line.Line.Right), lines[0].Line.Baseline + lines[0].Line.Size);
        List<double> edges = [.. Enumerable.Range(0, width + columns.Count).Select(i => (double)i)];
        return new PdfTable(page, edges, rows.Count, [.. cells.Select(cell => cell with { Column = cell.Column + width - 1 }).OrderBy(cell => (cell.Row, cell.Column))], box) { IsAligned = true };
    }

    /// <summary>The stretches of the page over which the figures of the longest rows stand.</summary>
    private static List<(double Left, double Right)> ColumnsOf(IReadOnlyList<PdfAlignedLine> lines)
    {
        var most = lines.Max(line => line.Values.Count);
        var columns = new List<(double Left, double Right)>();
        foreach (var line in lines.Where(line => line.Values.Count == most))
        {
            for (var i = 0; i < most; i++)
            {
                var (left, right) = (line.Values[i].Left, line.Values[i].Right);
                if (i == columns.Count) columns.Add((left, right));
                else columns[i] = (Math.Min(columns[i].Left, left), Math.Max(columns[i].Right, right));
            }
        }

        return columns;
    }

    // columns that overlap are none
    private static int[]? PlacesOf(IReadOnlyList<PdfSegment> values, List<(double Left, double Right)> columns)
    {
        if (columns.Count < FewestForBlanks || values.Count < 2) return [.. Enumerable.Range(0, values.Count)];
        if (columns.Zip(columns.Skip(1)).Any(pair => pair.First.Right >= pair.Second.Left)) return null;
        if (values.Count == columns.Count) return [.. Enumerable.Range(0, values.Count)];
        var places = values.Select(value => columns.FindIndex(column => value.Left < column.Right && column.Left < value.Right)).ToArray();
        return places.Contains(-1) || places.Distinct().Count() < places.Length ? null : places;
    }

    /// <summary>The labels of a row: what stands below each other is one.</summary>
    private static List<List<PdfSegment>> LabelsOf(List<PdfAlignedLine> group)
    {
        var labels = new List<List<PdfSegment>>();
        foreach (var segment in group.SelectMany(line => line.Labels))
        {
            if (labels.Find(label => label[^1].IsAbove(segment)) is { } label) label.Add(segment);
            else labels.Add([segment]);
        }

        labels.Sort((a, b) => a[0].Left.CompareTo(b[0].Left));
        return labels;
    }

    private static void AddHead(List<SourceCell> cells, int row, List<List<PdfSegment>> labels, List<(double Left, double Right)> columns)
    {
        var isInOrder = columns.Count < FewestForBlanks;
        var before = labels.Count(IsBefore);
        var taken = -1;
        foreach (var (i, label) in labels.Index())
        {
            if (IsBefore(label))
            {
                cells.Add(CellOf(label, row, i - before));
                continue;
            }

            var centre = (label[0].Left + label[0].Right) / 2;
            var column = isInOrder ? Math.Max(taken + 1, i - Math.Max(0, labels.Count - columns.Count))
                : columns.Index().MinBy(one => Math.Abs(((one.Item.Left + one.Item.Right) / 2) - centre)).Index;
            if (column <= taken || column >= columns.Count) continue;
            cells.Add(CellOf(label, row, column));
            taken = column;
        }

        bool IsBefore(List<PdfSegment> label) => label[0].Right < columns[0].Left;
    }

    private static void AddRow(List<SourceCell> cells, int row, List<List<PdfSegment>> labels, IReadOnlyList<PdfSegment> values, int[] places, int width)
    {
        for (var i = 0; i < labels.Count; i++) cells.Add(CellOf(labels[i], row, i - labels.Count));
        if (values.Count == 1 || width < FewestForBlanks)
        {
            for (var i = 0; i < values.Count; i++) cells.Add(CellOf([values[i]], row, i) with { ColumnSpan = values.Count == 1 ? width : 1 });
            return;
        }

        for (var column = 0; column < width; column++)
        {
            var i = Array.IndexOf(places, column);
            var cell = i < 0 ? new SourceCell("", row, column) { At = new SourceLocation { Page = values[0].Page } } : CellOf([values[i]], row, column);
            cells.Add(cell);
        }
    }

    private static SourceCell CellOf(List<PdfSegment> segments, int row, int column)
    {
        var box = new SourceBox(
            segments.Min(segment => segment.Left), segments[^1].Letters[0].Baseline, segments.Max(segment => segment.Right), segments[0].Letters[0].Baseline + segments[0].Letters[0].Size);
        return new SourceCell(string.Join('\n', segments.Select(segment => segment.Text)), row, column)
        {
            At = new SourceLocation { Page = segments[0].Page, Box = box },
        };
    }
}
