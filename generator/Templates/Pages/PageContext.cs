using Nianbao.Generator.Templates.Places;
using Nianbao.Generator.Templates.Units;

namespace Nianbao.Generator.Templates.Pages;

/// <summary>
/// A place between two characters of a page, as whoever reads the page sees it, in any language. Contexts compare by value: a part is
/// compiled once for each in which it is included.
/// </summary>
internal abstract record PageContext
{
    /// <summary>Where a page of this language begins.</summary>
    public abstract PageContext Beginning { get; }

    /// <summary>A page may end here.</summary>
    public virtual bool IsComplete => this == Beginning;

    /// <summary>What may be printed here.</summary>
    public abstract PagePlace Place { get; }

    /// <summary>What messages call it, in Chinese and in English.</summary>
    public abstract string Display { get; }

    /// <summary>The context after text of the template.</summary>
    public abstract PageContext After(string text, out PageProblem problem);

    /// <summary>The context after something printed that could not leave it.</summary>
    public abstract PageContext AfterPrint();

    /// <summary>The context after text that the template's author vouches for.</summary>
    public virtual PageContext AfterTrusted() => AfterPrint();

    /// <summary>The context in which names are complete, so that what follows does not depend on them.</summary>
    public virtual PageContext Settled() => this;

    /// <summary>The context where this way meets another; null where what follows would mean different things.</summary>
    public abstract PageContext? Join(PageContext other);

    /// <summary>What to do instead of printing a value where it cannot be escaped, in Chinese and in English.</summary>
    public abstract (string Chinese, string English) Advice { get; }

    /// <summary>The result of <c>object.to_json</c> may be printed here.</summary>
    public virtual bool TakesJson => false;

    /// <summary>A text that is known as it is printed here; null where that is not known before the template runs.</summary>
    public abstract string? Escaped(string text);

    /// <summary>Where a page of a language begins; null where nothing is escaped.</summary>
    public static PageContext? Of(Markup markup) => markup switch
    {
        Markup.Html => HtmlPage.Text,
        Markup.Xml => XmlPage.Text,
        Markup.Markdown => MarkdownPage.Text,
        _ => null,
    };
}
