using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Sources;
using YamlDotNet.Core.Events;

namespace Nianbao.DataFiles;

/// <summary>The data file being read: what its readers share.</summary>
internal sealed class ReadingContext
{
    // of each kind of mistake: how many there were, and the first that was not listed
    private readonly Dictionary<string, Kind> _kinds = new(StringComparer.Ordinal);
    private FindingList _findings = new();
    private string _path = "";

    /// <summary>The text of the file.</summary>
    public SourceText Source { get; private set; }

    /// <summary>The YAML events of the file.</summary>
    public YamlCursor Cursor { get; } = new();

    /// <summary>The reporting body, once read.</summary>
    public string Organ { get; set; } = "";

    /// <summary>The report year, once read.</summary>
    public int Year { get; set; }

    /// <summary>What was found so far.</summary>
    public FindingList Findings => _findings;

    /// <summary>The report, once its form is known.</summary>
    public Report? Report { get; set; }

    /// <summary>Looks for last year's report when the text asks for it; null where nobody does.</summary>
    public Func<Report, Report?>? LastYear { get; private set; }

    /// <summary>Begins another file.</summary>
    public void Begin(string path, FindingList findings, Func<Report, Report?>? lastYear)
    {
        LastYear = lastYear;
        _path = path;
        _findings = findings;
        _kinds.Clear();
        Source = default;
        Organ = "";
        Year = 0;
        Report = null;
    }

    /// <summary>Gives the text of the file to its readers.</summary>
    public void Open(ReadOnlyMemory<char> text)
    {
        Source = new SourceText(text);
        Cursor.Open(text);
    }

    /// <summary>
    /// Adds a finding. Of one kind only so many are kept as will be listed: a broken file must not fill the memory. How
    /// many more there are says <see cref="End"/>.
    /// </summary>
    public void Add(DataFinding finding, SourceSpan at, params ReadOnlySpan<int> cells)
    {
        if (IsListed(finding.Id, finding.Severity, at)) Append(finding, at, cells);
    }

    /// <summary>Adds a finding whose words take long to find; they are asked for only if it will be listed.</summary>
    public void Add(string id, Func<DataFinding> words, SourceSpan at)
    {
        if (IsListed(id, Severity.Error, at)) Append(words(), at, []);
    }

    /// <summary>Says of each kind of mistake how many were not listed.</summary>
    public void End()
    {
        foreach (var (id, kind) in _kinds)
        {
            var more = kind.Count - FindingLimit.OfOneKind;
            if (more > 0) Append(DataFindings.More(id, more, kind.Severity), kind.FirstLeftOut, []);
        }
    }

    /// <summary>Adds a finding after which the rest of the file cannot be read.</summary>
    [DoesNotReturn]
    public void Stop(DataFinding finding, SourceSpan at)
    {
        Append(finding, at, []);
        throw new ReadAbortedException();
    }

    /// <summary>The place of an event; of a list, a mapping and one over several lines its first character.</summary>
    public static SourceSpan SpanOf(ParsingEvent e)
    {
        var line = (int)e.Start.Line;
        var column = (int)e.Start.Column;
        var isWithinLine = e is Scalar && e.End.Line == line;
        return new SourceSpan(line, column, isWithinLine ? (int)e.End.Column : column + 1);
    }

    private bool IsListed(string id, Severity severity, SourceSpan at)
    {
        ref var kind = ref CollectionsMarshal.GetValueRefOrAddDefault(_kinds, id, out _);
        kind = kind with { Count = kind.Count + 1, Severity = severity };
        if (kind.Count == FindingLimit.OfOneKind + 1) kind = kind with { FirstLeftOut = at };
        return kind.Count <= FindingLimit.OfOneKind;
    }

    private void Append(DataFinding finding, SourceSpan at, ReadOnlySpan<int> cells) =>
        _findings.Add(new Finding(
            finding.Id, finding.Severity, _path, at, finding.Message, finding.MessageEn)
        {
            Organ = Organ,
            Year = Year,
            Cells = Report == null ? [] : Array.ConvertAll(cells.ToArray(), Report.Form.PathOf),
        });

    private readonly record struct Kind(int Count, Severity Severity, SourceSpan FirstLeftOut);
}

/// <summary>Reading of a file has ended before its end; the finding that says why has been added.</summary>
internal sealed class ReadAbortedException : Exception;
