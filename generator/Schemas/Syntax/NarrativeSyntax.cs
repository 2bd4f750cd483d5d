using Nianbao.Generator.Text;

namespace Nianbao.Generator.Schemas.Syntax;

/// <summary><c>narrative</c>: what a schema says about figures and statements in a report's text.</summary>
/// <param name="Words">Named pieces of patterns, to be used as <c>{name}</c>.</param>
/// <param name="Patterns">The patterns that concern all rules, by key; see <see cref="PatternKeys"/>.</param>
/// <param name="WordsFrom">The form whose words, patterns and lexicon this one has as well; null for none.</param>
/// <param name="Lexicon">The words by which claims are read.</param>
/// <param name="Drop">Ids of inherited rules that this form does not have.</param>
/// <param name="Rules">The rules in the order in which they look for figures.</param>
internal sealed record NarrativeSyntax(
    IReadOnlyList<(Located<string> Name, Located<string> Pattern)> Words,
    IReadOnlyList<(string Key, Located<string> Pattern)> Patterns,
    Located<string>? WordsFrom,
    IReadOnlyList<LexiconSyntax> Lexicon,
    IReadOnlyList<Located<string>> Drop,
    IReadOnlyList<NarrativeRuleSyntax> Rules)
{
    /// <summary>The keys of <see cref="Patterns"/>, as the runtime's <c>NarrativeDefinition</c> names them.</summary>
    public static readonly string[] PatternKeys = ["figure", "decoys", "times", "other_times", "bodies", "no_subjects", "topic"];

    /// <summary>A form without rules about its text.</summary>
    public static readonly NarrativeSyntax Empty = new([], [], null, [], [], []);

    /// <summary>These rules with another form's words, patterns and lexicon; its own win.</summary>
    public NarrativeSyntax WithWordsOf(NarrativeSyntax other) => this with
    {
        Words = [.. other.Words.Where(word => Words.All(mine => mine.Name.Value != word.Name.Value)), .. Words],
        Patterns = [.. other.Patterns.Where(pattern => Patterns.All(mine => mine.Key != pattern.Key)), .. Patterns],
        Lexicon = [.. other.Lexicon, .. Lexicon],
    };
}

/// <summary>An entry of <c>narrative.lexicon</c>.</summary>
/// <param name="Role">What the words do; see the runtime's <c>WordRole</c>.</param>
/// <param name="Meaning">What they mean; empty where the role says all.</param>
/// <param name="Words">The words with blanks between.</param>
internal sealed record LexiconSyntax(string Role, string Meaning, Located<string> Words);

/// <summary>An entry of a rule's <c>claims</c>.</summary>
/// <param name="Concept">Meanings of the lexicon with dots between.</param>
/// <param name="Says">The sums of cells that the wording may mean.</param>
internal sealed record ClaimSyntax(Located<string> Concept, IReadOnlyList<Located<string>> Says);

/// <summary>An entry of <c>narrative.rules</c>.</summary>
/// <param name="Kind">What is done with what is found; see the runtime's <c>NarrativeKind</c>.</param>
/// <param name="Anchors">Words of which a sentence must have one.</param>
/// <param name="Find">Alternative patterns.</param>
/// <param name="None">Alternative patterns of a statement that there was none.</param>
/// <param name="Section">The section in which something must stand; null for any.</param>
/// <param name="Kinds">The kinds of bodies that the rule is about; none for all.</param>
/// <param name="Says">Sums of cells that the figure may be.</param>
/// <param name="Claims">The claims that the rule compares.</param>
/// <param name="Of">Of a rate: the sums of cells of which <paramref name="Says"/> is a part.</param>
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
    IReadOnlyList<Located<string>> Kinds,
    IReadOnlyList<Located<string>> Says,
    IReadOnlyList<ClaimSyntax> Claims,
    IReadOnlyList<Located<string>> Of,
    bool IsAtMost,
    int MultipleOf,
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
