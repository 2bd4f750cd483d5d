using System.Buffers;
using System.ComponentModel;

namespace Nianbao.Templates;

/// <summary>What comes before a text on its line.</summary>
internal enum LineStart
{
    /// <summary>Text, after which nothing begins a block.</summary>
    None,

    /// <summary>Nothing, or the signs of lists and quotations: a block may begin.</summary>
    Block,

    /// <summary>A number, which a point makes the number of an item.</summary>
    Number,
}

/// <summary>
/// Text in a page of Markdown (CommonMark with tables, strikethrough and links of GitHub): a backslash stands before what would be
/// markup at its place, and before nothing else. Line breaks become blanks, for a text does not end the block that it stands in.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MarkdownText
{
    // to the left and right of a text that is not known
    private const char Unknown = '\0';

    private const string Blank = "&#32;";

    // what may be markup where a text does not begin
    private const string WithinMarks = "\\`*_[]<&~|!#:@.\r\n\t";

    private static readonly SearchValues<char> MarksAndBlank = SearchValues.Create(WithinMarks + ' ');
    private static readonly string[] Schemes = ["http", "https", "ftp", "mailto", "xmpp"];

    /// <summary>What may be markup in a text that begins plainly.</summary>
    internal static readonly SearchValues<char> Marks = SearchValues.Create(WithinMarks);

    /// <summary>Whether a character is one of these.</summary>
    internal static bool IsMark(char c) =>
        c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '&' or '~' or '|' or '!' or '#' or ':' or '@' or '.' or '\r' or '\n' or '\t';

    /// <summary>Whether a character stands for itself wherever a text begins by it, and begins no block together with those behind it.</summary>
    internal static bool BeginsPlainly(char c) =>
        c >= 0x80 || !(IsMark(c) || char.IsAsciiDigit(c) || c is '>' or '(' or ')' or '=' or '-' or '+' or ' ');

    /// <summary>How long a text may become.</summary>
    internal static int MaxLength(string text) => (2 * text.Length) + (2 * Blank.Length);

    /// <summary>A text that may be put anywhere between others; null for null.</summary>
    public static string? Escape(string? text)
    {
        if (text is null) return null;
        var escaped = new char[MaxLength(text)];
        return new string(escaped, 0, Escape(text, LineStart.Block, Unknown, escaped));
    }

    /// <summary>The same of a value; what is Markdown already stays as it is.</summary>
    public static string? Escape(Value value) => value.Kind == ValueKind.SafeText ? value.AsText
        : value.IsNumber ? value.ToText()
        : Escape(value.ToOptionalText());

    /// <summary>A text as it is written after others; its length.</summary>
    internal static int Escape(string text, LineStart start, char before, Span<char> escaped)
    {
        var (length, previous) = (0, before);
        for (var i = 0; i < text.Length; i++)
        {
            if (start == LineStart.None && i > 0)
            {
                // nothing is markup until the next of the characters that may be
                var plain = text.AsSpan(i);
                if (plain.IndexOfAny(MarksAndBlank) is >= 0 and var end) plain = plain[..end];
                plain.CopyTo(escaped[length..]);
                length += plain.Length;
                i += plain.Length;
                if (i == text.Length) break;
                if (plain.Length > 0) previous = plain[^1];
            }

            var c = text[i];
            if (c is '\r' or '\n' or '\t') c = ' ';
            if (c == ' ')
            {
                // blanks at the beginning of a line would make code of it, and two at its end a line break
                if (start == LineStart.Block || IsBlank(previous)) continue;
                if (length == 0 || text.AsSpan(i).Trim(" \t\r\n").IsEmpty)
                {
                    Blank.CopyTo(escaped[length..]);
                    length += Blank.Length;
                    previous = c;
                    continue;
                }
            }
            else if (NeedsBackslash(text, i, start, previous))
            {
                escaped[length++] = '\\';
            }

            escaped[length++] = c;
            previous = c;
            start = start != LineStart.None && char.IsAsciiDigit(c) ? LineStart.Number : LineStart.None;
        }

        return length;
    }

    private static bool NeedsBackslash(string text, int index, LineStart start, char previous)
    {
        var c = text[index];
        var next = index + 1 < text.Length ? text[index + 1] : Unknown;
        switch (c)
        {
            case '\\' or '`' or '[' or ']' or '|': return true;
            case '*' or '~': return start == LineStart.Block || !IsBlank(previous) || !IsBlank(next);
            case '_': return start == LineStart.Block || !IsInWord(previous) || !IsInWord(next);
            case '<': return next == Unknown || char.IsAsciiLetter(next) || next is '/' or '!' or '?';
            case '&': return next == Unknown || char.IsAsciiLetter(next) || next == '#';
            case '!': return next is Unknown or '[';
            case '#': return start == LineStart.Block || next == Unknown;
            case '>': return start == LineStart.Block;
            case '=' or '-' or '+': return start == LineStart.Block && !char.IsAsciiDigit(next);
            case '.' or ')' when start == LineStart.Number: return next == Unknown || IsBlank(next);
            case '(' or ':' when index == 0 && previous == ']': return true;
            case ':': return next != Unknown && EndsWithScheme(text, index);
            case '.': return next != Unknown && EndsWith(text, index, "www") && MayBeginAddress(text, index - 3);
            case '@': return IsInWord(previous) && IsInWord(next);
            default: return false;
        }
    }

    private static bool EndsWithScheme(string text, int index)
    {
        foreach (var scheme in Schemes)
        {
            if (EndsWith(text, index, scheme)) return true;
        }

        return false;
    }

    private static bool EndsWith(string text, int index, string word) =>
        index >= word.Length && text.AsSpan(index - word.Length, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase);

    // what stands before an address without a scheme, as GitHub reads it
    private static bool MayBeginAddress(string text, int index) => index == 0 || char.IsWhiteSpace(text[index - 1]) || text[index - 1] is '*' or '_' or '~' or '(';

    // the end of a line, or what follows, counts as a word may
    private static bool IsBlank(char c) => c is ' ' or '\t' or '\r' or '\n';

    private static bool IsInWord(char c) => char.IsLetterOrDigit(c);
}
