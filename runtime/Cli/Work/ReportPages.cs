using Nianbao.Cli.Files;
using Nianbao.Cli.Outputs;
using Nianbao.Documents.Printing;
using Nianbao.Documents.Sources;
using Nianbao.Findings;
using Nianbao.Reports;
using Nianbao.Templates;

namespace Nianbao.Cli.Work;

/// <summary>Writes the files of reports, one report after the other, with the same buffer. One for each thread.</summary>
/// <param name="selection">Which files.</param>
/// <param name="folder">Where they go.</param>
/// <param name="journal">Takes which pages there may be before they are written; null where nobody keeps it.</param>
internal sealed class ReportPages(OutputSelection selection, OutputFolder folder, RunJournal? journal = null)
{
    private readonly Utf8Writer _writer = new();
    private readonly List<string> _paths = [];

    /// <summary>The full paths of the files that the report has.</summary>
    public IReadOnlyList<string> Paths => _paths;

    /// <summary>How many files were written.</summary>
    public int Written { get; private set; }

    /// <summary>How many files were there already.</summary>
    public int Unchanged { get; private set; }

    /// <summary>Begins a report.</summary>
    public void Begin()
    {
        _paths.Clear();
        Written = Unchanged = 0;
    }

    /// <summary>Writes the files of a report, or deletes them where it has errors. What fails is told, and the other files are written.</summary>
    /// <param name="job">The data file.</param>
    /// <param name="report">The report; null where it could not be read.</param>
    /// <param name="findings">What was found so far; takes what goes wrong.</param>
    public void Write(ReportJob job, Report? report, FindingList findings)
    {
        if (job.CollectionConflict is { } page) findings.Add(CollectionFindings.SamePage(job.DataFile, page));
        if (job.OutputConflict != null) findings.Add(ProgramFindings.SameOutput(job.DataFile, job.OutputConflict));
        if (report == null || findings.HasErrors)
        {
            // an official table must not outlive the data it came from
            Delete(job, findings);
            return;
        }

        if (Find(job, report, findings) is not { } files || !Begin(job, files, findings)) return;
        foreach (var (output, path) in files) Write(job, report, output, path, findings);
    }

    /// <summary>Deletes whatever files a report may have.</summary>
    public void Delete(ReportJob job, FindingList findings)
    {
        Begin();
        foreach (var suffix in selection.Suffixes) Delete(job, suffix, findings);
    }

    private void Delete(ReportJob job, string suffix, FindingList findings)
    {
        if (folder.Find(job.Output + suffix) is { } path && OutputFolder.TryDelete(path) is { } e)
        {
            findings.Add(ProgramFindings.CannotWrite(job.DataFile, path, e));
        }
    }

    private void Write(ReportJob job, Report report, ReportOutput output, string path, FindingList findings)
    {
        try
        {
            _writer.Clear();
            output.Render(report, _writer);
            if (folder.Write(path, _writer.Written)) Written++;
            else Unchanged++;
            _paths.Add(path);
        }
        catch (Exception e) when (e is TemplateException or PrintException or DocumentException or IOException or UnauthorizedAccessException)
        {
            findings.Add(e switch
            {
                TemplateException template => ProgramFindings.TemplateFailed(job.DataFile, template),
                DocumentException reference => ProgramFindings.NoReference(job.DataFile, reference),
                PrintException print => ProgramFindings.NotPrinted(job.DataFile, print),
                _ => ProgramFindings.CannotWrite(job.DataFile, path, e),
            });
            // the one that is there is of other data
            OutputFolder.TryDelete(path);
        }
    }

    // what is not in the journal must not be written: nobody would know of it, were the run killed
    private bool Begin(ReportJob job, List<(ReportOutput Output, string Path)> files, FindingList findings)
    {
        try
        {
            journal?.Begin(job.DataFile, files.Select(file => file.Path));
            return true;
        }
        catch (IOException e)
        {
            findings.Add(ProgramFindings.CannotWrite(job.DataFile, journal!.Path, e));
            return false;
        }
    }

    private List<(ReportOutput Output, string Path)>? Find(ReportJob job, Report report, FindingList findings)
    {
        var files = new List<(ReportOutput, string)>();
        foreach (var output in selection.Outputs)
        {
            if (!output.Serves(report)) continue;
            if (folder.Find(job.Output + output.Suffix) is not { } path)
            {
                findings.Add(ProgramFindings.OutsideOutput(job.DataFile, job.Output + output.Suffix));
                return null;
            }

            files.Add((output, path));
        }

        return files;
    }
}
