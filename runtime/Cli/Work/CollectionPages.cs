using Nianbao.Cli.Files;
using Nianbao.Findings;
using Nianbao.Reports;
using Nianbao.Templates;

namespace Nianbao.Cli.Work;

/// <summary>
/// The pages about all reports. Workers hand in the reports that have no errors; when all are in, the pages are written, and
/// say which are missing.
/// </summary>
/// <param name="definitions">The templates.</param>
/// <param name="folder">Where the pages go.</param>
internal sealed class CollectionPages(CollectionDefinition[] definitions, OutputFolder folder)
{
    private readonly List<Report> _reports = [];
    private readonly List<MissingReport> _missing = [];
    private readonly List<Finding> _findings = [];
    private readonly List<string> _pages = [];
    private readonly Lock _lock = new();
    private readonly Utf8Writer _writer = new();

    /// <summary>Whether there are no pages as long as a report is missing.</summary>
    public bool IsStrict { get; init; }

    /// <summary>The full paths of all pages that there may be.</summary>
    public IEnumerable<string> Paths => definitions.Select(definition => folder.Find(definition.File)).OfType<string>();

    /// <summary>The full paths of the pages that there are now.</summary>
    public IReadOnlyList<string> Pages => _pages;

    /// <summary>How many pages were written.</summary>
    public int Written { get; private set; }

    /// <summary>How many pages were there already.</summary>
    public int Unchanged { get; private set; }

    /// <summary>How many reports are left out because they have errors.</summary>
    public int Missing => _missing.Count;

    /// <summary>What went wrong.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Something failed that is no fault of the data.</summary>
    public bool Crashed { get; private set; }

    /// <summary>Takes a report; where there are no such pages none is kept, for there may be ten thousand.</summary>
    public void Add(ReportJob job, Report report)
    {
        if (definitions.Length == 0) return;
        report.PageFile = job.Output;
        lock (_lock) _reports.Add(report);
    }

    /// <summary>Takes what is known of a report that has errors. Called by one thread, in the order of the reports.</summary>
    public void AddIfMissing(in JobResult result)
    {
        if (result.HasErrors) _missing.Add(new MissingReport(result.Job.Output, result.Organ, result.Year));
    }

    /// <summary>Writes the pages, or deletes them where there is nothing to show.</summary>
    public void Write()
    {
        foreach (var definition in definitions)
        {
            if (folder.Find(definition.File) is not { } path)
            {
                _findings.Add(ProgramFindings.OutsideOutput(definition.File, definition.File));
                continue;
            }

            try
            {
                if (_reports.Count == 0 || (IsStrict && _missing.Count > 0)) OutputFolder.Delete(path);
                else Write(definition, path);
                if (_missing.Count > 0) _findings.Add(CollectionFindings.NotComplete(path, _missing, _pages.Contains(path)));
            }
            catch (Exception e)
            {
                Crashed = true;
                _findings.Add(e switch
                {
                    TemplateException template => CollectionFindings.TemplateFailed(path, template),
                    IOException or UnauthorizedAccessException => ProgramFindings.CannotWrite(path, path, e),
                    _ => ProgramFindings.Crashed(path, e),
                });
                if (e is not (IOException or UnauthorizedAccessException)) Delete(path);
            }
        }
    }

    // whatever happens to one page, the others are written
    private void Delete(string path)
    {
        if (OutputFolder.TryDelete(path) is { } e) _findings.Add(ProgramFindings.CannotWrite(path, path, e));
    }

    private void Write(CollectionDefinition definition, string path)
    {
        _writer.Clear();
        definition.Render(new CollectedReports(_reports.Where(definition.Accepts), _missing), _writer);
        if (folder.Write(path, _writer.Written)) Written++;
        else Unchanged++;
        _pages.Add(path);
    }
}
