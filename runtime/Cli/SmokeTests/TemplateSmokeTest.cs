using Nianbao.Pages;
using Nianbao.Templates;

namespace Nianbao.Cli.SmokeTests;

/// <summary>A template with what it is tried on.</summary>
/// <param name="Template">The template file's name below its folder.</param>
/// <param name="Suffix">What its output is called, or ends in.</param>
/// <param name="IsFromPackage">It comes with Nianbao and is not the project's own.</param>
/// <param name="Cases">What it is tried on.</param>
internal sealed record TemplateSmokeTest(string Template, string Suffix, bool IsFromPackage, IReadOnlyList<SmokeTestCase> Cases)
{
    /// <summary>A template for one report: each report that it serves.</summary>
    public static TemplateSmokeTest Of(TemplateDefinition template, IEnumerable<SmokeTestReport> reports) => new(
        template.Name,
        template.Suffix,
        template.IsFromPackage,
        [
            .. reports.Where(one => template.Serves(one.Report))
                .Select(one => new SmokeTestCase(one.Name, one.NameEn, writer => template.Render(one.Report, writer))),
        ]);

    /// <summary>A template for many reports: all reports that it is about together, and each alone.</summary>
    public static TemplateSmokeTest Of(CollectionDefinition template, IEnumerable<SmokeTestReport> reports)
    {
        SmokeTestReport[] taken = [.. reports.Where(one => template.Accepts(one.Report))];
        return new TemplateSmokeTest(
            template.Name,
            template.File,
            template.IsFromPackage,
            [
                new SmokeTestCase("全部样例", "all samples", Render(taken)),
                .. taken.Select(one => new SmokeTestCase(one.Name, one.NameEn, Render(one))),
            ]);

        Action<Utf8Writer> Render(params SmokeTestReport[] shown) =>
            writer => template.Render(new CollectedReports(shown.Select(one => one.Report), []), writer);
    }

    /// <summary>The template of a page that a command writes: made-up findings and figures, or the reports that it is about.</summary>
    public static TemplateSmokeTest Of(PageDefinition page, IEnumerable<SmokeTestReport> reports) => page is PageDefinition<CollectedReports> collected
        ? Of(new CollectionDefinition(page.Name, page.Name, collected.Render, Forms: []) { IsFromPackage = page.IsFromPackage }, reports)
        : Of(page);

    private static TemplateSmokeTest Of(PageDefinition page) => new(
        page.Name, SuffixOf(page.Name), page.IsFromPackage, SamplePages.Of(page));

    private static string SuffixOf(string page) => Path.GetExtension(page) switch
    {
        ".scriban-html" => ".html",
        ".scriban-md" => ".md",
        var archive => archive,
    };
}

/// <summary>A report, or several, on which a template is tried.</summary>
/// <param name="Name">What findings call it, in Chinese.</param>
/// <param name="NameEn">The same in English.</param>
/// <param name="Render">Writes what the template makes of it.</param>
internal sealed record SmokeTestCase(string Name, string NameEn, Action<Utf8Writer> Render);
