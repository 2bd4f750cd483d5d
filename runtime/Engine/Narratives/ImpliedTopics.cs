using Nianbao.Forms;

namespace Nianbao.Narratives;

/// <summary>
/// What a sentence counts that names nothing: only requests are 无法提供, or carried over, or closed in several ways, or
/// made by several kinds of applicants.
/// </summary>
internal static class ImpliedTopics
{
    private const string Request = "request";

    private static readonly string[] Alone = ["unable", "declined", "refused_", "other_", "carried_in", "carried_out"];
    private static readonly string[] Outcomes = ["granted", "partly", "refused", "other"];
    private static readonly string[] Applicants = ["natural", "organisation", "commercial", "research", "social", "legal"];

    /// <summary>What is made by those of whom a clause speaks: 申请人全部为自然人, 2件申请均由自然人提出; null where it speaks of none.</summary>
    public static string? OfApplicants(SentenceTokens tokens, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (tokens[i].Word?.Role is WordRole.Filler or WordRole.Thing && tokens.StartsWith(i, "申请")) return Request;
        }

        return null;
    }

    /// <summary>What the sentence counts; null where it may be anything.</summary>
    public static string? Of(SentenceTokens tokens)
    {
        var (outcome, applicant) = ("", "");
        for (var i = 0; i < tokens.Count; i++)
        {
            var meaning = tokens[i].Meaning;
            if (tokens[i].Is(WordRole.Qualifier) && Array.IndexOf(Applicants, meaning) >= 0)
            {
                if (applicant.Length > 0 && applicant != meaning) return Request;
                applicant = meaning;
            }

            if (!SentenceTokens.IsPredicate(tokens[i])) continue;
            if (Array.Exists(Alone, word => meaning.StartsWith(word, StringComparison.Ordinal))) return Request;
            if (Array.IndexOf(Outcomes, meaning) < 0) continue;
            if (outcome.Length > 0 && outcome != meaning) return Request;
            outcome = meaning;
        }

        return null;
    }
}
