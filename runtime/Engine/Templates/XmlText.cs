using System.ComponentModel;
using System.Text;

namespace Nianbao.Templates;

/// <summary>Text in XML 1.0.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class XmlText
{
    /// <summary>A text with the characters that mean something in XML replaced, and those left out that XML does not allow; null for null.</summary>
    public static string? Escape(string? text) => text is null ? null : HtmlFunctions.Escape(Allowed(text));

    /// <summary>The same of a value; what is XML already stays as it is.</summary>
    public static string? Escape(Value value) => value.Kind == ValueKind.SafeText ? value.AsText : Escape(value.ToOptionalText());

    /// <summary>The characters that XML allows: no control characters but tab and line ends, no halves of pairs.</summary>
    internal static string Allowed(string text)
    {
        if (!text.AsSpan().ContainsAny(Forbidden.Characters)) return text;
        var allowed = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // half of a pair is read as the replacement character
            if (rune.Value is not ('\uFFFE' or '\uFFFF') && !(rune.Value < ' ' && rune.Value is not ('\t' or '\n' or '\r'))) allowed.Append(rune.ToString());
        }

        return allowed.ToString();
    }

    private static class Forbidden
    {
        public static readonly System.Buffers.SearchValues<char> Characters = System.Buffers.SearchValues.Create(
            [.. Enumerable.Range(0, 0x10000).Select(c => (char)c).Where(c => c is < ' ' and not ('\t' or '\n' or '\r') or >= '\uD800' and <= '\uDFFF' or '\uFFFE' or '\uFFFF')]);
    }
}
