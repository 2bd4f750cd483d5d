using Nianbao.Forms;

namespace Nianbao.Reporting.TemplateCatalog;

/// <summary>A table, row, group of columns or cell of a form under the path of ids by which a template names it.</summary>
/// <param name="Path">The path: <c>requests.outcomes.granted.natural_person</c>.</param>
/// <param name="Type">What it is: table, named row, named group or cell.</param>
/// <param name="Label">The official labels from the table on: 表三“（一）予以公开”·“自然人”.</param>
/// <param name="Unit">The unit of a cell; empty for others and where the form prints none.</param>
internal sealed record FormName(string Path, string Type, string Label, string Unit)
{
    /// <summary>All of a form, in its order.</summary>
    public static IEnumerable<FormName> AllOf(FormDefinition form) => form.Tables.SelectMany(table => new Walk(form, table).Names());

    /// <summary>Follows the trees of a table as the compiler of templates does.</summary>
    private sealed class Walk(FormDefinition form, TableDefinition table)
    {
        private readonly string _tableName = TableName.Of(form, table);

        public IEnumerable<FormName> Names()
        {
            yield return new FormName(table.Id, "table", $"{_tableName} {table.Label}", table.Unit);
            foreach (var block in table.Blocks)
            {
                // a block without row labels is one row, whose columns lie right below the table
                var below = block.Rows is [{ Id: null } only]
                    ? Columns(block.Columns, block, only.FirstCell, table.Id, [])
                    : block.Rows.SelectMany(row => Row(row, block, table.Id, []));
                foreach (var name in below) yield return name;
            }
        }

        private IEnumerable<FormName> Row(RowDefinition row, BlockDefinition block, string above, string[] labelsAbove)
        {
            if (row.Id == null) return [];
            var path = $"{above}.{row.Id}";
            string[] labels = [.. labelsAbove, row.Label];
            var isCell = row.FirstCell >= 0 && block.Columns is [{ Id: null }];
            var name = isCell ? Cell(path, row.FirstCell, labels) : new FormName(path, "named row", Join(labels), "");
            var columns = row.FirstCell < 0 ? [] : Columns(block.Columns, block, row.FirstCell, path, labels);
            return [name, .. columns, .. row.Rows.SelectMany(below => Row(below, block, path, labels))];
        }

        private IEnumerable<FormName> Columns(
            ColumnDefinition[] columns, BlockDefinition block, int firstCell, string above, string[] labelsAbove)
        {
            foreach (var column in columns)
            {
                if (column.Id == null) continue;
                var path = $"{above}.{column.Id}";
                string[] labels = [.. labelsAbove, column.Label];
                yield return column.Columns.Length == 0
                    ? Cell(path, firstCell + column.Offset, labels)
                    : new FormName(path, "named group", Join(labels), "");
                foreach (var below in Columns(column.Columns, block, firstCell, path, labels)) yield return below;
            }
        }

        private FormName Cell(string path, int cell, string[] labels) => new(path, "cell", Join(labels), form.Cells[cell].Unit);

        private string Join(string[] labels) =>
            _tableName + string.Join('·', labels.Select(label => $"“{label.ReplaceLineEndings(" ")}”"));
    }
}
