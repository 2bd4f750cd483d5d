using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Schemas.Model;
using Nianbao.Generator.Schemas.Syntax;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Schemas.Binding.Rules;

/// <summary>
/// Makes of every <c>sum: siblings</c> the cells that can be computed and the relations that must hold. What is added
/// are the siblings' own numbers, or the leaves below those that have none, without those that are sums themselves.
/// </summary>
internal sealed class SumBinder(RuleCollector rules, SchemaErrors errors)
{
    private readonly List<SumModel> _columnSums = [];
    private readonly List<SumModel> _rowSums = [];
    private readonly List<SumModel> _columnSumsOfSumRows = [];

    /// <summary>In an order in which each sum stands after those it adds up.</summary>
    public IEnumerable<SumModel> Sums => _columnSums.Concat(_rowSums).Concat(_columnSumsOfSumRows);

    public void Bind(BlockSyntax syntax, BlockModel block)
    {
        BindColumns(syntax.Columns, block.Columns, block);
        BindRows(syntax.Rows, block.Rows, block);
    }

    private void BindColumns(IReadOnlyList<NodeSyntax> syntax, EquatableArray<ColumnModel> columns, BlockModel block)
    {
        var parts = columns.SelectMany(column => column.Leaves()).Where(leaf => !leaf.IsSum).Select(leaf => leaf.Offset).ToList();
        for (var i = 0; i < columns.Count; i++)
        {
            BindColumns(syntax[i].Children, columns[i].Columns, block);
            if (syntax[i].Sum is not { } sum || !HasParts(syntax[i], parts)) continue;
            foreach (var row in block.LeafRows())
            {
                var target = row.IsSum ? _columnSumsOfSumRows : _columnSums;
                Add(sum, row.FirstCell + columns[i].Offset, parts.Select(offset => row.FirstCell + offset), target);
            }
        }
    }

    private void BindRows(IReadOnlyList<NodeSyntax> syntax, EquatableArray<RowModel> rows, BlockModel block)
    {
        var parts = rows.SelectMany(row => row.Addends()).Where(addend => !addend.IsSum).Select(addend => addend.FirstCell).ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            BindRows(syntax[i].Children, rows[i].Rows, block);
            if (syntax[i].Sum is not { } sum || !HasParts(syntax[i], parts)) continue;
            for (var offset = 0; offset < block.Width; offset++)
            {
                var column = offset;
                Add(sum, rows[i].FirstCell + column, parts.Select(cell => cell + column), _rowSums);
            }
        }
    }

    private bool HasParts(NodeSyntax node, List<int> parts)
    {
        if (node.Children.Count == 0 && parts.Count > 0) return true;
        errors.Add(SchemaDiagnostics.SumWithoutParts, node.Sum!.RuleId.Range, node.Label);
        return false;
    }

    private void Add(SumSyntax sum, int cell, IEnumerable<int> parts, List<SumModel> target)
    {
        var cells = parts.ToEquatableArray();
        target.Add(new SumModel(cell, cells));
        rules.Add(
            new RuleModel(sum.RuleId.Value, "error", sum.Message, sum.MessageEn, sum.Source, EquatableArray<RelationModel>.Empty),
            new RelationModel(SideModel.Of(cells), "Equal", SideModel.Of([cell]), cell));
    }
}
