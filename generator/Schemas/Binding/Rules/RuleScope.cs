using Nianbao.Generator.Schemas.Model;

namespace Nianbao.Generator.Schemas.Binding.Rules;

/// <summary>
/// The names that a rule may use, and the places from which its relations count: with <c>each: column</c> names are
/// rows and there is a relation for each column, and so on; without <c>each</c> names are whole paths of cells.
/// </summary>
internal sealed class RuleScope
{
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<int>> _groups = new(StringComparer.Ordinal);

    private RuleScope(string zh, string en, IEnumerable<(string Name, int Start)> starts, IReadOnlyDictionary<int, CellKind> kinds)
    {
        Zh = zh;
        En = en;
        Starts = starts.ToList();
        Kinds = kinds;
    }

    /// <summary>What the names are, for messages.</summary>
    public string Zh { get; }

    /// <summary>The same in English.</summary>
    public string En { get; }

    /// <summary>Where the relations begin, each with the path of its row or column: a name's number is counted from there.</summary>
    public IReadOnlyList<(string Name, int Start)> Starts { get; }

    /// <summary>What each cell holds.</summary>
    public IReadOnlyDictionary<int, CellKind> Kinds { get; }

    /// <summary>All names of single numbers.</summary>
    public IEnumerable<string> Names => _names.Keys;

    /// <summary>All names of groups, for <c>sum(…)</c>.</summary>
    public IEnumerable<string> Groups => _groups.Keys;

    /// <summary>A relation for each row of a block; names are columns.</summary>
    public static RuleScope OfRows(BlockModel block)
    {
        var scope = new RuleScope("列", "column", RowsOf(block.Rows, ""), block.Kinds());
        foreach (var column in block.Columns) scope.AddColumn(column, "");
        return scope;
    }

    /// <summary>A relation for each column of a block; names are rows.</summary>
    public static RuleScope OfColumns(BlockModel block)
    {
        var scope = new RuleScope("行", "row", ColumnsOf(block.Columns, ""), block.Kinds());
        foreach (var row in block.Rows) scope.AddRow(row, "", [("", 0)]);
        return scope;
    }

    /// <summary>A relation for each cell; the only name is <c>cell</c>.</summary>
    public static RuleScope OfEachCell(IEnumerable<TableModel> tables)
    {
        var cells = tables.SelectMany(CellPaths.Of).ToList();
        var scope = new RuleScope("cell", "cell", cells.Select(cell => (cell.Path, cell.Cell)), KindsOf(cells));
        scope._names.Add("cell", 0);
        return scope;
    }

    /// <summary>One relation over single cells that are named by their whole paths.</summary>
    public static RuleScope OfCells(IReadOnlyList<TableModel> tables)
    {
        var scope = new RuleScope("单元格", "cell", [("", 0)], KindsOf(tables.SelectMany(CellPaths.Of)));
        foreach (var table in tables)
        {
            foreach (var block in table.Blocks)
            {
                var columns = ColumnsOf(block.Columns, "").ToList();
                foreach (var row in block.Rows) scope.AddRow(row, table.Id, columns);
            }
        }

        return scope;
    }

    /// <summary>The number of a name, counted from a relation's start.</summary>
    public bool TryFind(string name, out int number) => _names.TryGetValue(name, out number);

    /// <summary>The numbers below a group without the sums among them, counted from a relation's start.</summary>
    public bool TryFindGroup(string name, out IReadOnlyList<int> numbers) => _groups.TryGetValue(name, out numbers!);

    private void AddColumn(ColumnModel column, string path)
    {
        var columnPath = CellPaths.Join(path, column.Id);
        if (column.Columns.Count == 0)
        {
            _names[columnPath] = column.Offset;
            return;
        }

        _groups[columnPath] = column.Leaves().Where(leaf => !leaf.IsSum).Select(leaf => leaf.Offset).ToList();
        foreach (var child in column.Columns) AddColumn(child, columnPath);
    }

    private void AddRow(RowModel row, string path, IReadOnlyList<(string Path, int Offset)> columns)
    {
        var rowPath = CellPaths.Join(path, row.Id);
        foreach (var (columnPath, offset) in columns)
        {
            var name = columnPath.Length == 0 ? rowPath : CellPaths.Join(rowPath, columnPath);
            if (row.FirstCell >= 0) _names[name] = row.FirstCell + offset;
            if (row.Rows.Count > 0)
            {
                var addends = row.Rows.SelectMany(child => child.Addends()).Where(addend => !addend.IsSum);
                _groups[name] = addends.Select(addend => addend.FirstCell + offset).ToList();
            }
        }

        foreach (var child in row.Rows) AddRow(child, rowPath, columns);
    }

    private static IEnumerable<(string Path, int Cell)> RowsOf(IEnumerable<RowModel> rows, string path)
    {
        foreach (var row in rows)
        {
            var rowPath = CellPaths.Join(path, row.Id);
            if (row.FirstCell >= 0) yield return (rowPath, row.FirstCell);
            foreach (var below in RowsOf(row.Rows, rowPath)) yield return below;
        }
    }

    private static IEnumerable<(string Path, int Offset)> ColumnsOf(IEnumerable<ColumnModel> columns, string path)
    {
        foreach (var column in columns)
        {
            var columnPath = CellPaths.Join(path, column.Id);
            if (column.Columns.Count == 0) yield return (columnPath, column.Offset);
            foreach (var below in ColumnsOf(column.Columns, columnPath)) yield return below;
        }
    }

    private static Dictionary<int, CellKind> KindsOf(IEnumerable<(string Path, int Cell, CellKind Kind)> cells) =>
        cells.ToDictionary(cell => cell.Cell, cell => cell.Kind);
}
