namespace Nianbao.Documents.Printing;

/// <summary>Takes the time of printing out of a PDF: same data, same file.</summary>
internal static class PdfDates
{
    // as long as what it replaces, so that no place in the file moves
    private static ReadOnlySpan<byte> Day => "(D:19800101000000+00'00')"u8;

    /// <summary>Puts a day that is always the same in the place of the time of printing.</summary>
    /// <param name="pdf">The file, as Chromium writes it: the dates stand in a part that is not compressed.</param>
    public static void Settle(Span<byte> pdf)
    {
        Settle(pdf, "/CreationDate "u8);
        Settle(pdf, "/ModDate "u8);
    }

    private static void Settle(Span<byte> pdf, ReadOnlySpan<byte> key)
    {
        var at = pdf.IndexOf(key);
        if (at < 0) return;
        var value = pdf[(at + key.Length)..];
        if (value.StartsWith("(D:"u8) && value.IndexOf((byte)')') == Day.Length - 1) Day.CopyTo(value);
    }
}
