using Nianbao.Forms;

namespace Nianbao.Narratives;

/// <summary>
/// What a figure claims: 收到政府信息公开申请9件, 9件予以公开. What is said is the last predicate before the figure in its
/// clause, or what follows it; what is counted stands in the clause or was named before. Anything unknown between these
/// and the figure makes it a figure of something else.
/// </summary>
internal sealed class FigureClaims(Dictionary<string, Concept> concepts, Topics topics)
{
    private const int Ambiguous = -2;
    private const string OnTime = ".on_time";

    /// <summary>What may as well be the name of what something else is said of: an answer, a decision, or goes on with it: 结转办理.</summary>
    private static readonly string[] Nouns = ["answered", "decided", "handled"];

    /// <summary>What has a reason, of which each is a row of its own.</summary>
    private static readonly string[] Outcomes = ["refused", "unable", "declined", "other"];

    /// <summary>What is counted is neither requests nor anything else that the form has: 提案, 来信.</summary>
    private static readonly string[] OtherMatters = ["matter", "grievance", "document"];

    private SentenceTokens _tokens = null!;
    private int _sentence;

    /// <summary>The claims that a figure makes; none where it is not certain what it counts.</summary>
    /// <param name="tokens">The sentence.</param>
    /// <param name="sentence">Its number in the paragraph.</param>
    /// <param name="i">The figure.</param>
    /// <param name="claims">The claims of the sentence so far.</param>
    public void Read(SentenceTokens tokens, int sentence, int i, List<Claim> claims)
    {
        (_tokens, _sentence) = (tokens, sentence);
        var start = StartOf(i);
        if (tokens[i].Kind == TokenKind.Percent)
        {
            ReadRate(i, start, claims);
            return;
        }

        if (tokens.First(start, i, token => token.Is(WordRole.Other) && Array.IndexOf(OtherMatters, token.Meaning) >= 0) >= 0) topics.Forget(sentence);
        if (tokens.First(start, i, token => token.Is(WordRole.Stop) || token.Is(WordRole.None) || token.Is(WordRole.Other)) >= 0) return;
        var isAdded = TryFind(i, start, out var said) && Add(i, start, said, claims);
        if (!isAdded && tokens.First(start, tokens.RightOf(i), token => token.Kind == TokenKind.Unknown) >= 0) topics.Forget(sentence);
    }

    // 依申请公开，全年共9件: a clause that says nothing goes on with the one before it
    private int StartOf(int i)
    {
        var start = _tokens.LeftOf(i);
        if (start < 2 || _tokens[start - 1].Kind != TokenKind.Clause || _tokens.IsBracket(start - 1)) return start;
        if (_tokens.First(start, i, token => !token.Is(WordRole.Filler) && token.Kind is not (TokenKind.Own or TokenKind.Date)) >= 0) return start;
        if (_tokens.First(i + 1, _tokens.RightOf(i), token => token.Word != null || token.Kind == TokenKind.Unknown) >= 0) return start;
        var before = _tokens.ClauseStart(start - 1);
        return _tokens.First(before, start, token => token.Kind is TokenKind.Count or TokenKind.Money or TokenKind.Percent) >= 0 ? start : before;
    }

    /// <summary>Finds the words that say what the figure counts.</summary>
    private bool TryFind(int i, int start, out Said said)
    {
        var thing = _tokens.Last(start, i, SentenceTokens.IsThing);
        var predicate = PredicateOf(start, i, thing);
        said = new Said(predicate, thing);
        if (predicate == Ambiguous) return false;
        var end = _tokens.RightOf(i);
        var behind = thing < 0 ? _tokens.First(i + 1, end, SentenceTokens.IsThing) : -1;
        if (predicate < 0 && thing < 0 && behind < 0 && _tokens.Has(start, i, WordRole.Qualifier)) return IsAllClean(start, i, i);
        if (predicate < 0 && thing < 0)
        {
            said = new Said(_tokens.First(i + 1, end, SentenceTokens.IsPredicate), behind);
            return (said.Predicate >= 0 || behind >= 0) && IsAllClean(start, end, i) && !_tokens.Has(i + 1, end, WordRole.All);
        }

        // 收到9件政府信息公开申请; but 收到9件投诉, 收到9件政府信息公开申请投诉
        if (thing < 0) said = said with { Thing = behind };
        if (thing < 0 && !_tokens.IsClean(i + 1, end) && !IsOtherClauseBehind(i, end, behind)) return false;
        // 办理取水许可、河道许可等行政许可9件
        var isSummedUp = thing > start && _tokens[thing - 1].Is(WordRole.Connective, "and_so_on");
        var from = isSummedUp ? thing : predicate >= 0 && thing >= 0 ? Math.Min(predicate, thing) : Math.Max(predicate, thing);
        if (!IsAllClean(from, i, i)) return false;

        // 指导答复政府信息公开申请5件 is something else than 答复
        if (from > start && _tokens[from - 1].Kind == TokenKind.Unknown) return false;

        // what does not say what it counts, or what is said of it, must say nothing else either
        return (predicate >= 0 && said.Thing >= 0) || IsAllClean(StartOfReason(start, predicate), i, i);
    }

    // 不予公开的有以下情形：属于过程性信息9件
    private int StartOfReason(int start, int predicate)
    {
        if (predicate < 0 || !_tokens[predicate].Meaning.Contains('_', StringComparison.Ordinal)) return start;
        for (var at = predicate; at > start; at--)
        {
            if (_tokens.IsColon(at - 1)) return at;
        }

        return start;
    }

    private bool IsAllClean(int from, int to, int figure)
    {
        for (var i = from; i < to; i++)
        {
            if (i != figure && !_tokens[i].IsClean && !(i < figure && _tokens[i].Is(WordRole.Rest)) && _tokens[i].Kind is not (TokenKind.Clause or TokenKind.Date)) return false;
        }

        return true;
    }

    // 收到9件均已答复
    private bool IsOtherClauseBehind(int i, int end, int behind)
    {
        var all = _tokens.First(i + 1, end, token => token.Is(WordRole.All));
        return all >= 0 && behind < 0 && _tokens.IsClean(i + 1, all);
    }

    /// <summary>The predicate of a figure; -1 for none, <see cref="Ambiguous"/> where it may be one of two.</summary>
    private int PredicateOf(int start, int i, int thing)
    {
        // 因政府信息公开申请答复被申请行政复议: what the reason says is not said of what came of it
        var from = thing >= 0 && _tokens.Has(start, thing, WordRole.Effect) && _tokens.Has(start, thing, WordRole.Cause) ? thing : start;
        var last = _tokens.Last(from, i, SentenceTokens.IsPredicate);
        if (last < 0) return -1;
        if (ReasonBefore(start, last) is var reason && reason != -1) return reason;
        var before = _tokens.Last(from, last, SentenceTokens.IsPredicate);
        if (before < 0 || _tokens[before].Meaning == _tokens[last].Meaning) return last;

        // 因属于内部事务信息不予公开 is a reason for 不予公开
        if (_tokens[before].Meaning.StartsWith(_tokens[last].Meaning + "_", StringComparison.Ordinal)) return before;

        // 作出部分公开答复的11件
        if (Array.IndexOf(Nouns, _tokens[last].Meaning) >= 0 && _tokens.First(before + 1, last, token => !token.Is(WordRole.Filler)) < 0) return before;
        return _tokens.First(before, last, SentenceTokens.IsThing) < 0 && IsJoined(before, last) ? Ambiguous : last;
    }

    /// <summary>
    /// The reason in the clause before: 因本机关不掌握相关信息，无法提供3件. -1 for none, <see cref="Ambiguous"/> for several and
    /// for one that is not known.
    /// </summary>
    private int ReasonBefore(int start, int last)
    {
        if (start == 0 || _tokens[start - 1].Kind != TokenKind.Clause || _tokens.IsBracket(start - 1)) return -1;
        var from = _tokens.ClauseStart(start - 1);
        if (_tokens.First(from, start, token => token.Kind is TokenKind.Count or TokenKind.Money or TokenKind.Percent) >= 0) return -1;
        var outcome = _tokens[last].Meaning + "_";
        var reason = _tokens.Last(from, start - 1, IsReason);
        if (reason >= 0) return _tokens.First(from, reason, token => IsReason(token) && token.Meaning != _tokens[reason].Meaning) < 0 ? reason : Ambiguous;
        var isOther = Array.IndexOf(Outcomes, _tokens[last].Meaning) >= 0 && _tokens.Has(from, start, WordRole.Cause)
            && _tokens.First(from, start, token => token.Kind == TokenKind.Unknown) >= 0;
        return isOther ? Ambiguous : -1;

        bool IsReason(Token token) => SentenceTokens.IsPredicate(token) && token.Meaning.StartsWith(outcome, StringComparison.Ordinal);
    }

    private bool IsJoined(int before, int last) =>
        _tokens.First(before, last, token => token.Kind == TokenKind.Item || token.Is(WordRole.Connective, "and")) >= 0;

    private bool Add(int i, int start, Said said, List<Claim> claims)
    {
        var meaning = said.Predicate < 0 ? "" : "." + _tokens[said.Predicate].Meaning;
        if (!TryQualify(start, EndOf(i, said), out var qualifier)) return false;
        if (qualifier.Length > 0 && said.Predicate < 0 && IsOfOutcome(claims)) return false;
        if (qualifier == OnTime && IsAllInTime(meaning)) qualifier = "";
        var bracket = _tokens.OpenBracket(start);
        var isPart = _tokens.Has(start, i, WordRole.Part) || bracket >= 0;
        if (isPart && claims.Count > 0 && claims[^1].Concept.Count(c => c == '.') > 1 && qualifier.Length == 0) return false;
        var first = Math.Min(said.Predicate < 0 ? i : said.Predicate, said.Thing < 0 ? i : said.Thing);
        var claim = new Claim("", _tokens[i].Value, _tokens[Math.Min(first, i)].Start, _tokens[said.Behind(i)].End)
        {
            Sentence = _sentence,
            Step = _tokens[i].Quantity!.Step,
            At = _tokens[i].Start,
            Unit = _tokens.UnitOf(i),
            IsIncluded = isPart,
        };
        if (said.Thing < 0 && isPart && !IsCounted(bracket < 0 ? start : bracket, claims)) return false;
        if (said.Thing < 0) return AddOfTopic(i, start, meaning + qualifier, claim, claims);
        var thing = _tokens[said.Thing].Meaning;
        if (OtherOf(start, said.Thing) is { } other) return AddBoth(thing, other, meaning, said.Thing, i, claim, claims);
        return AddIfKnown(thing + meaning + qualifier, claim, claims);
    }

    // 予以公开的5件中，自然人4件
    private bool IsOfOutcome(List<Claim> claims)
    {
        if (claims.Count == 0 || claims[^1].At < 0 || concepts[claims[^1].Concept].IsWhole) return false;
        var behind = _tokens.First(0, _tokens.Count, token => token.Start > claims[^1].At);
        return behind >= 0 && _tokens[behind].Is(WordRole.Filler) && _tokens.StartsWith(behind, "中");
    }

    // 按期办结9件 are all that were closed where none was late, in a form that does not ask for it
    private bool IsAllInTime(string said) =>
        !concepts.Keys.Any(concept => concept.EndsWith(said + OnTime, StringComparison.Ordinal)) && _tokens.First(0, _tokens.Count, token => token.Is(WordRole.Qualifier, "late")) < 0;

    // 公开规章13件（含新制定5件）: a part of what no claim is about
    private bool IsCounted(int start, List<Claim> claims)
    {
        var whole = _tokens.Last(0, start, token => token.Kind is TokenKind.Count or TokenKind.Money);
        return whole < 0 || claims.Exists(claim => claim.At == _tokens[whole].Start);
    }

    private bool AddOfTopic(int i, int start, string said, Claim claim, List<Claim> claims)
    {
        var isNamed = _tokens.First(start, i, token => token.Is(WordRole.Thing)) >= 0;
        return topics.TryFind(said, isNamed, out var topic)
            && AddIfKnown(topic.Thing + said, claim with { IsCertain = topic.Sentence == _sentence }, claims);
    }

    // what is money is never counted in pieces
    private bool AddIfKnown(string concept, Claim claim, List<Claim> claims)
    {
        if (!concepts.TryGetValue(concept, out var known) || known.IsMoney != claim.Unit.EndsWith('元')) return false;
        claims.Add(claim with { Concept = concept });
        return true;
    }

    /// <summary>What is counted together with something: 行政复议、行政诉讼共3件; null for nothing.</summary>
    private string? OtherOf(int start, int thing)
    {
        var before = _tokens.Last(start, thing, SentenceTokens.IsThing);
        if (before < 0 || _tokens[before].Meaning == _tokens[thing].Meaning || !IsJoined(before, thing) || !_tokens.IsClean(before, thing)) return null;
        return _tokens[before].Meaning;
    }

    private bool AddBoth(string thing, string other, string said, int at, int i, Claim claim, List<Claim> claims)
    {
        if (_tokens.First(at, i, token => token.Is(WordRole.All) || token.Is(WordRole.Connective, "each")) < 0)
        {
            var both = concepts.ContainsKey(other + ".both" + said) ? other : thing;
            return AddIfKnown(both + ".both" + said, claim, claims);
        }

        return AddIfKnown(other + said, claim, claims) & AddIfKnown(thing + said, claim, claims);
    }

    // 印发2件并及时公开: what is done with them besides is no part of them
    private int EndOf(int i, Said said)
    {
        var end = _tokens.RightOf(i);
        if (said.Predicate < 0 || said.Predicate > i) return end;
        var other = _tokens.First(i + 1, end, token => token.Is(WordRole.Connective) || token.Is(WordRole.Predicate) || token.Is(WordRole.All));
        return other < 0 ? end : other;
    }

    /// <summary>The part that a figure is of; false where it is not certain whether it is of a part.</summary>
    private bool TryQualify(int start, int end, out string qualifier)
    {
        qualifier = "";
        var found = "";
        var (count, first, last) = (0, end, start);
        for (var at = ChannelStart(start); at < end; at++)
        {
            if (!_tokens[at].Is(WordRole.Qualifier) || _tokens[at].Meaning == found) continue;
            found = _tokens[at].Meaning;
            count++;
            (first, last) = (Math.Min(first, at), at);
        }

        if (count == 0) return true;

        // 信函、网络等渠道, 信函申请、网络申请共9件: all of them, and no part
        if (count > 1) return IsJoined(first, last) || _tokens.First(ChannelStart(start), end, token => token.Is(WordRole.Connective, "and_so_on")) >= 0;
        qualifier = "." + found;
        return true;
    }

    // 通过网络渠道，收到9件
    private int ChannelStart(int start)
    {
        if (start == 0 || _tokens[start - 1].Kind != TokenKind.Clause) return start;
        var before = _tokens.ClauseStart(start - 1);
        return before < start - 1 && _tokens[before].Is(WordRole.Connective, "through") ? before : start;
    }

    private void ReadRate(int i, int start, List<Claim> claims)
    {
        var predicate = _tokens.Last(start, i, SentenceTokens.IsPredicate);
        if (predicate < 0 || !IsAllClean(start, i, i)) return;
        var said = "." + _tokens[predicate].Meaning;
        if (!topics.TryFind(said, false, out var topic)) return;
        claims.Add(new Claim(topic.Thing + said, _tokens[i].Value, _tokens[predicate].Start, _tokens[i].End)
        {
            Sentence = _sentence, At = _tokens[i].Start, Unit = "%", IsRate = true, IsCertain = topic.Sentence == _sentence,
        });
    }

    /// <summary>The words that say what a figure counts, -1 for none.</summary>
    private readonly record struct Said(int Predicate, int Thing)
    {
        public int Behind(int figure) => Math.Max(figure, Math.Max(Predicate, Thing));
    }
}
