using Nianbao.Generator.Templates.Html;
using Nianbao.Generator.Templates.Places;

namespace Nianbao.Generator.Templates.Pages;

/// <summary>A place in a page of HTML.</summary>
/// <param name="Context">The place as the tokenizer sees it.</param>
internal sealed record HtmlPage(HtmlContext Context) : PageContext
{
    public static readonly HtmlPage Text = new(HtmlContext.Text);

    public override PageContext Beginning => Text;

    public override PagePlace Place => Context.Place;

    public override string Display => Context.Display;

    public override (string Chinese, string English) Advice => HtmlAdvice.For(Context);

    public override bool TakesJson => Context.Script == ScriptPart.Code;

    public override PageContext After(string text, out PageProblem problem) => new HtmlPage(Context.After(text, out problem));

    public override PageContext AfterPrint() => new HtmlPage(Context.AfterPrint());

    public override PageContext AfterTrusted() => new HtmlPage(Context.AfterTrusted());

    public override PageContext Settled() => new HtmlPage(Context.Settled());

    public override PageContext? Join(PageContext other) =>
        other is HtmlPage page && HtmlContext.Join(Context, page.Context) is { } joined ? new HtmlPage(joined) : null;

    public override string? Escaped(string text) => Place is PagePlace.Text or PagePlace.Quoted or PagePlace.Url ? WithReferences(text) : null;

    /// <summary>A text with the characters that mean something in HTML and XML replaced.</summary>
    public static string WithReferences(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").Replace("'", "&#39;");
}
