using Nianbao.Generator.Text;

namespace Nianbao.Generator.Schemas.Syntax;

/// <summary><c>narrative</c>: what a schema says about figures and statements in a report's text.</summary>
/// <param name="Words">Named pieces of patterns, to be used as <c>{name}</c>.</param>
/// <param name="Patterns">The patterns that concern all rules, by key; see <see cref="PatternKeys"/>.</param>
/// <param name="Drop">Ids of inherited rules that this form does not have.</param>
/// <param name="Rules">The rules in the order in which they look for figures.</param>
internal sealed record NarrativeSyntax(
    IReadOnlyList<(Located<string> Name, Located<string> Pattern)> Words,
    IReadOnlyList<(string Key, Located<string> Pattern)> Patterns,
    IReadOnlyList<Located<string>> Drop,
    IReadOnlyList<NarrativeRuleSyntax> Rules)
{
    /// <summary>The keys of <see cref="Patterns"/>, as the runtime's <c>NarrativeDefinition</c> names them.</summary>
    public static readonly string[] PatternKeys = ["figure", "decoys", "times", "other_times", "region", "part"];

    /// <summary>A form without rules about its text.</summary>
    public static readonly NarrativeSyntax Empty = new([], [], [], []);
}

/// <summary>An entry of <c>narrative.rules</c>.</summary>
/// <param name="Kind">What is done with what is found; see the runtime's <c>NarrativeKind</c>.</param>
/// <param name="Anchors">Words of which a sentence must have one.</param>
/// <param name="Find">Alternative patterns.</param>
/// <param name="None">Alternative patterns of a statement that there was none.</param>
/// <param name="Section">The section in which something must stand; null for any.</param>
/// <param name="Says">Sums of cells that the figure may be.</param>
/// <param name="IsAtMost">True where the figure may be less.</param>
internal sealed record NarrativeRuleSyntax(
    Located<string> Id,
    string Kind,
    IReadOnlyList<string> Anchors,
    IReadOnlyList<Located<string>> Find,
    IReadOnlyList<Located<string>> None,
    Located<string>? Near,
    Located<string>? Unless,
    Located<string>? Section,
    IReadOnlyList<Located<string>> Says,
    bool IsAtMost,
    int MultipleOf,
    Located<string>? Whole,
    string Severity,
    string Message,
    string MessageEn,
    string Source,
    NarrativeExampleSyntax? Example)
{
    /// <summary>True for a rule of the form that this one extends: it falls away with the cells that it names.</summary>
    public bool IsInherited { get; init; }
}

/// <summary>A sentence that obeys a rule and one that breaks it, with the cells that are not 0.</summary>
/// <param name="Cells">The paths of cells with their values.</param>
/// <param name="LastYear">Last year's values of the same cells; empty where no rule asks for them.</param>
internal sealed record NarrativeExampleSyntax(
    IReadOnlyList<(Located<string> Path, int Value)> Cells, IReadOnlyList<int> LastYear, string Good, string Bad);
