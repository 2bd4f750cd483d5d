using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Templates;

/// <summary>A compiled template that makes one output file of many reports.</summary>
/// <param name="Name">The template file's name below its folder: <c>collection/index.scriban-html</c>.</param>
/// <param name="File">The output's name below the output folder: <c>index.html</c>.</param>
/// <param name="Render">Writes the reports as UTF-8.</param>
/// <param name="Forms">The ids of the forms whose reports it is about; empty where of all.</param>
public sealed record CollectionDefinition(string Name, string File, Action<CollectedReports, Utf8Writer> Render, string[] Forms)
{
    /// <summary>Comes with Nianbao and is not the project's own.</summary>
    public bool IsFromPackage { get; init; }

    /// <summary>Whether the template is about a report.</summary>
    public bool Accepts(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Accepts(report.Form);
    }

    /// <summary>Whether the template is about reports of a form.</summary>
    internal bool Accepts(FormDefinition form) => Forms.Length == 0 || Forms.Contains(form.Id);
}
