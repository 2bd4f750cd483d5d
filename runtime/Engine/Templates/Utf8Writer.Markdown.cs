using System.Buffers;
using System.ComponentModel;

namespace Nianbao.Templates;

/// <content>What is printed in a page of Markdown, and in one of XML.</content>
public sealed partial class Utf8Writer
{
    private static readonly SearchValues<char> BlockMarkdown = SearchValues.Create("\\`*_[]<>&~|!#:\"'\r\n");

    // the signs of lists and quotations, after which another block may begin
    private static readonly SearchValues<byte> BlockMarks = SearchValues.Create("-+*>.) \t0123456789"u8);

    // used again for each text that has something to escape
    private char[] _escaped = [];

    /// <summary>Writes text in which nothing is markup.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteMarkdown(string? text)
    {
        if (string.IsNullOrEmpty(text)) return;
        if (MarkdownText.BeginsPlainly(text[0]) && text[^1] != ' ')
        {
            if (_indent is null && TryWritePlainWord<MarkdownMarks>(text)) return;
            if (!text.AsSpan().ContainsAny(MarkdownText.Marks))
            {
                Write(text);
                return;
            }
        }

        var most = MarkdownText.MaxLength(text);
        if (_escaped.Length < most) _escaped = new char[most];
        var before = _length > 0 && _buffer[_length - 1] < 0x80 ? (char)_buffer[_length - 1] : '\0';
        var start = _length;
        Append(_escaped.AsSpan(0, MarkdownText.Escape(text, FindLineStart(), before, _escaped)));
        if (_indent is not null) IndentFrom(start);
    }

    /// <summary>Writes a value; what is Markdown already is written as it is.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteMarkdown(Value value, in Position position = default)
    {
        if (value.Kind == ValueKind.SafeText || value.IsNumber) Write(value, position);
        else WriteMarkdown(value.ToText(position));
    }

    /// <summary>Writes text where HTML is read, or Markdown: by references to characters, which mean the same in both.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteMarkdownBlock(string? text)
    {
        var start = _length;
        var rest = text.AsSpan();
        for (var i = rest.IndexOfAny(BlockMarkdown); i >= 0; i = rest.IndexOfAny(BlockMarkdown))
        {
            Append(rest[..i]);
            if (rest[i] is '\r' or '\n') Append(" ");
            else if (MarkupCharacters.Contains(rest[i])) Append(Entity(rest[i]));
            else Append($"&#{(int)rest[i]};");
            rest = rest[(i + 1)..];
        }

        Append(rest);
        if (_indent is not null) IndentFrom(start);
    }

    /// <summary>The same of a value.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteMarkdownBlock(Value value, in Position position = default)
    {
        if (value.Kind == ValueKind.SafeText || value.IsNumber) Write(value, position);
        else WriteMarkdownBlock(value.ToText(position));
    }

    /// <summary>Writes a value in a block of code: it stays on its line, and does not end the block.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteMarkdownCode(Value value)
    {
        var text = value.ToText().Replace("\r\n", " ", StringComparison.Ordinal).Replace('\r', ' ').Replace('\n', ' ');

        // what four blanks stand before ends nothing
        var isFence = text.AsSpan().TrimStart(' ') is ['`' or '~', ..] && FindLineStart() == LineStart.Block;
        Write(isFence ? "    " + text : text);
    }

    /// <summary>Writes a value in the address of a link.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteMarkdownUrl(Value value, UrlPart part)
    {
        // parentheses would end the address
        var text = value.ToText().Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
        WriteUrl(part == UrlPart.Query ? value.ToText() : text, part);
    }

    /// <summary>Writes text in XML.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteXml(string? text) => WriteEscaped(text is null ? null : XmlText.Allowed(text));

    /// <summary>Writes a value in XML; what is XML already is written as it is.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteXml(Value value, in Position position = default)
    {
        if (value.Kind == ValueKind.SafeText || value.IsNumber) Write(value, position);
        else WriteXml(value.ToText(position));
    }

    /// <summary>Writes a value in a quoted value of XML.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteXmlQuoted(Value value, in Position position = default)
    {
        if (value.Kind == ValueKind.SafeText) WriteQuoted(value.AsText);
        else WriteXml(value, position);
    }

    // what has been written of the line
    private LineStart FindLineStart()
    {
        var line = _buffer.AsSpan(0, _length);
        line = line[(line.LastIndexOf((byte)'\n') + 1)..];
        if (line.ContainsAnyExcept(BlockMarks)) return LineStart.None;
        return line.Length > 0 && char.IsAsciiDigit((char)line[^1]) ? LineStart.Number : LineStart.Block;
    }
}
