using System.Buffers;

namespace Nianbao.Text;

/// <summary>Values as YAML writes them.</summary>
internal static class YamlText
{
    private static readonly SearchValues<char> s_first = SearchValues.Create("-?:,[]{}#&*!|>'\"%@`~=");
    private static readonly SearchValues<char> s_flow = SearchValues.Create(",[]{}");

    /// <summary>A name of letters and digits is itself; any other might mean something to YAML and is quoted.</summary>
    public static string Scalar(string text)
    {
        var isPlain = text.Length > 0 && text.All(char.IsLetterOrDigit) && char.IsLetter(text[0]) && !NumberText.IsBlank(text);
        return isPlain ? text : Quoted(text);
    }

    /// <summary>A key, or a number of a list with what stands behind it: as it is, or in quotes where YAML would read something else.</summary>
    public static string KeyOrNumber(string text) => IsPlain(text) ? text : Quoted(text);

    /// <summary>A text as the lines below a <c>|</c>, each indented and with a line end; blank lines are left out.</summary>
    public static string Block(string text, int indent)
    {
        var lines = text.Split(['\r', '\n', '\u0085', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Concat(lines.Where(line => line.Length > 0).Select(line => $"{new string(' ', indent)}{WithoutControls(line)}\n"));
    }

    private static bool IsPlain(string text) =>
        text.Length > 0 && text.Trim().Length == text.Length
        && (!s_first.Contains(text[0]) || IsNegative(text)) && text[^1] != ':'
        && !text.AsSpan().ContainsAny(s_flow)
        && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal)
        && !text.Any(char.IsControl) && !NumberText.IsBlank(text);

    private static bool IsNegative(string text) => text is ['-', >= '0' and <= '9', ..];

    private static string Quoted(string text) => $"'{WithoutControls(text).Replace("'", "''", StringComparison.Ordinal)}'";

    // data files do without them, and are refused where they have any
    private static string WithoutControls(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) && c != '\t' ? ' ' : c)) : text;
}
