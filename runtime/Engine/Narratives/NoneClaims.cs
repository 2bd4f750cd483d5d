using Nianbao.Forms;

namespace Nianbao.Narratives;

/// <summary>
/// What a sentence says there was none of: 未收到政府信息公开申请, 行政复议零发生. What stands last is what there was none of;
/// what stands before it may be its reason. Anything unknown makes it something else of which there was none.
/// </summary>
internal sealed class NoneClaims(Dictionary<string, Concept> concepts, Topics topics)
{
    private const string None = ".none";

    private SentenceTokens _tokens = null!;
    private int _sentence;

    /// <summary>Reads what stands behind 未, 没有, 无, or before 零受理.</summary>
    public void Read(SentenceTokens tokens, int sentence, int i, List<Claim> claims)
    {
        (_tokens, _sentence) = (tokens, sentence);
        if (tokens.First(0, i, token => token.Is(WordRole.Rest)) >= 0) return;
        var end = ScopeEnd(i);
        if (tokens[i].Is(WordRole.None) && tokens.First(i + 1, end, Says) >= 0) ReadBehind(i, end, claims);
        else if (tokens[i].Is(WordRole.NoneBehind) || tokens.IsClean(i + 1, end)) ReadBefore(i, claims);
    }

    private static bool Says(Token token) => token.Is(WordRole.Thing) || token.Is(WordRole.Predicate) || token.Is(WordRole.Qualifier) || token.Kind is TokenKind.Unknown;

    // 未发生行政复议，行政诉讼案件; but 无复议、无诉讼 is said twice
    private int ScopeEnd(int i)
    {
        var end = _tokens.ClauseEnd(i);
        if (_tokens.First(i + 1, end, token => token.Is(WordRole.None)) is var again and >= 0) return again;
        if (end >= _tokens.Count || _tokens.IsColon(end) || _tokens.First(i, end, IsCase) < 0) return end;
        var next = _tokens.ClauseEnd(end + 1);
        var isMore = _tokens.First(end + 1, next, IsCase) >= 0 && _tokens.IsClean(end + 1, next)
            && _tokens.First(end + 1, next, token => token.Is(WordRole.Predicate) || token.Is(WordRole.All)) < 0;
        return isMore ? next : end;
    }

    // a review or a lawsuit: what may come of a request and is none itself
    private bool IsCase(Token token) => SentenceTokens.IsThing(token) && concepts.ContainsKey(token.Meaning + ".both");

    private void ReadBehind(int i, int end, List<Claim> claims)
    {
        for (var at = i + 1; at < end; at++)
        {
            var token = _tokens[at];
            var isOne = token.Kind == TokenKind.Count && token.Value == 1;
            if (!token.IsClean && !isOne && token.Kind != TokenKind.Clause && !token.Is(WordRole.Other, "noun") && !IsGrievance(at, end)) return;
            if ((token.Is(WordRole.Qualifier) && !IsOneOfAll(at, end)) || token.Is(WordRole.All)) return;
        }

        var last = _tokens.Last(i + 1, end, SentenceTokens.IsThing);
        if (last >= 0 && IsCase(_tokens[last])) ReadCases(i, end, claims);
        else ReadOther(i, end, last, claims);
    }

    // 未收到书面或网上提出的申请
    private bool IsOneOfAll(int at, int end) => _tokens[at].Meaning is not ("late" or "on_time") && (IsAnd(at - 1) || (at + 1 < end && IsAnd(at + 1)));

    private bool IsAnd(int at) => _tokens[at].Kind == TokenKind.Item || _tokens[at].Is(WordRole.Connective, "and");

    // 未发生举报、投诉、行政复议; but not 因投诉引发的行政复议
    private bool IsGrievance(int at, int end) =>
        _tokens[at].Is(WordRole.Other, "grievance") && _tokens.First(0, end, IsCase) >= 0 && !_tokens.Has(at, _tokens.Last(0, end, IsCase), WordRole.Effect);

    /// <summary>Reviews and lawsuits: all that are named, unless it is their outcome that there was none of.</summary>
    private void ReadCases(int i, int end, List<Claim> claims)
    {
        var first = _tokens.First(i + 1, end, IsCase);
        var cause = _tokens.First(i + 1, first, token => token.Is(WordRole.Cause));
        var reason = cause < 0 ? first : cause;
        var before = _tokens.First(i + 1, reason, SentenceTokens.IsPredicate);
        if (before >= 0 && !_tokens[before].Meaning.StartsWith("received", StringComparison.Ordinal)) return;
        if (_tokens.First(first, end, SentenceTokens.IsPredicate) >= 0) return;
        // 未收到政府信息公开申请、行政复议
        var asked = _tokens.Last(i + 1, first, token => SentenceTokens.IsThing(token) && !IsCase(token));
        if (before >= 0 && before < asked && cause < 0 && !_tokens.Has(asked, first, WordRole.Effect) && _tokens.First(asked, first, token => token.Kind == TokenKind.Item || token.Is(WordRole.Connective)) >= 0)
        {
            Add(_tokens[asked].Meaning + "." + _tokens[before].Meaning + None, i, end, true, claims);
        }

        foreach (var meaning in Enumerable.Range(first, end - first).Where(at => IsCase(_tokens[at])).Select(at => _tokens[at].Meaning).Distinct())
        {
            Add(meaning + None, i, end, true, claims);
        }
    }

    private void ReadOther(int i, int end, int thing, List<Claim> claims)
    {
        var predicates = Enumerable.Range(i + 1, end - i - 1).Where(at => SentenceTokens.IsPredicate(_tokens[at])).Select(at => _tokens[at].Meaning).Distinct().ToArray();
        if (predicates.Length > 1 && !predicates.All(meaning => concepts.ContainsKey(NoneOf(thing, meaning)))) return;
        var said = predicates.Length == 0 ? "" : "." + predicates[0];
        if (thing >= 0)
        {
            var meaning = _tokens[thing].Meaning;
            Add(meaning + said + None, i, end, true, claims);
        }
        else if (topics.TryFind(said + None, _tokens.Has(i, end, WordRole.Thing), out var topic))
        {
            var from = _tokens.ClauseStart(i);
            if (!_tokens.IsClean(from, i)) return;
            Add(topic.Thing + said + None, i, end, topic.Sentence == _sentence, claims);
        }
    }

    private string NoneOf(int thing, string said) => (thing >= 0 ? _tokens[thing].Meaning : "") + "." + said + None;

    /// <summary>行政复议、行政诉讼均未发生, 依申请公开情况：无.</summary>
    private void ReadBefore(int i, List<Claim> claims)
    {
        var from = _tokens.ClauseStart(i);
        if (from > 0 && _tokens.IsColon(from - 1) && _tokens.First(from, i, SentenceTokens.IsThing) < 0) from = _tokens.ClauseStart(from - 1);
        var first = _tokens.First(from, i, SentenceTokens.IsThing);
        if (first < 0 || !_tokens.IsClean(first, i)) return;
        if (_tokens.First(first, i, token => token.Is(WordRole.Qualifier)) >= 0) return;
        var cases = Enumerable.Range(first, i - first).Where(at => IsCase(_tokens[at])).Select(at => _tokens[at].Meaning).Distinct().ToArray();
        if (cases.Length > 0)
        {
            if (_tokens.First(_tokens.First(first, i, IsCase), i, SentenceTokens.IsPredicate) >= 0) return;
            foreach (var meaning in cases) AddBefore(meaning + None);
            return;
        }

        var predicate = _tokens.Last(first, i, SentenceTokens.IsPredicate);
        AddBefore(_tokens[first].Meaning + (predicate < 0 ? "" : "." + _tokens[predicate].Meaning) + None);

        void AddBefore(string concept)
        {
            if (concepts.ContainsKey(concept)) claims.Add(new Claim(concept, 0, _tokens[first].Start, _tokens[i].End) { Sentence = _sentence });
        }
    }

    private void Add(string concept, int i, int end, bool isCertain, List<Claim> claims)
    {
        if (!concepts.ContainsKey(concept)) return;
        claims.Add(new Claim(concept, 0, _tokens[i].Start, _tokens[end - 1].End) { Sentence = _sentence, IsCertain = isCertain });
    }
}
