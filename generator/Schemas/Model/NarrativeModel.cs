using Nianbao.Generator.Text;

namespace Nianbao.Generator.Schemas.Model;

/// <summary>See the runtime's <c>NarrativeDefinition</c>: patterns spelt out, paths resolved, no positions.</summary>
/// <param name="Patterns">The patterns that concern all rules, by the names of the runtime's properties.</param>
internal sealed record NarrativeModel(EquatableArray<NamedPattern> Patterns, EquatableArray<LexiconModel> Lexicon, EquatableArray<NarrativeRuleModel> Rules);

/// <summary>See the runtime's <c>LexiconEntry</c>.</summary>
internal sealed record LexiconModel(string Role, string Meaning, string Words);

/// <summary>A pattern under the name of the property that takes it.</summary>
internal sealed record NamedPattern(string Name, string Pattern);

/// <summary>See the runtime's <c>NarrativeRule</c>.</summary>
internal sealed record NarrativeRuleModel(
    RuleModel Rule,
    string Kind,
    EquatableArray<string> Anchors,
    string Find,
    string None,
    string Near,
    string Unless,
    string Section,
    EquatableArray<string> Kinds,
    EquatableArray<CellSumModel> Says,
    EquatableArray<ClaimModel> Claims,
    EquatableArray<CellSumModel> Of,
    bool IsAtMost,
    int MultipleOf,
    NarrativeExampleModel? Example);

/// <summary>See the runtime's <c>ClaimDefinition</c>.</summary>
internal sealed record ClaimModel(string Concept, EquatableArray<CellSumModel> Says);

/// <summary>Cells that are added up, and a number.</summary>
internal sealed record CellSumModel(EquatableArray<int> Cells, long Constant);

/// <summary>See the runtime's <c>NarrativeExample</c>.</summary>
internal sealed record NarrativeExampleModel(
    EquatableArray<int> Cells, EquatableArray<int> Values, EquatableArray<int> LastYear, string Good, string Bad);
