using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Schemas.Model;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Schemas.Binding.Rules;

/// <summary>Turns the names of a rule into cells, counted from the start of one of its relations.</summary>
internal sealed class NameBinder(RuleScope scope, SchemaErrors errors)
{
    private const string LastYear = "previous.";
    private const string Parts = "parts.";

    /// <summary>The words of a rule for kinds and levels of organs: those of the runtime's <c>OrganWords</c>.</summary>
    public static readonly Dictionary<string, string[]> Facts = new(StringComparer.Ordinal)
    {
        ["kind"] = ["government", "department", "township", "street", "authorised"],
        ["level"] = ["national", "provincial", "prefectural", "county", "township"],
    };

    /// <summary>False where a name is that of no cell or a word is no kind or level; each has then been reported.</summary>
    public bool AreKnown(ConditionSyntax condition) => condition switch
    {
        RelationSyntax relation => relation.Terms.Where(term => !IsKnown(term)).ToList().Count == 0,
        FactSyntax fact => IsKnown(fact.Fact.Value, fact.Word),
        JointSyntax joint => joint.Parts.Where(part => !AreKnown(part)).ToList().Count == 0,
        _ => true,
    };

    /// <summary>A comparison; null where it mixes counts and amounts, which has then been reported.</summary>
    public ComparisonModel? Bind(RelationSyntax relation, int start, SourceRange range)
    {
        var left = Terms(relation.Left, start);
        var right = Terms(relation.Right, start);
        var areAmounts = left.Concat(right).Select(term => IsAmount(term.Cell)).Distinct().ToList();
        if (areAmounts.Count > 1)
        {
            errors.Add(SchemaDiagnostics.MixedKinds, range);
            return null;
        }

        var scale = areAmounts.Contains(true) ? CellPaths.AmountScale : 1;
        return new ComparisonModel(Side(left, relation.Left, scale), relation.Operator, Side(right, relation.Right, scale));
    }

    /// <summary>A condition whose names are known; null where a comparison in it mixes counts and amounts.</summary>
    public ConditionModel? Bind(ConditionSyntax condition, int start, SourceRange range) => condition switch
    {
        RelationSyntax relation => Bind(relation, start, range),
        FactSyntax fact => new FactModel(Identifiers.Pascal(fact.Fact.Value), Identifiers.Pascal(fact.Word.Value), fact.IsNegated),
        JointSyntax joint => new JointModel(
            joint.NeedsAll, joint.Parts.Select(part => Bind(part, start, range)).OfType<ConditionModel>().ToEquatableArray()),
        _ => null,
    };

    /// <summary>True for a cell that holds an amount of money.</summary>
    public bool IsAmount(int cell) => scope.Kinds[cell] == CellKind.Amount;

    /// <summary>The cells that a name means; null where it means none, which has then been reported.</summary>
    public (IReadOnlyList<int> Cells, string Source)? Find(Located<string> name, bool isSum, int start)
    {
        var found = Find(name.Value, isSum, TermSources.Report)
            ?? (StartsWith(name.Value, LastYear) ? Find(name.Value.Substring(LastYear.Length), isSum, TermSources.LastYear) : null)
            ?? (StartsWith(name.Value, Parts) ? Find(name.Value.Substring(Parts.Length), isSum, TermSources.Parts) : null);
        if (found is { } cells) return (cells.Numbers.Select(number => start + number).ToList(), cells.Source);
        var valid = (isSum ? scope.Groups : scope.Names).ToList();
        errors.Add(
            SchemaDiagnostics.UnknownName, name.Range, name.Value, scope.Zh, scope.En,
            Suggestion.Zh(name.Value, valid), Suggestion.En(name.Value, valid));
        return null;
    }

    /// <summary>True if a word is a kind of organ or a level; a word that is not has been reported.</summary>
    public bool IsKnown(string fact, Located<string> word)
    {
        if (Facts[fact].Contains(word.Value)) return true;
        errors.Add(SchemaDiagnostics.BadValue, word.Range, word.Value, fact, string.Join(", ", Facts[fact]));
        return false;
    }

    private bool IsKnown(TermSyntax term) => term.Name is not { } name || Find(name, term.IsSum, start: 0) is not null;

    private (IReadOnlyList<int> Numbers, string Source)? Find(string name, bool isSum, string source)
    {
        if (isSum) return scope.TryFindGroup(name, out var group) ? (group, source) : null;
        return scope.TryFind(name, out var number) ? ([number], source) : null;
    }

    private static bool StartsWith(string name, string prefix) => name.StartsWith(prefix, StringComparison.Ordinal);

    private List<TermModel> Terms(IReadOnlyList<TermSyntax> terms, int start) => terms
        .Where(term => term.Name is not null)
        .SelectMany(term =>
        {
            var (cells, source) = Find(term.Name!.Value, term.IsSum, start)!.Value;
            return cells.Select(cell => new TermModel(cell, term.Factor, source));
        })
        .ToList();

    private static SideModel Side(List<TermModel> terms, IReadOnlyList<TermSyntax> syntax, long scale) =>
        new(terms.ToEquatableArray(), scale * syntax.Where(term => term.Name is null).Sum(term => (long)term.Factor));
}
