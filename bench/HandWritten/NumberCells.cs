using Nianbao.Forms;
using Nianbao.Generated;

namespace Nianbao.Bench.HandWritten;

/// <summary>What table cells need: their spans and their numbers.</summary>
internal static class NumberCells
{
    private static readonly bool[] IsAmount = FindAmounts(Form2021.Definition);

    public static void AddSpans(this PageBuffer page, LayoutCell cell)
    {
        if (cell.ColSpan > 1)
        {
            page.Add(" colspan=\""u8);
            page.Add(cell.ColSpan);
            page.Add("\""u8);
        }

        if (cell.RowSpan > 1)
        {
            page.Add(" rowspan=\""u8);
            page.Add(cell.RowSpan);
            page.Add("\""u8);
        }
    }

    public static void AddNumber(this PageBuffer page, Report report, int cell)
    {
        if (report.States[cell] == CellState.Blank) return;
        if (IsAmount[cell]) AddAmount(page, report.Values[cell], report.Notations[cell].Decimals);
        else page.Add(report.Values[cell]);
    }

    // with the decimals it was written with, and more where it needs them
    private static void AddAmount(PageBuffer page, long amount, int written)
    {
        var decimals = Amounts.MaxDecimals;
        var fraction = amount % Amounts.Scale;
        for (; decimals > written && fraction % 10 == 0; decimals--) fraction /= 10;
        page.Add(amount / Amounts.Scale);
        if (decimals == 0) return;

        Span<byte> digits = stackalloc byte[decimals + 1];
        digits[0] = (byte)'.';
        for (var i = decimals; i > 0; i--, fraction /= 10) digits[i] = (byte)('0' + (fraction % 10));
        page.Add(digits);
    }

    private static bool[] FindAmounts(FormDefinition form)
    {
        var isAmount = new bool[form.CellCount];
        foreach (var block in form.Tables.SelectMany(table => table.Blocks))
        {
            foreach (var row in block.LeafRows)
            {
                for (var i = 0; i < row.Width; i++) isAmount[row.FirstCell + i] = block.LeafColumns[i].Kind == CellKind.Amount;
            }
        }

        return isAmount;
    }
}
