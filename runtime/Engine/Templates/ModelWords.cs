using System.ComponentModel;
using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Templates;

/// <summary>The model in the words of templates.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ModelWords
{
    /// <summary>What a printed cell is.</summary>
    public static string Name(LayoutKind kind) => kind switch
    {
        LayoutKind.Title => "title",
        LayoutKind.Corner => "corner",
        LayoutKind.Column => "column",
        LayoutKind.Row => "row",
        LayoutKind.Unit => "unit",
        _ => "value",
    };

    /// <summary>What a cell holds.</summary>
    public static string Name(CellKind kind) => kind switch
    {
        CellKind.Count => "count",
        CellKind.SignedCount => "signed",
        _ => "amount",
    };

    /// <summary>How a cell came by its value.</summary>
    public static string Name(CellState state) => state switch
    {
        CellState.Blank => "blank",
        CellState.Given => "given",
        _ => "computed",
    };

    /// <summary>Last year's figure for a cell; blank where there is none to compare with.</summary>
    public static Cell Previous(Cell cell) => cell.Report.YearOnYear.LastYear.Cell(cell.Index);

    /// <summary>What a cell has more than last year; blank where it cannot be compared.</summary>
    public static Cell Change(Cell cell) => cell.Report.YearOnYear.Change.Cell(cell.Index);

    /// <summary>Whether some rows or columns of a table have another unit than the table.</summary>
    public static bool HasOtherUnits(TableDefinition table)
    {
        ArgumentNullException.ThrowIfNull(table);
        foreach (var block in table.Blocks)
        {
            foreach (var column in block.LeafColumns)
            {
                if (column.Unit != table.Unit) return true;
            }

            foreach (var row in block.LeafRows)
            {
                if (row.Unit is { } unit && unit != table.Unit) return true;
            }
        }

        return false;
    }
}
