using Nianbao.Forms;

namespace Nianbao.Form.Filling;

/// <summary>The cells of a table's rows as a grid, so that a block of numbers can be laid over them.</summary>
public static class CellGrid
{
    /// <summary>Lays a block over the grid.</summary>
    /// <param name="form">The form.</param>
    /// <param name="first">The cell on which the block's upper left number is laid.</param>
    /// <param name="rows">The block.</param>
    public static PastedBlock Lay(FormDefinition form, int first, IReadOnlyList<string[]> rows)
    {
        var place = form.Cells[first];
        var lines = place.Table.Blocks.SelectMany(block => block.LeafRows).ToList();
        var row = lines.FindIndex(line => line.FirstCell <= first && first < line.FirstCell + line.Width);
        var column = first - lines[row].FirstCell;
        var (head, side) = (HeadOf(rows), SideOf(rows));
        var laid = new List<PastedCell>();
        for (var down = 0; down < rows.Count; down++)
        {
            for (var right = 0; right < rows[down].Length; right++)
            {
                laid.Add(new PastedCell(CellAt(row + down - head, column + right - side), rows[down][right].Trim(), down, right));
            }
        }

        return new PastedBlock(laid, rows);

        int CellAt(int line, int at) => line >= row && line < lines.Count && at >= column && at < lines[line].Width && lines[line].Width == lines[row].Width
            ? lines[line].FirstCell + at
            : -1;
    }

    // the names of columns and rows, which are copied along as often as not
    private static int HeadOf(IReadOnlyList<string[]> rows)
    {
        var head = 0;
        while (head < rows.Count && !rows[head].Any(PastedCell.IsFigure)) head++;
        return head == rows.Count ? 0 : head;
    }

    private static int SideOf(IReadOnlyList<string[]> rows)
    {
        var width = rows.Max(row => row.Length);
        var side = 0;
        while (side < width && !rows.Any(row => side < row.Length && PastedCell.IsFigure(row[side]))) side++;
        return side == width ? 0 : side;
    }
}

/// <summary>A number of a pasted block.</summary>
/// <param name="Cell">The cell on which it falls; -1 for none.</param>
/// <param name="Text">The number as pasted.</param>
/// <param name="Row">Its row in the block.</param>
/// <param name="Column">Its column in the block.</param>
public sealed record PastedCell(int Cell, string Text, int Row, int Column)
{
    /// <summary>True for what can stand in a cell: a number, or nothing.</summary>
    public bool IsNumber => Text.Length == 0 || IsFigure(Text) || Text is "-" or "—" or "/";

    /// <summary>True for a number, with whatever signs it is written.</summary>
    public static bool IsFigure(string text) => text.Any(char.IsDigit) && !text.Any(c => char.IsLetter(c) || char.IsControl(c));
}

/// <summary>A block of numbers out of Excel or Word, laid over the cells of a table.</summary>
/// <param name="Cells">The numbers.</param>
/// <param name="Rows">The block as pasted.</param>
public sealed record PastedBlock(IReadOnlyList<PastedCell> Cells, IReadOnlyList<string[]> Rows)
{
    /// <summary>True where every number falls on a cell and is one.</summary>
    public bool Fits => Cells.All(cell => cell.Cell >= 0 && cell.IsNumber);

    /// <summary>The lines and columns of a text out of the clipboard; null for a single number.</summary>
    public static IReadOnlyList<string[]>? Parse(string text)
    {
        var lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        if (lines.Length == 1 && !lines[0].Contains('\t', StringComparison.Ordinal)) return null;
        return [.. lines.Select(line => line.Split('\t'))];
    }
}
