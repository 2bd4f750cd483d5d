using System.Text;
using Nianbao.Build.Exchange;

namespace Nianbao.Build.State;

/// <summary>
/// What builds keep of all reports. A run writes a journal, line by line, which is added when the run is over, or by the
/// next build if it was killed: whatever was begun and not ended is then stale, and its pages are known.
/// </summary>
internal sealed class BuildState
{
    private readonly Dictionary<string, ReportRecord> _records = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _folders = new(StringComparer.Ordinal);
    private readonly HashSet<string> _added = new(StringComparer.Ordinal);
    private readonly HashSet<string> _superseded = new(StringComparer.Ordinal);

    /// <summary>The stamp of the program that all is from.</summary>
    public string Program { get; private set; } = "";

    /// <summary>The records by the full paths of the data files; that of the pages about all reports under <see cref="RecordWords.Collections"/>.</summary>
    public IReadOnlyDictionary<string, ReportRecord> Records => _records;

    /// <summary>
    /// The folders of all pages and of all files that were looked for in vain, with their times when all pages were there and none of
    /// these files: as long as they are the same, no page has gone and no such file has come. None where that is not known.
    /// </summary>
    public IReadOnlyDictionary<string, string> Folders => _folders;

    /// <summary>The data files of which lines were added to what was kept.</summary>
    public IReadOnlyCollection<string> Added => _added;

    /// <summary>All pages that there may be.</summary>
    public IEnumerable<string> Pages => _records.Values.SelectMany(record => record.Pages);

    /// <summary>The pages that were there before and that nothing makes any more, until they are deleted.</summary>
    public IReadOnlyList<string> Superseded => _superseded.Count == 0 ? [] : [.. _superseded.Except(Pages, StringComparer.Ordinal)];

    /// <summary>Reads what was kept; of another version, or of a file that is damaged, nothing.</summary>
    public static BuildState Read(string file)
    {
        var state = new BuildState();
        try
        {
            state.Add(file);
        }
        catch (FormatException)
        {
            return new BuildState();
        }

        state._added.Clear();
        return state;
    }

    /// <summary>Adds the lines of a journal, as far as they were written.</summary>
    /// <param name="file">The journal; it may not exist.</param>
    /// <returns>Whether the run came to its end.</returns>
    /// <exception cref="FormatException">It is none.</exception>
    public bool Add(string file)
    {
        if (!File.Exists(file)) return false;
        var isFinished = false;
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        var reader = new RecordReader(stream);
        if (reader.Read() is not { } header || !AddHeader(header)) return false;
        while (reader.Read() is { } fields)
        {
            isFinished = fields[0] == RecordWords.Finished;
            if (!isFinished) Add(fields, reader);
        }

        return isFinished;
    }

    /// <summary>Notes the times of folders; none where they are not known.</summary>
    public void SetFolders(IEnumerable<KeyValuePair<string, string>> folders)
    {
        _folders.Clear();
        foreach (var folder in folders) _folders[folder.Key] = folder.Value;
    }

    /// <summary>Has everything made again.</summary>
    public void MarkAllStale()
    {
        foreach (var dataFile in _records.Keys.ToList()) MarkStale(dataFile);
    }

    /// <summary>Has the pages about all made again.</summary>
    public void MarkCollectionsStale()
    {
        if (_records.ContainsKey(RecordWords.Collections)) MarkStale(RecordWords.Collections);
    }

    /// <summary>Forgets a data file: its pages are superseded. The pages about all are made again, for they have it.</summary>
    public void Remove(string dataFile)
    {
        _superseded.UnionWith(PagesOf(dataFile));
        _records.Remove(dataFile);
        MarkCollectionsStale();
    }

    /// <summary>Notes which pages could not be deleted; all others that were superseded are gone.</summary>
    public void SetSuperseded(IEnumerable<string> pages)
    {
        _superseded.Clear();
        _superseded.UnionWith(pages);
    }

    /// <summary>Writes all down, beside the file's place and moved there whole.</summary>
    public void Save(string file)
    {
        var beside = file + ".new";
        using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None, 64 * 1024))
        {
            WriteLine(stream, RecordWords.Header, RecordWords.Version, Program);
            foreach (var page in Superseded.OrderBy(page => page, StringComparer.Ordinal)) WriteLine(stream, RecordWords.Superseded, page);
            foreach (var folder in _folders.OrderBy(folder => folder.Key, StringComparer.Ordinal)) WriteLine(stream, RecordWords.Folder, folder.Key, folder.Value);
            foreach (var entry in _records.OrderBy(entry => entry.Key, StringComparer.Ordinal)) entry.Value.Write(stream, entry.Key);
        }

        if (File.Exists(file)) File.Replace(beside, file, null);
        else File.Move(beside, file);
    }

    private static void WriteLine(Stream stream, params string[] fields)
    {
        var line = Encoding.UTF8.GetBytes(RecordLine.Join(fields) + "\n");
        stream.Write(line, 0, line.Length);
    }

    // another program: nothing that the one before it made holds any more
    private bool AddHeader(string[] fields)
    {
        if (fields.Length < 3 || fields[0] != RecordWords.Header || fields[1] != RecordWords.Version) return false;
        if (Program != fields[2]) MarkAllStale();
        Program = fields[2];
        return true;
    }

    private void Add(string[] fields, RecordReader reader)
    {
        switch (fields[0])
        {
            case RecordWords.Folder when fields.Length == 3:
                _folders[fields[1]] = fields[2];
                return;
            case RecordWords.Superseded when fields.Length == 2:
                _superseded.Add(fields[1]);
                return;
            case RecordWords.Begin when fields.Length >= 2:
                _records[fields[1]] = ReportRecord.Stale(PagesOf(fields[1]).Union(fields.Skip(2), StringComparer.Ordinal));
                break;
            case RecordWords.End when fields.Length >= 4:
                var former = PagesOf(fields[1]);
                var done = ReportRecord.Done(reader.Block, fields[2], fields[3], reader.HasMore, reader.HasFindings, reader.HasProbesOfFiles);
                if (former.Count > 0) _superseded.UnionWith(former.Except(done.Pages, StringComparer.Ordinal));
                _records[fields[1]] = done;
                break;
            case RecordWords.Failed when fields.Length == 2:
                _records[fields[1]] = ReportRecord.Stale(PagesOf(fields[1]), ReportRecord.FindingsIn(reader.Block));
                break;
            default:
                throw new FormatException($"a line of another kind: {fields[0]}");
        }

        _added.Add(fields[1]);
    }

    private void MarkStale(string dataFile) => _records[dataFile] = ReportRecord.Stale(PagesOf(dataFile));

    private IReadOnlyList<string> PagesOf(string dataFile) => _records.TryGetValue(dataFile, out var record) ? record.Pages : [];
}
