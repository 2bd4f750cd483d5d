using Nianbao.Findings;
using Nianbao.Forms;

namespace Nianbao.Reporting.CheckReports;

/// <summary>A finding as JSON: its keys in the order in which they are written, null for what is not known.</summary>
internal sealed record FindingObject
{
    public required string Rule { get; init; }

    public required string Severity { get; init; }

    public required string File { get; init; }

    public required int Line { get; init; }

    public required int Column { get; init; }

    public required string? Organ { get; init; }

    public required int? Year { get; init; }

    public required IReadOnlyList<string> Cells { get; init; }

    public required string Message { get; init; }

    public required string MessageEn { get; init; }

    public required decimal? Left { get; init; }

    public required decimal? Right { get; init; }

    public required IEnumerable<FindingPartObject> LeftParts { get; init; }

    public required IEnumerable<FindingPartObject> RightParts { get; init; }

    public required string? Quote { get; init; }

    public required string? Hint { get; init; }

    public required string? HintEn { get; init; }

    public required string? Waived { get; init; }

    public required bool Assessable { get; init; }

    public static FindingObject From(Finding finding) => new()
    {
        Rule = finding.Rule,
        Severity = finding.Severity.Word(),
        File = finding.File,
        Line = finding.Line,
        Column = finding.Column,
        Organ = NullIfEmpty(finding.Organ),
        Year = finding.Year > 0 ? finding.Year : null,
        Cells = finding.Cells,
        Message = finding.Message,
        MessageEn = finding.MessageEn,
        Left = finding.Left,
        Right = finding.Right,
        LeftParts = finding.LeftParts.Select(FindingPartObject.From),
        RightParts = finding.RightParts.Select(FindingPartObject.From),
        Quote = NullIfEmpty(finding.Quote),
        Hint = NullIfEmpty(finding.Hint),
        HintEn = NullIfEmpty(finding.HintEn),
        Waived = NullIfEmpty(finding.Waived),
        Assessable = !finding.IsNotAssessable,
    };

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}

/// <summary>A figure of a finding as JSON.</summary>
/// <param name="Cell">The cell's path of ids.</param>
/// <param name="Label">The cell's official labels.</param>
/// <param name="Of">Whose figure it is.</param>
/// <param name="Factor">How often it is added; negative where it is taken away.</param>
/// <param name="Value">The figure, in the unit of its cell.</param>
/// <param name="Line">The line of the data file, from 1; 0 where it does not stand there.</param>
/// <param name="Column">The column, from 1.</param>
internal sealed record FindingPartObject(string Cell, string Label, string Of, int Factor, decimal Value, int Line, int Column)
{
    public static FindingPartObject From(FindingPart part) => new(
        part.Path, part.Label, NameOf(part.Source), part.Factor, part.Value, part.Span.Line, part.Span.Column);

    private static string NameOf(TermSource source) => source switch
    {
        TermSource.LastYear => "lastYear",
        TermSource.Parts => "parts",
        _ => "report",
    };
}
