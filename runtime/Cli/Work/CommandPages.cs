using Nianbao.Catalog;
using Nianbao.Cli.Terminal;
using Nianbao.Pages;
using Nianbao.Templates;

namespace Nianbao.Cli.Work;

/// <summary>Finds and renders the templates of the pages that commands write beside the reports.</summary>
internal static class CommandPages
{
    /// <summary>The template of a page.</summary>
    /// <typeparam name="TView">What the page is made of.</typeparam>
    /// <param name="catalog">The project's templates.</param>
    /// <param name="name">One of <c>PageNames</c>.</param>
    /// <exception cref="UsageException">The project has none.</exception>
    public static PageDefinition<TView> Page<TView>(this ReportCatalog catalog, string name) =>
        catalog.Pages.OfType<PageDefinition<TView>>().FirstOrDefault(page => page.Name == name) ?? throw new UsageException(
            $"项目里没有这一页的模板：请写一个 templates/{name}，或不要把 NianbaoEnableOfficialTemplates 设为 false",
            $"the project has no template for this page: write one as templates/{name}, or do not set NianbaoEnableOfficialTemplates to false");

    /// <summary>Renders a page.</summary>
    /// <exception cref="UsageException">The template stops.</exception>
    public static void Write<TView>(this PageDefinition<TView> page, TView view, Utf8Writer writer)
    {
        try
        {
            page.Render(view, writer);
        }
        catch (TemplateException e)
        {
            var place = $"{(e.Template.Length > 0 ? e.Template : page.Name)}({e.Line},{e.Column})";
            throw new UsageException($"模板出错 {place}：{e.Problem}", $"template error in {place}: {e.ProblemEn}");
        }
    }
}
