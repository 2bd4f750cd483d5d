using Nianbao.Rules;

namespace Nianbao.Narratives;

/// <summary>
/// Compares what a text claims with the tables. Only where it differs is it asked whether the claim is of this body and
/// this year at all.
/// </summary>
internal sealed class ClaimChecker(RuleEvaluation check, NarrativePatterns patterns, Scope scope, OwnBody own)
{
    private readonly ClaimReader _reader = new(patterns, own);
    private Passage _passage = null!;

    // of the last claim of the sentence before; null until somebody asks
    private bool? _isBeforeOurs;

    /// <summary>Adds a finding for every claim of a paragraph that the tables contradict.</summary>
    public void Check(Passage passage)
    {
        if (patterns.Concepts.Count == 0) return;
        _passage = passage;
        if (!_reader.Begin(passage)) return;
        _isBeforeOurs = null;
        List<Claim> before = [];
        for (var sentence = 0; sentence < passage.Sentences.Count; sentence++)
        {
            var claims = _reader.Read(sentence);
            foreach (var claim in claims)
            {
                var concept = patterns.Concepts[claim.Concept];
                if (claim.IsRate) CheckRate(claims, before, claim, concept);
                else Check(before, claim, concept);
            }

            if (claims.Count > 0 || before.Count > 0) _isBeforeOurs = null;
            before = claims;
        }
    }

    private void Check(List<Claim> before, Claim claim, Concept concept)
    {
        var (start, length) = SentenceOf(claim);
        var statement = new Statement(concept.Rule, _passage, start, claim.At, claim.Start, claim.End, claim.Unit, claim.Value, claim.Step)
        {
            // that there were none has one meaning, however many what was counted may have
            Says = claim is { At: >= 0, Value: 0 } ? concept.Says[..1] : concept.Says,
            IsCertain = claim.IsCertain,
        };
        var hasChange = check.LastYear != null && patterns.Changes != null && claim.At >= 0;
        if (!hasChange && FigureComparison.Agrees(check, statement)) return;
        if (!IsOurs(before, claim, concept)) return;
        FigureComparison.Compare(check, statement);
        if (hasChange) Changes.Check(check, patterns.Changes!, statement, start + length);
    }

    private void CheckRate(List<Claim> claims, List<Claim> before, Claim claim, Concept concept)
    {
        if (Rates.Find(check, concept.Rule.Definition, _passage, claims, claim) is { } finding && IsOurs(before, claim, concept)) check.Findings.Add(finding);
    }

    private (int Start, int Length) SentenceOf(Claim claim) => _passage.Sentences[claim.Sentence].GetOffsetAndLength(_passage.Text.Length);

    private bool IsOurs(List<Claim> before, Claim claim, Concept concept)
    {
        var (start, length) = SentenceOf(claim);
        if (!scope.IsOurs(_passage.Text, start, length, claim.Start, claim.End, Math.Max(claim.Start, claim.At)) || !IsAbout(concept.Rule, start, claim)) return false;

        // 县教育局收到5件。其中予以公开3件
        if (before.Count == 0 || scope.IsSaid(_passage.Text, start, length, claim.Start)) return true;
        return _isBeforeOurs ??= IsOurs(before[^1]);
    }

    private bool IsOurs(Claim claim)
    {
        var (start, length) = SentenceOf(claim);
        return scope.IsOurs(_passage.Text, start, length, claim.Start, claim.End, Math.Max(claim.Start, claim.At));
    }

    /// <summary>True where a claim is about what its rule is about: reviews may be of anything that a body does.</summary>
    private bool IsAbout(RulePatterns rule, int sentence, Claim claim)
    {
        if (!rule.IsNear(_passage)) return false;
        if (rule.Unless is not { } unless) return true;
        var before = _passage.Text.AsSpan(sentence, claim.End - sentence);
        if (patterns.Topic is { } topic)
        {
            var from = 0;
            foreach (var match in topic.EnumerateMatches(before)) from = match.Index;
            before = before[from..];
        }

        return !unless.IsMatch(before);
    }
}
