using System.Globalization;

namespace Nianbao.Documents.Sources.Workbooks;

/// <summary>Places of a sheet as workbooks write them: <c>B12</c>, <c>A1:D3</c>.</summary>
internal static class CellReference
{
    private const int MostRows = 1_048_576;
    private const int MostColumns = 16_384;

    /// <summary>A place by its row and column, both from 0.</summary>
    public static string Of(int row, int column) => Letters(column) + (row + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>The letters of a column, from 0.</summary>
    public static string Letters(int column) => (column >= 26 ? Letters((column / 26) - 1) : "") + (char)('A' + (column % 26));

    /// <summary>Reads a place; row and column from 0.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out int row, out int column)
    {
        (row, column) = (-1, -1);
        var letters = 0;
        for (; letters < text.Length && char.IsAsciiLetter(text[letters]) && column < MostColumns; letters++)
            column = ((column + 1) * 26) + (char.ToUpperInvariant(text[letters]) - 'A');
        if (!int.TryParse(text[letters..], NumberStyles.None, CultureInfo.InvariantCulture, out row)) return false;
        row--;
        return column is >= 0 and < MostColumns && row is >= 0 and < MostRows;
    }

    /// <summary>Reads a range; null where the text is none.</summary>
    public static SheetRange? Range(string? text)
    {
        var parts = (text ?? "").Split(':');
        if (parts.Length != 2 || !TryRead(parts[0], out var top, out var left) || !TryRead(parts[1], out var bottom, out var right)) return null;
        return new SheetRange(top, left, bottom, right);
    }
}
