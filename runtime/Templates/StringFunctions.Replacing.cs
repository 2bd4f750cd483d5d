using System.Security.Cryptography;
using System.Text;

namespace Nianbao.Templates;

/// <content>What replaces parts of text and what encodes it.</content>
public static partial class StringFunctions
{
    /// <summary>Without any occurrence of a part.</summary>
    public static string? Remove(string? text, string? part) => Replace(text, part, "");

    /// <summary>Without the first occurrence of a part.</summary>
    public static string? RemoveFirst(string? text, string? part) =>
        ReplaceAt(text, part, "", Find(text, part, StringComparison.Ordinal, isLast: false));

    /// <summary>Without the last occurrence of a part.</summary>
    public static string? RemoveLast(string? text, string? part) =>
        ReplaceAt(text, part, "", Find(text, part, StringComparison.Ordinal, isLast: true));

    /// <summary>Every occurrence of a part replaced.</summary>
    public static string? Replace(string? text, string? part, string? with) =>
        string.IsNullOrEmpty(text) || string.IsNullOrEmpty(part) ? text ?? "" : text.Replace(part, with, StringComparison.Ordinal);

    /// <summary>The first or last occurrence of a part replaced; case is ignored, as the language has it.</summary>
    public static string? ReplaceFirst(string? text, string? part, string? with, bool fromEnd) =>
        ReplaceAt(text, part, with ?? "", Find(text, part, StringComparison.OrdinalIgnoreCase, fromEnd));

    /// <summary>The MD5 hash of the UTF-8 text in hexadecimal.</summary>
    public static string? Md5(string? text) => Hash(HashAlgorithmName.MD5, text);

    /// <summary>The SHA-1 hash of the UTF-8 text in hexadecimal.</summary>
    public static string? Sha1(string? text) => Hash(HashAlgorithmName.SHA1, text);

    /// <summary>The SHA-256 hash of the UTF-8 text in hexadecimal.</summary>
    public static string? Sha256(string? text) => Hash(HashAlgorithmName.SHA256, text);

    /// <summary>The SHA-512 hash of the UTF-8 text in hexadecimal.</summary>
    public static string? Sha512(string? text) => Hash(HashAlgorithmName.SHA512, text);

    /// <summary>A keyed SHA-1 hash in hexadecimal.</summary>
    public static string? HmacSha1(string? text, string? key) => KeyedHash(HashAlgorithmName.SHA1, text, key);

    /// <summary>A keyed SHA-256 hash in hexadecimal.</summary>
    public static string? HmacSha256(string? text, string? key) => KeyedHash(HashAlgorithmName.SHA256, text, key);

    /// <summary>A keyed SHA-512 hash in hexadecimal.</summary>
    public static string? HmacSha512(string? text, string? key) => KeyedHash(HashAlgorithmName.SHA512, text, key);

    /// <summary>The UTF-8 text in Base64.</summary>
    public static string? Base64Encode(string? text) => Convert.ToBase64String(Bytes(text));

    /// <summary>The text that Base64 stands for.</summary>
    public static string? Base64Decode(string? text, Position position)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(text ?? ""));
        }
        catch (FormatException)
        {
            throw position.Error($"“{text}”不是 Base64", $"'{text}' is not Base64");
        }
    }

    private static byte[] Bytes(string? text) => Encoding.UTF8.GetBytes(text ?? "");

    private static string Hash(HashAlgorithmName algorithm, string? text) =>
        Convert.ToHexStringLower(CryptographicOperations.HashData(algorithm, Bytes(text)));

    private static string KeyedHash(HashAlgorithmName algorithm, string? text, string? key) =>
        Convert.ToHexStringLower(CryptographicOperations.HmacData(algorithm, Bytes(key), Bytes(text)));

    private static int Find(string? text, string? part, StringComparison comparison, bool isLast)
    {
        if (string.IsNullOrEmpty(text) || string.IsNullOrEmpty(part)) return -1;
        return isLast ? text.LastIndexOf(part, comparison) : text.IndexOf(part, comparison);
    }

    private static string ReplaceAt(string? text, string? part, string with, int index) =>
        index < 0 ? text ?? "" : text![..index] + with + text[(index + part!.Length)..];
}
