using System.Text;
using Nianbao.Build.Exchange;

namespace Nianbao.Build.State;

/// <summary>
/// What is known of a data file from the last time that the program saw to it. Of one that is done the lines are kept as they
/// stand in the file, and are read when they are asked for: a build with nothing to do asks for next to none of ten thousand.
/// </summary>
internal sealed class ReportRecord
{
    private static readonly byte[] s_noLines = [];

    private readonly IReadOnlyList<string>? _pages;
    private readonly IReadOnlyList<FindingRecord>? _findings;
    private readonly byte[] _lines = s_noLines;

    private ReportRecord(IReadOnlyList<string> pages, IReadOnlyList<FindingRecord> findings)
    {
        (_pages, _findings) = (pages, findings);
        HasPages = pages.Count > 0;
    }

    private ReportRecord(byte[] lines, string name, string stamp, bool hasPages, bool hasFindings)
    {
        (_lines, Name, Stamp, HasPages) = (lines, name, stamp, hasPages);
        if (!hasPages) _pages = [];
        if (!hasFindings) _findings = [];
    }

    /// <summary>The name of its pages, without suffix.</summary>
    public string Name { get; } = "";

    /// <summary>The data file's stamp when it was read; null where it must be read again.</summary>
    public string? Stamp { get; }

    /// <summary>Whether it has pages, or may have.</summary>
    public bool HasPages { get; }

    /// <summary>Whether it was compared with files that are there.</summary>
    public bool HasProbesOfFiles { get; private set; }

    /// <summary>The other files that it was compared with, or would be, were they there, with their stamps.</summary>
    public IEnumerable<KeyValuePair<string, string>> Probes =>
        Lines(_lines, RecordWords.Probe).Select(fields => new KeyValuePair<string, string>(fields[2], fields[3]));

    /// <summary>The full paths of the pages that it has, or of those that it may have if it must be read again.</summary>
    public IReadOnlyList<string> Pages => _pages ?? [.. Lines(_lines, RecordWords.End).Single().Skip(4)];

    /// <summary>What was found.</summary>
    public IReadOnlyList<FindingRecord> Findings => _findings ?? FindingsIn(_lines);

    /// <summary>Whether what was found keeps it from being published.</summary>
    public bool HasErrors => Findings.Any(finding => finding.Severity == "error");

    /// <summary>One that must be read again.</summary>
    /// <param name="pages">The full paths of the pages that there may be.</param>
    /// <param name="findings">Why it could not be done; nothing for one that was only begun.</param>
    public static ReportRecord Stale(IEnumerable<string> pages, params IEnumerable<FindingRecord> findings) => new([.. pages], [.. findings]);

    /// <summary>One that is done.</summary>
    /// <param name="lines">Its lines, in UTF-8; the last one says that it is done.</param>
    /// <param name="name">The name of its pages.</param>
    /// <param name="stamp">Its stamp.</param>
    /// <param name="hasPages">Whether there are pages in the last line.</param>
    /// <param name="hasFindings">Whether there are findings among the lines.</param>
    /// <param name="hasProbesOfFiles">Whether there are probes of files that are there among the lines.</param>
    public static ReportRecord Done(byte[] lines, string name, string stamp, bool hasPages, bool hasFindings, bool hasProbesOfFiles) =>
        new(lines, name, stamp, hasPages, hasFindings) { HasProbesOfFiles = hasProbesOfFiles };

    /// <summary>The findings among lines.</summary>
    /// <param name="lines">The lines, in UTF-8.</param>
    public static IReadOnlyList<FindingRecord> FindingsIn(byte[] lines) =>
        [.. Lines(lines, RecordWords.Finding).Select(fields => FindingRecord.Read(fields, 2))];

    /// <summary>Writes its lines.</summary>
    /// <param name="file">Takes them, in UTF-8.</param>
    /// <param name="dataFile">The data file.</param>
    public void Write(Stream file, string dataFile)
    {
        var lines = Stamp == null ? Encoding.UTF8.GetBytes(RecordLine.Join([RecordWords.Begin, dataFile, .. Pages]) + "\n") : _lines;
        file.Write(lines, 0, lines.Length);
    }

    private static IEnumerable<string[]> Lines(byte[] lines, string word) =>
        from line in Encoding.UTF8.GetString(lines).Split('\n')
        where line.StartsWith(word, StringComparison.Ordinal) && line.Length > word.Length && line[word.Length] == '\t'
        select RecordLine.Split(line);
}
