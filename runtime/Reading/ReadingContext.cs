using System.Diagnostics.CodeAnalysis;
using System.Text;
using Nianbao.Findings;
using Nianbao.Reports;
using YamlDotNet.Core.Events;

namespace Nianbao.Reading;

/// <summary>The data file being read: what its readers share.</summary>
internal sealed class ReadingContext
{
    /// <summary>After so many findings in one file reading stops: a broken file must not fill the memory.</summary>
    public const int MaxFindings = 200;

    private const int QuotedLength = 40;

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
    /// <exception cref="ReadingStopped">There are too many.</exception>
    public void Add(DataFinding finding, Place at, int cell = -1)
    {
        Append(finding, at, cell);
        if (++_count < MaxFindings) return;
        Append(DataFindings.TooMany(_count), at, -1);
        throw new ReadingStopped();
    }

    /// <summary>Adds a finding after which the rest of the file cannot be read.</summary>
    [DoesNotReturn]
    public void Stop(DataFinding finding, Place at)
    {
        Append(finding, at, -1);
        throw new ReadingStopped();
    }

    /// <summary>Text of the file for a message: short, on one line, without characters that cannot be seen.</summary>
    public static string Quote(string text)
    {
        var shown = new StringBuilder(QuotedLength + 1);
        foreach (var rune in text.Trim().EnumerateRunes())
        {
            if (shown.Length >= QuotedLength) return shown.Append('…').ToString();
            if (Rune.IsControl(rune) || IsInvisible(rune)) shown.Append('\uFFFD');
            else shown.Append(rune.ToString());
        }

        return shown.ToString();
    }

    /// <summary>True for characters that change how text looks without being seen: directions, joiners, line ends.</summary>
    public static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune)
        is System.Globalization.UnicodeCategory.Format
        or System.Globalization.UnicodeCategory.LineSeparator
        or System.Globalization.UnicodeCategory.ParagraphSeparator
        or System.Globalization.UnicodeCategory.PrivateUse;

    /// <summary>The place of an event; of a list, a mapping and one over several lines its first character.</summary>
    public static Place PlaceOf(ParsingEvent e)
    {
        var line = (int)e.Start.Line;
        var column = (int)e.Start.Column;
        var isWithinLine = e is Scalar && e.End.Line == line;
        return new Place(line, column, isWithinLine ? (int)e.End.Column : column + 1);
    }

    private void Append(DataFinding finding, Place at, int cell) =>
        _findings.Add(new Finding(
            finding.Id, finding.Severity, _path, at.Line, at.Column, at.EndColumn, finding.Message, finding.MessageEn)
        {
            Organ = Organ,
            Year = Year,
            Cells = cell < 0 || Report == null ? [] : [Report.Form.PathOf(cell)],
        });
}

/// <summary>Reading of a file has ended before its end; the finding that says why has been added.</summary>
internal sealed class ReadingStopped : Exception;
