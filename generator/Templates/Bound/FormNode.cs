using Nianbao.Generator.Schemas.Model;
using Nianbao.Generator.Templates.Types;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Bound;

/// <summary>
/// A table, row, group of columns or cell of a form that a template names by its ids: <c>requests.outcomes.granted</c>.
/// The path is followed when the template is compiled; what is left of it at run time is the number of a cell.
/// </summary>
internal sealed class FormNode : ISymbol, IEquatable<FormNode>
{
    private static readonly string[] MemberNames = ["label", "path", "unit", "cells"];

    private static readonly BoundRoot OneReport = new(StaticType.Of(ReportModel.Root));

    private readonly FormModel _form;
    private readonly TableModel _table;
    private readonly BlockModel? _block;
    private readonly RowModel? _row;
    private readonly ColumnModel? _column;
    private readonly string _cSharp;
    private readonly BoundExpression? _report;

    private FormNode(
        FormModel form, string path, string cSharp, BoundExpression? report, TableModel table, BlockModel? block = null, RowModel? row = null, ColumnModel? column = null)
    {
        _form = form;
        Path = path;
        _report = report;
        _cSharp = cSharp;
        _table = table;
        _block = block;
        _row = row;
        _column = column;
    }

    /// <summary>The path of ids as the template writes it.</summary>
    public string Path { get; }

    public string Display => Path;

    public bool IsCallable => false;

    public string Label => _column?.Id is not null ? _column.Label : _row is null ? _table.Label : _row.Label;

    /// <summary>The names that may follow.</summary>
    public IEnumerable<string> Names => Below().Select(pair => pair.Name).Concat(OwnMembers());

    // that of a template for one report is what it is rendered from
    private BoundExpression Report => _report ?? OneReport;

    /// <summary>The table of a form with an id; null if the form has none.</summary>
    /// <param name="form">The form.</param>
    /// <param name="name">The id.</param>
    /// <param name="report">The report where the template sees several; null where it sees one.</param>
    public static FormNode? Root(FormModel form, string name, BoundExpression? report = null)
    {
        for (var i = 0; i < form.Tables.Count; i++)
        {
            if (form.Tables[i].Id == name) return new FormNode(form, name, $"{{0}}.Form.Tables[{i}]", report, form.Tables[i]);
        }

        return null;
    }

    /// <summary>The row, group or cell below with an id; null if there is none.</summary>
    public FormNode? Below(string name) => Below().FirstOrDefault(pair => pair.Name == name).Make?.Invoke();

    /// <summary>A member that is no id of the form; null if there is none.</summary>
    public BoundExpression? Member(string name) => name switch
    {
        "label" when _row is not null => BoundConstant.Of(Label),
        "path" when Cell is not null => BoundConstant.Of(Path),
        "unit" when Cell is not null => BoundConstant.Of(_row!.UnitIn(_column!)),
        "cells" when _row is { FirstCell: >= 0 } && _column is null => Of(StaticType.Cells, $"new CellList({{0}}, {_row.FirstCell}, {_block!.Width})"),
        _ => null,
    };

    /// <summary>The node as a value: a cell, a row or a table; null for a group of columns, which is none.</summary>
    public BoundExpression? ToValue() =>
        Cell is { } cell ? Of(StaticType.Cell, $"{{0}}.Cell({cell})")
        : _row is null ? TableValue()
        : _column is null ? Of(StaticType.Of(ReportModel.FormRow), _cSharp)
        : null;

    /// <summary>
    /// The figure that the path means in data files, where it is no cell: the total of a row, the sum of a group. Null where
    /// there are several figures that make no whole.
    /// </summary>
    public BoundExpression? Figure() => _row is null || Cells() is not { Length: > 0 } cells ? null
        : cells.Length == 1 ? Of(StaticType.Cell, $"{{0}}.Cell({cells[0]})")
        : Of(StaticType.Dynamic, Sum("{0}", cells));

    /// <summary>Last year's figure, or the change since, of what is a sum of cells; null for any other name and node.</summary>
    public BoundExpression? MemberOfSum(string name) => _row is null || Cells() is not { Length: > 1 } cells ? null : name switch
    {
        "previous" => Of(StaticType.Dynamic, Sum("ModelWords.LastYearOf({0})", cells)),
        "change" => Of(StaticType.Dynamic, Sum("ModelWords.ChangeOf({0})", cells)),
        _ => null,
    };

    public bool Equals(FormNode? other) => other is not null && Path == other.Path && Equals(_report, other._report);

    public override bool Equals(object? obj) => Equals(obj as FormNode);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Path);

    // the number of the cell the path ends in
    private int? Cell => _row is { FirstCell: >= 0 } && _column is { Columns.Count: 0 } ? _row.FirstCell + _column.Offset : null;

    private BoundMember Of(StaticType type, string cSharp) => new(Report, new ModelMember(type, cSharp));

    private int[] Cells() => new FormFigures(_form).CellsOf(_block!, _row!, _column);

    private static string Sum(string report, int[] cells) => $"ModelWords.Sum({report}, [{string.Join(", ", cells)}])";

    private BoundMember TableValue() => _report is null
        ? Of(StaticType.Of(ReportModel.Table), _cSharp)
        : Of(StaticType.Of(ReportModel.Table.OfAnyReport), $"new {ReportModel.Table.OfAnyReport.CSharp}({{0}}, {_cSharp})");

    private IEnumerable<string> OwnMembers() =>
        MemberNames.Where(name => Member(name) is not null);

    private IEnumerable<(string Name, Func<FormNode> Make)> Below()
    {
        if (_column?.Id is not null) return Columns(_column.Columns, _block!, _row!);
        if (_row is not null) return Rows(_row.Rows, _block!).Concat(RowColumns(_row, _block!));
        return _table.Blocks.SelectMany((block, i) =>
        {
            var only = block.Rows.Count == 1 && block.Rows[0].Id is null ? block.Rows[0] : null;
            return only is null
                ? Rows(block.Rows, block, $"{_cSharp}.Blocks[{i}].Rows")
                : Columns(block.Columns, block, only);
        });
    }

    private IEnumerable<(string Name, Func<FormNode> Make)> Rows(
        EquatableArray<RowModel> rows, BlockModel block, string? list = null)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (row.Id is null) continue;
            var cSharp = $"{list ?? _cSharp + ".Rows"}[{i}]";
            var only = row.FirstCell >= 0 && block.Columns.Count == 1 && block.Columns[0].Id is null ? block.Columns[0] : null;
            yield return (row.Id, () => new FormNode(_form, $"{Path}.{row.Id}", cSharp, _report, _table, block, row, only));
        }
    }

    private IEnumerable<(string Name, Func<FormNode> Make)> RowColumns(RowModel row, BlockModel block) =>
        row.FirstCell < 0 ? [] : Columns(block.Columns, block, row);

    private IEnumerable<(string Name, Func<FormNode> Make)> Columns(
        IEnumerable<ColumnModel> columns, BlockModel block, RowModel row)
    {
        foreach (var column in columns)
        {
            if (column.Id is not null)
            {
                yield return (column.Id, () => new FormNode(_form, $"{Path}.{column.Id}", _cSharp, _report, _table, block, row, column));
            }
        }
    }
}
