using System.Text;
using Nianbao.Build.Exchange;
using Nianbao.Cli.Files;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Reporting.CheckReports;

namespace Nianbao.Cli.Work;

/// <summary>
/// Tells a build what was done, line by line, so that it knows also of a run that was killed. Threads may share it. Each
/// entry is handed to the system whole before the work goes on.
/// </summary>
internal sealed class RunJournal : IDisposable
{
    private readonly FileStream _file;
    private readonly WorkList _work;
    private readonly Lock _lock = new();

    /// <summary>Begins a journal in place of the one that is there.</summary>
    /// <param name="file">Its full path.</param>
    /// <param name="work">What is to be done.</param>
    public RunJournal(string file, WorkList work)
    {
        _work = work;
        _file = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        Write(RecordLine.Join(RecordWords.Header, RecordWords.Version, work.Program) + "\n");
    }

    /// <summary>Its full path.</summary>
    public string Path => _file.Name;

    /// <summary>Says which pages there may be from now on.</summary>
    /// <param name="dataFile">The data file, or <see cref="RecordWords.Collections"/>.</param>
    /// <param name="pages">The full paths of the pages.</param>
    public void Begin(string dataFile, IEnumerable<string> pages) => Write(RecordLine.Join([RecordWords.Begin, dataFile, .. pages]) + "\n");

    /// <summary>Says that a data file is done, or that it could not be.</summary>
    public void End(in JobResult result)
    {
        var dataFile = result.Job.DataFile;
        var probes = result.ProbedFiles.Distinct(StringComparer.Ordinal)
            .Select(other => RecordLine.Join(RecordWords.Probe, dataFile, other, _work.StampOf(other)) + "\n");
        var end = result.IsToBeTriedAgain
            ? RecordLine.Join(RecordWords.Failed, dataFile)
            : RecordLine.Join([RecordWords.End, dataFile, result.Job.Output, _work.StampOf(dataFile), .. result.Pages]);
        Write(string.Concat(probes) + Lines(dataFile, result.Findings) + end + "\n");
    }

    /// <summary>Says that all else is done: the pages about all reports and what editors need.</summary>
    /// <param name="findings">What was found.</param>
    /// <param name="pages">The full paths of the pages.</param>
    /// <param name="isToBeTriedAgain">Whether the next build is to try again.</param>
    public void Finish(IEnumerable<Finding> findings, IEnumerable<string> pages, bool isToBeTriedAgain)
    {
        var end = isToBeTriedAgain
            ? RecordLine.Join(RecordWords.Failed, RecordWords.Collections)
            : RecordLine.Join([RecordWords.End, RecordWords.Collections, "", FileStamp.Absent, .. pages]);
        Write(Lines(RecordWords.Collections, findings) + end + "\n" + RecordWords.Finished + "\n");
    }

    public void Dispose() => _file.Dispose();

    private static string Lines(string dataFile, IEnumerable<Finding> findings) =>
        string.Concat(SharedHints.Of(findings.Where(finding => finding.Counts()))
            .Select(finding => RecordLine.Join([RecordWords.Finding, dataFile, .. RecordOf(finding).Fields]) + "\n"));

    private static FindingRecord RecordOf(Finding finding)
    {
        var column = Math.Max(1, finding.Column);
        return new FindingRecord(
            finding.Severity.Word(), finding.Rule, finding.File, Math.Max(1, finding.Line), column, Math.Max(column, finding.EndColumn),
            FindingMessage.Of(finding));
    }

    private void Write(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        lock (_lock)
        {
            var length = _file.Position;
            try
            {
                _file.Write(bytes);
            }
            catch (IOException)
            {
                // of a disk that is full: half an entry, and the next one behind it, would be read as one
                _file.SetLength(length);
                throw;
            }
        }
    }
}
