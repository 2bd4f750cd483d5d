using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Nianbao.Documents.Sources.Html;

/// <summary>Web pages: paragraphs by their block elements, tables by their grids, tables for layout by what is in them.</summary>
internal sealed class HtmlSource
{
    private const int LargestPage = 16 * 1024 * 1024;

    private static readonly HashSet<string> s_skipped = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "head", "nav", "footer", "iframe", "select", "option", "button", "textarea", "svg", "object",
    };

    private static readonly HashSet<string> s_blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt", "fieldset", "figcaption", "figure",
        "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "tbody", "td", "tfoot",
        "th", "thead", "tr", "ul",
    };

    private readonly List<(SourceBlock Block, IElement Element)> _blocks = [];
    private readonly StringBuilder _paragraph = new();
    private IElement? _begun;
    private int _tables;

    private HtmlSource()
    {
    }

    /// <summary>Reads a page.</summary>
    /// <exception cref="DocumentException">It is too large, too long or too deep.</exception>
    public static SourceDocument Read(ReadOnlyMemory<byte> content, string name)
    {
        if (content.Length > LargestPage) throw SourceFindings.FileTooLarge(content.Length);
        return Read(TextDecoder.Decode(content.Span), name);
    }

    /// <summary>Reads a page from its text.</summary>
    /// <exception cref="DocumentException">It is too long or too deep.</exception>
    public static SourceDocument Read(string html, string name)
    {
        if (IsTooDeep(html)) throw SourceFindings.TooDeep();
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true });
        using var page = parser.ParseDocument(html);
        var source = new HtmlSource();
        if (page.Body != null) source.Walk(page.Body, depth: 0);
        source.Flush();
        return new SourceDocument(name, SourceKind.Html, ReportPart.Mark(source._blocks)) { Properties = PropertiesOf(page) };
    }

    private void Walk(INode node, int depth)
    {
        if (depth > DocumentLimits.Depth) throw SourceFindings.TooDeep();
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text) Append(text);
            else if (child is IElement element && !IsSkipped(element)) WalkElement(element, depth);
        }
    }

    private void WalkElement(IElement element, int depth)
    {
        var isBlock = s_blocks.Contains(element.LocalName) || element.LocalName == "br";
        if (isBlock) Flush();
        if (element.LocalName == "table" && HtmlTable.Read(element, _tables + 1) is { } table)
        {
            _tables++;
            Add(table, element);
            return;
        }

        if (isBlock) _begun = element;
        Walk(element, depth + 1);
        if (isBlock) Flush();
    }

    private void Append(IText text)
    {
        _begun ??= text.ParentElement;
        if (_paragraph.Length < DocumentLimits.TextLength) _paragraph.Append(text.Data);
    }

    private void Flush()
    {
        var text = HtmlText.Collapse(_paragraph.ToString());
        _paragraph.Clear();
        var element = _begun;
        _begun = null;
        if (text.Length == 0 || element == null) return;
        var isHeading = element.LocalName is ['h', >= '1' and <= '6'];
        Add(new SourceParagraph(text, LocationOf(element)) { IsHeading = isHeading }, element);
    }

    private void Add(SourceBlock block, IElement element)
    {
        if (_blocks.Count == DocumentLimits.Blocks) throw SourceFindings.TooManyBlocks();
        _blocks.Add((block, element));
    }

    internal static SourceLocation LocationOf(IElement element) => new() { Line = element.SourceReference?.Position.Line ?? 0 };

    private static bool IsSkipped(IElement element) => s_skipped.Contains(element.LocalName) || HtmlText.IsHidden(element);

    // the parser and everything after it go down element by element
    private static bool IsTooDeep(string html)
    {
        var depth = 0;
        for (var i = 0; i + 1 < html.Length; i++)
        {
            if (html[i] != '<') continue;
            if (html[i + 1] == '/') depth = Math.Max(0, depth - 1);
            else if (char.IsAsciiLetter(html[i + 1]) && !IsVoid(html.AsSpan(i + 1))) depth++;
            if (depth > 20 * DocumentLimits.Depth) return true;
        }

        return false;
    }

    private static bool IsVoid(ReadOnlySpan<char> tag)
    {
        foreach (var name in (ReadOnlySpan<string>)["br", "img", "meta", "link", "input", "hr", "col", "wbr", "p", "li", "td", "tr", "option"])
        {
            if (tag.StartsWith(name, StringComparison.OrdinalIgnoreCase) && tag.Length > name.Length && !char.IsAsciiLetter(tag[name.Length])) return true;
        }

        return false;
    }

    private static List<SourceProperty> PropertiesOf(AngleSharp.Html.Dom.IHtmlDocument page)
    {
        var properties = new List<SourceProperty>();
        foreach (var meta in page.QuerySelectorAll("meta[name][content]"))
        {
            var name = meta.GetAttribute("name")!.Trim().ToLower(CultureInfo.InvariantCulture);
            properties.Add(new SourceProperty(name, HtmlText.Collapse(meta.GetAttribute("content")!)));
        }

        if (page.Title is { Length: > 0 } title) properties.Add(new SourceProperty("title", HtmlText.Collapse(title)));
        return properties;
    }
}
