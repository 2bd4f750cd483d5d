using Nianbao.Generator.Templates.Places;

namespace Nianbao.Generator.Templates.Html;

/// <summary>
/// A place between two characters of a page, as a browser that read the page until there would see it. Contexts compare
/// by value: a part is compiled once for each in which it is included.
/// </summary>
/// <param name="State">The state of the tokenizer.</param>
/// <param name="Element">The element whose start tag or raw text this is, where its content is raw text; else empty.</param>
/// <param name="Attribute">The attribute whose value this is, in lower case; else empty.</param>
/// <param name="Url">The part of the URL in the value.</param>
/// <param name="Script">The part of the script in the element.</param>
/// <param name="Pending">What has been read of a name or of a delimiter that is not complete.</param>
internal sealed record HtmlContext(
    HtmlState State, string Element = "", string Attribute = "", UrlPart Url = UrlPart.Start, ScriptPart Script = ScriptPart.Code, string Pending = "")
{
    public static readonly HtmlContext Text = new(HtmlState.Text);

    private bool IsQuoted => State is HtmlState.DoubleQuoted or HtmlState.SingleQuoted;

    private bool IsUrl => IsQuoted && HtmlNames.KindOf(Attribute) == HtmlValueKind.Url;

    // in a tag and not in a value
    private bool IsInTag => State is HtmlState.TagGap or HtmlState.BeforeAttribute or HtmlState.AttributeName
        or HtmlState.AfterAttributeName or HtmlState.AfterValue;

    /// <summary>In a value that quotes or blanks would end.</summary>
    public bool IsInValue => IsQuoted || State is HtmlState.BeforeValue or HtmlState.Unquoted;

    /// <summary>What may be printed here.</summary>
    public PagePlace Place => State switch
    {
        HtmlState.Text => PagePlace.Text,
        HtmlState.DoubleQuoted or HtmlState.SingleQuoted => PlaceInValue(HtmlNames.KindOf(Attribute)),
        HtmlState.RawText when HtmlNames.HasReferences(Element) => Pending.Length == 0 ? PagePlace.Quoted : PagePlace.Nothing,
        HtmlState.RawText => Element == "script" ? PagePlace.Script : PagePlace.Number,
        HtmlState.TagName => Pending == "/" ? PagePlace.Nothing : PagePlace.CertainNumber,
        HtmlState.AttributeName or HtmlState.BeforeValue or HtmlState.Unquoted or HtmlState.Comment => PagePlace.CertainNumber,
        _ => PagePlace.Nothing,
    };

    /// <summary>What messages call it, in Chinese and in English.</summary>
    public string Display => State switch
    {
        HtmlState.Text => "正文 (text)",
        HtmlState.TagOpen or HtmlState.TagName => "标签名 (a tag's name)",
        HtmlState.DoubleQuoted or HtmlState.SingleQuoted => $"属性 {Attribute} 的值 (the value of {Attribute})",
        HtmlState.BeforeValue or HtmlState.Unquoted => $"属性 {Attribute} 不带引号的值 (the unquoted value of {Attribute})",
        HtmlState.Declaration => "声明 (a declaration)",
        HtmlState.Comment => "注释 (a comment)",
        HtmlState.RawText => $"<{Element}> 之内 (inside <{Element}>)",
        _ => "标签内 (inside a tag)",
    };

    /// <summary>The context after text of the template.</summary>
    public HtmlContext After(string text, out PageProblem problem) => HtmlTokenizer.Read(this, text, out problem);

    /// <summary>The context after something printed that could not leave it.</summary>
    public HtmlContext AfterPrint() => State switch
    {
        HtmlState.TagName or HtmlState.AttributeName => this with { Pending = Pending + "0" },
        HtmlState.BeforeValue => this with { State = HtmlState.Unquoted },
        HtmlState.RawText when Element == "script" => this with { Pending = "", Script = ScriptLexer.Next(Script, '0') },
        _ => this with { Pending = "", Url = IsUrl ? UrlLexer.AfterPrint(Url) : Url },
    };

    /// <summary>The context after HTML that the template's author vouches for: whole names, attributes and values.</summary>
    public HtmlContext AfterTrusted() => State is HtmlState.TagOpen or HtmlState.TagName || IsInTag
        ? new HtmlContext(HtmlState.TagGap, Element)
        : AfterPrint();

    /// <summary>The context in which names are complete, so that what follows does not depend on them.</summary>
    public HtmlContext Settled() => State switch
    {
        HtmlState.TagName when Pending != "/" =>
            new HtmlContext(HtmlState.TagGap, HtmlNames.IsRawText(Pending) ? Pending : ""),
        HtmlState.AttributeName or HtmlState.AfterAttributeName or HtmlState.AfterValue => new HtmlContext(HtmlState.TagGap, Element),
        _ => this,
    };

    /// <summary>The context where two ways meet; null where what follows would mean different things.</summary>
    public static HtmlContext? Join(HtmlContext a, HtmlContext b)
    {
        if (a == b) return a;
        (a, b) = (a.Settled(), b.Settled());
        if (a == b) return a;
        if (a.Element != b.Element || a.Attribute != b.Attribute) return null;
        if (a.IsInTag && b.IsInTag) return new HtmlContext(HtmlState.TagGap, a.Element);
        if (a.State != b.State) return null;
        if (a.IsUrl) return a with { Url = UrlLexer.Join(a.Url, b.Url), Pending = "" };
        if (a.State == HtmlState.Comment) return IsInside(a) && IsInside(b) ? a with { Pending = "" } : null;
        return a with { Script = ScriptPart.Unclear } == b with { Script = ScriptPart.Unclear } ? a with { Script = ScriptPart.Unclear } : null;
    }

    // no hyphen that might belong to the end
    private static bool IsInside(HtmlContext comment) => comment.Pending is "" or HtmlTokenizer.CommentStart;

    private PagePlace PlaceInValue(HtmlValueKind kind) => kind switch
    {
        HtmlValueKind.Plain => PagePlace.Quoted,
        HtmlValueKind.Url when Url is not (UrlPart.Mixed or UrlPart.Code) => PagePlace.Url,
        _ => PagePlace.Number,
    };
}
