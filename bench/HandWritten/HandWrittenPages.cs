namespace Nianbao.Bench.HandWritten;

/// <summary>The three outputs as a good engineer would write them without a template compiler.</summary>
/// <param name="Suffix">The suffix of the template that makes the same bytes.</param>
/// <param name="Render">Writes a report.</param>
internal sealed record HandWrittenPages(string Suffix, Action<Report, PageBuffer> Render)
{
    public static readonly HandWrittenPages[] All =
    [
        new(".fragment.html", FragmentHtml.Render),
        new(".html", PageHtml.Render),
        new(".md", Markdown.Render),
    ];
}
