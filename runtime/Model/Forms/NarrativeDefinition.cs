namespace Nianbao.Forms;

/// <summary>
/// What a form says about its narrative: which figures and statements a text makes, and what the tables must say then.
/// Patterns are regular expressions over text in one spelling in which a group <c>n</c>
/// is a number.
/// </summary>
public sealed class NarrativeDefinition
{
    /// <summary>The pattern of any figure with its counter: groups <c>n</c>, <c>u</c>, and <c>more</c> where it is only about so much.</summary>
    public required string Figure { get; init; }

    /// <summary>What in the same phrase tells that a figure is about something else: hotline cases, plans, approximations.</summary>
    public string Decoys { get; init; } = "";

    /// <summary>What begins a statement about a time: the last one before a figure must not be one of <see cref="OtherTimes"/>.</summary>
    public string Times { get; init; } = "";

    /// <summary>The times that are not the year reported on.</summary>
    public string OtherTimes { get; init; } = "";

    /// <summary>Words for a whole region: in the text of any body but a government their figures are not its own.</summary>
    public string Region { get; init; } = "";

    /// <summary>Words for a part of a region: in the text of a government their figures are not all of its own.</summary>
    public string Part { get; init; } = "";

    /// <summary>The rules; a figure belongs to the first that finds it.</summary>
    public required NarrativeRule[] Rules { get; init; }
}

/// <summary>A rule about narrative.</summary>
/// <param name="Rule">Its id, severity and words.</param>
/// <param name="Kind">What is done with what it finds.</param>
/// <param name="Find">The pattern of what it is about.</param>
public sealed record NarrativeRule(RuleDefinition Rule, NarrativeKind Kind, string Find)
{
    /// <summary>Words of which a sentence has at least one, or the rule has nothing to do with it; empty for every sentence.</summary>
    public string[] Anchors { get; init; } = [];

    /// <summary>The pattern of a statement that there was none: the same as the figure 0; of a list: of a part that is all the rest.</summary>
    public string None { get; init; } = "";

    /// <summary>A pattern that must stand in the paragraph or the heading above it; empty for none.</summary>
    public string Near { get; init; } = "";

    /// <summary>A pattern that must not stand in the same phrase; of a list: in the list. Empty for none.</summary>
    public string Unless { get; init; } = "";

    /// <summary>The id of the section in which something required must stand; empty for any.</summary>
    public string Section { get; init; } = "";

    /// <summary>What the figure may be: authors mean one of several things.</summary>
    public Side[] Says { get; init; } = [];

    /// <summary>How a figure must compare with what it may be.</summary>
    public Comparison Comparison { get; init; } = Comparison.Equal;

    /// <summary>What every figure must be a multiple of; 0 for anything.</summary>
    public int MultipleOf { get; init; }

    /// <summary>
    /// What the figures found by all rules with the same whole add up to, if a sentence breaks it down completely: then
    /// a part that differs is an error.
    /// </summary>
    public Side? Whole { get; init; }

    /// <summary>A good and a bad example.</summary>
    public NarrativeExample? Example { get; init; }
}

/// <summary>What is done with what a rule finds.</summary>
public enum NarrativeKind
{
    /// <summary>A figure or a statement that there was none, against cells of the tables.</summary>
    Figure,

    /// <summary>A figure that no table has, against itself further up.</summary>
    Repeated,

    /// <summary>A total with its parts (其中): they must add up.</summary>
    Sum,

    /// <summary>A percentage of a total: it must be what the figures make.</summary>
    Share,

    /// <summary>A change against last year in per cent: it must be what the two years' figures make.</summary>
    Change,

    /// <summary>The period of the figures: the calendar year reported on.</summary>
    Period,

    /// <summary>The body that the preamble says has made the report.</summary>
    Organ,

    /// <summary>Something that should not stand in the text.</summary>
    Mention,

    /// <summary>Something that must stand in the text where a cell is not zero.</summary>
    Required,
}

/// <summary>A sentence that obeys a rule and one that breaks it, with the figures of the tables.</summary>
/// <param name="Cells">The cells that are not 0.</param>
/// <param name="Values">Their values, in the unit of the cell.</param>
/// <param name="Good">What obeys the rule.</param>
/// <param name="Bad">What breaks it.</param>
public sealed record NarrativeExample(int[] Cells, int[] Values, string Good, string Bad)
{
    /// <summary>Last year's values of the same cells, for a rule between years.</summary>
    public int[] LastYear { get; init; } = [];
}
