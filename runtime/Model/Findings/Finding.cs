using System.Globalization;
using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Sources;

namespace Nianbao.Findings;

/// <summary>Something wrong in a data file or a report.</summary>
/// <param name="Rule">The stable id: NB3xxx for a rule of the form, NB4xxx narrative, NB5xxx data file.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="File">The data file.</param>
/// <param name="Span">Where it stands there; unknown for a report that was made in memory.</param>
/// <param name="Message">What is wrong and what would be right, in Chinese.</param>
/// <param name="MessageEn">The same in English.</param>
public sealed record Finding(
    string Rule, Severity Severity, string File, SourceSpan Span, string Message, string MessageEn)
{
    /// <summary>The finding about a report.</summary>
    /// <param name="rule">The rule's id.</param>
    /// <param name="severity">How bad it is.</param>
    /// <param name="report">The report.</param>
    /// <param name="span">Where it stands in the report's data file.</param>
    /// <param name="message">What is wrong and what would be right, in Chinese.</param>
    /// <param name="messageEn">The same in English.</param>
    internal static Finding In(Report report, string rule, Severity severity, SourceSpan span, string message, string messageEn) =>
        new(rule, severity, report.FilePath, span, message, messageEn) { Organ = report.Organ, Year = report.Year };

    /// <summary>The line, from 1; 0 where it is not known.</summary>
    public int Line => Span.Line;

    /// <summary>The column, from 1.</summary>
    public int Column => Span.Column;

    /// <summary>The column after the last character meant.</summary>
    public int EndColumn => Span.EndColumn;

    /// <summary>The reporting body, where it is known.</summary>
    public string Organ { get; init; } = "";

    /// <summary>The report year; 0 where it is not known.</summary>
    public int Year { get; init; }

    /// <summary>The cells concerned, as paths of ids.</summary>
    public IReadOnlyList<string> Cells { get; init; } = [];

    /// <summary>What a broken relation is about, by the official labels: 表三“自然人”. Empty for other findings.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The broken relation; null for a finding that is none of a table's rules.</summary>
    public Relation? Relation { get; init; }

    /// <summary>The left side of a broken relation; for a narrative finding what the text says.</summary>
    public decimal? Left { get; init; }

    /// <summary>The right side of a broken relation; for a narrative finding what the tables or the sum say.</summary>
    public decimal? Right { get; init; }

    /// <summary>What the left side is made of.</summary>
    public IReadOnlyList<FindingPart> LeftParts { get; init; } = [];

    /// <summary>What the right side is made of.</summary>
    public IReadOnlyList<FindingPart> RightParts { get; init; } = [];

    /// <summary>The passage of the text meant, as it stands in the file; empty for a finding about tables.</summary>
    public string Quote { get; init; } = "";

    /// <summary>True where a rule could not be decided: neither right nor wrong. Such a finding is a note.</summary>
    public bool IsNotAssessable { get; init; }

    /// <summary>Which change would mend it, in Chinese; null where none can be told.</summary>
    public string? Hint { get; init; }

    /// <summary>Which change would mend it, in English; null where none can be told.</summary>
    public string? HintEn { get; init; }

    /// <summary>The changes that the hint speaks of, one of which would mend it; none where the hint leaves a number open.</summary>
    public IReadOnlyList<FindingMend> Mends { get; init; } = [];

    /// <summary>Why the finding is accepted as it is, in the words of the data file; null where it is not.</summary>
    public string? Waived { get; init; }

    /// <summary>True for what keeps a report from being published: an error that is not waived.</summary>
    public bool IsError => Severity == Severity.Error && Waived == null;

    /// <summary>
    /// One line that builds and editors understand: <c>file(line,column,line,column): severity NB3001: message</c>, Chinese
    /// and English. A note, and what is waived, is spelled as no build would take it for an error or a warning.
    /// </summary>
    public override string ToString() => ToLine(FindingMessage.Of(this));

    /// <summary>The line with another message.</summary>
    internal string ToLine(string message)
    {
        var severity = (Waived == null ? Severity : Severity.Note).Word();
        var waived = Waived == null ? "" : $"（已豁免：{Waived}）";
        var line = Math.Max(1, Line);
        var column = Math.Max(1, Column);
        var end = Math.Max(column, EndColumn);
        return string.Create(
            CultureInfo.InvariantCulture, $"{File}({line},{column},{line},{end}): {severity} {Rule}: {waived}{message}");
    }
}

/// <summary>A figure of a broken relation.</summary>
/// <param name="Path">The cell's path of ids.</param>
/// <param name="Label">The cell's official labels.</param>
/// <param name="Factor">How often it is added; negative where it is taken away.</param>
/// <param name="Source">Whose figure it is.</param>
/// <param name="Value">The figure, in the unit of its cell.</param>
/// <param name="Span">Where it stands in the data file; unknown where it does not.</param>
public sealed record FindingPart(
    string Path, string Label, int Factor, TermSource Source, decimal Value, SourceSpan Span)
{
    /// <summary>True for a figure that is not known and counts as 0.</summary>
    public bool IsBlank { get; init; }
}

/// <summary>A change that would mend a finding: cells and the numbers that they are to have.</summary>
/// <param name="Cells">The paths of the cells, with the numbers as they are to be written.</param>
public sealed record FindingMend(IReadOnlyList<(string Path, string Number)> Cells);
