using System.Buffers;
using System.Globalization;
using Nianbao.Text;

namespace Nianbao.Narratives;

/// <summary>
/// Text in one spelling, for patterns: half-width digits and letters, full-width punctuation, one kind of bracket, no
/// blanks, no thousands separators, no titles of documents. The year reported on is 本年, the one before 上年, the one
/// after 下年 and any other 往年, so that a pattern need not know the year.
/// </summary>
internal ref struct NormalText
{
    private const int YearDigits = 4;
    private const int LongestTitle = 100;
    private const int LongestQuote = 30;
    private const string Opening = "([{〔【〖﹝〈";
    private const string Closing = ")]}〕】〗﹞〉";

    private readonly Span<char> _text;
    private readonly Span<int> _origins;
    private readonly int _year;
    private int _length;

    // what is read is never longer than what was written
    private NormalText(int year, Span<char> text, Span<int> origins)
    {
        _year = year;
        _text = text;
        _origins = origins;
    }

    /// <summary>The text in one spelling.</summary>
    /// <param name="text">A paragraph as it was read.</param>
    /// <param name="year">The year reported on.</param>
    public static string Of(string text, int year)
    {
        var buffer = ArrayPool<char>.Shared.Rent(text.Length);
        var normal = new NormalText(year, buffer, []);
        normal.Read(text);
        var read = normal._text[..normal._length].ToString();
        ArrayPool<char>.Shared.Return(buffer);
        return read;
    }

    /// <summary>
    /// Where each character of the text in one spelling comes from, and at the end the length of the text as it was
    /// read. Asked for where something was found only.
    /// </summary>
    public static int[] OriginsOf(string text, int year)
    {
        var origins = new int[text.Length + 1];
        var normal = new NormalText(year, new char[text.Length], origins);
        normal.Read(text);
        origins[normal._length] = text.Length;
        return origins[..(normal._length + 1)];
    }

    private void Read(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            i = Append(text, i);
        }
    }

    /// <summary>Appends the character at an index; returns the index of the last one read.</summary>
    private int Append(string text, int i)
    {
        var c = text[i];
        if (c is >= '\u4E00' and <= '\u9FFF')
        {
            if (c == '年') PutYear(i);
            else Put(c, i);
            return i;
        }

        switch (c)
        {
            case '《':
                return Skip(text, i, '》');
            case '“':
                return SkipQuote(text, i);
            case '”' or '‘' or '’' or '"' or '》':
                return i;
            case ',' or '，':
                if (!IsThousandsSeparator(text, i)) Put('，', i);
                return i;
        }

        var one = OneSpelling(c);
        if (one != '\0') Put(one, i);
        return i;
    }

    private static char OneSpelling(char c)
    {
        if (char.IsWhiteSpace(c)) return '\0';
        c = LabelText.HalfWidth(c);
        if (c < '\u0080') return Ascii(c);
        if (Opening.Contains(c, StringComparison.Ordinal)) return '（';
        if (Closing.Contains(c, StringComparison.Ordinal)) return '）';
        return c switch
        {
            '～' or '—' or '－' or '–' => '-',
            _ => char.GetUnicodeCategory(c) == UnicodeCategory.Format ? '\0' : c,
        };
    }

    private static char Ascii(char c) => c switch
    {
        '(' or '[' or '{' => '（',
        ')' or ']' or '}' => '）',
        ';' => '；',
        ':' => '：',
        '!' => '！',
        '?' => '？',
        '~' => '-',
        _ => c,
    };

    private void Put(char c, int origin)
    {
        _text[_length] = c;
        if (_origins.Length > 0) _origins[_length] = origin;
        _length++;
    }

    /// <summary>A document's title says nothing about this report: only its marks are kept.</summary>
    private int Skip(string text, int open, char close)
    {
        var end = text.IndexOf(close, open, Math.Min(LongestTitle, text.Length - open));
        if (end < 0) return open;
        Put('《', open);
        Put('》', end);
        return end;
    }

    /// <summary>A quoted name or slogan with a figure in it is no figure; of others only the quotes are left out.</summary>
    private static int SkipQuote(string text, int open)
    {
        var end = text.IndexOf('”', open, Math.Min(LongestQuote, text.Length - open));
        return end >= 0 && text.AsSpan(open, end - open).IndexOfAny(ChineseNumber.Characters) >= 0 ? end : open;
    }

    private static bool IsThousandsSeparator(string text, int i)
    {
        if (i == 0 || i + 3 >= text.Length || !IsDigit(text[i - 1])) return false;
        return IsDigit(text[i + 1]) && IsDigit(text[i + 2]) && IsDigit(text[i + 3])
            && (i + 4 == text.Length || !IsDigit(text[i + 4]));
    }

    private static bool IsDigit(char c) => char.IsAsciiDigit(LabelText.HalfWidth(c));

    private void PutYear(int origin)
    {
        var start = _length - YearDigits;
        var year = start >= 0 && (start == 0 || !char.IsAsciiDigit(_text[start - 1])) ? ReadYear(start) : 0;
        if (year is > 1900 and < 2100)
        {
            // the word has the place of the year's first digit
            _text[start] = WordFor(year);
            _length = start + 1;
        }

        Put('年', origin);
    }

    private int ReadYear(int start)
    {
        var year = 0;
        for (var i = start; i < start + YearDigits; i++)
        {
            if (!char.IsAsciiDigit(_text[i])) return 0;
            year = (year * 10) + (_text[i] - '0');
        }

        return year;
    }

    private char WordFor(int year) => (year - _year) switch
    {
        0 => '本',
        -1 => '上',
        1 => '下',
        _ => '往',
    };
}
