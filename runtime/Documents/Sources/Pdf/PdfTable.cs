namespace Nianbao.Documents.Sources.Pdf;

/// <summary>A table on a page, or over several.</summary>
/// <param name="Page">Its first page.</param>
/// <param name="Columns">The places of its upright lines, from the left.</param>
/// <param name="Rows">How many rows its grid has.</param>
/// <param name="Cells">Its cells, row by row.</param>
/// <param name="Box">Its box on its first page.</param>
internal sealed record PdfTable(int Page, IReadOnlyList<double> Columns, int Rows, IReadOnlyList<SourceCell> Cells, SourceBox Box)
{
    private const double SamePlace = 3;

    /// <summary>True for a table that has no lines; its columns are numbered, not placed.</summary>
    public bool IsAligned { get; init; }

    /// <summary>This table with the one that goes on from it on the next page; null where that is another one.</summary>
    public PdfTable? With(PdfTable next)
    {
        if (IsAligned || next.IsAligned) return null;
        if (Math.Abs(Columns[0] - next.Columns[0]) > SamePlace || Math.Abs(Columns[^1] - next.Columns[^1]) > SamePlace) return null;
        var columns = Grid([.. Columns, .. next.Columns], SamePlace);
        var (above, below) = (Moved(Cells, Columns, columns), Moved(next.Cells, next.Columns, columns));
        var head = RepeatedRows(above, below, next.Rows);
        below = [.. below.Where(cell => cell.Row >= head).Select(cell => cell with { Row = cell.Row - head })];
        var rows = Rows + next.Rows - head;
        return CutRow(above, below) is { } whole
            ? new PdfTable(Page, columns, rows - 1, whole, Box)
            : new PdfTable(Page, columns, rows, [.. Continued(above, below)], Box);
    }

    /// <summary>Places with those that are the same taken for one.</summary>
    public static List<double> Grid(IEnumerable<double> places, double same)
    {
        var grid = new List<double>();
        foreach (var place in places.Order())
        {
            if (grid.Count == 0 || place - grid[^1] > same) grid.Add(place);
        }

        return grid;
    }

    /// <summary>The number of the place of a grid that is nearest.</summary>
    public static int Nearest(IReadOnlyList<double> grid, double place)
    {
        var nearest = 0;
        for (var i = 1; i < grid.Count; i++)
        {
            if (Math.Abs(grid[i] - place) < Math.Abs(grid[nearest] - place)) nearest = i;
        }

        return nearest;
    }

    private static List<SourceCell> Moved(IReadOnlyList<SourceCell> cells, IReadOnlyList<double> from, List<double> to)
    {
        var places = from.Select(place => Nearest(to, place)).ToList();
        return [.. cells.Select(cell => cell with
        {
            Column = places[cell.Column],
            ColumnSpan = places[cell.Column + cell.ColumnSpan] - places[cell.Column],
        })];
    }

    // how many first rows are the same in both; all of them would leave nothing that goes on
    private static int RepeatedRows(List<SourceCell> above, List<SourceCell> below, int rows)
    {
        for (var count = 0; count < rows; count++)
        {
            if (!SameRow(above, below, count)) return EndOfRow(below, count);
        }

        return 0;
    }

    private static bool SameRow(List<SourceCell> above, List<SourceCell> below, int row)
    {
        static IEnumerable<(string, int, int, int)> Row(List<SourceCell> cells, int row) =>
            cells.Where(cell => cell.Row == row).Select(cell => (cell.Text.ReplaceLineEndings(""), cell.Column, cell.RowSpan, cell.ColumnSpan));
        return Row(above, row).Any(cell => cell.Item1.Length > 0) && Row(above, row).SequenceEqual(Row(below, row));
    }

    // a head ends where no cell of it goes on
    private static int EndOfRow(List<SourceCell> cells, int row) => cells.Exists(cell => cell.Row < row && cell.Row + cell.RowSpan > row) ? 0 : row;

    // a label beside many rows is cut by the end of the page, and blank on the next one
    private IEnumerable<SourceCell> Continued(List<SourceCell> above, List<SourceCell> below)
    {
        var added = below.ToDictionary(cell => (cell.Row, cell.Column));
        foreach (var cell in above)
        {
            var goesOn = cell.Row + cell.RowSpan == Rows && cell.Text.Length > 0
                && added.TryGetValue((0, cell.Column), out var rest) && rest.Text.Length == 0 && rest.ColumnSpan == cell.ColumnSpan
                && (cell.RowSpan > 1 || rest.RowSpan > 1);
            if (!goesOn)
            {
                yield return cell;
                continue;
            }

            added.Remove((0, cell.Column), out var part);
            yield return cell with { RowSpan = cell.RowSpan + part!.RowSpan };
        }

        foreach (var cell in below)
        {
            if (added.ContainsKey((cell.Row, cell.Column))) yield return cell with { Row = cell.Row + Rows };
        }
    }

    // the end of a page may cut a row within its label: then the figures stand above, and what is below begins no label
    private List<SourceCell>? CutRow(List<SourceCell> above, List<SourceCell> below)
    {
        var first = below.Where(cell => cell.Row == 0).ToList();
        var last = above.Where(cell => cell.Row + cell.RowSpan == Rows).ToDictionary(cell => (cell.Column, cell.ColumnSpan));
        var pairs = first.Where(cell => last.ContainsKey((cell.Column, cell.ColumnSpan)))
            .Select(cell => (Below: cell, Above: last[(cell.Column, cell.ColumnSpan)]))
            .ToList();
        var isCut = pairs.Count == first.Count
            && pairs.Exists(pair => PdfLabel.IsNumber(pair.Above.Text))
            && pairs.TrueForAll(pair => pair.Below.Text.Length == 0 || !(PdfLabel.IsNumber(pair.Above.Text) || PdfLabel.IsNumbered(pair.Below.Text)))
            && pairs.Exists(pair => pair.Below.Text.Length > 0);
        if (!isCut) return null;
        var joined = pairs.ToDictionary(pair => pair.Above, pair => pair.Above with
        {
            Text = $"{pair.Above.Text}\n{pair.Below.Text}".Trim('\n'),
            RowSpan = pair.Above.RowSpan + pair.Below.RowSpan - 1,
        });
        return [.. above.Select(cell => joined.GetValueOrDefault(cell, cell)), .. below.Where(cell => cell.Row > 0).Select(cell => cell with { Row = cell.Row + Rows - 1 })];
    }
}
