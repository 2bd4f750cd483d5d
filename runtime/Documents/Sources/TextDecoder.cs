using System.Text;

namespace Nianbao.Documents.Sources;

/// <summary>The text of files that may be in UTF-8, UTF-16 or the encodings of Chinese systems, of which GB18030 reads all.</summary>
internal static class TextDecoder
{
    private static readonly Encoding s_strictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding s_gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    /// <summary>Decodes a file by its byte order mark, else by what it is: valid UTF-8, or GB18030. What it declares is often wrong.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
        [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        _ => DecodeUnmarked(bytes),
    };

    private static string DecodeUnmarked(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return s_strictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return IsNearlyUtf8(bytes) ? Encoding.UTF8.GetString(bytes) : s_gb18030.GetString(bytes);
        }
    }

    // a page of UTF-8 with a cut character at its end or in an advert is no page of GB18030
    private static bool IsNearlyUtf8(ReadOnlySpan<byte> bytes)
    {
        var (good, bad) = (0, 0);
        while (bytes.Length > 0)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var consumed);
            if (status != System.Buffers.OperationStatus.Done) bad++;
            else if (consumed > 1) good++;
            bytes = bytes[consumed..];
        }

        return good > 50 * bad;
    }
}
