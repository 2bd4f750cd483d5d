using Nianbao.Forms;
using Nianbao.Reporting.Wording;
using Nianbao.Text;

namespace Nianbao.Reporting.RuleReference;

/// <summary>
/// Names the cells of one relation by their official labels, or by their ids. What all of them share (a row, a column,
/// the groups above) is not repeated at each: it tells where the relation holds.
/// </summary>
internal sealed class CellNames
{
    private readonly FormDefinition _form;

    /// <param name="form">The form.</param>
    /// <param name="relation">The relation with its condition.</param>
    /// <param name="usesIds">True for the ids of schemas and data files, false for official labels.</param>
    public CellNames(FormDefinition form, Relation relation, bool usesIds)
    {
        _form = form;
        UsesIds = usesIds;
        CellPlace[] places = [.. ConditionTerms(relation.When).Concat(relation.Terms).Select(term => form.Cells[term.Cell]).Distinct()];
        Tables = [.. places.Select(place => place.Table).Distinct()];
        Blocks = [.. places.Select(place => BlockOf(place)).Distinct()];

        // of a single cell the row or the column is told, whichever the rule is not about again and again
        var each = relation.Rule.Each;
        var isSingle = places.Length == 1;
        IsAnyCell = isSingle && each == RuleScope.Cell;
        Rows = new LabelAxis(
            Tables.SelectMany(table => table.Blocks).SelectMany(block => block.LeafRows).Select(RowNames),
            Array.ConvertAll(places, place => RowNames(place.Row)),
            isSingle && each is (RuleScope.Cells or RuleScope.Column),
            usesIds);
        Columns = new LabelAxis(
            Blocks.SelectMany(block => block.LeafColumns).Select(ColumnNames).DistinctBy(names => string.Join('·', names)),
            Array.ConvertAll(places, place => ColumnNames(place.Column)),
            isSingle && each is (RuleScope.Cells or RuleScope.Row),
            usesIds);
    }

    /// <summary>True where cells are named by their ids.</summary>
    public bool UsesIds { get; }

    /// <summary>The tables of the relation's cells.</summary>
    public TableDefinition[] Tables { get; }

    /// <summary>The blocks of the relation's cells.</summary>
    public BlockDefinition[] Blocks { get; }

    /// <summary>True for a relation about one cell that is to hold of each cell.</summary>
    public bool IsAnyCell { get; }

    public LabelAxis Rows { get; }

    public LabelAxis Columns { get; }

    /// <summary>The name of a cell, in quotes where it is a label.</summary>
    public string NameOf(int cell, Language language)
    {
        var place = _form.Cells[cell];
        if (IsAnyCell) return UsesIds ? "cell" : language.Of("这一格", "the cell");
        return Name(place.Table, Rows.NameOf(RowNames(place.Row)), Columns.NameOf(ColumnNames(place.Column)));
    }

    /// <summary>The name of a group of cells, in quotes where it is a label; empty for a group that is around all cells.</summary>
    public string NameOf(CellGroup group)
    {
        var name = (group.IsOfRows ? Rows : Columns).NameOf(UsesIds ? group.Ids : group.Labels);
        return name.Length == 0 ? "" : Name(group.Table, name, "");
    }

    /// <summary>The names of a block's rows, as an axis gives what all have in common.</summary>
    public IEnumerable<string> RowNamesOf(BlockDefinition block) => block.LeafRows.Select(row => string.Join('·', RowNames(row)));

    /// <summary>The names of a block's columns, as an axis gives what all have in common.</summary>
    public IEnumerable<string> ColumnNamesOf(BlockDefinition block) => block.LeafColumns.Select(column => string.Join('·', ColumnNames(column)));

    private string Name(TableDefinition table, string row, string column)
    {
        var name = row.Length == 0 || column.Length == 0 ? row + column : row + (UsesIds ? "." : "·") + column;
        if (UsesIds) return (Tables.Length > 1 ? table.Id + "." : "") + name.Replace('·', '.');
        return (Tables.Length > 1 ? TableName.Of(_form, table) : "") + $"“{name}”";
    }

    /// <summary>The terms that a condition compares.</summary>
    public static IEnumerable<Term> ConditionTerms(Condition? condition) => condition switch
    {
        CellCondition cells => cells.Left.Terms.Concat(cells.Right.Terms),
        JointCondition joint => joint.Parts.SelectMany(ConditionTerms),
        _ => [],
    };

    private static BlockDefinition BlockOf(CellPlace place) =>
        Array.Find(place.Table.Blocks, block => block.LeafRows.Contains(place.Row))!;

    // the table's id stands before the path of a row
    private string[] RowNames(LeafRow row) => UsesIds ? row.Path.Split('.')[1..] : LabelsOf(row.FullLabel);

    private string[] ColumnNames(LeafColumn column) => UsesIds ? column.Path.Split('.') : LabelsOf(column.FullLabel);

    private static string[] LabelsOf(string fullLabel) => Array.ConvertAll(fullLabel.Split('·'), LabelText.Short);
}
