using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Schemas.Model;
using Nianbao.Generator.Schemas.Syntax;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Schemas.Binding;

/// <summary>
/// Resolves <c>carries</c>: what one report carries over is what the next one begins with. It says so for a row and
/// the row of the same block in last year's report.
/// </summary>
internal static class CarryForwardBinder
{
    public static List<CarryForwardModel> Bind(TableSyntax table, TableModel model, SchemaErrors errors)
    {
        var carries = new List<CarryForwardModel>();
        for (var i = 0; i < table.Blocks.Count; i++)
        {
            var paths = new List<string>();
            Walk(model.Blocks[i].Rows, "", paths);
            Bind(table.Blocks[i].Rows, "");

            void Bind(IEnumerable<NodeSyntax> rows, string above)
            {
                foreach (var row in rows)
                {
                    var path = CellPaths.Join(above, row.Id?.Value);
                    if (row.Carries is { } from && AreKnown(from, path, paths, errors))
                    {
                        carries.Add(new CarryForwardModel($"{table.Id.Value}.{from.Value}", $"{table.Id.Value}.{path}"));
                    }

                    Bind(row.Children, path);
                }
            }
        }

        return carries;
    }

    // a row without numbers of its own can neither carry nor be carried
    private static bool AreKnown(Located<string> from, string to, List<string> paths, SchemaErrors errors)
    {
        string[] names = [from.Value, to];
        if (names.FirstOrDefault(name => !paths.Contains(name)) is not { } unknown) return true;
        errors.Add(
            SchemaDiagnostics.UnknownTarget, from.Range, "carries", unknown,
            Suggestion.Zh(unknown, paths), Suggestion.En(unknown, paths));
        return false;
    }

    private static void Walk(IEnumerable<RowModel> rows, string above, List<string> paths)
    {
        foreach (var row in rows)
        {
            var path = CellPaths.Join(above, row.Id);
            if (row.FirstCell >= 0) paths.Add(path);
            Walk(row.Rows, path, paths);
        }
    }
}
