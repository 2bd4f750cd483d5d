using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;
using Nianbao.Templates;

namespace Nianbao.Bench.HandWritten;

/// <summary>A buffer of UTF-8 that hand-written renderers append to and that is used again from page to page.</summary>
internal sealed class PageBuffer
{
    private static readonly SearchValues<char> MarkdownSigns = SearchValues.Create("\\`*_[]<>&~|!#:@.()=-+\r\n\t");

    private char[] _escaped = [];
    private byte[] _bytes = new byte[64 * 1024];
    private int _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Clear() => _length = 0;

    /// <summary>Appends UTF-8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ReadOnlySpan<byte> utf8)
    {
        if (!utf8.TryCopyTo(_bytes.AsSpan(_length)))
        {
            Reserve(utf8.Length);
            utf8.CopyTo(_bytes.AsSpan(_length));
        }

        _length += utf8.Length;
    }

    /// <summary>Appends text as it is.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        Reserve(text.Length * 3);
        _length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_length));
    }

    /// <summary>Appends text for HTML.</summary>
    public void AddEscaped(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return;
        for (var i = text.IndexOfAny("&<>\"'"); i >= 0; i = text.IndexOfAny("&<>\"'"))
        {
            Add(text[..i]);
            Add(text[i] switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '"' => "&quot;"u8,
                _ => "&#39;"u8,
            });
            text = text[(i + 1)..];
        }

        Add(text);
    }

    /// <summary>Appends text for Markdown, which begins and ends with no blank.</summary>
    public void AddMarkdown(string? text)
    {
        if (string.IsNullOrEmpty(text)) return;
        if (!text.AsSpan().ContainsAny(MarkdownSigns))
        {
            Add(text);
            return;
        }

        if (_escaped.Length < MarkdownText.MaxLength(text)) _escaped = new char[MarkdownText.MaxLength(text)];
        Add(_escaped.AsSpan(0, MarkdownText.Escape(text, LineStart.Block, '\0', _escaped)));
    }

    /// <summary>Appends a whole number.</summary>
    public void Add(long number)
    {
        Reserve(20);
        if (number is >= 0 and < 10)
        {
            _bytes[_length++] = (byte)('0' + number);
            return;
        }

        Utf8Formatter.TryFormat(number, _bytes.AsSpan(_length), out var written);
        _length += written;
    }

    private void Reserve(int count)
    {
        if (_bytes.Length - _length < count) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + count));
    }
}
