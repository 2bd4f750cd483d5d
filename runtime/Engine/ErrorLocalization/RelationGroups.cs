using Nianbao.Forms;

namespace Nianbao.ErrorLocalization;

/// <summary>Sorts broken relations into groups that one slip may have broken: they share a row or a column.</summary>
internal static class RelationGroups
{
    /// <summary>The groups, and within them the relations, in the order given.</summary>
    public static List<List<Relation>> Of(IReadOnlyList<Relation> relations, ResidualTable table)
    {
        var groups = new List<(List<Relation> Relations, HashSet<(object, int)> Lines)>();
        foreach (var relation in relations)
        {
            var lines = LinesOf(table.ResidualOf(relation), table.Grid);
            var relatives = groups.FindAll(group => group.Lines.Overlaps(lines));
            if (relatives.Count == 0)
            {
                groups.Add(([relation], lines));
                continue;
            }

            var first = relatives[0];
            foreach (var other in relatives.Skip(1))
            {
                first.Relations.AddRange(other.Relations);
                first.Lines.UnionWith(other.Lines);
                groups.Remove(other);
            }

            first.Relations.Add(relation);
            first.Lines.UnionWith(lines);
        }

        return groups.ConvertAll(group => group.Relations);
    }

    /// <summary>The rows and columns of its cells; in a table with one column each cell and the one below it.</summary>
    private static HashSet<(object Of, int At)> LinesOf(Residual residual, Grid grid)
    {
        var lines = new HashSet<(object, int)>();
        foreach (var row in grid.Rows)
        {
            if (!row.Cells.Any(residual.HasPart)) continue;
            lines.Add((row, -1));
            for (var i = 0; i < row.Width && row.Width > 1; i++)
            {
                if (residual.HasPart(row.First + i)) lines.Add((row.Block, i));
            }

            var below = grid.Below(row.First);
            if (row.Width == 1 && below >= 0) lines.Add((grid.RowOf(below), -1));
        }

        return lines;
    }
}
