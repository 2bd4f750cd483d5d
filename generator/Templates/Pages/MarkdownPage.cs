using Nianbao.Generator.Templates.Html;
using Nianbao.Generator.Templates.Places;

namespace Nianbao.Generator.Templates.Pages;

/// <summary>
/// A place in a page of Markdown (CommonMark with the tables of GitHub). Whether it begins a line is seen when the template
/// runs; here is followed what cannot be escaped by a backslash: code, addresses of links, tags of HTML.
/// </summary>
/// <param name="Code">The backquotes or tildes that opened code; empty outside.</param>
/// <param name="IsAddress">In the parentheses of a link.</param>
/// <param name="Url">The part of the address.</param>
/// <param name="Tag">In a tag of HTML, or an element whose content is no markup; null outside.</param>
/// <param name="IsBlock">Below a line that begins with a tag, up to an empty line: there Markdown may not be read.</param>
/// <param name="IsLineStart">Only blanks have been read of the line.</param>
/// <param name="Pending">What has been read of a delimiter that is not complete.</param>
internal sealed record MarkdownPage(
    string Code = "", bool IsAddress = false, UrlPart Url = UrlPart.Start, HtmlContext? Tag = null, bool IsBlock = false, bool IsLineStart = true, string Pending = "") : PageContext
{
    // so many open a block of code that only as many end
    private const int FenceLength = 3;

    public static readonly MarkdownPage Text = new();

    public override PageContext Beginning => Text;

    /// <summary>In a block of code, where nothing is markup but its end.</summary>
    public bool IsFence => Code.Length >= FenceLength;

    // a backquote without its like is one
    public override bool IsComplete => Complete() is { IsFence: false, IsAddress: false, Tag: null };

    public override PagePlace Place => Complete() switch
    {
        { Tag: { } tag } => tag.Place,
        { IsFence: true } => PagePlace.Text,
        { Code.Length: > 0 } => PagePlace.Number,
        { IsAddress: true, Pending: " " } => PagePlace.Number,
        { IsAddress: true } => PagePlace.Url,
        { Pending: "<" or "\\" } => PagePlace.Nothing,
        _ => PagePlace.Text,
    };

    public override string Display => Complete() switch
    {
        { Tag: { } tag } => tag.Display,
        { Code.Length: > 0 } => "代码 (code)",
        { IsAddress: true } => "链接地址 (the address of a link)",
        _ => "正文 (text)",
    };

    public override (string Chinese, string English) Advice => Complete() switch
    {
        { Tag: { } tag } => HtmlAdvice.For(tag),
        { Code.Length: > 0 } => ("代码里只能是数字；文字请移出反引号", "only numbers can stand in code; move text out of the backquotes"),
        _ => ("请不要紧接在 < 或 \\ 之后", "do not print right after < or \\"),
    };

    public override bool TakesJson => Tag?.Script == ScriptPart.Code;

    public override PageContext After(string text, out PageProblem problem)
    {
        var page = this;
        problem = PageProblem.None;
        foreach (var c in text) page = page.After(c, ref problem);
        return page;
    }

    public override PageContext AfterPrint() => Complete() switch
    {
        { Tag: { } tag } page => page with { Tag = tag.AfterPrint() },
        { IsAddress: true } page => page with { Url = UrlLexer.AfterPrint(Url), Pending = "" },
        var page => page with { IsLineStart = false, Pending = "" },
    };

    public override PageContext AfterTrusted() => Tag is null ? AfterPrint() : this with { Tag = Tag.AfterTrusted() };

    public override PageContext Settled() => Complete() is { Tag: { } tag } page ? page with { Tag = tag.Settled() } : Complete();

    public override PageContext? Join(PageContext other)
    {
        if (other is not MarkdownPage page) return null;
        var (a, b) = (Complete(), page.Complete());
        if (a == b) return a;
        if (a.Code != b.Code || a.IsAddress != b.IsAddress || a.Tag is null != b.Tag is null) return null;
        var tag = a.Tag is null ? null : HtmlContext.Join(a.Tag, b.Tag!);
        if (a.Tag is not null && tag is null) return null;
        return new MarkdownPage(a.Code, a.IsAddress, UrlLexer.Join(a.Url, b.Url), tag, a.IsBlock || b.IsBlock, a.IsLineStart && b.IsLineStart);
    }

    public override string? Escaped(string text) => Tag is not null && Place is PagePlace.Text or PagePlace.Quoted or PagePlace.Url ? HtmlPage.WithReferences(text) : null;

    // backquotes are complete where anything else follows, what is printed included
    private MarkdownPage Complete()
    {
        if (Pending.Length == 0 || Pending[0] is not ('`' or '~')) return this;
        if (Code.Length == 0) return this with { Code = Pending[0] == '`' || Pending.Length >= FenceLength ? Pending : "", Pending = "" };
        var isEnd = Pending[0] == Code[0] && (Pending.Length == Code.Length || (Code.Length >= FenceLength && Pending.Length > Code.Length));
        return this with { Code = isEnd ? "" : Code, Pending = "" };
    }

    private MarkdownPage After(char c, ref PageProblem problem)
    {
        if (Tag is not null) return InTag(c, ref problem);
        if (Pending.Length > 0 && Pending[0] == c && c is '`' or '~') return this with { Pending = Pending + c };
        var page = Complete();
        if (c == '\n') return page.AfterNewline();
        if (page.IsAddress) return page.InAddress(c, ref problem);
        if (page.Code.Length > 0) return page with { Pending = c is '`' or '~' ? c.ToString() : "", IsLineStart = false };
        return page.InText(c, ref problem);
    }

    // an empty line ends what is no fence
    private MarkdownPage AfterNewline() => !IsLineStart ? this with { IsLineStart = true, Pending = "" }
        : Code.Length >= FenceLength ? this with { Pending = "" }
        : Text;

    private MarkdownPage InText(char c, ref PageProblem problem)
    {
        var isBlank = c is ' ' or '\t' or '\r' or '>' && IsLineStart;
        if (Pending == "\\") return this with { IsLineStart = false, Pending = "" };
        if (Pending == "]" && c == '(') return this with { IsAddress = true, Url = UrlPart.Start, Pending = "" };
        if (Pending == "<" && (char.IsLetter(c) || c is '/' or '!' or '?'))
        {
            return (this with { Tag = HtmlContext.Text.After("<", out _), Pending = "" }).InTag(c, ref problem);
        }

        return this with
        {
            IsBlock = IsBlock || (c == '<' && IsLineStart),
            IsLineStart = IsLineStart && isBlank,
            Pending = c is '`' or '~' or '\\' or ']' or '<' ? c.ToString() : "",
        };
    }

    private MarkdownPage InAddress(char c, ref PageProblem problem)
    {
        if (c == ')') return this with { IsAddress = false, Pending = "", IsLineStart = false };
        if (c == ' ' || Pending == " ") return this with { Pending = " " };
        var pending = Pending;
        var url = UrlLexer.Next(Url, c, ref pending, ref problem);
        return this with { Url = url, Pending = pending, IsLineStart = false };
    }

    private MarkdownPage InTag(char c, ref PageProblem problem)
    {
        var tag = Tag!.After(c.ToString(), out var found);
        if (found != PageProblem.None) problem = found;
        return this with { Tag = tag == HtmlContext.Text ? null : tag, IsLineStart = c == '\n' };
    }
}
