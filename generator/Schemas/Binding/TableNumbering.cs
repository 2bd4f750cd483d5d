using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Schemas.Model;
using Nianbao.Generator.Schemas.Syntax;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Schemas.Binding;

/// <summary>
/// Turns a table's trees into models and numbers its cells: block by block, row by row, column by column. The number
/// is all that a rule, a view or a page knows of a cell.
/// </summary>
internal sealed class TableNumbering(SchemaErrors errors, int firstCell)
{
    private int _nextCell = firstCell;

    /// <summary>The first number that is still free.</summary>
    public int NextCell => _nextCell;

    public EquatableArray<BlockModel> Number(TableSyntax table)
    {
        ReportCollisions(table.Blocks.SelectMany(block => block.Rows));
        if (table.UnitHead is null) ReportNumbersWithParts(table.Blocks.SelectMany(block => block.Rows));
        return table.Blocks.Select(block => NumberBlock(block, table.Unit)).ToEquatableArray();
    }

    private BlockModel NumberBlock(BlockSyntax block, string unit)
    {
        ReportCollisions(block.Columns);
        var offset = 0;
        var columns = block.Columns.Select(column => NumberColumn(column, ref offset, unit, "count")).ToEquatableArray();
        var rows = block.Rows.Select(row => NumberRow(row, offset)).ToEquatableArray();
        return new BlockModel(block.Heading, block.Head, columns, rows, offset) { Id = block.Id?.Value };
    }

    private ColumnModel NumberColumn(NodeSyntax node, ref int offset, string unit, string kind)
    {
        var first = offset;
        unit = node.Unit ?? unit;
        kind = node.Kind ?? kind;
        var children = new List<ColumnModel>();
        ReportCollisions(node.Children);
        foreach (var child in node.Children)
        {
            children.Add(NumberColumn(child, ref offset, unit, kind));
        }

        if (children.Count == 0) offset++;
        return new ColumnModel(
            node.Id?.Value,
            node.Label,
            node.Aliases.ToEquatableArray(),
            first,
            offset - first,
            children.ToEquatableArray(),
            node.Sum is not null,
            KindOf(kind),
            unit,
            node.IsUnverified)
        {
            Note = node.Note,
        };
    }

    private RowModel NumberRow(NodeSyntax node, int width)
    {
        var cell = -1;
        if (node.HasNumber)
        {
            cell = _nextCell;
            _nextCell += width;
        }

        ReportCollisions(node.Children);
        var children = node.Children.Select(child => NumberRow(child, width)).ToEquatableArray();
        return new RowModel(
            node.Id?.Value,
            node.Label,
            node.Aliases.ToEquatableArray(),
            cell,
            children,
            node.Sum is not null,
            node.Kind is null ? null : KindOf(node.Kind),
            node.Unit,
            node.IsUnverified)
        {
            Note = node.Note,
        };
    }

    private static CellKind KindOf(string kind) => kind switch
    {
        "amount" => CellKind.Amount,
        "signed" => CellKind.SignedCount,
        _ => CellKind.Count,
    };

    // The grid of an official table has no line for the number of a row whose label spans its parts.
    private void ReportNumbersWithParts(IEnumerable<NodeSyntax> rows)
    {
        foreach (var row in rows.Where(row => row.Children.Count > 0))
        {
            if (row.HasNumber) errors.Add(SchemaDiagnostics.NumberWithParts, row.Id!.Value.Range, row.Label);
            ReportNumbersWithParts(row.Children);
        }
    }

    // Ids that differ for YAML may be the same name in C#: a_b and a__b. Of two, the one further down the file is too many:
    // a name that a change adds stands below what it inherits.
    private void ReportCollisions(IEnumerable<NodeSyntax> siblings)
    {
        var byName = new Dictionary<string, Located<string>>(StringComparer.Ordinal);
        foreach (var id in siblings.Select(sibling => sibling.Id).OfType<Located<string>>())
        {
            var name = Identifiers.Pascal(id.Value);
            if (byName.TryGetValue(name, out var other))
            {
                var later = id.Range.Start > other.Range.Start ? id : other;
                errors.Add(SchemaDiagnostics.DuplicateName, later.Range, later.Value);
            }

            byName[name] = id;
        }
    }
}
