using System.ComponentModel;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Nianbao.Templates;

/// <summary>The built-in group <c>html</c>. What is text, not HTML, is null for null.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class HtmlFunctions
{
    private const string Unreserved = "-._~";
    private const string Reserved = ":/?#[]@!$&'()*+,;=";

    /// <summary>Replaces what means something in HTML, Latin-1 signs and characters outside of the basic plane.</summary>
    public static string? Escape(string? text)
    {
        if (text is null) return null;
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                (>= 0xA0 and <= 0xFF) or > 0xFFFF => escaped.Append(CultureInfo.InvariantCulture, $"&#{rune.Value};"),
                _ => escaped.Append(rune.ToString()),
            };
        }

        return escaped.ToString();
    }

    /// <summary>Says of text that it is HTML already.</summary>
    public static string? Safe(string? text) => text;

    /// <summary>Puts <c>&lt;br /&gt;</c> before each line end; other text is escaped.</summary>
    public static string? NewlineToBr(string? text) => text is null ? null : LineEnd().Replace(text, "<br />$0");

    /// <summary>Takes out tags, comments, scripts and styles. A tag ends at the first &gt; outside of a quoted attribute.</summary>
    public static string? Strip(string? text, Position position)
    {
        try
        {
            return text is null ? null : Markup().Replace(text, "");
        }
        catch (RegexMatchTimeoutException)
        {
            throw position.Error("HTML 文本过于复杂，未能在时限内处理", "the HTML is too intricate to be stripped in time");
        }
    }

    /// <summary>Percent-encodes all but letters, digits and <c>-._~</c>.</summary>
    public static string? UrlEncode(string? text) => PercentEncode(text, Unreserved);

    /// <summary>Percent-encodes what may not stand in a URL.</summary>
    public static string? UrlEscape(string? text) => PercentEncode(text, Unreserved + Reserved);

    private static string? PercentEncode(string? text, string kept)
    {
        if (text is null) return null;
        var encoded = new StringBuilder(text.Length);
        foreach (var b in Encoding.UTF8.GetBytes(text))
        {
            if (char.IsAsciiLetterOrDigit((char)b) || kept.Contains((char)b, StringComparison.Ordinal)) encoded.Append((char)b);
            else encoded.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
        }

        return encoded.ToString();
    }

    [GeneratedRegex(@"\r\n|\r|\n", RegexOptions.CultureInvariant)]
    private static partial Regex LineEnd();

    [GeneratedRegex(
        """<script.*?</script>|<!--.*?-->|<style.*?</style>|<(?:[^>=]|=(?:'[^']*'|"[^"]*"|[^'"][^\s>]*))*>""",
        RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        RegexFunctions.TimeoutMilliseconds)]
    private static partial Regex Markup();
}
