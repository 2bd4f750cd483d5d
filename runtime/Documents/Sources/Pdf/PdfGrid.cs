namespace Nianbao.Documents.Sources.Pdf;

/// <summary>The grid of a table's lines: its cells are the fields between which no line is missing.</summary>
internal sealed class PdfGrid
{
    private const double Reach = 1.5;
    private const double SameLine = 2.5;
    private const double NumberGap = 0.25;

    private readonly List<double> _columns;
    private readonly List<double> _rows;
    private readonly DisjointSets _fields;

    /// <summary>Joins the fields that no line parts.</summary>
    /// <param name="columns">The places of the upright lines, from the left.</param>
    /// <param name="rows">The heights of the level lines, from the bottom.</param>
    /// <param name="level">The level lines.</param>
    /// <param name="upright">The upright lines.</param>
    public PdfGrid(List<double> columns, List<double> rows, List<PdfRule> level, List<PdfRule> upright)
    {
        (_columns, _rows) = (columns, rows);
        _fields = new DisjointSets(Width * Height);
        var across = level.ToLookup(rule => PdfTable.Nearest(rows, rule.At));
        var along = upright.ToLookup(rule => PdfTable.Nearest(columns, rule.At));
        for (var row = 0; row < Height; row++)
        {
            for (var column = 0; column < Width; column++)
            {
                if (column + 1 < Width && !Covers(along[column + 1], rows[row], rows[row + 1])) _fields.Join(Field(row, column), Field(row, column + 1));
                if (row + 1 < Height && !Covers(across[row + 1], columns[column], columns[column + 1])) _fields.Join(Field(row, column), Field(row + 1, column));
            }
        }
    }

    private int Width => _columns.Count - 1;

    private int Height => _rows.Count - 1;

    /// <summary>True for a character that stands within the outer lines.</summary>
    public bool Contains(PdfLetter letter) => FieldOf(letter) >= 0;

    /// <summary>The table with its texts; null where it is not clear which text belongs to which cell.</summary>
    public PdfTable? TableOf(IReadOnlyList<PdfLetter> letters, int page)
    {
        if (SplitsNumber(letters, page)) return null;
        var texts = letters.ToLookup(letter => _fields.Find(FieldOf(letter)));
        var cells = new List<SourceCell>();
        foreach (var group in Enumerable.Range(0, Width * Height).GroupBy(_fields.Find))
        {
            var (bottom, top) = (group.Min(field => field / Width), group.Max(field => field / Width));
            var (left, right) = (group.Min(field => field % Width), group.Max(field => field % Width));
            var isWhole = (top - bottom + 1) * (right - left + 1) == group.Count();
            var written = texts[group.Key].ToList();
            if (!isWhole && written.Count > 0) return null;
            if (!isWhole) continue;
            var text = string.Join('\n', PdfLine.Group(written, page).Select(line => line.Text.Replace('\t', ' ')));
            var box = new SourceBox(_columns[left], _rows[bottom], _columns[right + 1], _rows[top + 1]);
            cells.Add(new SourceCell(text, Height - 1 - top, left, top - bottom + 1, right - left + 1) { At = new SourceLocation { Page = page, Box = box } });
        }

        if (cells.Count < 2) return null;
        cells.Sort((a, b) => (a.Row, a.Column).CompareTo((b.Row, b.Column)));
        return new PdfTable(page, _columns, Height, cells, new SourceBox(_columns[0], _rows[0], _columns[^1], _rows[^1]));
    }

    private static bool Covers(IEnumerable<PdfRule> rules, double from, double to)
    {
        var middle = (from + to) / 2;
        return rules.Any(rule => rule.From - Reach <= middle && rule.To + Reach >= middle);
    }

    // a number that is wider than its cell must not become two
    private bool SplitsNumber(IReadOnlyList<PdfLetter> letters, int page) => PdfLine.Group(letters, page).Exists(line =>
        line.Letters.Zip(line.Letters.Skip(1)).Any(pair => pair.First.IsOfNumber && pair.Second.IsOfNumber
            && pair.Second.Left - pair.First.Right < NumberGap * pair.First.Size
            && _fields.Find(FieldOf(pair.First)) != _fields.Find(FieldOf(pair.Second))));

    private int Field(int row, int column) => (row * Width) + column;

    private int FieldOf(PdfLetter letter)
    {
        var (row, column) = (PlaceOf(_rows, letter.CenterY), PlaceOf(_columns, letter.CenterX));
        return row < 0 || column < 0 ? -1 : Field(row, column);
    }

    private static int PlaceOf(List<double> lines, double at)
    {
        if (at < lines[0] - SameLine || at > lines[^1] + SameLine) return -1;
        var found = lines.BinarySearch(at);
        return Math.Clamp((found < 0 ? ~found : found + 1) - 1, 0, lines.Count - 2);
    }
}
