using Nianbao.Generator.CSharp;
using Nianbao.Generator.Schemas.Model;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Emit;

/// <summary>
/// Writes the paths of a form's cells as constants, so that a misspelt one does not compile. One flat list: in nested classes
/// a row <c>other</c> within a group <c>other</c> would have the name of its own class.
/// </summary>
internal static class PathsEmitter
{
    public static void EmitTo(SourceWriter writer, FormModel form)
    {
        writer.Line().Summary("The paths of the cells, for the indexer of any report.").Line(GeneratedNames.GeneratedCode)
            .Open("public static class Paths");
        foreach (var table in form.Tables)
        {
            foreach (var block in table.Blocks) EmitRows(writer, block, block.Rows, table.Id, "");
        }

        writer.Close();
    }

    private static void EmitRows(SourceWriter writer, BlockModel block, IEnumerable<RowModel> rows, string above, string labelAbove)
    {
        foreach (var row in rows)
        {
            var path = CellPaths.Join(above, row.Id);
            var label = JoinLabel(labelAbove, row.Label);
            if (row.FirstCell >= 0) EmitColumns(writer, block.Columns, path, label);
            EmitRows(writer, block, row.Rows, path, label);
        }
    }

    private static void EmitColumns(SourceWriter writer, IEnumerable<ColumnModel> columns, string above, string labelAbove)
    {
        foreach (var column in columns)
        {
            var path = CellPaths.Join(above, column.Id);
            var label = JoinLabel(labelAbove, column.Label);
            if (column.Columns.Count == 0) writer.Summary(label).Line($"public const string {NameOf(path)} = {CSharpLiteral.Of(path)};");
            else EmitColumns(writer, column.Columns, path, label);
        }
    }

    private static string JoinLabel(string above, string label) =>
        above.Length == 0 ? label : label.Length == 0 ? above : above + "·" + label;

    private static string NameOf(string path) => string.Join("_", path.Split('.').Select(Identifiers.Pascal));
}
