using Nianbao.Catalog;
using Nianbao.Cli.Files;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Loading;
using Nianbao.Reports;
using Nianbao.Templates;

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
    public bool IsToBeTriedAgain => Findings.Any(finding => finding.Rule is ProgramFindings.Crash or ProgramFindings.NotWritten);

    /// <summary>True if something failed that is no fault of the data file.</summary>
    public bool Crashed => Findings.Any(finding => finding.Rule is ProgramFindings.Crash or ProgramFindings.NotWritten or ProgramFindings.Template);
}

/// <summary>Reads, checks and renders reports one after the other with the same buffers. One for each thread.</summary>
/// <param name="catalog">The forms and templates.</param>
/// <param name="output">Where pages go; null to check only.</param>
/// <param name="comparison">Takes reports that are compared with each other; null where they are not.</param>
/// <param name="collections">Takes reports without errors for the pages about all; null where there are no such pages.</param>
/// <param name="journal">Takes which pages there may be before they are written; null where nobody keeps it.</param>
internal sealed class ReportWorker(
    ReportCatalog catalog, OutputFolder? output, RunComparison? comparison = null, CollectionPages? collections = null, RunJournal? journal = null)
{
    private readonly List<string> _pages = [];
    private readonly ReportLoader _loader = new(catalog);
    private readonly FindingList _findings = new();
    private readonly Utf8Writer _writer = new();

    /// <summary>Does one job. Whatever fails becomes a finding, so that the other reports go on.</summary>
    /// <param name="job">The job.</param>
    /// <param name="known">On a second time: what the other reports say of this one.</param>
    public JobResult Process(ReportJob job, RunKnowledge? known = null)
    {
        _findings.Clear();
        _pages.Clear();
        int written = 0, unchanged = 0;
        Report? report = null;
        try
        {
            report = _loader.Load(job.DataFile, _findings, known);
            if (report != null && known == null) comparison?.Add(report);
            if (output != null && !job.IsForCollectionsOnly) Write(job, report, output, out written, out unchanged);
            if (report != null && !_findings.HasErrors) collections?.Add(job, report);
        }
        catch (Exception e)
        {
            written = unchanged = 0;
            _pages.Clear();
            _findings.Add(e is TemplateException template
                ? ProgramFindings.TemplateFailed(job.DataFile, template)
                : ProgramFindings.Crashed(job.DataFile, e));
            if (output != null && !job.IsForCollectionsOnly) DeletePages(job, output);
        }

        return new JobResult(job, _findings.Items.Count == 0 ? [] : [.. _findings.Items], written, unchanged)
        {
            Form = report?.Form,
            Organ = report?.Organ ?? _findings.Items.FirstOrDefault(finding => finding.Organ.Length > 0)?.Organ ?? "",
            Year = report?.Year ?? _findings.Items.FirstOrDefault(finding => finding.Year > 0)?.Year ?? 0,
            ProbedFiles = job.OutputConflict == null ? [.. _loader.ProbedFiles] : [.. _loader.ProbedFiles, job.OutputConflict],
            Pages = [.. _pages],
        };
    }

    private void Write(ReportJob job, Report? report, OutputFolder folder, out int written, out int unchanged)
    {
        written = unchanged = 0;
        if (job.CollectionConflict is { } page) _findings.Add(CollectionFindings.SamePage(job.DataFile, page));
        if (job.OutputConflict != null) _findings.Add(ProgramFindings.SameOutput(job.DataFile, job.OutputConflict));
        if (report == null || _findings.HasErrors)
        {
            // an official table must not outlive the data it came from
            DeletePages(job, folder);
            return;
        }

        if (FindPages(job, report, folder) is not { } pages || !Begin(job, pages)) return;
        foreach (var (template, path) in pages)
        {
            _writer.Clear();
            template.Render(report, _writer);
            try
            {
                if (folder.Write(path, _writer.Written)) written++;
                else unchanged++;
                _pages.Add(path);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                _findings.Add(ProgramFindings.CannotWrite(job.DataFile, path, e));
                // pages of a report that are of different age are worse than none
                foreach (var (_, other) in pages) OutputFolder.TryDelete(other);
                return;
            }
        }
    }

    // what is not in the journal must not be written: nobody would know of it, were the run killed
    private bool Begin(ReportJob job, List<(TemplateDefinition Template, string Path)> pages)
    {
        try
        {
            journal?.Begin(job.DataFile, pages.Select(page => page.Path));
            return true;
        }
        catch (IOException e)
        {
            _findings.Add(ProgramFindings.CannotWrite(job.DataFile, journal!.Path, e));
            return false;
        }
    }

    private List<(TemplateDefinition Template, string Path)>? FindPages(ReportJob job, Report report, OutputFolder folder)
    {
        var pages = new List<(TemplateDefinition, string)>();
        foreach (var template in catalog.Templates)
        {
            if (!template.Serves(report)) continue;
            if (folder.Find(job.Output + template.Suffix) is not { } path)
            {
                _findings.Add(ProgramFindings.OutsideOutput(job.DataFile, job.Output + template.Suffix));
                return null;
            }

            pages.Add((template, path));
        }

        return pages;
    }

    private void DeletePages(ReportJob job, OutputFolder folder)
    {
        foreach (var template in catalog.Templates)
        {
            if (folder.Find(job.Output + template.Suffix) is not { } path) continue;
            if (OutputFolder.TryDelete(path) is { } e) _findings.Add(ProgramFindings.CannotWrite(job.DataFile, path, e));
        }
    }
}
