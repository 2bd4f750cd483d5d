using System.Text;

namespace Nianbao.Form.Packing;

/// <summary>
/// Bytes as characters of a page in UTF-16, fifteen bits in each: a fifth smaller than base64 in a page of UTF-8. The characters are those
/// from U+4E00 on, of which none means anything to HTML. The script boot.js turns them back.
/// </summary>
internal static class PackedText
{
    /// <summary>The character for zero.</summary>
    public const char First = '\u4E00';

    private const int Bits = 15;

    /// <summary>Adds the bytes to a page.</summary>
    public static void Append(StringBuilder page, ReadOnlySpan<byte> bytes)
    {
        var (held, count) = (0, 0);
        foreach (var b in bytes)
        {
            held = (held << 8) | b;
            count += 8;
            if (count < Bits) continue;
            count -= Bits;
            page.Append((char)(First + (held >> count)));
            held &= (1 << count) - 1;
        }

        if (count > 0) page.Append((char)(First + (held << (Bits - count))));
    }
}
