namespace Nianbao.Text;

/// <summary>How many columns of a terminal or an editor text takes.</summary>
internal static class DisplayWidth
{
    /// <summary>Chinese characters, full-width forms and what is set like them take two columns each.</summary>
    public static int Of(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes()) width += IsWide(rune.Value) ? 2 : 1;
        return width;
    }

    /// <summary>The text followed by blanks up to a width.</summary>
    public static string Pad(string text, int width) => text + new string(' ', Math.Max(0, width - Of(text)));

    // the blocks in which all is wide; of quotation marks, which fonts set one way or the other, Unicode says narrow
    private static bool IsWide(int c) => c
        is >= 0x1100 and <= 0x115F
        or >= 0x2E80 and <= 0xA4CF
        or >= 0xAC00 and <= 0xD7A3
        or >= 0xF900 and <= 0xFAFF
        or >= 0xFE30 and <= 0xFE4F
        or >= 0xFF00 and <= 0xFF60
        or >= 0xFFE0 and <= 0xFFE6
        or >= 0x20000 and <= 0x3FFFD;
}
