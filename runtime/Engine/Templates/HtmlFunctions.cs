using System.ComponentModel;
using System.Text.RegularExpressions;
using Library = Scriban.Functions.HtmlFunctions;

namespace Nianbao.Templates;

/// <summary>
/// The built-in group <c>html</c>, from the library but for what its interpreter has not (<c>safe</c>) and what needs its context: <c>strip</c>,
/// for the time that it may take. What is text, not HTML, is null for null.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class HtmlFunctions
{
    /// <summary>Replaces what means something in HTML, Latin-1 signs and characters outside of the basic plane.</summary>
    public static string? Escape(string? text) => Library.Escape(text);

    /// <summary>Says of text that it is HTML already.</summary>
    public static string? Safe(string? text) => text;

    /// <summary>Puts <c>&lt;br /&gt;</c> before each line end; other text is escaped.</summary>
    public static string? NewlineToBr(string? text) => Library.NewlineToBr(text);

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
    public static string? UrlEncode(string? text) => Library.UrlEncode(text);

    /// <summary>Percent-encodes what may not stand in a URL.</summary>
    public static string? UrlEscape(string? text) => Library.UrlEscape(text);

    [GeneratedRegex(
        """<script.*?</script>|<!--.*?-->|<style.*?</style>|<(?:[^>=]|=(?:'[^']*'|"[^"]*"|[^'"][^\s>]*))*>""",
        RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        RegexFunctions.TimeoutMilliseconds)]
    private static partial Regex Markup();
}
