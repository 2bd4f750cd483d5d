using System.ComponentModel;

namespace Nianbao.Pages;

/// <summary>A finding as check reports and letters show it. Texts are plain: the template makes them harmless.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Kind">error, warning, note, waived or undecided.</param>
/// <param name="Label">The kind in Chinese.</param>
/// <param name="Year">The report year; 0 where it could not be read.</param>
/// <param name="Path">The data file, as the run names it.</param>
/// <param name="File">The data file's name without folders.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Column">Its column, from 1.</param>
/// <param name="Subject">What it is about, in the form's own words.</param>
/// <param name="Message">What is wrong, as a whole sentence.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record FindingView(
    string Rule, string Kind, string Label, int Year, string Path, string File, int Line, int Column, string Subject, string Message)
{
    /// <summary>What must hold, of a relation between figures; null of others.</summary>
    public string? Requirement { get; init; }

    /// <summary>Where that is laid down; empty where it is not told.</summary>
    public string Source { get; init; } = "";

    /// <summary>The passage of the text that it is about; null where it is not about text.</summary>
    public string? Quote { get; init; }

    /// <summary>What is likely meant; null where there is no guess.</summary>
    public string? Hint { get; init; }

    /// <summary>The reason with which it was accepted; null where it was not.</summary>
    public string? Waived { get; init; }

    /// <summary>The entry of <c>waive</c> that would accept it; null for what cannot be waived.</summary>
    public string? Waiver { get; init; }

    /// <summary>The unit of the figures; empty where it is not known.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Both sides cell by cell; none for a finding without two sides.</summary>
    public FindingRowView[] Rows { get; init; } = [];
}

/// <summary>A line of the small table that shows both sides of a finding.</summary>
/// <param name="Kind">part, side, comparison or difference.</param>
/// <param name="Label">The cell's official labels, or what the number is.</param>
/// <param name="Value">The number; empty where there is none.</param>
/// <param name="From">Where the number comes from; may be empty.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record FindingRowView(string Kind, string Label, string Value, string From);
