using Nianbao.Cli.Files;
using Nianbao.Findings;
using Nianbao.Reports;
using Nianbao.Templates;

namespace Nianbao.Cli.Work;

/// <summary>
/// The pages about all reports. Workers hand in the reports that have no errors; when all are in, the pages are written.
/// </summary>
/// <param name="definitions">The templates, at least one.</param>
/// <param name="folder">Where the pages go.</param>
internal sealed class CollectionPages(CollectionDefinition[] definitions, OutputFolder folder)
{
    private readonly List<Report> _reports = [];
    private readonly List<Finding> _findings = [];
    private readonly Lock _lock = new();
    private readonly Utf8Writer _writer = new();

    /// <summary>How many pages were written.</summary>
    public int Written { get; private set; }

    /// <summary>How many pages were there already.</summary>
    public int Unchanged { get; private set; }

    /// <summary>What went wrong.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Something failed that is no fault of the data.</summary>
    public bool Crashed { get; private set; }

    /// <summary>Takes a report.</summary>
    public void Add(ReportJob job, Report report)
    {
        report.PageFile = job.Output;
        lock (_lock) _reports.Add(report);
    }

    /// <summary>
    /// Writes the pages. Where reports have errors it deletes them: a page that lacks some bodies, or shows what they
    /// reported before, would look as if it were right.
    /// </summary>
    /// <param name="broken">How many reports have errors.</param>
    public void Write(int broken)
    {
        foreach (var definition in definitions)
        {
            var path = folder.Find(definition.File)!;
            try
            {
                if (broken > 0 || _reports.Count == 0) OutputFolder.Delete(path);
                else Write(definition, path);
                if (broken > 0) _findings.Add(CollectionFindings.NotComplete(path, broken));
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
        definition.Render(new CollectedReports(_reports.Where(definition.Accepts)), _writer);
        if (folder.Write(path, _writer.Written)) Written++;
        else Unchanged++;
    }
}
