namespace Nianbao.Findings;

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>Worth a look.</summary>
    Note,

    /// <summary>Wrong unless there is a reason.</summary>
    Warning,

    /// <summary>Certainly wrong: the report is not rendered.</summary>
    Error,
}

/// <summary>Something wrong in a data file or a report.</summary>
/// <param name="Rule">The stable id: NB3xxx for a rule of the form, NB4xxx narrative, NB5xxx data file.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="File">The data file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="EndColumn">The column after the last character meant.</param>
/// <param name="Message">What is wrong and what would be right, in Chinese.</param>
/// <param name="MessageEn">The same in English.</param>
public sealed record Finding(
    string Rule, Severity Severity, string File, int Line, int Column, int EndColumn, string Message, string MessageEn)
{
    /// <summary>The reporting body, where it is known.</summary>
    public string Organ { get; init; } = "";

    /// <summary>The report year; 0 where it is not known.</summary>
    public int Year { get; init; }

    /// <summary>The cells concerned, as paths of ids.</summary>
    public IReadOnlyList<string> Cells { get; init; } = [];

    /// <summary>The left side of a broken relation.</summary>
    public decimal? Left { get; init; }

    /// <summary>The right side of a broken relation.</summary>
    public decimal? Right { get; init; }
}
