using System.Buffers;
using Nianbao.Forms;

namespace Nianbao.Narratives;

/// <summary>
/// Reads the claims of a paragraph: sentence by sentence, so that what is counted carries on from clause to clause and
/// from the heading to the text until something else is named.
/// </summary>
internal sealed class ClaimReader
{
    /// <summary>A sentence without one of these says of nothing how much there was.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create("0123456789零一两二三四五六七八九十未没无不均都全皆");

    private readonly SearchValues<string> _roots;
    private readonly Dictionary<string, Concept> _concepts;
    private readonly Tokenizer _tokenizer;
    private readonly Topics _topics;
    private readonly FigureClaims _figures;
    private readonly GroupedClaims _groups;
    private readonly NoneClaims _none;
    private readonly AllClaims _all;
    private Passage _passage = null!;

    public ClaimReader(NarrativePatterns patterns, OwnBody own)
    {
        _roots = patterns.Roots;
        _concepts = patterns.Concepts;
        _tokenizer = new Tokenizer(patterns.Lexicon, own);
        _topics = new Topics(_concepts);
        _figures = new FigureClaims(_concepts, _topics);
        _groups = new GroupedClaims(_concepts, _topics);
        _none = new NoneClaims(_concepts, _topics);
        _all = new AllClaims(_concepts);
    }

    /// <summary>Begins a paragraph; false for one that makes no claim.</summary>
    public bool Begin(Passage passage)
    {
        _passage = passage;
        _topics.Clear();
        var isNamed = HasRoot(passage.Heading);
        if (isNamed) NameTopics(new SentenceTokens(passage.Heading, _tokenizer.Read(passage.Heading, 0, passage.Heading.Length)), -1);
        return isNamed || HasRoot(passage.Text);
    }

    private bool HasRoot(ReadOnlySpan<char> text) => text.ContainsAny(_roots);

    /// <summary>The claims of a sentence in their order; those before it in the paragraph are read already.</summary>
    public List<Claim> Read(int sentence)
    {
        var (start, length) = _passage.Sentences[sentence].GetOffsetAndLength(_passage.Text.Length);
        var text = _passage.Text.AsSpan(start, length);
        var hasMark = text.ContainsAny(Marks);
        if (!HasRoot(text) && (!hasMark || _topics.IsEmpty)) return [];
        var tokens = new SentenceTokens(_passage.Text, _tokenizer.Read(_passage.Text, start, start + length));
        if (hasMark) return Read(tokens, sentence);
        NameTopics(tokens, sentence);
        return [];
    }

    private void NameTopics(SentenceTokens tokens, int sentence)
    {
        for (var i = 0; i < tokens.Count; i++) Name(tokens[i], sentence);
    }

    private void Name(Token token, int sentence)
    {
        if (SentenceTokens.IsThing(token)) _topics.Name(token.Meaning, sentence);
    }

    private List<Claim> Read(SentenceTokens tokens, int sentence)
    {
        var claims = new List<Claim>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            Name(token, sentence);
            if (tokens.IsFigure(i))
            {
                if (!claims.Exists(claim => claim.At == token.Start)) _figures.Read(tokens, sentence, i, claims);
            }
            else if (token.Is(WordRole.None) || token.Is(WordRole.NoneBehind))
            {
                _none.Read(tokens, sentence, i, claims);
            }
            else if (token.Is(WordRole.All))
            {
                _all.Read(tokens, sentence, i, claims);
            }
            else if (token.Is(WordRole.Connective, "respectively"))
            {
                _groups.Read(tokens, sentence, i, claims);
            }
        }

        if (claims.Count == 0) return claims;
        DocumentProperties.Remove(tokens, claims);
        UncertainClaims.Remove(tokens, claims);
        RepeatedClaims.Remove(claims);
        NewAndCarriedIn.Tell(_concepts, claims);
        return claims;
    }
}
