using Nianbao.Forms;

namespace Nianbao.Narratives;

/// <summary>
/// What a sentence says of all requests: 均已办结, 均为自然人. It is said of what the sentence counted last, or of what
/// stands before it in the clause; after 其余 or a part it is said of others.
/// </summary>
internal sealed class AllClaims(Dictionary<string, Concept> concepts)
{
    private const string All = ".all.";

    /// <summary>Reads what stands behind 均, 全部.</summary>
    public void Read(SentenceTokens tokens, int sentence, int i, List<Claim> claims)
    {
        var (start, end) = (tokens.LeftOf(i), tokens.ClauseEnd(i));
        if (!tokens.IsClean(i + 1, end) || tokens.First(i + 1, end, token => token.Kind == TokenKind.Count) >= 0) return;
        if (tokens.First(0, end, token => token.Is(WordRole.Rest)) >= 0) return;

        if (!IsOfAll(tokens, start, i, claims, out var thing)) return;

        // 均已办结并答复; 均为自然人网上申请
        var said = tokens.First(i + 1, end, SentenceTokens.IsPredicate);
        if (said < 0) said = tokens.Last(i + 1, end, token => token.Is(WordRole.Qualifier) && concepts.ContainsKey(thing + All + token.Meaning));
        if (said < 0) return;
        var concept = thing + All + tokens[said].Meaning;
        if (!concepts.ContainsKey(concept)) return;
        claims.Add(new Claim(concept, 0, tokens[i].Start, tokens[said].End) { Sentence = sentence });
    }

    private bool IsOfAll(SentenceTokens tokens, int start, int i, List<Claim> claims, out string thing)
    {
        var named = tokens.Last(start, i, SentenceTokens.IsThing);
        if (named >= 0)
        {
            thing = tokens[named].Meaning;
            return tokens.IsClean(start, i) && tokens.First(start, i, token => token.Is(WordRole.Qualifier)) < 0;
        }

        // 收到9件，其中信函3件、网络6件，均已办结
        var counted = claims.FindLast(claim => concepts[claim.Concept].IsWhole);
        thing = counted?.Thing ?? ImpliedTopics.OfApplicants(tokens, start, i) ?? "";
        if (counted == null) return thing.Length > 0 && claims.Count == 0 && tokens.IsClean(start, i);
        if (!IsUninterrupted(tokens, counted, i)) return false;
        return claims.TrueForAll(claim => claim.At <= counted.At || claim.Concept.Count(c => c == '.') > 1);
    }

    private static bool IsUninterrupted(SentenceTokens tokens, Claim counted, int i)
    {
        for (var at = i - 1; at >= 0 && tokens[at].Start > counted.At; at--)
        {
            if (!tokens[at].IsClean && !tokens.IsFigure(at) && tokens[at].Kind != TokenKind.Clause && !IsShare(tokens, at)) return false;
        }

        return true;
    }

    // ，占比86%，
    private static bool IsShare(SentenceTokens tokens, int at) =>
        tokens.First(tokens.ClauseStart(at), tokens.ClauseEnd(at), token => token.Kind == TokenKind.Percent) >= 0;
}
