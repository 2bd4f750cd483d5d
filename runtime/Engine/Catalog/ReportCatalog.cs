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

    /// <summary>Renders a report with one of the project's templates, whether or not it has errors.</summary>
    /// <remarks>May be called from several threads at once, for different reports.</remarks>
    /// <param name="report">The report.</param>
    /// <param name="suffix">What the template adds to a data file's name: <c>.html</c>, <c>.fragment.html</c>.</param>
    /// <returns>The page as UTF-8.</returns>
    /// <exception cref="ArgumentException">No template of that suffix serves the report's form; the message lists those that do.</exception>
    /// <exception cref="TemplateException">The template cannot go on with the report's figures: it divides by zero.</exception>
    public byte[] Render(Report report, string suffix)
    {
        ArgumentNullException.ThrowIfNull(report);
        var template = Array.Find(Templates, template => template.Suffix == suffix && template.Serves(report)) ?? throw NoTemplate(report, suffix);
        var page = new Utf8Writer();
        template.Render(report, page);
        return page.Written.ToArray();
    }

    /// <summary>Renders a report into a file, which is replaced if it is there; see <see cref="Render(Report, string)"/>.</summary>
    /// <param name="report">The report.</param>
    /// <param name="suffix">What the template adds to a data file's name: <c>.html</c>, <c>.fragment.html</c>.</param>
    /// <param name="file">The file; its folder must be there.</param>
    /// <exception cref="ArgumentException">No template of that suffix serves the report's form; the message lists those that do.</exception>
    /// <exception cref="TemplateException">The template cannot go on with the report's figures: it divides by zero.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Render(Report report, string suffix, string file) => File.WriteAllBytes(file, Render(report, suffix));

    private ArgumentException NoTemplate(Report report, string suffix)
    {
        var suffixes = Templates.Where(template => template.Serves(report)).Select(template => template.Suffix).Distinct().ToList();
        return new ArgumentException(
            $"{report.Form.Id} 年格式没有后缀为“{suffix}”的模板；有：{string.Join("、", suffixes)} / "
            + $"no template of suffix '{suffix}' serves the form {report.Form.Id}; there are: {string.Join(", ", suffixes)}",
            nameof(suffix));
    }
}
