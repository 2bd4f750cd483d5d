using Nianbao.Organs;

namespace Nianbao.Forms;

/// <summary>A rule of a form as data; its relations are what the generated validator checks.</summary>
/// <param name="Id">The stable id: NB3001.</param>
/// <param name="Severity">How bad a broken relation is.</param>
/// <param name="Message">What must hold, in Chinese.</param>
/// <param name="MessageEn">What must hold, in English.</param>
/// <param name="Source">Where the rule comes from.</param>
public sealed record RuleDefinition(string Id, Severity Severity, string Message, string MessageEn, string Source)
{
    /// <summary>What it is about again and again.</summary>
    public RuleScope Each { get; init; }

    /// <summary>Rules whose finding on one of the same cells says all that this rule could say.</summary>
    public string[] UnlessBroken { get; init; } = [];

    /// <summary>How figures that repeat too often are told; null for a rule with relations.</summary>
    public RepeatedRows? Repeats { get; init; }

    /// <summary>When a report is published; null for a rule about figures.</summary>
    public Deadline? Published { get; init; }

    /// <summary>Figures that obey the rule; null where the schema gives none.</summary>
    public RuleExample? Good { get; init; }

    /// <summary>Figures that break the rule; null where the schema gives none.</summary>
    public RuleExample? Bad { get; init; }
}

/// <summary>Rows in which the same figure does not stand again and again, nor one column further in the next row.</summary>
/// <param name="Rows">The first cells of the rows, from top to bottom.</param>
/// <param name="Columns">The offsets of their columns that are no sums.</param>
/// <param name="AtLeast">Smaller figures repeat by chance.</param>
/// <param name="Times">How often a figure must stand in a column to be told.</param>
public sealed record RepeatedRows(int[] Rows, int[] Columns, int AtLeast, int Times);

/// <summary>A day of the year after the report year.</summary>
/// <param name="Month">Its month.</param>
/// <param name="Day">Its day.</param>
/// <param name="IsLatest">True for the last day on which a report may be published, false for the first.</param>
public sealed record Deadline(int Month, int Day, bool IsLatest)
{
    /// <summary>For whom it is set; null for every organ.</summary>
    public Condition? When { get; init; }
}

/// <summary>What a rule is about again and again.</summary>
public enum RuleScope : byte
{
    /// <summary>Single cells.</summary>
    Cells,

    /// <summary>Each row of a block.</summary>
    Row,

    /// <summary>Each column of a block.</summary>
    Column,

    /// <summary>Each cell.</summary>
    Cell,
}

/// <summary>Figures with which a rule is tried out, in its first relation.</summary>
/// <param name="Values">The figures; all others are blank.</param>
public sealed record RuleExample(ExampleValue[] Values)
{
    /// <summary>The kind of organ that reports.</summary>
    public OrganKind Kind { get; init; }

    /// <summary>Its level.</summary>
    public OrganLevel Level { get; init; }

    /// <summary>The day of publication in the next year, MM-dd, or with a minus in the report year; null where it does not matter.</summary>
    public string? Published { get; init; }
}

/// <summary>A figure of an example.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Source">Whose figure it is.</param>
/// <param name="Value">The value, scaled as a report's values are; null for a blank cell.</param>
public sealed record ExampleValue(int Cell, TermSource Source, long? Value);
