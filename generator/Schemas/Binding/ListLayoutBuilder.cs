using Nianbao.Generator.Schemas.Model;
using Nianbao.Generator.Schemas.Syntax;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Schemas.Binding;

/// <summary>
/// Works out a table that prints each row as one line: label, unit, number. A row that is a heading has dashes where
/// others have unit and number.
/// </summary>
internal sealed class ListLayoutBuilder
{
    private const string NoNumber = "——";

    private readonly TableSyntax _syntax;
    private readonly ColumnModel _column;
    private readonly string _unitId;
    private readonly string _valueId;
    private readonly List<LayoutRowModel> _body = [];
    private int _nextId;

    private ListLayoutBuilder(TableSyntax syntax, ColumnModel column)
    {
        _syntax = syntax;
        _column = column;
        _unitId = NewId();
        _valueId = NewId();
    }

    public static LayoutModel Build(TableSyntax syntax, BlockModel block)
    {
        var builder = new ListLayoutBuilder(syntax, block.Columns[0]);
        var head = builder.Head(block);
        builder.AddRows(block.Rows, depth: 0);
        return new LayoutModel(3, new EquatableArray<LayoutRowModel>([head]), builder._body.ToEquatableArray()) { IsList = true };
    }

    private LayoutRowModel Head(BlockModel block) => Row(
        new("Corner", block.Head ?? "", 1, 1, "col", "", "", -1),
        new("Column", _syntax.UnitHead!, 1, 1, "col", _unitId, "", -1),
        new("Column", _column.Label, 1, 1, "col", _valueId, "", -1));

    private void AddRows(IEnumerable<RowModel> rows, int depth)
    {
        foreach (var row in rows)
        {
            var id = NewId();
            var hasNumber = row.FirstCell >= 0;
            var valueHeaders = $"{_valueId} {id}";
            _body.Add(Row(
                new("Row", row.Label, 1, 1, "row", id, "", -1) { Depth = depth },
                new("Unit", hasNumber ? row.UnitIn(_column) : NoNumber, 1, 1, "", "", $"{_unitId} {id}", -1),
                hasNumber
                    ? new("Value", "", 1, 1, "", "", valueHeaders, row.FirstCell)
                    : new("Unit", NoNumber, 1, 1, "", "", valueHeaders, -1)));
            AddRows(row.Rows, depth + 1);
        }
    }

    private static LayoutRowModel Row(params LayoutCellModel[] cells) => new(cells.ToEquatableArray());

    private string NewId() => $"{_syntax.Id.Value}-{++_nextId}";
}
