using Nianbao.Generator.CSharp;
using Nianbao.Generator.Schemas.Model;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Emit;

/// <summary>Writes a form's definition: sections, tables, columns, rows and the printed layout as static data.</summary>
internal sealed class FormEmitter
{
    private readonly FormModel _form;
    private readonly string _check;
    private readonly string _narrative;
    private readonly SourceWriter _writer = new();

    private FormEmitter(FormModel form)
    {
        _form = form;
        _check = GeneratedNames.FullRulesClass(GeneratedNames.CheckClass(form));
        _narrative = GeneratedNames.FullRulesClass(GeneratedNames.NarrativeClass(form));
    }

    public static string Emit(FormModel form)
    {
        var emitter = new FormEmitter(form);
        emitter.EmitFile();
        return emitter._writer.ToString();
    }

    private void EmitFile()
    {
        var issued = _form.BasisIssued.Split('-').Select(part => part.TrimStart('0')).ToArray();
        var date = issued.Length == 3 ? $"new({string.Join(", ", issued)})" : "default";
        _writer
            .FileHead($"The definition of the form {_form.Id} ({_form.BasisNumber}).", GeneratedNames.Namespace)
            .Summary($"{_form.Title}，{_form.BasisNumber}")
            .Line(GeneratedNames.GeneratedCode)
            .Open($"public static class {GeneratedNames.FormClass(_form)}");
        foreach (var table in _form.Tables)
        {
            EmitTable(table);
        }

        _writer
            .Line("/// <summary>The form.</summary>")
            .Line($"public static {RuntimeNames.FormDefinition} Definition {{ get; }} = new()")
            .Line("{").Indent()
            .Line($"Id = {CSharpLiteral.Of(_form.Id)},")
            .Line($"Title = {CSharpLiteral.Of(_form.Title)},")
            .Line($"Basis = new({CSharpLiteral.Of(_form.BasisNumber)}, {date}),")
            .Line($"Years = {CSharpLiteral.Of(_form.Years)},")
            .Line("Sections =").Line("[").Indent();
        EmitSections();
        _writer.Outdent().Line("],")
            .Line($"Tables = [{string.Join(", ", _form.Tables.Select(TableField))}],")
            .Line(_form.Narrative is null
                ? $"Rules = {_check}.Rules,"
                : $"Rules = [.. {_check}.Rules, .. {_narrative}.Rules],")
            .Line($"Relations = {_check}.Relations,")
            .Line($"CellCount = {_form.CellCount},")
            .Line("Sums =").Line("[").Indent();
        foreach (var sum in _form.Sums)
        {
            _writer.Line($"new(Cell: {sum.Cell}, Parts: {CSharpLiteral.Of(sum.Parts)}),");
        }

        var carries = _form.CarryForward.Select(carry => $"new(From: {CSharpLiteral.Of(carry.From)}, To: {CSharpLiteral.Of(carry.To)})");
        _writer.Outdent().Line("],")
            .Line($"CarryForward = [{string.Join(", ", carries)}],");
        if (_form.Crosswalks.Count > 0) EmitCrosswalks();
        if (_form.Narrative is not null) _writer.Line($"Narrative = {_narrative}.Definition,");
        _writer
            .Outdent().Line("};")
            .Close();
    }

    private void EmitCrosswalks()
    {
        _writer.Line("Crosswalks =").Line("[").Indent();
        foreach (var crosswalk in _form.Crosswalks)
        {
            _writer.Line($"new(To: {CSharpLiteral.Of(crosswalk.To)}, Matches:").Line("[").Indent();
            foreach (var match in crosswalk.Matches)
            {
                var relation = match.IsSimilar ? "Similar" : "Same";
                _writer.Line($"new(Here: {CSharpLiteral.Of(match.Here)}, There: {CSharpLiteral.Of(match.There)}, {RuntimeNames.CellRelation}.{relation}),");
            }

            _writer.Outdent().Line("]),");
        }

        _writer.Outdent().Line("],");
    }

    private void EmitSections()
    {
        for (var i = 0; i < _form.Sections.Count; i++)
        {
            var section = _form.Sections[i];
            var text = section.Text switch { "required" => "Required", "optional" => "Optional", _ => "None" };
            var table = section.Table is { } id ? TableField(_form.Tables.First(candidate => candidate.Id == id)) : "null";
            _writer.Line(
                $"new({CSharpLiteral.Of(section.Id)}, {CSharpLiteral.Of(section.Heading)}, Index: {i}, {RuntimeNames.SectionText}.{text}, Table: {table}){Properties((section.HasFreeHeadings, "HasFreeHeadings", "true"))},");
        }
    }

    private static string TableField(TableModel table) => Identifiers.Pascal(table.Id);

    private void EmitTable(TableModel table)
    {
        _writer
            .Line($"private static readonly {RuntimeNames.TableDefinition} {TableField(table)} = new(").Indent()
            .Line($"{CSharpLiteral.Of(table.Id)}, {CSharpLiteral.Of(table.Label)}, Unit: {CSharpLiteral.Of(table.Unit)}, Blocks:")
            .Line("[").Indent();
        foreach (var block in table.Blocks)
        {
            EmitBlock(table, block);
        }

        _writer.Outdent().Line("],")
            .Line($"Layout: new(Columns: {table.Layout.Columns}, HeadRows:").Line("[").Indent();
        EmitLayoutRows(table.Layout.HeadRows);
        _writer.Outdent().Line("], BodyRows:").Line("[").Indent();
        EmitLayoutRows(table.Layout.BodyRows);
        _writer.Outdent()
            .Line($"]){Properties((table.Layout.IsList, "IsList", "true"))}){Properties((table.AllowsBlanks, "AllowsBlanks", "true"), (table.IsOptional, "IsOptional", "true"))};")
            .Outdent().Line();
    }

    private void EmitBlock(TableModel table, BlockModel block)
    {
        _writer.Line($"new(Heading: {CSharpLiteral.Of(block.Heading)}, Head: {CSharpLiteral.Of(block.Head)}, Columns:").Indent();
        EmitList(block.Columns, EmitColumn, " Rows:");
        EmitList(block.Rows, EmitRow, $" Width: {block.Width}, LeafColumns:");
        _writer.Line("[").Indent();
        EmitLeafColumns(block.Columns, path: "", label: "");
        _writer.Outdent().Line("], LeafRows:").Line("[").Indent();
        EmitLeafRows(block.Rows, block.Width, table.Id, label: "", depth: 0);
        _writer.Outdent().Line(block.Id is null ? "])," : $"]) {{ Id = {CSharpLiteral.Of(block.Id)} }},").Outdent();
    }

    private void EmitList<T>(IEnumerable<T> items, Action<T> emit, string after)
    {
        _writer.Line("[").Indent();
        foreach (var item in items) emit(item);
        _writer.Outdent().Line("]," + after);
    }

    private void EmitColumn(ColumnModel column)
    {
        var head = $"new({CSharpLiteral.Of(column.Id)}, {CSharpLiteral.Of(column.Label)}, Aliases: {CSharpLiteral.Of(column.Aliases)}, Offset: {column.Offset}, Width: {column.Width}, Columns:";
        EmitNode(head, column.Columns, EmitColumn, column.IsSum, column.Note);
    }

    private void EmitRow(RowModel row)
    {
        var head = $"new({CSharpLiteral.Of(row.Id)}, {CSharpLiteral.Of(row.Label)}, Aliases: {CSharpLiteral.Of(row.Aliases)}, FirstCell: {row.FirstCell}, Rows:";
        EmitNode(head, row.Rows, EmitRow, row.IsSum, row.Note);
    }

    private void EmitNode<T>(string head, IReadOnlyList<T> below, Action<T> emit, bool isSum, string note)
    {
        var tail = $" IsSum: {CSharpLiteral.Of(isSum)}){Properties((note.Length > 0, "Note", CSharpLiteral.Of(note)))},";
        if (below.Count == 0)
        {
            _writer.Line($"{head} [],{tail}");
            return;
        }

        _writer.Line(head);
        EmitList(below, emit, tail);
    }

    private void EmitLeafColumns(IEnumerable<ColumnModel> columns, string path, string label)
    {
        foreach (var column in columns)
        {
            var columnPath = CellPaths.Join(path, column.Id);
            var fullLabel = JoinLabel(label, column.Label);
            if (column.Columns.Count == 0)
            {
                _writer.Line(
                    $"new({CSharpLiteral.Of(columnPath)}, {CSharpLiteral.Of(column.Label)}, {CSharpLiteral.Of(fullLabel)}, {RuntimeNames.CellKind}.{column.Kind}, Unit: {CSharpLiteral.Of(column.Unit)}),");
            }

            EmitLeafColumns(column.Columns, columnPath, fullLabel);
        }
    }

    private void EmitLeafRows(IEnumerable<RowModel> rows, int width, string path, string label, int depth)
    {
        foreach (var row in rows)
        {
            var rowPath = CellPaths.Join(path, row.Id);
            var fullLabel = JoinLabel(label, row.Label);
            if (row.FirstCell >= 0)
            {
                _writer.Line(
                    $"new({CSharpLiteral.Of(rowPath)}, {CSharpLiteral.Of(row.Label)}, {CSharpLiteral.Of(fullLabel)}, Depth: {depth}, FirstCell: {row.FirstCell}, Width: {width}){RowProperties(row)},");
            }

            EmitLeafRows(row.Rows, width, rowPath, fullLabel, depth + 1);
        }
    }

    private static string RowProperties(RowModel row) => Properties(
        (row.Kind is not null, "Kind", $"{RuntimeNames.CellKind}.{row.Kind}"), (row.Unit is not null, "Unit", CSharpLiteral.Of(row.Unit)));

    // What most parts of a form do not have is left out.
    private static string Properties(params (bool IsStated, string Name, string Value)[] properties)
    {
        var stated = properties.Where(property => property.IsStated).Select(property => $"{property.Name} = {property.Value}").ToList();
        return stated.Count == 0 ? "" : $" {{ {string.Join(", ", stated)} }}";
    }

    private static string JoinLabel(string above, string label) => above.Length == 0 ? label : above + "·" + label;

    private void EmitLayoutRows(IEnumerable<LayoutRowModel> rows)
    {
        foreach (var row in rows)
        {
            _writer.Line("new(Cells:").Line("[").Indent();
            foreach (var cell in row.Cells)
            {
                _writer.Line(
                    $"new({RuntimeNames.LayoutKind}.{cell.Kind}, {CSharpLiteral.Of(cell.Label)}, ColSpan: {cell.ColSpan}, RowSpan: {cell.RowSpan}, Scope: {CSharpLiteral.Of(cell.Scope)}, Id: {CSharpLiteral.Of(cell.Id)}, Headers: {CSharpLiteral.Of(cell.Headers)}, Cell: {cell.Cell}){Properties((cell.Depth > 0, "Depth", CSharpLiteral.Of(cell.Depth)))},");
            }

            _writer.Outdent().Line("]),");
        }
    }
}
