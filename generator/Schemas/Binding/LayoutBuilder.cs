using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Schemas.Model;
using Nianbao.Generator.Schemas.Syntax;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Schemas.Binding;

/// <summary>
/// Works out the printed table: which header cell spans what. In a table of several blocks each block prints its own
/// header below its heading, and the last column fills the grid. A header that spans several rows or columns has the
/// scope <c>row</c> or <c>col</c> too: HTML then applies it to just those it spans, while the group scopes would reach
/// to the end of the table's body.
/// </summary>
internal sealed class LayoutBuilder
{
    private readonly TableSyntax _syntax;
    private readonly int _columns;
    private readonly List<LayoutRowModel> _head = [];
    private readonly List<LayoutRowModel> _body = [];
    private int[] _spans = [];
    private int[] _valueSpans = [];
    private int _nextId;

    private LayoutBuilder(TableSyntax syntax, EquatableArray<BlockModel> blocks)
    {
        _syntax = syntax;
        _columns = blocks.Select((block, i) =>
            LabelColumns(block) + Math.Max(block.Width, syntax.Blocks[i].Spans?.Value.Sum() ?? 0)).Max();
    }

    public static LayoutModel Build(TableSyntax syntax, EquatableArray<BlockModel> blocks, SchemaErrors errors)
    {
        var builder = new LayoutBuilder(syntax, blocks);
        for (var i = 0; i < blocks.Count; i++)
        {
            var width = builder._columns - LabelColumns(blocks[i]);
            var spans = Spans(syntax.Blocks[i].Spans, "spans", blocks[i].Width, width, errors);
            builder._spans = spans;
            builder._valueSpans = Spans(syntax.Blocks[i].ValueSpans, "value_spans", blocks[i].Width, width, errors, spans);
            builder.AddBlock(syntax.Blocks[i], blocks[i]);
        }

        return new LayoutModel(builder._columns, builder._head.ToEquatableArray(), builder._body.ToEquatableArray());
    }

    // A block without row labels has one row without an id.
    private static int LabelColumns(BlockModel block) => block.Rows[0].Id is null ? 0 : block.Rows.Max(FormTree.Depth);

    private void AddBlock(BlockSyntax syntax, BlockModel block)
    {
        var title = "";
        if (block.Heading is not null)
        {
            title = NewId();
            _body.Add(Row([new("Title", block.Heading, _columns, 1, "col", title, "", -1)]));
        }

        var header = block.Heading is null ? _head : _body;
        var columnIds = new string[block.Width];
        AddHeader(syntax, block, header, columnIds);
        AddRows(block.Rows, block, LabelColumns(block), title, columnIds, above: [], aboveIds: "");
    }

    private void AddHeader(BlockSyntax syntax, BlockModel block, List<LayoutRowModel> rows, string[] columnIds)
    {
        var over = syntax.ColumnsHeading is null ? 0 : 1;
        var depth = over + block.Columns.Max(FormTree.Depth);
        var lines = Enumerable.Range(0, depth).Select(_ => new List<LayoutCellModel>()).ToList();
        var labels = LabelColumns(block);
        if (labels > 0)
        {
            lines[0].Add(new("Corner", _syntax.Corner ?? block.Head ?? "", labels, depth, _syntax.Corner is null ? "col" : "", "", "", -1));
        }

        var overId = "";
        if (over > 0)
        {
            overId = NewId();
            lines[0].Add(new("Column", syntax.ColumnsHeading!, _columns - labels, 1, "col", overId, "", -1));
        }

        foreach (var column in block.Columns)
        {
            AddHeaderCell(column, over, lines, overId, columnIds);
        }

        rows.AddRange(lines.Select(Row));
    }

    private void AddHeaderCell(
        ColumnModel column, int level, List<List<LayoutCellModel>> lines, string above, string[] columnIds)
    {
        var leaf = column.Columns.Count == 0;
        var id = NewId();
        var ids = JoinIds(above, id);
        var span = column.Leaves().Sum(leafColumn => _spans[leafColumn.Offset]);
        lines[level].Add(new(
            "Column", column.Label, span, leaf ? lines.Count - level : 1, "col", id, "", -1));
        if (leaf) columnIds[column.Offset] = ids;
        foreach (var child in column.Columns)
        {
            AddHeaderCell(child, level + 1, lines, ids, columnIds);
        }
    }

    /// <param name="above">The group labels that begin in the row now being laid out.</param>
    private List<LayoutCellModel> AddRows(
        IEnumerable<RowModel> rows, BlockModel block, int labels, string title, string[] columnIds, List<LayoutCellModel> above, string aboveIds)
    {
        foreach (var row in rows)
        {
            if (row.Rows.Count > 0)
            {
                var group = NewId();
                above.Add(new("Row", row.Label, 1, row.Leaves().Count(), "row", group, "", -1));
                above = AddRows(row.Rows, block, labels - 1, title, columnIds, above, JoinIds(aboveIds, group));
                continue;
            }

            var ids = aboveIds;
            if (row.Id is not null)
            {
                var id = NewId();
                ids = JoinIds(aboveIds, id);
                above.Add(new("Row", row.Label, labels, 1, "row", id, "", -1));
            }

            for (var offset = 0; offset < block.Width; offset++)
            {
                var headers = JoinIds(title, JoinIds(columnIds[offset], ids));
                above.Add(new("Value", "", _valueSpans[offset], 1, "", "", headers, row.FirstCell + offset));
            }

            _body.Add(Row(above));
            above = [];
        }

        return above;
    }

    private static int[] Spans(
        Located<IReadOnlyList<int>>? given, string key, int count, int width, SchemaErrors errors, int[]? standIn = null)
    {
        if (given is { } spans)
        {
            if (spans.Value.Count == count && spans.Value.Sum() == width) return spans.Value.ToArray();
            errors.Add(SchemaDiagnostics.BadSpans, spans.Range, key, $"{count}", $"{width}");
        }

        return standIn ?? Enumerable.Range(0, count).Select(i => i < count - 1 ? 1 : width - i).ToArray();
    }

    private static string JoinIds(string ids, string id) => ids.Length == 0 ? id : id.Length == 0 ? ids : ids + " " + id;

    private static LayoutRowModel Row(List<LayoutCellModel> cells) => new(cells.ToEquatableArray());

    // Short, because a page repeats them at every value cell.
    private string NewId() => $"{_syntax.Id.Value}-{++_nextId}";
}
