using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Schemas.Binding.Rules;
using Nianbao.Generator.Schemas.Model;
using Nianbao.Generator.Schemas.Syntax;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Schemas.Binding.Narratives;

/// <summary>Makes a schema's <c>narrative</c> into rules over cells.</summary>
internal sealed class NarrativeBinder(
    NarrativeSyntax syntax, IEnumerable<TableModel> tables, IReadOnlyCollection<string> sections, SchemaErrors errors)
{
    private readonly PatternReader _patterns = new(syntax.Words, errors);
    private readonly LexiconReader _lexicon = new(syntax.Lexicon, errors);
    private readonly CellSums _sums = new(tables, errors);

    /// <summary>Null for a form without rules about its text.</summary>
    /// <param name="otherRules">Ids that the form's tables have taken.</param>
    public NarrativeModel? Bind(IEnumerable<string> otherRules)
    {
        if (syntax.Rules.Count == 0) return null;
        var taken = new HashSet<string>(otherRules, StringComparer.Ordinal);
        var rules = new List<NarrativeRuleModel>();
        foreach (var rule in syntax.Rules.Where(HasItsCells))
        {
            if (!taken.Add(rule.Id.Value)) errors.Add(SchemaDiagnostics.DuplicateName, rule.Id.Range, rule.Id.Value);
            else if (Bind(rule) is { } bound) rules.Add(bound);
        }

        var patterns = syntax.Patterns.Select(pattern => new NamedPattern(
            Identifiers.Pascal(pattern.Key), pattern.Key == "figure" ? _patterns.Read([pattern.Pattern], "n", "u") : _patterns.Read(pattern.Pattern)));
        return new NarrativeModel(patterns.ToEquatableArray(), _lexicon.Read().ToEquatableArray(), rules.ToEquatableArray());
    }

    // of an inherited rule nobody has to know who leaves a row out
    private bool HasItsCells(NarrativeRuleSyntax rule) =>
        !rule.IsInherited
        || (rule.Says.Concat(rule.Of).All(_sums.Knows)
            && (rule.Claims.Count == 0 || rule.Claims.Any(HasItsCells))
            && (rule.Section is not { } section || sections.Contains(section.Value)));

    private bool HasItsCells(ClaimSyntax claim) => claim.Says.All(_sums.Knows);

    /// <summary>A rule with a mistake is left out, so that the mistake is the only error of the build.</summary>
    private NarrativeRuleModel? Bind(NarrativeRuleSyntax rule)
    {
        var before = errors.Items.Count;
        RequireWhatTheKindNeeds(rule);
        var bound = new NarrativeRuleModel(
            new RuleModel(rule.Id.Value, rule.Severity, rule.Message, rule.MessageEn, rule.Source, EquatableArray<RelationModel>.Empty),
            rule.Kind,
            rule.Anchors.ToEquatableArray(),
            _patterns.Read(rule.Find, GroupsOf(rule.Kind)),
            _patterns.Read(rule.None),
            _patterns.Read(rule.Near),
            _patterns.Read(rule.Unless),
            rule.Section?.Value ?? "",
            rule.Kinds.Where(IsKind).Select(kind => Identifiers.Pascal(kind.Value)).ToEquatableArray(),
            rule.Says.Select(_sums.Read).OfType<CellSumModel>().ToEquatableArray(),
            rule.Claims.Where(claim => !rule.IsInherited || HasItsCells(claim)).Select(Bind).ToEquatableArray(),
            rule.Of.Select(_sums.Read).OfType<CellSumModel>().ToEquatableArray(),
            rule.IsAtMost,
            rule.MultipleOf,
            rule.Example is { } example ? Bind(example, rule.IsInherited) : null);
        return errors.Items.Count == before ? bound : null;
    }

    private ClaimModel Bind(ClaimSyntax claim)
    {
        _lexicon.RequireKnown(claim.Concept);
        return new ClaimModel(claim.Concept.Value, claim.Says.Select(_sums.Read).OfType<CellSumModel>().ToEquatableArray());
    }

    private NarrativeExampleModel Bind(NarrativeExampleSyntax example, bool isInherited)
    {
        // of a path that stands for several cells one is enough
        var cells = example.Cells
            .Where(cell => !isInherited || _sums.Knows(cell.Path))
            .Select(cell => (Cells: _sums.Read(cell.Path)?.Cells, cell.Value)).Where(cell => cell.Cells is { Count: > 0 }).ToList();
        return new NarrativeExampleModel(
            cells.Select(cell => cell.Cells![0]).ToEquatableArray(),
            cells.Select(cell => cell.Value).ToEquatableArray(),
            example.LastYear.ToEquatableArray(),
            example.Good,
            example.Bad);
    }

    private void RequireWhatTheKindNeeds(NarrativeRuleSyntax rule)
    {
        var hasClaims = rule.Claims.Count > 0 && rule.Kind is "figure" or "rate";
        if (rule.Find.Count == 0 && !hasClaims && (rule.Kind != "figure" || rule.None.Count == 0)) Missing(rule.Kind == "rate" ? "claims" : "find");
        if (rule.Kind == "figure" && rule.Says.Count == 0 && !hasClaims && rule.MultipleOf == 0) Missing("says");
        if (rule.Kind == "rate" && rule.Of.Count == 0) Missing("of");
        if (rule.Kind == "required" && rule.Says.Count == 0 && rule.Section is null) Missing("says");
        if (rule.Section is { } section && !sections.Contains(section.Value))
        {
            errors.Add(
                SchemaDiagnostics.UnknownTarget, section.Range, "sections", section.Value,
                Suggestion.Zh(section.Value, sections), Suggestion.En(section.Value, sections));
        }

        void Missing(string key) => errors.Add(SchemaDiagnostics.MissingKey, rule.Id.Range, "规则", key);
    }

    private bool IsKind(Located<string> word)
    {
        var kinds = NameBinder.Facts["kind"];
        if (kinds.Contains(word.Value)) return true;
        errors.Add(SchemaDiagnostics.BadValue, word.Range, word.Value, "kinds", string.Join(", ", kinds));
        return false;
    }

    private static string[] GroupsOf(string kind) => kind switch
    {
        "figure" or "repeated" => ["n"],
        "sum" => ["n", "u"],
        "share" => ["n", "u", "p"],
        "change" => ["n", "p", "down"],
        "period" => ["fromdate", "fromyear", "frommonth", "fromday", "toyear", "tomonth", "today"],
        "organ" => ["organ"],
        _ => [],
    };
}
