using System.Buffers;
using Nianbao.Forms;

namespace Nianbao.Narratives;

/// <summary>
/// Reads the claims of a paragraph: sentence by sentence, so that what is counted carries on from clause to clause and
/// from the heading to the text until something else is named.
/// </summary>
internal sealed class ClaimReader
{
    /// <summary>A sentence without one of these, or one of <see cref="Words"/>, says of nothing how much there was.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create("0123456789零未没无均");

    private static readonly SearchValues<string> Words = SearchValues.Create(
        [.. from numeral in "一两二三四五六七八九十百千万" from unit in "件条起宗例次个份项部" select $"{numeral}{unit}", "不存在", "全部", "全数", "全都", "悉数", "皆"], StringComparison.Ordinal);

    private readonly List<int> _unread = [];
    private readonly string[] _roots;
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
        _unread.Clear();
        var isNamed = HasRoot(passage.Heading);
        if (isNamed) NameTopics(new SentenceTokens(passage.Heading, _tokenizer.Read(passage.Heading, 0, passage.Heading.Length)), -1);
        return isNamed || HasRoot(passage.Text);
    }

    /// <summary>The claims of a sentence in their order; those before it in the paragraph were asked for already.</summary>
    public List<Claim> Read(int sentence)
    {
        var text = _passage.Text.AsSpan(_passage.Sentences[sentence]);
        if (!text.ContainsAny(Marks) && !text.ContainsAny(Words))
        {
            // what it names is asked for by a sentence after it, if at all
            if (HasRoot(text)) _unread.Add(sentence);
            return [];
        }

        if (_topics.IsEmpty && _unread.Count == 0 && !HasRoot(text)) return [];
        foreach (var before in _unread) NameTopics(TokensOf(before), before);
        _unread.Clear();
        return Read(TokensOf(sentence), sentence);
    }

    // one search for each of a few short words costs less than one for all of them
    private bool HasRoot(ReadOnlySpan<char> text)
    {
        foreach (var root in _roots)
        {
            if (text.Contains(root, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private SentenceTokens TokensOf(int sentence)
    {
        var (start, length) = _passage.Sentences[sentence].GetOffsetAndLength(_passage.Text.Length);
        return new SentenceTokens(_passage.Text, _tokenizer.Read(_passage.Text, start, start + length));
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
        if (_topics.IsEmpty && ImpliedTopics.Of(tokens) is { } implied) _topics.Name(implied, sentence);
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
