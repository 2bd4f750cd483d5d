using System.Text;
using Nianbao.Build.Exchange;
using Nianbao.Cli.Terminal;

namespace Nianbao.Cli.Files;

/// <summary>What a build has the program do: all reports of the project, and which of them are stale.</summary>
internal sealed class WorkList
{
    private readonly Dictionary<string, string> _stamps = new(StringComparer.Ordinal);
    private readonly List<ReportJob> _jobs = [];
    private readonly HashSet<string> _stale = new(StringComparer.Ordinal);

    private readonly DateTime _written;

    private WorkList(string program, DateTime written) => (Program, _written) = (program, written);

    /// <summary>The stamp of the program, by which the build knows it.</summary>
    public string Program { get; }

    /// <summary>All reports of the project.</summary>
    public IReadOnlyList<ReportJob> Jobs => _jobs;

    /// <summary>Whether a report is to be checked and rendered.</summary>
    public bool IsStale(ReportJob job) => _stale.Contains(job.DataFile);

    /// <summary>
    /// The stamp of a data file as the build saw it, before anything was read. Of another file it is taken now, after it was
    /// read, and unknown where it may have come, gone or changed since the list was written.
    /// </summary>
    public string StampOf(string file) => _stamps.GetValueOrDefault(file) ?? (IsAsBefore(file) ? FileStamp.Of(file) : FileStamp.Unknown);

    /// <summary>Reads the list.</summary>
    /// <param name="file">Where it lies.</param>
    /// <param name="token">What it must begin with; another one is for the program of a later build.</param>
    /// <exception cref="UsageException">It cannot be read, or is another one.</exception>
    public static WorkList Read(string file, string token)
    {
        var lines = CommandFiles.Read(file, () => File.ReadAllLines(file, Encoding.UTF8));
        var header = lines.Length == 0 ? [] : RecordLine.Split(lines[0]);
        if (header is not [RecordWords.Header, RecordWords.Version, var program, var itsToken] || itsToken != token)
        {
            throw new UsageException($"{file} 不是本次构建的清单", $"{file} is not the list of this build");
        }

        var list = new WorkList(program, File.GetLastWriteTimeUtc(file));
        foreach (var line in lines.Skip(1)) list.Add(file, RecordLine.Split(line));
        return list;
    }

    // a file that is moved keeps its time, but changes that of its folder
    private bool IsAsBefore(string file)
    {
        var place = new FileInfo(file);
        if (place.Exists && place.LastWriteTimeUtc > _written) return false;
        var folder = place.Directory;
        while (folder is { Exists: false }) folder = folder.Parent;
        return folder == null || folder.LastWriteTimeUtc <= _written;
    }

    private void Add(string file, string[] fields)
    {
        if (fields is not [RecordWords.Stale or RecordWords.Fresh, var dataFile, var output, var stamp])
        {
            throw new UsageException($"{file} 里有一行看不懂：{string.Join(' ', fields)}", $"{file} has a line of another kind: {string.Join(' ', fields)}");
        }

        _jobs.Add(new ReportJob(dataFile, output));
        _stamps[dataFile] = stamp;
        if (fields[0] == RecordWords.Stale) _stale.Add(dataFile);
    }
}
