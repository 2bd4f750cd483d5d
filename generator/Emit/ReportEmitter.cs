using System.Globalization;
using Nianbao.Generator.CSharp;
using Nianbao.Generator.Schemas.Model;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Emit;

/// <summary>Writes a form's report class: its tables, rows, columns and cells by name, each a view of one index.</summary>
internal sealed class ReportEmitter
{
    private readonly FormModel _form;
    private readonly SourceWriter _writer = new();

    private ReportEmitter(FormModel form) => _form = form;

    public static string Emit(FormModel form)
    {
        var emitter = new ReportEmitter(form);
        emitter.EmitFile();
        return emitter._writer.ToString();
    }

    private void EmitFile()
    {
        _writer
            .FileHead($"The report class of the form {_form.Id} ({_form.BasisNumber}).", GeneratedNames.Namespace)
            .Summary($"{_form.Title}，{_form.BasisNumber}")
            .Line(GeneratedNames.GeneratedCode)
            .Open($"public sealed partial class {_form.ClassName} : {RuntimeNames.Report}")
            .Summary("Makes a report whose cells are all blank.")
            .Line($"public {_form.ClassName}() : base(ReportType) {{ }}")
            .Line()
            .Summary("The form with this class of reports and its validator.")
            .Line(GeneratedNames.Hidden)
            .Line($"public static {RuntimeNames.ReportType} ReportType {{ get; }} = new(")
            .Indent()
            .Line($"{GeneratedNames.FullFormClass(_form)}.Definition, static () => new {GeneratedNames.FullReportClass(_form)}(), {GeneratedNames.FullRulesClass(GeneratedNames.CheckClass(_form))}.Check);")
            .Outdent();
        foreach (var section in _form.Sections.Where(section => section.Text != "none"))
        {
            var definition = $"base.Form.Sections[{IndexOf(section)}]";
            _writer.Line().Summary(section.Heading)
                .Open($"public {RuntimeNames.Narrative} {Identifiers.Pascal(section.Id)}Text")
                .Line($"get => base.Text({definition});")
                .Line($"set => base.SetText({definition}, value);")
                .Close();
        }

        foreach (var table in _form.Tables)
        {
            EmitTable(table);
        }

        PathsEmitter.EmitTo(_writer, _form);
        _writer.Close();
    }

    private int IndexOf(SectionModel section) => _form.Sections.ToList().IndexOf(section);

    private void EmitTable(TableModel table)
    {
        var name = Identifiers.Pascal(table.Id);
        _writer.Line().Summary(Describe(table.Label, table.Unit)).Line($"public {name}Table {name} => new(this);");
        var later = new List<Action>();
        _writer.Line().Summary(table.Label).Line(GeneratedNames.GeneratedCode).Line(GeneratedNames.HiddenConstructor)
            .Open($"public readonly struct {name}Table({RuntimeNames.Report} report)");
        EmitNames(table.Label, table.Id);
        var cells = CellPaths.Of(table);
        EmitRange(cells[0].Cell, cells.Count);
        foreach (var block in table.Blocks)
        {
            var rowType = $"{name}{Identifiers.Pascal(block.Id ?? "")}Row";
            EmitRows(block.Rows, block, table.Id, name, rowType, later);
            if (NeedsRowType(block)) later.Add(RowTypeOf(table, block, rowType));
        }

        _writer.Close();
        RunAll(later);
    }

    // Types are siblings of the struct that first names them, so that generated code nests one level only.
    private static void RunAll(List<Action> later)
    {
        for (var i = 0; i < later.Count; i++)
        {
            later[i]();
        }
    }

    private static bool NeedsRowType(BlockModel block) => block.Rows[0].Id is not null && block.Columns[0].Id is not null;

    private Action RowTypeOf(TableModel table, BlockModel block, string type) => () =>
    {
        var later = new List<Action>();
        _writer.Line().Summary($"{table.Label}：一行 / one row").Line(GeneratedNames.GeneratedCode).Line(GeneratedNames.HiddenConstructor)
            .Open($"public readonly struct {type}({RuntimeNames.Report} report, int first)")
            .Summary("The official label of the row.")
            .Line($"public string Label => new {RuntimeNames.ReportRow}(report, first).Label;")
            .Summary("The path of ids of the row.")
            .Line($"public string Path => new {RuntimeNames.ReportRow}(report, first).Path;");
        EmitCells("first", block.Width);
        EmitToString($"new {RuntimeNames.ReportRow}(report, first)");
        EmitColumns(block.Columns, "first", type, later);
        _writer.Close();
        RunAll(later);
    };

    private void EmitRows(IEnumerable<RowModel> rows, BlockModel block, string above, string prefix, string rowType, List<Action> later)
    {
        foreach (var row in rows)
        {
            if (row.Id is null)
            {
                EmitColumns(block.Columns, CSharpLiteral.Of(row.FirstCell), prefix, later);
                continue;
            }

            var name = Identifiers.Pascal(row.Id);
            var only = block.Columns[0].Id is null && row.FirstCell >= 0 ? block.Columns[0] : null;
            var type = row.Rows.Count > 0 ? prefix + name : only is null ? rowType : CellType(row.KindIn(only));
            var arguments = row.Rows.Count > 0 ? "report" : $"report, {row.FirstCell}";
            _writer.Summary(Describe(row.Label, only is null ? "" : row.UnitIn(only), NoteOf(row, only), row.IsUnverified)).Line($"public {type} {name} => new({arguments});");
            if (row.Rows.Count > 0) later.Add(GroupTypeOf(row, block, CellPaths.Join(above, row.Id), type, rowType, later));
        }
    }

    private Action GroupTypeOf(RowModel row, BlockModel block, string path, string type, string rowType, List<Action> later) => () =>
    {
        _writer.Line().Summary(Describe(row.Label, "", row.Note)).Line(GeneratedNames.GeneratedCode).Line(GeneratedNames.HiddenConstructor)
            .Open($"public readonly struct {type}({RuntimeNames.Report} report)");
        EmitNames(row.Label, path);
        var leaves = row.Leaves().ToList();
        EmitRange(leaves[0].FirstCell, leaves.Count * block.Width);
        if (row.FirstCell >= 0) EmitOwnNumber(row, block.Columns[0]);
        EmitRows(row.Rows, block, path, type, rowType, later);
        _writer.Close();
    };

    // A row with a number of its own and parts: the number is read as in a cell, beside the parts.
    private void EmitOwnNumber(RowModel row, ColumnModel column)
    {
        var kind = row.KindIn(column);
        _writer
            .Summary(Describe(row.Label, row.UnitIn(column), "", row.IsUnverified))
            .Line($"public {RuntimeNames.Cell} Cell => new(report, {row.FirstCell});")
            .Summary("The row's own number; null for a blank cell.")
            .Line($"public {(kind == CellKind.Amount ? "decimal" : "long")}? Value => new {CellType(kind)}(report, {row.FirstCell}).Value;");
    }

    private void EmitColumns(IEnumerable<ColumnModel> columns, string first, string prefix, List<Action> later)
    {
        foreach (var column in columns)
        {
            if (column.Columns.Count == 0)
            {
                var index = column.Offset == 0 ? first : int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var cell) ? CSharpLiteral.Of(cell + column.Offset) : $"{first} + {column.Offset}";
                _writer.Summary(Describe(column.Label, column.Unit, column.Note, column.IsUnverified))
                    .Line($"public {CellType(column.Kind)} {Identifiers.Pascal(column.Id ?? "value")} => new(report, {index});");
                continue;
            }

            var name = Identifiers.Pascal(column.Id!);
            _writer.Summary(Describe(column.Label, "", column.Note)).Line($"public {prefix}{name} {name} => new(report, {first});");
            later.Add(() =>
            {
                _writer.Line().Summary(Describe(column.Label, "", column.Note)).Line(GeneratedNames.GeneratedCode).Line(GeneratedNames.HiddenConstructor)
                    .Open($"public readonly struct {prefix}{name}({RuntimeNames.Report} report, int first)")
                    .Summary("The official label of the columns.")
                    .Line($"public string Label => {CSharpLiteral.Of(column.Label)};");
                EmitCells(column.Offset == 0 ? "first" : $"first + {column.Offset}", column.Width);
                EmitToString("Cells");
                EmitColumns(column.Columns, "first", prefix + name, later);
                _writer.Close();
            });
        }
    }

    private void EmitRange(int first, int count)
    {
        _writer
            .Summary("The rows that carry numbers, from top to bottom.")
            .Line($"public {RuntimeNames.ReportRows} Rows => new(report, first: {first}, length: {count});");
        EmitCells(CSharpLiteral.Of(first), count);
        EmitToString("Rows");
    }

    private void EmitNames(string label, string path) => _writer
        .Summary("The official label.")
        .Line($"public string Label => {CSharpLiteral.Of(label)};")
        .Summary("The path of ids.")
        .Line($"public string Path => {CSharpLiteral.Of(path)};");

    private void EmitToString(string what) => _writer
        .Summary("Labels and numbers, as a page prints them.")
        .Line($"public override string ToString() => {what}.ToString();");

    private void EmitCells(string first, int count) => _writer
        .Summary("The cells, row by row and from left to right.")
        .Line($"public {RuntimeNames.CellList} Cells => new(report, first: {first}, length: {count});");

    private static string CellType(CellKind kind) => kind == CellKind.Amount ? RuntimeNames.AmountCell : RuntimeNames.CountCell;

    /// <summary>What to tell of a row; one that is a single cell has its column's note, too.</summary>
    private static string NoteOf(RowModel row, ColumnModel? only) =>
        string.Join("。", new[] { row.Note, row.Rows.Count == 0 ? only?.Note ?? "" : "" }.Where(note => note.Length > 0));

    private static string Describe(string label, string unit, string note = "", bool isUnverified = false) =>
        label + (unit.Length == 0 ? "" : $"（单位：{unit}）") + (isUnverified ? "（未核实）" : "") + (note.Length == 0 ? "" : "。" + note);
}
