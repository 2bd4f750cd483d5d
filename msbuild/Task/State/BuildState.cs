using System.Text;
using Nianbao.Build.Exchange;

namespace Nianbao.Build.State;

/// <summary>
/// What builds keep of all reports. A run writes a journal, line by line, which is added when the run is over, or by the
/// next build if it was killed: whatever was begun and not ended is then stale, and its pages are known.
/// </summary>
internal sealed class BuildState
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Dictionary<string, ReportRecord> _records = new(StringComparer.Ordinal);
    private readonly List<KeyValuePair<string, string>> _probes = [];
    private readonly List<FindingRecord> _findings = [];
    private readonly HashSet<string> _superseded = new(StringComparer.Ordinal);

    /// <summary>The stamp of the program that all is from.</summary>
    public string Program { get; private set; } = "";

    /// <summary>The records by the full paths of the data files; that of the pages about all reports under <see cref="RecordWords.Collections"/>.</summary>
    public IReadOnlyDictionary<string, ReportRecord> Records => _records;

    /// <summary>All pages that there may be.</summary>
    public IEnumerable<string> Pages => _records.Values.SelectMany(record => record.Pages);

    /// <summary>The pages that were there before and that nothing makes any more.</summary>
    public IEnumerable<string> Superseded => _superseded.Except(Pages, StringComparer.Ordinal);

    /// <summary>Reads what was kept; of another version, or of a file that is damaged, nothing.</summary>
    public static BuildState Read(string file)
    {
        var state = new BuildState();
        try
        {
            if (File.Exists(file)) state.Add(file);
        }
        catch (FormatException)
        {
            return new BuildState();
        }

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
        using var reader = new StreamReader(file, s_utf8, detectEncodingFromByteOrderMarks: false, 64 * 1024);
        var isFirst = true;
        for (var line = reader.ReadLine(); line != null; line = reader.ReadLine())
        {
            // the last line of a run that was killed may be half a line
            if (reader.EndOfStream && !EndsWithNewLine(file)) break;
            var fields = RecordLine.Split(line);
            if (isFirst && !AddHeader(fields)) return false;
            if (!isFirst) isFinished = Add(fields);
            isFirst = false;
        }

        _probes.Clear();
        _findings.Clear();
        return isFinished;
    }

    /// <summary>Has everything made again.</summary>
    public void MarkAllStale()
    {
        foreach (var record in _records.Values) record.Stamp = null;
    }

    /// <summary>Forgets a data file; whoever does so deletes its pages. The pages about all are made again, for they have it.</summary>
    public void Remove(string dataFile)
    {
        _records.Remove(dataFile);
        if (_records.TryGetValue(RecordWords.Collections, out var collections)) collections.Stamp = null;
    }

    /// <summary>Writes all down, beside the file's place and moved there whole.</summary>
    public void Save(string file)
    {
        var beside = file + ".new";
        using (var writer = new StreamWriter(beside, append: false, s_utf8, 64 * 1024) { NewLine = "\n" })
        {
            writer.WriteLine(RecordLine.Join(RecordWords.Header, RecordWords.Version, Program));
            foreach (var entry in _records.OrderBy(entry => entry.Key, StringComparer.Ordinal)) Write(writer, entry.Key, entry.Value);
        }

        if (File.Exists(file)) File.Replace(beside, file, null);
        else File.Move(beside, file);
    }

    private static void Write(StreamWriter writer, string dataFile, ReportRecord record)
    {
        if (record.Stamp == null)
        {
            writer.WriteLine(RecordLine.Join([RecordWords.Begin, dataFile, .. record.Pages]));
            return;
        }

        foreach (var probe in record.Probes) writer.WriteLine(RecordLine.Join(RecordWords.Probe, dataFile, probe.Key, probe.Value));
        foreach (var finding in record.Findings) writer.WriteLine(RecordLine.Join([RecordWords.Finding, dataFile, .. finding.Fields]));
        writer.WriteLine(RecordLine.Join([RecordWords.End, dataFile, record.Name, record.Stamp, .. record.Pages]));
    }

    private static bool EndsWithNewLine(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        if (stream.Length == 0) return false;
        stream.Seek(-1, SeekOrigin.End);
        return stream.ReadByte() == '\n';
    }

    // another program: nothing that the one before it made holds any more
    private bool AddHeader(string[] fields)
    {
        if (fields.Length < 3 || fields[0] != RecordWords.Header || fields[1] != RecordWords.Version) return false;
        if (Program != fields[2]) MarkAllStale();
        Program = fields[2];
        return true;
    }

    private bool Add(string[] fields)
    {
        if (fields[0] == RecordWords.Finished) return true;
        if (fields.Length < 2) throw new FormatException("a line without a data file");
        switch (fields[0])
        {
            case RecordWords.Begin:
                var begun = RecordOf(fields[1]);
                begun.Stamp = null;
                begun.Pages = [.. begun.Pages.Union(fields.Skip(2), StringComparer.Ordinal)];
                break;
            case RecordWords.Probe when fields.Length == 4:
                _probes.Add(new KeyValuePair<string, string>(fields[2], fields[3]));
                break;
            case RecordWords.Finding:
                _findings.Add(FindingRecord.Read(fields, 2));
                break;
            case RecordWords.End when fields.Length >= 4:
                End(fields);
                break;
            case RecordWords.Failed:
                Fail(RecordOf(fields[1]));
                break;
            default:
                throw new FormatException($"a line of another kind: {fields[0]}");
        }

        return false;
    }

    private void End(string[] fields)
    {
        var record = RecordOf(fields[1]);
        var pages = fields.Skip(4).ToArray();
        _superseded.UnionWith(record.Pages.Except(pages, StringComparer.Ordinal));
        record.Name = fields[2];
        record.Stamp = fields[3];
        record.Pages = pages;
        record.Probes = [.. _probes];
        record.Findings = [.. _findings];
        Complete();
    }

    private void Fail(ReportRecord record)
    {
        record.Stamp = null;
        record.Findings = [.. _findings];
        Complete();
    }

    private void Complete()
    {
        _probes.Clear();
        _findings.Clear();
    }

    private ReportRecord RecordOf(string dataFile)
    {
        if (!_records.TryGetValue(dataFile, out var record)) _records[dataFile] = record = new ReportRecord();
        return record;
    }
}
