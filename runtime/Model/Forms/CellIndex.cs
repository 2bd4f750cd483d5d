namespace Nianbao.Forms;

/// <summary>Finds a form's cells by number and by path. Worked out when first asked for.</summary>
internal sealed class CellIndex
{
    private readonly CellPlace[] _places;
    private readonly CellKind[] _kinds;
    private readonly Dictionary<string, int> _byPath = new(StringComparer.Ordinal);

    public CellIndex(FormDefinition form)
    {
        _places = new CellPlace[form.CellCount];
        _kinds = new CellKind[form.CellCount];
        foreach (var table in form.Tables)
        {
            foreach (var block in table.Blocks)
            {
                foreach (var row in block.LeafRows) AddRow(table, block, row);
            }
        }
    }

    /// <summary>The place of a cell in its form.</summary>
    public CellPlace this[int cell]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(cell);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(cell, _places.Length);
            return _places[cell];
        }
    }

    /// <summary>What a cell holds: asked for each number that a page prints, so it has a list of its own.</summary>
    public CellKind KindOf(int cell) => _kinds[cell];

    /// <summary>All paths, in no order of meaning.</summary>
    public IEnumerable<string> Paths => _byPath.Keys;

    public bool TryFind(ReadOnlySpan<char> path, out int cell) =>
        _byPath.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(path, out cell);

    private void AddRow(TableDefinition table, BlockDefinition block, LeafRow row)
    {
        for (var i = 0; i < row.Width; i++)
        {
            var place = new CellPlace(table, row, block.LeafColumns[i]);
            _places[row.FirstCell + i] = place;
            _kinds[row.FirstCell + i] = place.Kind;
            _byPath[place.Path] = row.FirstCell + i;
        }
    }
}

/// <summary>Where a cell stands in its form.</summary>
internal sealed record CellPlace(TableDefinition Table, LeafRow Row, LeafColumn Column)
{
    public CellKind Kind => Row.Kind ?? Column.Kind;

    public string Unit => Row.Unit ?? Column.Unit;

    public string Path => Column.Path.Length == 0 ? Row.Path : Row.Path + "." + Column.Path;

    public string Label => (Row.FullLabel, Column.FullLabel) switch
    {
        ("", var column) => column,
        (var row, "") => row,
        var (row, column) => row + "·" + column,
    };
}
