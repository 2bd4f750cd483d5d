using System.ComponentModel;
using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Templates;

/// <summary>The model in the words of templates.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ModelWords
{
    /// <summary>The title, broken where its sense does.</summary>
    public static string[] TitleLines(Report report) => report.TitleInLines;

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

    /// <summary>Last year's figures by the cells of a report; all blank where there is none to compare with.</summary>
    public static Report LastYearOf(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.YearOnYear.LastYear;
    }

    /// <summary>The changes since last year by the cells of a report.</summary>
    public static Report ChangeOf(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.YearOnYear.Change;
    }

    /// <summary>What cells of a report add up to; null where one of them is blank.</summary>
    public static Value Sum(Report report, ReadOnlySpan<int> cells)
    {
        ArgumentNullException.ThrowIfNull(report);
        var sum = Value.From(report.Cell(cells[0]));
        foreach (var cell in cells[1..])
        {
            if (report.Cell(cell).IsBlank) return Value.Null;
            sum = Operators.Add(sum, Value.From(report.Cell(cell)), default);
        }

        return sum;
    }

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
