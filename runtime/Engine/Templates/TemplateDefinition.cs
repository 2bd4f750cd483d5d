using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Templates;

/// <summary>A compiled template that makes one output file of each report.</summary>
/// <param name="Name">The template file's name below its folder: <c>fragment.scriban-html</c>.</param>
/// <param name="Suffix">What follows the data file's name in the output's: <c>.fragment.html</c>.</param>
/// <param name="Render">Writes a report as UTF-8.</param>
/// <param name="Forms">The ids of the forms it is restricted to; empty where it serves all.</param>
public sealed record TemplateDefinition(string Name, string Suffix, Action<Report, Utf8Writer> Render, string[] Forms)
{
    /// <summary>Comes with Nianbao and is not the project's own.</summary>
    public bool IsFromPackage { get; init; }

    /// <summary>Whether the template is meant for a report.</summary>
    public bool Serves(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Serves(report.Form);
    }

    /// <summary>Whether the template is meant for reports of a form.</summary>
    internal bool Serves(FormDefinition form) => Forms.Length == 0 || Forms.Contains(form.Id);
}

