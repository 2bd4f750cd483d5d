using System.Security.Cryptography;
using System.Text;

namespace Nianbao.Text;

/// <summary>Names of files that every system can hold.</summary>
internal static class PortableName
{
    /// <summary>The longest name of a file in bytes of UTF-8.</summary>
    public const int MaxBytes = 255;

    private const string Forbidden = "<>:\"/\\|?*";
    private static readonly string[] Devices =
    [
        "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$",
        .. "0123456789¹²³".SelectMany(digit => new[] { "COM" + digit, "LPT" + digit }),
    ];

    /// <summary>True for a name of more than <see cref="MaxBytes"/>.</summary>
    public static bool IsTooLong(string name) => Encoding.UTF8.GetByteCount(name) > MaxBytes;

    /// <summary>What in the name of a file not every system can hold, in Chinese and English; null for a good name.</summary>
    /// <param name="stem">The name without its ending.</param>
    public static (string Chinese, string English)? WhatIsWrong(string stem)
    {
        foreach (var c in stem)
        {
            if (char.IsControl(c)) return ("有控制字符", "it has a control character");
            if (Forbidden.Contains(c, StringComparison.Ordinal)) return ($"有符号“{c}”", $"it has the character {c}");
        }

        if (stem.EndsWith('.') || stem.EndsWith(' ')) return ("以句点或空格结尾", "it ends in a full stop or a blank");
        var first = FirstPart(stem);
        return IsDevice(first) ? ($"“{first}”是设备名", $"{first} is a device") : null;
    }

    /// <summary>
    /// A name for a file: the stem and the ending, or where not every system can hold that, a name made from it that no other
    /// stem gets.
    /// </summary>
    /// <param name="stem">What the file is about.</param>
    /// <param name="ending">What the name ends in; short, and a good name's end.</param>
    public static string Of(string stem, string ending)
    {
        // the end of the stem is not that of the name, unless the ending makes it one
        var isGood = !stem.Any(IsForbidden) && !IsDevice(FirstPart(stem + ending)) && !IsTooLong(stem + ending);
        return isGood ? stem + ending : Distinct(stem, ending);
    }

    /// <summary>The same, told from those of stems that file systems may take for equal.</summary>
    public static string Distinct(string stem, string ending)
    {
        var tail = "~" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(stem)), 0, 4) + ending;
        var name = new StringBuilder(stem.Length + tail.Length);
        var room = MaxBytes - Encoding.UTF8.GetByteCount(tail);
        foreach (var rune in string.Concat(stem.Select(c => IsForbidden(c) ? '_' : c)).Replace('.', '_').EnumerateRunes())
        {
            room -= rune.Utf8SequenceLength;
            if (room < 0) break;
            name.Append(rune.ToString());
        }

        return name + tail;
    }

    private static bool IsForbidden(char c) => char.IsControl(c) || Forbidden.Contains(c, StringComparison.Ordinal);

    /// <summary>What Windows takes for the name of a device, whatever follows.</summary>
    private static string FirstPart(string name) => name.Split('.', ':')[0].TrimEnd(' ');

    private static bool IsDevice(string part) => Devices.Contains(part, StringComparer.OrdinalIgnoreCase);
}
