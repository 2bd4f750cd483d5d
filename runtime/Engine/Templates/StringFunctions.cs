using System.ComponentModel;
using System.Globalization;
using System.Text;
using static System.FormattableString;
using Library = Scriban.Functions.StringFunctions;

namespace Nianbao.Templates;

/// <summary>
/// The built-in group <c>string</c>: what looks at text and cuts it. Null is null or counts as "". Where nothing else is said a
/// function is the library's own. Ours are those that there depend on the culture of the machine (cases of letters, how texts
/// begin and end, numbers), and those whose errors belong to an argument or that may let a text grow without end.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class StringFunctions
{
    /// <summary>Both texts, joined.</summary>
    public static string? Append(string? text, string? with, Position position) => Operators.Concat(text, with, position);

    /// <summary>Both texts, the second first.</summary>
    public static string? Prepend(string? text, string? by, Position position) => Operators.Concat(by, text, position);

    /// <summary>The first letter upper-case.</summary>
    public static string? Capitalize(string? text) =>
        string.IsNullOrEmpty(text) ? "" : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The first letter of each word upper-case, also after signs and digits; words end at blanks.</summary>
    public static string? Capitalizewords(string? text)
    {
        var result = new StringBuilder(text);
        var isBeforeLetter = true;
        for (var i = 0; i < result.Length; i++)
        {
            if (isBeforeLetter && char.IsLetter(result[i])) result[i] = char.ToUpperInvariant(result[i]);
            isBeforeLetter = char.IsWhiteSpace(result[i]) || (isBeforeLetter && !char.IsLetter(result[i]));
        }

        return result.ToString();
    }

    /// <summary>All letters upper-case.</summary>
    public static string? Upcase(string? text) => Library.Upcase(text);

    /// <summary>All letters lower-case.</summary>
    public static string? Downcase(string? text) => Library.Downcase(text);

    /// <summary>Whether a part occurs; false if either is empty.</summary>
    public static bool Contains(string? text, string? value) => Library.Contains(text, value);

    /// <summary>Whether the text begins so; false if either is empty.</summary>
    public static bool StartsWith(string? text, string? value) =>
        !string.IsNullOrEmpty(text) && !string.IsNullOrEmpty(value) && text.StartsWith(value, StringComparison.Ordinal);

    /// <summary>Whether the text ends so; false if either is empty.</summary>
    public static bool EndsWith(string? text, string? value) =>
        !string.IsNullOrEmpty(text) && !string.IsNullOrEmpty(value) && text.EndsWith(value, StringComparison.Ordinal);

    /// <summary>Equality without regard to case; null equals nothing.</summary>
    public static bool EqualsIgnoreCase(string? text, string? value) =>
        text is not null && string.Equals(text, value, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether there is no character.</summary>
    public static bool Empty(string? text) => Library.Empty(text);

    /// <summary>Whether there is nothing but blanks.</summary>
    public static bool Whitespace(string? text) => Library.Whitespace(text);

    /// <summary>The text with escapes as in a literal.</summary>
    public static string? Escape(string? text) => Library.Escape(text);

    /// <summary>The text as a literal.</summary>
    public static string? Literal(string? text) => Library.Literal(text);

    /// <summary>Lower-case letters and digits, anything else as one hyphen; none at the end. The library fails for null.</summary>
    public static string? Handleize(string? text) => Library.Handleize(text ?? "");

    /// <summary>Where another text first occurs; -1 if it does not.</summary>
    /// <param name="text">The text.</param>
    /// <param name="search">What is looked for.</param>
    /// <param name="startIndex">From where; null for the start.</param>
    /// <param name="count">In how many characters; null for all that follow.</param>
    /// <param name="stringComparison">A name of .NET's <see cref="StringComparison"/>; cultures compare by code here.</param>
    /// <param name="textPosition">Where the text is written.</param>
    /// <param name="searchPosition">Where the text to look for is written.</param>
    /// <param name="startPosition">Where the start is written.</param>
    /// <param name="countPosition">Where the count is written.</param>
    /// <param name="comparisonPosition">Where the name of the comparison is written.</param>
    public static long IndexOf(
        string? text, string? search, long? startIndex, long? count, string? stringComparison,
        Position textPosition, Position searchPosition, Position startPosition, Position countPosition, Position comparisonPosition)
    {
        if (text is null) throw textPosition.Error("文本为空", "the text is null");
        if (search is null) throw searchPosition.Error("要找的文本为空", "the text to look for is null");
        var comparison = StringComparison.Ordinal;
        if (stringComparison is not null && !Enum.TryParse(stringComparison, out comparison))
        {
            throw comparisonPosition.Error($"没有比较方式“{stringComparison}”", $"'{stringComparison}' is no way to compare");
        }

        var start = startIndex ?? 0;
        if (start < 0 || start > text.Length) throw startPosition.Error(Invariant($"起点 {start} 超出文本"), Invariant($"the start {start} is outside of the text"));
        var length = count ?? text.Length - start;
        if (length < 0 || start + length > text.Length) throw countPosition.Error(Invariant($"长度 {length} 超出文本"), Invariant($"the count {length} is outside of the text"));
        var ignoresCase = comparison is StringComparison.CurrentCultureIgnoreCase
            or StringComparison.InvariantCultureIgnoreCase or StringComparison.OrdinalIgnoreCase;
        return text.IndexOf(search, (int)start, (int)length, ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
    }

    /// <summary>Without blanks at the start.</summary>
    public static string? Lstrip(string? text) => Library.LStrip(text);

    /// <summary>Without blanks at the end.</summary>
    public static string? Rstrip(string? text) => Library.RStrip(text);

    /// <summary>Without blanks at both ends.</summary>
    public static string? Strip(string? text) => Library.Strip(text);

    /// <summary>Without line ends.</summary>
    public static string? StripNewlines(string? text) => Library.StripNewlines(text);

    /// <summary>Blanks before it, up to a width.</summary>
    public static string? PadLeft(string? text, long width, Position position) => (text ?? "").PadLeft(Width(width, position));

    /// <summary>Blanks after it, up to a width.</summary>
    public static string? PadRight(string? text, long width, Position position) => (text ?? "").PadRight(Width(width, position));

    /// <summary>One text for 1, another for all other numbers.</summary>
    public static string? Pluralize(long number, string? singular, string? plural) => number == 1 ? singular : plural;

    /// <summary>How many characters there are.</summary>
    public static long Size(string? text) => Library.Size(text);

    /// <summary>A part by place and length, by default all that follows; from the end if the place is negative.</summary>
    public static string? Slice(string? text, long start, long? length, Position position, Position lengthPosition) =>
        Cut(() => Library.Slice(text, Narrow(start), length is { } count ? Narrow(count) : null), length, length is null ? position : lengthPosition);

    /// <summary>A part by place and length, by default one character; from the end if the place is negative.</summary>
    public static string? Slice1(string? text, long start, long length, Position lengthPosition) =>
        Cut(() => Library.Slice1(text, Narrow(start), Narrow(length)), length, lengthPosition);

    /// <summary>The pieces between separators, empty ones left out.</summary>
    public static Value Split(string? text, string? match) => Value.Iterator(
        [.. Library.Split(text, match).Cast<string>().Select(Value.From)]);

    /// <summary>The first characters with an ellipsis, together no longer than a length.</summary>
    public static string? Truncate(string? text, long length, string? ellipsis) => Library.Truncate(text, Narrow(length), ellipsis);

    /// <summary>The first words and an ellipsis. Blanks at the start count as a word.</summary>
    public static string? Truncatewords(string? text, long count, string? ellipsis) => Library.Truncatewords(text, Narrow(count), ellipsis);

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

    private static string Cut(Func<string> cut, long? length, Position lengthPosition)
    {
        try
        {
            return cut();
        }
        catch (ArgumentOutOfRangeException)
        {
            throw lengthPosition.Error(Invariant($"长度 {length} 超出范围"), Invariant($"the length {length} is out of range"));
        }
    }

    // whole numbers of templates have more digits than those of the library
    private static int Narrow(long number) => (int)Math.Clamp(number, int.MinValue, int.MaxValue);

    private static int Width(long width, Position position) => width is >= 0 and <= 1_000_000
        ? (int)width
        : throw position.Error(Invariant($"宽度 {width} 无效"), Invariant($"{width} is not a width"));
}
