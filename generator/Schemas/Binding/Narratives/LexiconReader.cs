using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Schemas.Model;
using Nianbao.Generator.Schemas.Syntax;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Schemas.Binding.Narratives;

/// <summary>The words by which claims are read: each pattern of words must be one, and each claim made of their meanings.</summary>
internal sealed class LexiconReader(IReadOnlyList<LexiconSyntax> lexicon, SchemaErrors errors)
{
    /// <summary>What the runtime makes of a claim beside what its words mean: that there was none, or that it is true of all.</summary>
    private static readonly string[] Made = ["none", "all", "new", "both"];

    private readonly HashSet<string> _things = [.. lexicon.Where(entry => entry.Role == "Thing").Select(entry => entry.Meaning)];

    private readonly HashSet<string> _others =
        [.. lexicon.Where(entry => entry.Role is "Predicate" or "Qualifier").Select(entry => entry.Meaning), .. Made];

    /// <summary>The entries; a word that two of them have would mean either.</summary>
    public IEnumerable<LexiconModel> Read()
    {
        var taken = new Dictionary<string, LexiconSyntax>(StringComparer.Ordinal);
        foreach (var entry in lexicon)
        {
            foreach (var word in WordsOf(entry.Words))
            {
                if (taken.TryGetValue(word, out var other) && (other.Role != entry.Role || other.Meaning != entry.Meaning))
                {
                    errors.Add(SchemaDiagnostics.DuplicateName, entry.Words.Range, word);
                }

                taken[word] = entry;
            }

            yield return new LexiconModel(entry.Role, entry.Meaning, string.Join(" ", PatternsOf(entry.Words)));
        }
    }

    /// <summary>Reports a claim that no sentence can make.</summary>
    public void RequireKnown(Located<string> concept)
    {
        var parts = concept.Value.Split('.');
        if (!_things.Contains(parts[0])) Unknown(parts[0], _things);
        foreach (var part in parts.Skip(1).Where(part => !_others.Contains(part))) Unknown(part, _others);

        void Unknown(string name, IReadOnlyCollection<string> known) => errors.Add(
            SchemaDiagnostics.UnknownName, concept.Range, name, "词义", "meaning", Suggestion.Zh(name, known), Suggestion.En(name, known));
    }

    private List<string> WordsOf(Located<string> words)
    {
        try
        {
            return PatternsOf(words).SelectMany(WordPattern.Expand).ToList();
        }
        catch (FormatException e)
        {
            errors.Add(SchemaDiagnostics.BadPattern, words.Range, e.Message);
            return [];
        }
    }

    private static string[] PatternsOf(Located<string> words) => words.Value.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
