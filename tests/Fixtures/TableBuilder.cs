using Nianbao.Forms;

namespace Nianbao.Fixtures;

/// <summary>A row or a column as the sample form states it.</summary>
internal sealed record SampleNode(string? Id, string Label)
{
    public SampleNode[] Below { get; init; } = [];

    public string[] Aliases { get; init; } = [];

    public bool IsSum { get; init; }

    public string Rule { get; init; } = "";

    public CellKind Kind { get; init; } = CellKind.Count;

    public string Unit { get; init; } = "件";

    /// <summary>The unit of a row of its own; a row that has one carries a number also where it has parts.</summary>
    public string? RowUnit { get; init; }

    /// <summary>What a row's cells hold, where it is not the column that decides.</summary>
    public CellKind? RowKind { get; init; }
}

/// <summary>Numbers the cells of the sample form and works out its sums, as the generator does for official ones.</summary>
internal sealed class TableBuilder
{
    public int CellCount { get; private set; }

    public List<CellSum> Sums { get; } = [];

    public List<Relation> Relations { get; } = [];

    public static TableDefinition Table(string id, string label, params BlockDefinition[] blocks) =>
        new(id, label, "件", blocks, new LayoutTable(0, [], []));

    public BlockDefinition Block(string table, string? heading, SampleNode[] columns, SampleNode[] rows)
    {
        var leafColumns = new List<LeafColumn>();
        var leafRows = new List<LeafRow>();
        var columnTree = Columns(columns, "", "", leafColumns);
        var width = leafColumns.Count;
        var rowTree = Rows(rows, table, "", 0, width, leafRows);
        foreach (var row in leafRows) AddColumnSums(columns, 0, row.FirstCell);
        AddRowSums(rows, rowTree, width);
        return new(heading, null, columnTree, rowTree, width, [.. leafColumns], [.. leafRows]);
    }

    private static ColumnDefinition[] Columns(SampleNode[] nodes, string path, string label, List<LeafColumn> leaves) =>
        Array.ConvertAll(nodes, node =>
        {
            var offset = leaves.Count;
            var nodePath = Join(path, node.Id, ".");
            var fullLabel = Join(label, node.Label, "·");
            if (node.Below.Length == 0) leaves.Add(new(nodePath, node.Label, fullLabel, node.Kind, node.Unit));
            var below = Columns(node.Below, nodePath, fullLabel, leaves);
            return new ColumnDefinition(
                node.Id, node.Label, node.Aliases, offset, leaves.Count - offset, below, node.IsSum);
        });

    private RowDefinition[] Rows(
        SampleNode[] nodes, string path, string label, int depth, int width, List<LeafRow> leaves) =>
        Array.ConvertAll(nodes, node =>
        {
            var nodePath = Join(path, node.Id, ".");
            var fullLabel = Join(label, node.Label, "·");
            var firstCell = -1;
            if (node.Below.Length == 0 || node.RowUnit != null)
            {
                firstCell = CellCount;
                CellCount += width;
                leaves.Add(new(nodePath, node.Label, fullLabel, depth, firstCell, width) { Kind = node.RowKind, Unit = node.RowUnit });
            }

            var below = Rows(node.Below, nodePath, fullLabel, depth + 1, width, leaves);
            return new RowDefinition(node.Id, node.Label, node.Aliases, firstCell, below, node.IsSum);
        });

    private void AddColumnSums(SampleNode[] nodes, int offset, int firstCell)
    {
        var parts = new List<int>();
        foreach (var node in nodes)
        {
            var width = WidthOf(node);
            if (node.IsSum) AddSum(firstCell + offset, parts, node, Severity.Error);
            else parts.AddRange(Enumerable.Range(firstCell + offset, width));
            AddColumnSums(node.Below, offset, firstCell);
            offset += width;
        }
    }

    private void AddRowSums(SampleNode[] nodes, RowDefinition[] rows, int width)
    {
        for (var i = 0; i < nodes.Length; i++)
        {
            AddRowSums(nodes[i].Below, rows[i].Rows, width);
            if (!nodes[i].IsSum) continue;
            var parts = rows.Where((_, other) => !nodes[other].IsSum).SelectMany(FirstCells).ToList();
            for (var c = 0; c < width; c++)
            {
                AddSum(rows[i].FirstCell + c, parts.ConvertAll(part => part + c), nodes[i], Severity.Error);
            }
        }
    }

    private void AddSum(int cell, List<int> parts, SampleNode node, Severity severity)
    {
        var rule = new RuleDefinition(
            node.Rule, severity, $"“{node.Label}”应等于各项之和", $"'{node.Id}' must be the sum of its parts", $"“{node.Label}”");
        Sums.Add(new CellSum(cell, [.. parts]));
        Relations.Add(new Relation(rule, Side.Of([.. parts]), Comparison.Equal, Side.Of(cell), cell));
    }

    private static IEnumerable<int> FirstCells(RowDefinition row) =>
        row.Rows.Length == 0 ? [row.FirstCell] : row.Rows.SelectMany(FirstCells);

    private static int WidthOf(SampleNode node) => node.Below.Length == 0 ? 1 : node.Below.Sum(WidthOf);

    private static string Join(string path, string? part, string separator) =>
        string.IsNullOrEmpty(part) ? path : path.Length == 0 ? part : path + separator + part;
}
