using Nianbao.Generator.Schemas.Model;

namespace Nianbao.Generator.Schemas.Binding.Crosswalks;

/// <summary>The rows and cells of a form by their paths.</summary>
internal sealed class PathIndex
{
    private readonly Dictionary<string, IReadOnlyList<(string Column, int Cell)>> _byPath = new(StringComparer.Ordinal);
    private readonly List<(string Path, int Cell)> _cells = [];

    public PathIndex(FormModel form)
    {
        foreach (var (rowPath, columns) in form.Tables.SelectMany(CellPaths.RowsOf))
        {
            _byPath[rowPath] = columns;
            foreach (var (column, cell) in columns)
            {
                var path = CellPaths.Join(rowPath, column.Length == 0 ? null : column);
                if (column.Length > 0) _byPath[path] = [("", cell)];
                _cells.Add((path, cell));
            }
        }
    }

    /// <summary>Every cell with its path, in the order of their numbers.</summary>
    public IReadOnlyList<(string Path, int Cell)> Cells => _cells;

    /// <summary>All paths of rows and cells.</summary>
    public IReadOnlyCollection<string> Paths => _byPath.Keys;

    /// <summary>The cells of a row with the paths of their columns, or a cell alone; null for an unknown path.</summary>
    public IReadOnlyList<(string Column, int Cell)>? Find(string path) => _byPath.TryGetValue(path, out var cells) ? cells : null;

    /// <summary>The only cell at a path, or null.</summary>
    public int? FindCell(string path) => Find(path) is { Count: 1 } cells ? cells[0].Cell : null;
}
