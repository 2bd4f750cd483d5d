using Nianbao.Generator.Text;

namespace Nianbao.Generator.Schemas.Model;

/// <summary>A rule with the relations it asks for; it mirrors the runtime's <c>RuleDefinition</c>.</summary>
internal sealed record RuleModel(
    string Id,
    string Severity,
    string Message,
    string MessageEn,
    string Source,
    EquatableArray<RelationModel> Relations)
{
    /// <summary>row, column, cell, or empty for a rule over single cells.</summary>
    public string Each { get; init; } = "";

    /// <summary>Rules whose finding on one of the same cells says all that this rule could say.</summary>
    public EquatableArray<string> UnlessBroken { get; init; } = EquatableArray<string>.Empty;

    /// <summary>How figures that repeat too often are told; null for a rule with relations.</summary>
    public RepeatModel? Repeats { get; init; }

    /// <summary>When a report is published; null for a rule about figures.</summary>
    public DeadlineModel? Published { get; init; }

    /// <summary>Figures that obey the rule; null where the schema gives none.</summary>
    public ExampleModel? Good { get; init; }

    /// <summary>Figures that break the rule; null where the schema gives none.</summary>
    public ExampleModel? Bad { get; init; }
}

/// <summary>Figures that repeat down a column or from row to row: see the runtime's <c>RepeatedRows</c>.</summary>
/// <param name="Rows">The first cells of the rows.</param>
/// <param name="Columns">The offsets of the columns that are no sums.</param>
internal sealed record RepeatModel(EquatableArray<int> Rows, EquatableArray<int> Columns, int AtLeast, int Times);

/// <summary>When a report is published: see the runtime's <c>Deadline</c>.</summary>
internal sealed record DeadlineModel(int Month, int Day, bool IsLatest, ConditionModel? When);

/// <summary>One relation: see the runtime's <c>Relation</c>.</summary>
internal sealed record RelationModel(SideModel Left, string Comparison, SideModel Right, int Target)
{
    /// <summary>When it must hold; null for always.</summary>
    public ConditionModel? When { get; init; }

    /// <summary>By how much the sides may differ, scaled as the cells are.</summary>
    public long Tolerance { get; init; }

    /// <summary>True where the sides may differ by what rounding each figure can have brought about.</summary>
    public bool AllowsRounding { get; init; }

    /// <summary>All terms of both sides.</summary>
    public IEnumerable<TermModel> Terms => Left.Terms.Concat(Right.Terms);
}

/// <summary>A side of a relation.</summary>
internal sealed record SideModel(EquatableArray<TermModel> Terms, long Constant)
{
    /// <summary>What a figure that is not known means: the runtime's name, NotAssessable ….</summary>
    public string Missing { get; init; } = "NotAssessable";

    /// <summary>A side that only adds cells of the report.</summary>
    public static SideModel Of(IEnumerable<int> cells) =>
        new(cells.Select(cell => new TermModel(cell, 1, TermSources.Report)).ToEquatableArray(), 0);
}

/// <summary>A cell that a side takes up, how often, and whose figure it is (<see cref="TermSources"/>).</summary>
internal sealed record TermModel(int Cell, int Factor, string Source);

/// <summary>The names of the runtime's <c>TermSource</c>.</summary>
internal static class TermSources
{
    public const string Report = "Report";
    public const string LastYear = "LastYear";
    public const string Parts = "Parts";
}

/// <summary>When a relation must hold: see the runtime's <c>Condition</c>.</summary>
internal abstract record ConditionModel;

/// <summary>Two sides compared.</summary>
internal sealed record ComparisonModel(SideModel Left, string Comparison, SideModel Right) : ConditionModel;

/// <summary>The kind of organ, or its level, is or is not what is named.</summary>
/// <param name="Fact">Kind or Level.</param>
/// <param name="Value">The runtime's name: Township.</param>
/// <param name="IsNegated">True for <c>!=</c>.</param>
internal sealed record FactModel(string Fact, string Value, bool IsNegated) : ConditionModel;

/// <summary>Conditions of which all, or any, must be true.</summary>
internal sealed record JointModel(bool NeedsAll, EquatableArray<ConditionModel> Parts) : ConditionModel;

/// <summary>Figures with which a rule is tried out; every figure of the rule that is not named is 0.</summary>
/// <param name="Figures">The figures, scaled as the cells are.</param>
/// <param name="Kind">The runtime's name of the kind of organ, or null.</param>
/// <param name="Level">The runtime's name of its level, or null.</param>
internal sealed record ExampleModel(EquatableArray<ExampleFigureModel> Figures, string? Kind, string? Level)
{
    /// <summary>The day of publication in the next year, MM-dd, or with a minus in the report year; null where it does not matter.</summary>
    public string? Published { get; init; }
}

/// <summary>A figure of an example; null where the cell is left blank.</summary>
internal sealed record ExampleFigureModel(int Cell, string Source, long? Value);
