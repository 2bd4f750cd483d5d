using Nianbao.Generator.Text;

namespace Nianbao.Generator.Schemas.Syntax;

/// <summary>An entry of <c>rules</c>.</summary>
/// <param name="Each">row, column, cell, or empty for a rule over single cells.</param>
/// <param name="Checks">The relations; the range of each begins with the first character of the text.</param>
internal sealed record RuleSyntax(
    Located<string> Id,
    string Each,
    IReadOnlyList<Located<string>> Checks,
    string Severity,
    string Message,
    string MessageEn,
    string Source)
{
    /// <summary>When it must hold; null for always.</summary>
    public Located<string>? When { get; init; }

    /// <summary>Rows, columns or cells that <c>each</c> leaves out.</summary>
    public IReadOnlyList<Located<string>> Except { get; init; } = [];

    /// <summary>A number or <c>rounding</c>; null where the sides must agree exactly.</summary>
    public Located<string>? Tolerance { get; init; }

    /// <summary>What a figure of the left side that is not known means: NotAssessable, Zero, ZeroBesideOthers or Skip.</summary>
    public string LeftMissing { get; init; } = "NotAssessable";

    /// <summary>The same of the right side.</summary>
    public string RightMissing { get; init; } = "NotAssessable";

    /// <summary>Rules whose finding on one of the same cells says all that this rule could say.</summary>
    public IReadOnlyList<Located<string>> UnlessBroken { get; init; } = [];

    /// <summary>Figures that obey the rule, by the names it uses; null where none are given.</summary>
    public ExampleSyntax? Good { get; init; }

    /// <summary>Figures that break the rule, by the names it uses; null where none are given.</summary>
    public ExampleSyntax? Bad { get; init; }

    /// <summary>How figures that repeat too often are told; null for a rule with checks.</summary>
    public RepeatSyntax? Repeats { get; init; }

    /// <summary>The day of the next year, MM-dd, by which or from which on a report is published; null for other rules.</summary>
    public DeadlineSyntax? Published { get; init; }

    /// <summary>True if two entries say the same; several blocks may state one rule, each about its own cells.</summary>
    public bool SaysTheSameAs(RuleSyntax other) => Message == other.Message && Severity == other.Severity && Source == other.Source;
}

/// <summary><c>repeats: { rows: outcomes, at_least: 10, times: 3 }</c>.</summary>
internal sealed record RepeatSyntax(Located<string> Rows, int AtLeast, int Times);

/// <summary><c>published: { by: 01-31 }</c> or <c>published: { from: 01-01 }</c>.</summary>
internal sealed record DeadlineSyntax(int Month, int Day, bool IsLatest);

/// <summary>Figures with which a rule is tried out.</summary>
internal sealed record ExampleSyntax(IReadOnlyList<(Located<string> Name, Located<string> Value)> Figures);
