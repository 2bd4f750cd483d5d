using Nianbao.Forms;

namespace Nianbao.Narratives;

/// <summary>
/// What other claims of a sentence make uncertain: of 答复7件，不予受理4件 the first is one of several parts; 收到10件，受理9件
/// says itself that not all were accepted; 公开9件 is an outcome only beside others.
/// </summary>
internal static class UncertainClaims
{
    private const string Answered = ".answered";
    private const string Accepted = ".accepted";
    private const string Received = ".received";
    private const string Loose = ".granted_loose";
    private const string Corrected = ".corrected";
    private const string Unanswered = "unanswered";

    /// <summary>What was done with documents beside what a claim says, and may be counted with it or not: 废止2件、失效3件.</summary>
    private static readonly (string Said, string Beside)[] Documents = [(".repealed", "lapsed"), (".issued", "revised"), (".released", "revised")];

    private static readonly string[] Others = [".unable", ".declined", ".other"];
    private static readonly string[] Outcomes = [".partly", ".refused", ".unable", ".declined"];

    /// <summary>Removes what is uncertain.</summary>
    public static void Remove(SentenceTokens tokens, List<Claim> claims)
    {
        claims.RemoveAll(claim => claim.Concept.EndsWith(Answered, StringComparison.Ordinal) && IsBeside(tokens, claims, claim));
        claims.RemoveAll(claim => claim.Concept.EndsWith(Loose, StringComparison.Ordinal) && !claims.Exists(other => Has(other, Outcomes)));
        claims.RemoveAll(claim => claim.Concept.EndsWith(Accepted, StringComparison.Ordinal)
            && claims.Exists(other => other.Concept.EndsWith(Received, StringComparison.Ordinal) && other.Value > claim.Value));
        // 纠正2件，其中撤销1件
        if (claims.Exists(claim => claim.Concept.EndsWith(Corrected, StringComparison.Ordinal))) claims.RemoveAll(claim => claim.Concept.EndsWith(Corrected + "_so", StringComparison.Ordinal));
        foreach (var (said, beside) in Documents)
        {
            if (HasOther(tokens, 0, beside)) claims.RemoveAll(claim => claim.Concept.EndsWith(said, StringComparison.Ordinal));
        }
    }

    private static bool IsBeside(SentenceTokens tokens, List<Claim> claims, Claim answered) =>
        claims.Exists(other => other.At > answered.At && !other.IsIncluded && Has(other, Others))
        || HasOther(tokens, answered.At, Unanswered);

    private static bool HasOther(SentenceTokens tokens, int behind, string meaning) =>
        tokens.First(0, tokens.Count, token => token.Start >= behind && token.Is(WordRole.Other, meaning)) >= 0;

    private static bool Has(Claim claim, string[] words) => Array.Exists(words, word => claim.Concept.Contains(word, StringComparison.Ordinal));
}
