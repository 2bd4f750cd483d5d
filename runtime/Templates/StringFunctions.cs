using System.Globalization;
using System.Text;

namespace Nianbao.Templates;

/// <summary>The built-in group <c>string</c>: what looks at text and cuts it. Null is null or counts as "".</summary>
public static partial class StringFunctions
{
    /// <summary>Both texts, joined.</summary>
    public static string? Append(string? text, string? with) => text + with;

    /// <summary>Both texts, the second first.</summary>
    public static string? Prepend(string? text, string? with) => with + text;

    /// <summary>The first letter upper-case.</summary>
    public static string? Capitalize(string? text) =>
        string.IsNullOrEmpty(text) ? "" : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The first letter of each word upper-case.</summary>
    public static string? Capitalizewords(string? text)
    {
        var result = new StringBuilder(text);
        for (var i = 0; i < result.Length; i++)
        {
            if (i == 0 || char.IsWhiteSpace(result[i - 1])) result[i] = char.ToUpperInvariant(result[i]);
        }

        return result.ToString();
    }

    /// <summary>All letters upper-case.</summary>
    public static string? Upcase(string? text) => text?.ToUpperInvariant();

    /// <summary>All letters lower-case.</summary>
    public static string? Downcase(string? text) => text?.ToLowerInvariant();

    /// <summary>Whether a part occurs; false if either is empty.</summary>
    public static bool Contains(string? text, string? part) =>
        !string.IsNullOrEmpty(text) && !string.IsNullOrEmpty(part) && text.Contains(part, StringComparison.Ordinal);

    /// <summary>Whether the text begins so.</summary>
    public static bool StartsWith(string? text, string? part) =>
        text is not null && part is not null && text.StartsWith(part, StringComparison.Ordinal);

    /// <summary>Whether the text ends so.</summary>
    public static bool EndsWith(string? text, string? part) =>
        text is not null && part is not null && text.EndsWith(part, StringComparison.Ordinal);

    /// <summary>Equality without regard to case.</summary>
    public static bool EqualsIgnoreCase(string? text, string? other) =>
        string.Equals(text, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether there is no character.</summary>
    public static bool Empty(string? text) => string.IsNullOrEmpty(text);

    /// <summary>Whether there is nothing but blanks.</summary>
    public static bool Whitespace(string? text) => string.IsNullOrWhiteSpace(text);

    /// <summary>The text with escapes as in a literal.</summary>
    public static string? Escape(string? text) => text is null ? null : ValueText.Quote(text)[1..^1];

    /// <summary>The text as a literal.</summary>
    public static string? Literal(string? text) => text is null ? null : ValueText.Quote(text);

    /// <summary>Lower-case letters and digits, anything else as one hyphen.</summary>
    public static string? Handleize(string? text)
    {
        var result = new StringBuilder();
        foreach (var c in text ?? "")
        {
            if (char.IsLetterOrDigit(c)) result.Append(char.ToLowerInvariant(c));
            else if (result.Length > 0 && result[^1] != '-') result.Append('-');
        }

        return result.ToString().TrimEnd('-');
    }

    /// <summary>Where another text first occurs; -1 if it does not.</summary>
    public static long IndexOf(string? text, string? search, long start, Position position)
    {
        if (text is null || search is null) return -1;
        if (start < 0 || start > text.Length) throw position.Error("起点超出文本", "the start is outside of the text");
        return text.IndexOf(search, (int)start, StringComparison.Ordinal);
    }

    /// <summary>Without blanks at the start.</summary>
    public static string? Lstrip(string? text) => text?.TrimStart();

    /// <summary>Without blanks at the end.</summary>
    public static string? Rstrip(string? text) => text?.TrimEnd();

    /// <summary>Without blanks at both ends.</summary>
    public static string? Strip(string? text) => text?.Trim();

    /// <summary>Without line ends.</summary>
    public static string? StripNewlines(string? text) =>
        text?.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);

    /// <summary>Blanks before it, up to a width.</summary>
    public static string? PadLeft(string? text, long width, Position position) => (text ?? "").PadLeft(Width(width, position));

    /// <summary>Blanks after it, up to a width.</summary>
    public static string? PadRight(string? text, long width, Position position) => (text ?? "").PadRight(Width(width, position));

    /// <summary>One text for 1, another for all other numbers.</summary>
    public static string? Pluralize(long count, string? one, string? many) => count == 1 ? one : many;

    /// <summary>How many characters there are.</summary>
    public static long Size(string? text) => text?.Length ?? 0;

    /// <summary>A part by place and length; from the end if the place is negative.</summary>
    public static string? Slice(string? text, long start, long length)
    {
        text ??= "";
        if (start < 0) start += text.Length;
        if (start < 0)
        {
            length += start;
            start = 0;
        }

        if (start >= text.Length || length <= 0) return "";
        return text.Substring((int)start, (int)Math.Min(length, text.Length - start));
    }

    /// <summary>As <see cref="Slice"/>; one character where no length is given.</summary>
    public static string? Slice1(string? text, long start, long length) => Slice(text, start, length);

    /// <summary>The pieces between separators, empty ones left out.</summary>
    public static Value Split(string? text, string? separator) => Value.List(
        [.. (text ?? "").Split(separator, StringSplitOptions.RemoveEmptyEntries).Select(Value.From)]);

    /// <summary>The first characters with an ellipsis, together no longer than a length.</summary>
    public static string? Truncate(string? text, long length, string? ellipsis)
    {
        ellipsis ??= "...";
        if (text is null || text.Length <= length) return text ?? "";
        var kept = Math.Max(0, length - ellipsis.Length);
        return text[..(int)kept] + ellipsis;
    }

    /// <summary>The first words and an ellipsis.</summary>
    public static string? Truncatewords(string? text, long count)
    {
        var words = (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Take((int)Math.Clamp(count, 0, int.MaxValue))) + "...";
    }

    /// <summary>The text as a whole number; null if it is none.</summary>
    public static Value ToInt(string? text) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? Value.From(number) : Value.Null;

    /// <summary>The text as a large whole number; null if it is none.</summary>
    public static Value ToLong(string? text) =>
        long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? Value.From(number) : Value.Null;

    /// <summary>The text as a number of single precision; null if it is none.</summary>
    public static Value ToFloat(string? text) =>
        float.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
            ? Value.From(number)
            : Value.Null;

    /// <summary>The text as a number; null if it is none.</summary>
    public static Value ToDouble(string? text) =>
        double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
            ? Value.From(number)
            : Value.Null;

    private static int Width(long width, Position position) => width is >= 0 and <= 1_000_000
        ? (int)width
        : throw position.Error($"宽度 {width} 无效", $"{width} is not a width");
}
