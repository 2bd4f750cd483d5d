using Library = Scriban.Functions.StringFunctions;

namespace Nianbao.Templates;

/// <content>What replaces parts of text and what encodes it.</content>
public static partial class StringFunctions
{
    /// <summary>Without any occurrence of a part.</summary>
    public static string? Remove(string? text, string? remove) => Library.Remove(text, remove);

    /// <summary>Without the first occurrence of a part; case is ignored, as the language has it.</summary>
    public static string? RemoveFirst(string? text, string? remove) => Library.RemoveFirst(text, remove);

    /// <summary>Without the last occurrence of a part; case is ignored, as the language has it.</summary>
    public static string? RemoveLast(string? text, string? remove) => Library.RemoveLast(text, remove);

    /// <summary>Every occurrence of a part replaced; an error for an empty part.</summary>
    public static string? Replace(string? text, string? match, string? replace, Position position)
    {
        if (string.IsNullOrEmpty(text)) return "";
        if (string.IsNullOrEmpty(match)) throw position.Error("要替换的文本为空", "the text to replace is empty");
        var isGrowing = replace != null && replace.Length > match.Length;
        if (isGrowing && LengthWith(text, match, replace!) > Limits.MaxText) throw Limits.TextTooLong(position);
        Utf8Writer.CountCopied(text.Length);
        return text.Replace(match, replace, StringComparison.Ordinal);
    }

    private static long LengthWith(string text, string match, string replace) =>
        text.Length + ((long)text.AsSpan().Count(match) * (replace.Length - match.Length));

    /// <summary>The first or last occurrence of a part replaced; case is ignored, as the language has it.</summary>
    public static string? ReplaceFirst(string? text, string? match, string? replace, bool fromEnd, Position position)
    {
        if (string.IsNullOrEmpty(text) || string.IsNullOrEmpty(match)) return text ?? "";
        var index = fromEnd
            ? text.LastIndexOf(match, StringComparison.OrdinalIgnoreCase)
            : text.IndexOf(match, StringComparison.OrdinalIgnoreCase);
        if (index < 0) return text;
        return Operators.Concat(Operators.Concat(text[..index], replace, position), text[(index + match.Length)..], position);
    }

    /// <summary>The MD5 hash of the UTF-8 text in hexadecimal.</summary>
    public static string? Md5(string? text) => Library.Md5(text);

    /// <summary>The SHA-1 hash of the UTF-8 text in hexadecimal.</summary>
    public static string? Sha1(string? text) => Library.Sha1(text);

    /// <summary>The SHA-256 hash of the UTF-8 text in hexadecimal.</summary>
    public static string? Sha256(string? text) => Library.Sha256(text);

    /// <summary>The SHA-512 hash of the UTF-8 text in hexadecimal.</summary>
    public static string? Sha512(string? text) => Library.Sha512(text);

    /// <summary>A keyed SHA-1 hash in hexadecimal.</summary>
    public static string? HmacSha1(string? text, string? secretKey) => Library.HmacSha1(text, secretKey);

    /// <summary>A keyed SHA-256 hash in hexadecimal.</summary>
    public static string? HmacSha256(string? text, string? secretKey) => Library.HmacSha256(text, secretKey);

    /// <summary>A keyed SHA-512 hash in hexadecimal.</summary>
    public static string? HmacSha512(string? text, string? secretKey) => Library.HmacSha512(text, secretKey);

    /// <summary>The UTF-8 text in Base64.</summary>
    public static string? Base64Encode(string? text) => Library.Base64Encode(text);

    /// <summary>The text that Base64 stands for.</summary>
    public static string? Base64Decode(string? text, Position position)
    {
        try
        {
            return Library.Base64Decode(text);
        }
        catch (FormatException)
        {
            throw position.Error($"“{text}”不是 Base64", $"'{text}' is not Base64");
        }
    }
}
