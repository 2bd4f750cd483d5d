using Nianbao.Forms;
using Nianbao.Pages;
using Nianbao.Reports;
using Nianbao.Rules;
using Nianbao.Templates;

namespace Nianbao.Catalog;

/// <summary>Everything that the generator made of a project's schemas and templates.</summary>
/// <param name="Types">The forms with the classes of their reports, ordered by the forms' ids.</param>
/// <param name="Templates">The templates that make an output file of each report, ordered by suffix.</param>
public sealed record ReportCatalog(ReportType[] Types, TemplateDefinition[] Templates)
{
    /// <summary>The forms, ordered by id.</summary>
    public FormDefinition[] Forms { get; } = Array.ConvertAll(Types, type => type.Form);

    /// <summary>The templates that make one file of all reports, ordered by file.</summary>
    public CollectionDefinition[] Collections { get; init; } = [];

    /// <summary>The templates of the check report, letters and comparison, ordered by name.</summary>
    public PageDefinition[] Pages { get; init; } = [];

    /// <summary>The severities that the project sets: its property NianbaoRuleSeverity.</summary>
    public RuleSeverity[] Severities { get; init; } = [];
}
