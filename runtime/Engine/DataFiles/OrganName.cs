using System.Text;
using Nianbao.Text;

namespace Nianbao.DataFiles;

/// <summary>What the name of a reporting body may be: it stands on pages and is the name of files.</summary>
internal static class OrganName
{
    private const string Forbidden = "/\\<>:\"|?*：";

    /// <summary>How many characters a name may have: it is the name of files, of which each character is three bytes.</summary>
    public const int Longest = 100;

    /// <summary>What a name has that it must not have; null for a good name.</summary>
    public static string? WhatIsWrong(string name)
    {
        if (name.Length > Longest) return "长度";
        if (name.Contains("..", StringComparison.Ordinal)) return "“..”";
        foreach (var rune in name.EnumerateRunes())
        {
            if (Rune.IsControl(rune) || QuotedText.IsInvisible(rune)) return "控制字符";
            if (Forbidden.Contains(rune.ToString(), StringComparison.Ordinal)) return $"符号“{rune}”";
        }

        return null;
    }
}
