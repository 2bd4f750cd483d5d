using System.Diagnostics.CodeAnalysis;
using Nianbao.Findings;
using Nianbao.Reports;
using Nianbao.Sources;
using YamlDotNet.Core.Events;

namespace Nianbao.DataFiles;

/// <summary>The data file being read: what its readers share.</summary>
internal sealed class ReadingContext
{
    /// <summary>After so many findings in one file reading stops: a broken file must not fill the memory.</summary>
    public const int MaxFindings = 200;

    private FindingList _findings = new();
    private string _path = "";
    private int _count;

    /// <summary>The text of the file.</summary>
    public SourceText Source { get; private set; }

    /// <summary>The YAML events of the file.</summary>
    public YamlCursor Cursor { get; } = new();

    /// <summary>The reporting body, once read.</summary>
    public string Organ { get; set; } = "";

    /// <summary>The report year, once read.</summary>
    public int Year { get; set; }

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
        _count = 0;
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

    /// <summary>Adds a finding.</summary>
    /// <exception cref="ReadAbortedException">There are too many.</exception>
    public void Add(DataFinding finding, SourceSpan at, int cell = -1)
    {
        Append(finding, at, cell);
        if (++_count < MaxFindings) return;
        Append(DataFindings.TooMany(_count), at, -1);
        throw new ReadAbortedException();
    }

    /// <summary>Adds a finding after which the rest of the file cannot be read.</summary>
    [DoesNotReturn]
    public void Stop(DataFinding finding, SourceSpan at)
    {
        Append(finding, at, -1);
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

    private void Append(DataFinding finding, SourceSpan at, int cell) =>
        _findings.Add(new Finding(
            finding.Id, finding.Severity, _path, at, finding.Message, finding.MessageEn)
        {
            Organ = Organ,
            Year = Year,
            Cells = cell < 0 || Report == null ? [] : [Report.Form.PathOf(cell)],
        });
}

/// <summary>Reading of a file has ended before its end; the finding that says why has been added.</summary>
internal sealed class ReadAbortedException : Exception;
