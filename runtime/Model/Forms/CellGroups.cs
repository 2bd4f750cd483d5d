namespace Nianbao.Forms;

/// <summary>
/// The figures of a form that are no cell of their own but have a path: a group of rows or columns, a row without its
/// column. Their cells are added up where the form says that they are parts of one whole.
/// </summary>
internal sealed class CellGroups
{
    private readonly Dictionary<string, int[]> _cells = new(StringComparer.Ordinal);
    private readonly FormDefinition _form;
    private readonly HashSet<int> _sums;

    public CellGroups(FormDefinition form)
    {
        _form = form;
        _sums = [.. form.Sums.Select(sum => sum.Cell)];
        foreach (var table in form.Tables)
        {
            _cells[table.Id] = [];
            foreach (var block in table.Blocks)
            {
                foreach (var row in block.Rows) AddRow(block, row, table.Id);
            }
        }
    }

    /// <summary>All paths, in no order of meaning.</summary>
    public IEnumerable<string> Paths => _cells.Keys;

    /// <summary>Finds a group.</summary>
    /// <param name="path">Its path of ids: <c>requests.outcomes.refused</c>.</param>
    /// <param name="cells">The cells to be added up; none where they are no parts of one whole.</param>
    public bool TryFind(ReadOnlySpan<char> path, out int[] cells) =>
        _cells.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(path, out cells!);

    private void AddRow(BlockDefinition block, RowDefinition row, string above)
    {
        var path = row.Id == null ? above : $"{above}.{row.Id}";
        var rows = RowsOf(row);
        if (block.Columns is not [{ Id: null }]) Add(path, rows, OfWhole(block.Columns));
        else if (row.FirstCell < 0) Add(path, rows, [0]);
        foreach (var column in block.Columns) AddColumn(column, rows, path);
        foreach (var below in row.Rows) AddRow(block, below, path);
    }

    private void AddColumn(ColumnDefinition column, int[] rows, string above)
    {
        if (column.Id == null) return;
        var path = $"{above}.{column.Id}";
        if (!_form.TryFind(path, out _)) Add(path, rows, ColumnsOf(column));
        foreach (var below in column.Columns) AddColumn(below, rows, path);
    }

    private void Add(string path, int[] rows, int[] columns)
    {
        // totals side by side count different things; one below the other they may count the same thing twice
        var isWhole = rows.Length > 0 && columns.Length > 0
            && Array.TrueForAll(columns, column => ArePartsOfOne(Array.ConvertAll(rows, row => row + column)))
            && Array.TrueForAll(rows, row => AreColumnsOfOne(Array.ConvertAll(columns, column => row + column)));
        _cells[path] = isWhole ? [.. rows.SelectMany(row => columns.Select(column => row + column))] : [];
    }

    private bool AreColumnsOfOne(int[] cells) => ArePartsOfOne(cells) || Array.TrueForAll(cells, _sums.Contains);

    private bool ArePartsOfOne(int[] cells) => cells.Length == 1 || _form.ArePartsOfOneSum(cells);

    /// <summary>The rows whose sum a row stands for, each by its first cell.</summary>
    private static int[] RowsOf(RowDefinition row)
    {
        if (row.FirstCell >= 0) return [row.FirstCell];
        var total = Array.Find(row.Rows, below => below.IsSum);
        return total != null ? [total.FirstCell] : [.. row.Rows.SelectMany(RowsOf)];
    }

    /// <summary>The columns whose sum a column stands for.</summary>
    private static int[] ColumnsOf(ColumnDefinition column)
    {
        if (column.Columns.Length == 0) return [column.Offset];
        var total = OfWhole(column.Columns);
        return total.Length > 0 ? total : [.. column.Columns.SelectMany(ColumnsOf)];
    }

    private static int[] OfWhole(ColumnDefinition[] columns) =>
        Array.Find(columns, column => column.IsSum) is { } total ? [total.Offset] : [];
}
