using System.Globalization;
using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Schemas.Model;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Schemas.Binding.Narratives;

/// <summary>
/// Reads <c>requests.received + requests.carried_in</c>: sums of cells. A row without a column is its total; a group of
/// rows without numbers of its own is what its rows add up to.
/// </summary>
internal sealed class CellSums
{
    private readonly Dictionary<string, List<int>> _cells = new(StringComparer.Ordinal);
    private readonly SchemaErrors _errors;

    public CellSums(IEnumerable<TableModel> tables, SchemaErrors errors)
    {
        _errors = errors;
        foreach (var table in tables)
        {
            foreach (var (path, cell, _) in CellPaths.Of(table)) _cells[path] = [cell];
            foreach (var block in table.Blocks)
            {
                if (TotalOf(block) is { } column) AddRows(block.Rows, table.Id, column);
            }
        }
    }

    /// <summary>True where the form has every cell that a sum names.</summary>
    public bool Knows(Located<string> text) => TermsOf(text).All(term => _cells.ContainsKey(term) || IsNumber(term, out _));

    /// <summary>The cells of a sum; null where it names one that the form does not have.</summary>
    public CellSumModel? Read(Located<string> text)
    {
        var cells = new List<int>();
        long constant = 0;
        foreach (var term in TermsOf(text))
        {
            if (IsNumber(term, out var number))
            {
                constant += number;
            }
            else if (_cells.TryGetValue(term, out var found))
            {
                cells.AddRange(found);
            }
            else
            {
                _errors.Add(
                    SchemaDiagnostics.UnknownName, text.Range, term, "行或格", "row or cell",
                    Suggestion.Zh(term, _cells.Keys), Suggestion.En(term, _cells.Keys));
                return null;
            }
        }

        return new CellSumModel(cells.ToEquatableArray(), constant);
    }

    private static IEnumerable<string> TermsOf(Located<string> text) => text.Value.Split('+').Select(term => term.Trim());

    private static bool IsNumber(string term, out long number) =>
        long.TryParse(term, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private void AddRows(IEnumerable<RowModel> rows, string above, ColumnModel column)
    {
        foreach (var row in rows)
        {
            var path = CellPaths.Join(above, row.Id);
            if (row.Id is not null && !_cells.ContainsKey(path))
            {
                _cells[path] = row.Addends().Where(addend => row.FirstCell >= 0 || !addend.IsSum).Select(addend => addend.FirstCell + column.Offset).ToList();
            }

            AddRows(row.Rows, path, column);
        }
    }

    /// <summary>The column that stands for a row: the only one, or the one that sums the others.</summary>
    private static ColumnModel? TotalOf(BlockModel block)
    {
        if (block.Columns.Count == 1 && block.Columns[0].Columns.Count == 0) return block.Columns[0];
        var sums = block.Columns.Where(column => column.IsSum).ToList();
        return sums.Count == 1 ? sums[0] : null;
    }
}
