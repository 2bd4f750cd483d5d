using System.Buffers;
using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Templates;

/// <summary>A buffer of UTF-8 that templates write to and that is used again from report to report.</summary>
public sealed partial class Utf8Writer
{
    // enough for any number or date
    private const int LongestNumber = 64;
    private const int ShortText = 16;

    // a UTF-16 unit in UTF-8; two of them that are one character take less
    private const int LongestUnit = 3;

    // from here on it pays to count the bytes before making room for them
    private const int LongText = 1_000_000;

    private static readonly SearchValues<char> MarkupCharacters = SearchValues.Create("&<>\"'");

    private byte[] _buffer = new byte[64 * 1024];
    private int _length;
    private Dictionary<string, int>? _turns;

    /// <summary>Makes a buffer.</summary>
    public Utf8Writer() => ResetLimits();

    /// <summary>What has been written.</summary>
    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    /// <summary>Forgets what has been written and keeps the memory.</summary>
    public void Clear()
    {
        _length = 0;
        _indent = null;
        _cut = (-1, false);
        _calls = 0;
        _turns?.Clear();
        ResetLimits();
    }

    internal int NextTurn(string group, int count)
    {
        _turns ??= new Dictionary<string, int>(StringComparer.Ordinal);
        var turn = _turns.GetValueOrDefault(group) % count;
        _turns[group] = turn + 1;
        return turn;
    }

    /// <summary>Writes text that is UTF-8 already.</summary>
    /// <remarks>
    /// A name of its own: it is half of all calls, and the C# compiler would weigh every kind of value for each. Most pieces
    /// are a few bytes of a length known at compile time: inlined, copying them is an instruction or two.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteUtf8(ReadOnlySpan<byte> utf8)
    {
        if (_indent is null && utf8.TryCopyTo(_buffer.AsSpan(_length))) _length += utf8.Length;
        else WriteIndentedOrGrow(utf8);
    }

    /// <summary>Writes text as it is.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Write(string? text)
    {
        var start = _length;
        Append(text);
        if (_indent is not null) IndentFrom(start);
    }

    /// <summary>Writes text with the characters that mean something in HTML replaced.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteEscaped(string? text)
    {
        if (_indent is null && TryWritePlainWord<MarkupMarks>(text)) return;
        var start = _length;
        Replace(text, MarkupCharacters);
        if (_indent is not null) IndentFrom(start);
    }

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Write(bool value) => WriteUtf8(value ? "true"u8 : "false"u8);

    /// <summary>Writes a whole number.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Write(long value)
    {
        var start = _length;
        Ensure(LongestNumber);
        if ((ulong)value < 10)
        {
            _buffer[_length++] = (byte)('0' + value);
        }
        else
        {
            AppendNumber(value);
        }

        if (_indent is not null) IndentFrom(start);
    }

    /// <summary>Writes a number in its shortest form.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Write(double value) => WriteNumber(value);

    /// <summary>Writes a number with the decimals it has.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Write(decimal value) => WriteNumber(value);

    /// <summary>Writes a date as Scriban does by default: <c>05 Mar 2024</c>; nothing for null.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Write(DateTime? date)
    {
        if (date is { } day) Write(day.ToString("dd MMM yyyy", CultureInfo.InvariantCulture));
    }

    /// <summary>Writes the number in a cell, an amount with the decimals and the unit it was given with; nothing if it is blank.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Write(Cell cell)
    {
        if (cell.IsBlank) return;
        if (cell.Report.Form.Cells.KindOf(cell.Index) == CellKind.Amount) WriteAmount(cell);
        else Write(cell.Raw);
    }

    private void WriteIndentedOrGrow(ReadOnlySpan<byte> utf8)
    {
        var start = _length;
        Ensure(utf8.Length);
        utf8.CopyTo(_buffer.AsSpan(start));
        _length = start + utf8.Length;
        if (_indent is not null) IndentFrom(start);
    }

    // apart from counts, whose way is the short one
    private void WriteAmount(Cell cell)
    {
        var (amount, unit) = CellText.Written(cell);
        Write(amount);
        Write(unit);
    }

    private static ReadOnlySpan<char> Entity(char c) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        _ => "&#39;",
    };

    private void WriteNumber<T>(T value)
        where T : IUtf8SpanFormattable
    {
        var start = _length;
        Ensure(LongestNumber);
        AppendNumber(value);
        if (_indent is not null) IndentFrom(start);
    }

    private void AppendNumber<T>(T value)
        where T : IUtf8SpanFormattable
    {
        value.TryFormat(_buffer.AsSpan(_length), out var written, default, CultureInfo.InvariantCulture);
        _length += written;
    }

    private void Append(ReadOnlySpan<char> text)
    {
        Ensure(text.Length <= LongText ? text.Length * LongestUnit : Encoding.UTF8.GetByteCount(text));
        _length += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_length));
    }

    // most texts are a word or two: looked through and encoded in one go they take half the time of the general way
    private bool TryWritePlainWord<TMarks>(ReadOnlySpan<char> text)
        where TMarks : struct, IMarks
    {
        if (text.Length > ShortText) return false;
        Ensure(ShortText * LongestUnit);
        var bytes = _buffer.AsSpan(_length, ShortText * LongestUnit);
        var length = 0;
        foreach (var c in text)
        {
            if (c < 0x80)
            {
                if (TMarks.Contains(c)) return false;
                bytes[length++] = (byte)c;
            }
            else if (c < 0x800 || char.IsSurrogate(c))
            {
                return false;
            }
            else
            {
                bytes[length] = (byte)(0xE0 | (c >> 12));
                bytes[length + 1] = (byte)(0x80 | ((c >> 6) & 0x3F));
                bytes[length + 2] = (byte)(0x80 | (c & 0x3F));
                length += 3;
            }
        }

        _length += length;
        return true;
    }

    private void Ensure(int count)
    {
        if (_buffer.Length - _length < count) Grow(count);
    }

    /// <summary>Characters of ASCII that are not written as they are: a type, so that they are constants where they are asked for.</summary>
    private interface IMarks
    {
        static abstract bool Contains(char c);
    }

    private readonly struct MarkupMarks : IMarks
    {
        public static bool Contains(char c) => c is '&' or '<' or '>' or '"' or '\'';
    }

    private readonly struct MarkdownMarks : IMarks
    {
        public static bool Contains(char c) => MarkdownText.IsMark(c);
    }
}
