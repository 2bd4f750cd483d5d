using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Synthetic;

/// <summary>All slips that can be made in a report. One that changes no number is none.</summary>
public static class Mutations
{
    /// <summary>The slips, in the order of the form.</summary>
    public static IEnumerable<Mutation> Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        foreach (var table in report.Form.Tables)
        {
            foreach (var block in table.Blocks)
            {
                for (var i = 0; i < block.LeafRows.Length; i++)
                {
                    var below = i + 1 < block.LeafRows.Length ? block.LeafRows[i + 1] : null;
                    foreach (var mutation in new RowSlips(report, table, block, block.LeafRows[i], below).All()) yield return mutation;
                }
            }
        }

        foreach (var mutation in Carried(report)) yield return mutation;
    }

    /// <summary>
    /// One more carried over in a column and one less received: only last year's report can tell.
    /// </summary>
    private static IEnumerable<Mutation> Carried(Report report)
    {
        foreach (var carried in report.Form.CarryForward)
        {
            var (table, row) = Find(report.Form, carried.To);
            var (_, received) = Find(report.Form, "requests.received");
            var total = row.Width - 1;
            for (var column = 0; column < total; column++)
            {
                if (report.Values[received.FirstCell + column] == 0) continue;
                int[] cells = [received.FirstCell + column, received.FirstCell + total, row.FirstCell + column, row.FirstCell + total];
                if (!Array.TrueForAll(cells, cell => report.States[cell] == CellState.Given)) continue;
                long[] values = [.. cells.Select((cell, i) => report.Values[cell] + (i < 2 ? -1 : 1))];
                yield return new Mutation(MutationKind.CarriedChanged, table, cells, values);
            }
        }
    }

    private static (TableDefinition Table, LeafRow Row) Find(FormDefinition form, string path) => form.Tables
        .SelectMany(table => table.Blocks.SelectMany(block => block.LeafRows).Select(row => (table, row)))
        .Single(found => found.row.Path == path);
}
