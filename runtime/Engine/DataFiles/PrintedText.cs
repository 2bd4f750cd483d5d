using System.Diagnostics.CodeAnalysis;
using Nianbao.Text;

namespace Nianbao.DataFiles;

/// <summary>What published reports print where the form has a number or a table, and how data files write it.</summary>
internal static class PrintedText
{
    /// <summary>The word for a cell, a row or a table that is left blank on purpose.</summary>
    public const string LeftBlank = "空白";

    /// <summary>The key below which a table has rows and figures that are not the form's.</summary>
    public const string Local = "本地项目";

    private const string LocalId = "local";
    private const int MostFigures = 3;

    // a text that stands in place of a table says that there is nothing
    private static readonly string[] s_nothing = ["无", "没有", "未", "零", "不涉及", "不存在"];

    /// <summary>True for the key of what is not the form's.</summary>
    public static bool IsLocal(string key) => key is Local or LocalId;

    /// <summary>True for the word that a cell, a row or a table is left blank.</summary>
    public static bool IsLeftBlank(string text) => text.Trim() == LeftBlank;

    /// <summary>
    /// True for a group of which one number may be given in place of one for each row: the last row is 其他, and counts it. For a group
    /// whose rows are reasons that would be a wrong statement.
    /// </summary>
    public static bool MayBeUndivided(RowKey group) =>
        group.Leaf == null && group.Rows.Items is [.., { Leaf: not null } rest] && LabelText.Normalize(rest.Label).EndsWith("其他", StringComparison.Ordinal);

    /// <summary>Whether a text says, in place of a table, that there was nothing. A table pasted as text says no such thing.</summary>
    public static bool SaysNothingHappened(string text)
    {
        if (text.Contains('\t', StringComparison.Ordinal) || !Array.Exists(s_nothing, word => text.Contains(word, StringComparison.Ordinal))) return false;
        var figures = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]) && (i == 0 || !char.IsAsciiDigit(text[i - 1]))) figures++;
        }

        return figures <= MostFigures;
    }

    /// <summary>Parts a number from a remark in brackets behind it: <c>22（其中修订16件）</c>.</summary>
    /// <param name="text">What is written.</param>
    /// <param name="number">The number.</param>
    /// <param name="remark">The remark with its brackets.</param>
    public static bool TrySplit(string text, out string number, [NotNullWhen(true)] out string? remark)
    {
        (number, remark) = (text, null);
        text = text.Trim();
        if (text.Length == 0 || LabelText.HalfWidth(text[^1]) != ')') return false;
        var open = text.AsSpan().IndexOfAny('（', '(');
        if (open <= 0 || open == text.Length - 2) return false;
        (number, remark) = (text[..open].TrimEnd(), text[open..]);
        return number.Length > 0;
    }
}
