using System.Buffers;
using System.ComponentModel;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace Nianbao.Templates;

/// <content>What is printed in an HTML page at other places than its text. The template compiler knows which.</content>
public sealed partial class Utf8Writer
{
    private const string Blocked = "#blocked";
    private const int LongestRune = 4;

    private static readonly SearchValues<char> SchemeEnds = SearchValues.Create(":/?#");
    private static readonly SearchValues<char> Quotes = SearchValues.Create("<>\"'");
    private static readonly SearchValues<char> ScriptMarkup = SearchValues.Create("<>&\u2028\u2029");

    // RFC 3986 without the single quote, which may be what ends the attribute
    private static readonly SearchValues<byte> UrlBytes = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&()*+,;="u8);
    private static readonly SearchValues<byte> ComponentBytes = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"u8);
    private static readonly string[] Schemes = ["https", "http", "mailto", "tel"];

    /// <summary>Writes text that is HTML already where it must not end a quoted attribute or an element without tags.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteQuoted(string? html)
    {
        var start = _length;
        Replace(html, Quotes);
        if (_indent is not null) IndentFrom(start);
    }

    /// <summary>Writes a value in a quoted attribute, or in an element without tags.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteQuoted(Value value, in Position position = default)
    {
        if (value.Kind == ValueKind.SafeText) WriteQuoted(value.AsText);
        else WriteEscaped(value, position);
    }

    /// <summary>
    /// Writes text in an attribute that holds a URL. What may not stand there is percent-encoded. A URL with another
    /// scheme than http, https, mailto or tel becomes <c>#blocked</c>.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteUrl(string? text, UrlPart part)
    {
        if (text is null) return;
        if (part == UrlPart.Start && !HasAllowedScheme(text))
        {
            Write(Blocked);
            return;
        }

        var start = _length;
        Span<byte> rune = stackalloc byte[LongestRune];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && part != UrlPart.Query && IsEncoded(text, i))
            {
                Append("%");
                continue;
            }

            Rune.DecodeFromUtf16(text.AsSpan(i), out var character, out var length);
            i += length - 1;
            foreach (var b in rune[..character.EncodeToUtf8(rune)]) AppendUrl(b, part);
        }

        if (_indent is not null) IndentFrom(start);
    }

    /// <summary>Writes a value in an attribute that holds a URL.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteUrl(Value value, UrlPart part)
    {
        if (value.Kind is ValueKind.Integer or ValueKind.Decimal) Write(value);
        else WriteUrl(value.Kind == ValueKind.SafeText ? WebUtility.HtmlDecode(value.AsText) : value.ToText(), part);
    }

    /// <summary>Writes JSON in a script. No character is left that could end it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteJson(string? json)
    {
        var start = _length;
        var rest = json.AsSpan();
        for (var i = rest.IndexOfAny(ScriptMarkup); i >= 0; i = rest.IndexOfAny(ScriptMarkup))
        {
            Append(rest[..i]);
            Append(rest[i] switch { '<' => "\\u003c", '>' => "\\u003e", '&' => "\\u0026", '\u2028' => "\\u2028", _ => "\\u2029" });
            rest = rest[(i + 1)..];
        }

        Append(rest);
        if (_indent is not null) IndentFrom(start);
    }

    /// <summary>Writes a value where only a number, true, false or nothing can stand.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteNumber(Value value, in Position position)
    {
        if (!value.IsNumber && value.Kind is not (ValueKind.Bool or ValueKind.Null or ValueKind.Empty))
        {
            throw position.Error(
                $"此处只能输出数字，却是“{value.ToText()}”；确信安全时请写 html.safe",
                $"only a number can be printed here, not '{value.ToText()}'; write html.safe if it is certainly safe");
        }

        Write(value);
    }

    private static bool HasAllowedScheme(string url)
    {
        var end = url.AsSpan().IndexOfAny(SchemeEnds);
        if (end < 0 || url[end] != ':') return true;
        foreach (var scheme in Schemes)
        {
            if (url.AsSpan(0, end).Equals(scheme, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static bool IsEncoded(string text, int percent) =>
        percent + 2 < text.Length && char.IsAsciiHexDigit(text[percent + 1]) && char.IsAsciiHexDigit(text[percent + 2]);

    private void AppendUrl(byte b, UrlPart part)
    {
        var allowed = part == UrlPart.Query ? ComponentBytes : UrlBytes;
        if (!allowed.Contains(b) || (part == UrlPart.Undecided && b == (byte)':'))
        {
            Ensure(LongestNumber);
            _buffer[_length++] = (byte)'%';
            b.TryFormat(_buffer.AsSpan(_length), out var written, "X2", System.Globalization.CultureInfo.InvariantCulture);
            _length += written;
        }
        else if (b == (byte)'&')
        {
            Append(Entity('&'));
        }
        else
        {
            Ensure(1);
            _buffer[_length++] = b;
        }
    }

    // inlined, so that the characters are a constant to the search
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Replace(string? text, SearchValues<char> characters)
    {
        var rest = text.AsSpan();
        for (var i = rest.IndexOfAny(characters); i >= 0; i = rest.IndexOfAny(characters))
        {
            Append(rest[..i]);
            Append(Entity(rest[i]));
            rest = rest[(i + 1)..];
        }

        Append(rest);
    }
}
