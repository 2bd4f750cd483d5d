using Nianbao.Forms;

namespace Nianbao.Narratives;

/// <summary>答复7件，不予受理4件: what was answered is then one of several parts, and no total.</summary>
internal static class AnsweredAmongOthers
{
    private const string Answered = ".answered";
    private const string Unanswered = "unanswered";

    private static readonly string[] Others = [".unable", ".declined", ".other"];

    /// <summary>Removes what a sentence says was answered beside what was not.</summary>
    public static void Remove(SentenceTokens tokens, List<Claim> claims)
    {
        claims.RemoveAll(answered => answered.Concept.EndsWith(Answered, StringComparison.Ordinal)
            && (claims.Exists(other => IsBeside(answered, other)) || tokens.First(0, tokens.Count, token => token.Start > answered.At && token.Is(WordRole.Other, Unanswered)) >= 0));
    }

    private static bool IsBeside(Claim answered, Claim other) =>
        other.At > answered.At && !other.IsIncluded && Array.Exists(Others, word => other.Concept.Contains(word, StringComparison.Ordinal));
}
