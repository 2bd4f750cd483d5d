using Nianbao.Generator.Templates.Types;
using Nianbao.Generator.Templates.Units;

namespace Nianbao.Generator.Templates.Bound;

/// <summary>What a template is rendered from: one report, a collection of them, or what a page is made of.</summary>
/// <param name="Model">The names at the root.</param>
/// <param name="Parameter">The C# parameter of every emitted method.</param>
/// <param name="Summary">What the main method does.</param>
internal sealed record TemplateRoot(ModelType Model, string Parameter, string Summary)
{
    private static readonly TemplateRoot Report = new(ReportModel.Root, "report", "Writes a report.");

    private static readonly TemplateRoot Collection = new(ReportModel.Collection, "collection", "Writes a page about many reports.");

    private static readonly TemplateRoot CheckReport = new(PageModel.CheckReport, "page", "Writes a check report.");

    private static readonly TemplateRoot ReturnLetter = new(PageModel.ReturnLetter, "page", "Writes a return letter.");

    private static readonly TemplateRoot Comparison = new(PageModel.Comparison, "page", "Writes a comparison of years.");
    private static readonly TemplateRoot Import = new(PageModel.Import, "page", "Writes the page of an import.");

    /// <summary>The parameter's C# type.</summary>
    public string CSharp => Model.CSharp;

    /// <summary>Sees several reports.</summary>
    public bool IsCollection => this == Collection;

    /// <summary>Sees one report, with the names of its form.</summary>
    public bool IsOneReport => this == Report;

    /// <summary>The root of a template, by its name.</summary>
    public static TemplateRoot Of(string template) => TemplateNames.Output(template) switch
    {
        PageNames.CheckReport => CheckReport,
        PageNames.ReturnLetter or PageNames.ReturnLetterWord => ReturnLetter,
        PageNames.Booklet => Collection,
        PageNames.ComparisonHtml or PageNames.ComparisonMarkdown => Comparison,
        PageNames.Import => Import,
        _ => TemplateNames.IsCollection(template) ? Collection : Report,
    };

    /// <summary>A name at the root; null if there is none of that name.</summary>
    public BoundMember? Find(string name) => Model.Find(name) is { } member ? new BoundMember(BoundRoot.Of(this), member) : null;
}
