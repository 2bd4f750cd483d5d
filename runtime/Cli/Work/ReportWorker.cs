using Nianbao.Catalog;
using Nianbao.Cli.Files;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Loading;
using Nianbao.Reports;

namespace Nianbao.Cli.Work;

/// <summary>What became of one data file.</summary>
/// <param name="Job">The data file.</param>
/// <param name="Findings">What was found.</param>
/// <param name="Written">How many pages were written.</param>
/// <param name="Unchanged">How many pages were there already.</param>
internal readonly record struct JobResult(ReportJob Job, IReadOnlyList<Finding> Findings, int Written, int Unchanged)
{
    /// <summary>The form that the file follows; null where it could not be read.</summary>
    public FormDefinition? Form { get; init; }

    /// <summary>The reporting body; empty where it could not be read.</summary>
    public string Organ { get; init; } = "";

    /// <summary>The report year; 0 where it could not be read.</summary>
    public int Year { get; init; }

    /// <summary>The full paths of the other files that the report was compared with, or would be, were they there.</summary>
    public IReadOnlyList<string> ProbedFiles { get; init; } = [];

    /// <summary>The full paths of the pages that it has.</summary>
    public IReadOnlyList<string> Pages { get; init; } = [];

    /// <summary>True if a finding is an error that is not waived.</summary>
    public bool HasErrors => Findings.Any(finding => finding.IsError);

    /// <summary>True if it failed for a reason that lies neither in its files nor in a template: next time it may not.</summary>
    public bool IsToBeTriedAgain => Findings.Any(finding =>
        finding.Rule is ProgramFindings.Crash or ProgramFindings.NotWritten or ProgramFindings.NoPrinter or ProgramFindings.NoPdf);

    /// <summary>True if something failed that is no fault of the data file.</summary>
    public bool Crashed => IsToBeTriedAgain || Findings.Any(finding => finding.Rule is ProgramFindings.Template);
}

/// <summary>Reads, checks and renders reports one after the other with the same buffers. One for each thread.</summary>
/// <param name="catalog">The forms.</param>
/// <param name="pages">Writes the files of a report; null to check only.</param>
/// <param name="comparison">Takes reports that are compared with each other; null where they are not.</param>
/// <param name="collections">Takes reports without errors for the pages about all; null where there are no such pages.</param>
internal sealed class ReportWorker(ReportCatalog catalog, ReportPages? pages, RunComparison? comparison = null, CollectionPages? collections = null)
{
    private readonly ReportLoader _loader = new(catalog);
    private readonly FindingList _findings = new();

    /// <summary>Does one job. Whatever fails becomes a finding, so that the other reports go on.</summary>
    /// <param name="job">The job.</param>
    /// <param name="known">On a second time: what the other reports say of this one.</param>
    public JobResult Process(ReportJob job, RunKnowledge? known = null)
    {
        _findings.Clear();
        pages?.Begin();
        Report? report = null;
        try
        {
            report = _loader.Load(job.DataFile, _findings, known);
            if (report != null && known == null) comparison?.Add(report);
            if (!job.IsForCollectionsOnly) pages?.Write(job, report, _findings);
            if (report != null && !_findings.HasErrors) collections?.Add(job, report);
        }
        catch (Exception e)
        {
            _findings.Add(ProgramFindings.Crashed(job.DataFile, e));
            if (!job.IsForCollectionsOnly) pages?.Delete(job, _findings);
        }

        return new JobResult(job, _findings.Items.Count == 0 ? [] : [.. _findings.Items], pages?.Written ?? 0, pages?.Unchanged ?? 0)
        {
            Form = report?.Form,
            Organ = report?.Organ ?? _findings.Items.FirstOrDefault(finding => finding.Organ.Length > 0)?.Organ ?? "",
            Year = report?.Year ?? _findings.Items.FirstOrDefault(finding => finding.Year > 0)?.Year ?? 0,
            ProbedFiles = job.OutputConflict == null ? [.. _loader.ProbedFiles] : [.. _loader.ProbedFiles, job.OutputConflict],
            Pages = [.. pages?.Paths ?? []],
        };
    }
}
