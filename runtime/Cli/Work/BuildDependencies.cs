using System.Text;
using Nianbao.Cli.Files;
using Nianbao.Cli.Terminal;

namespace Nianbao.Cli.Work;

/// <summary>
/// Which reports of a build were compared with which other files, kept from build to build: when last year's report or a
/// unit changes, so may what is found in this year's or in the whole. Files that were looked for and not there are
/// kept too, for they may come; and reports without others, to know them when they go.
/// </summary>
internal sealed class BuildDependencies
{
    private readonly string _file;
    private readonly Dictionary<string, ReportJob> _reports = new(StringComparer.Ordinal);
    private readonly List<string> _gone = [];
    private readonly SortedDictionary<string, IReadOnlyList<string>> _looked = new(StringComparer.Ordinal);

    /// <summary>Reads what earlier builds left.</summary>
    /// <param name="file">Where it lies: a line for each report, its data file and the others, tabs between. It may not exist.</param>
    /// <param name="reports">All reports of the build; of others nothing is kept.</param>
    /// <exception cref="UsageException">The file cannot be read.</exception>
    public BuildDependencies(string file, IReadOnlyList<ReportJob> reports)
    {
        _file = file;
        foreach (var report in reports) _reports[report.DataFile] = report;
        foreach (var line in File.Exists(file) ? DataFileFinder.ReadLines(file) : [])
        {
            var files = line.Split('\t');
            if (_reports.ContainsKey(files[0])) _looked[files[0]] = files[1..];
            else _gone.Add(files[0]);
        }
    }

    /// <summary>
    /// Adds the reports that were compared with one of the jobs' files, or with one that is no longer of the build, and
    /// are no job yet.
    /// </summary>
    public void AddDependents(List<ReportJob> jobs)
    {
        var changed = jobs.Select(job => job.DataFile).ToHashSet(StringComparer.Ordinal);
        bool IsOther(string file) => changed.Contains(file) || _gone.Contains(file);
        jobs.AddRange(_looked.Where(entry => !changed.Contains(entry.Key) && entry.Value.Any(IsOther)).Select(entry => _reports[entry.Key]));
    }

    /// <summary>Notes what a report was compared with.</summary>
    public void Record(in JobResult result) => _looked[result.Job.DataFile] = result.ProbedFiles;

    /// <summary>Writes everything down, beside the file's place and moved there whole.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be written.</exception>
    public void Save()
    {
        var lines = _looked.Select(entry => string.Join('\t', [entry.Key, .. entry.Value]) + "\n");
        new OutputFolder(Path.GetDirectoryName(_file)!, refreshesTimes: false).Write(_file, Encoding.UTF8.GetBytes(string.Concat(lines)));
    }
}
