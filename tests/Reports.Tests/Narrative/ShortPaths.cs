namespace Nianbao.Reports.Tests.Narrative;

/// <summary>Short names of the cells that the labelled sentences are mostly about.</summary>
internal static class ShortPaths
{
    private static readonly Dictionary<string, string> Paths = new(StringComparer.Ordinal)
    {
        ["received"] = "requests.received.total",
        ["carried_in"] = "requests.carried_in.total",
        ["carried_out"] = "requests.carried_out.total",
        ["closed"] = "requests.outcomes.total.total",
        ["granted"] = "requests.outcomes.granted.total",
        ["partly"] = "requests.outcomes.partly_granted.total",
        ["secret"] = "requests.outcomes.refused.state_secret.total",
        ["prohibited"] = "requests.outcomes.refused.prohibited_by_law.total",
        ["stability"] = "requests.outcomes.refused.security_and_stability.total",
        ["third_party"] = "requests.outcomes.refused.third_party_rights.total",
        ["internal"] = "requests.outcomes.refused.internal_affairs.total",
        ["process"] = "requests.outcomes.refused.process_information.total",
        ["files"] = "requests.outcomes.refused.enforcement_files.total",
        ["queries"] = "requests.outcomes.refused.administrative_queries.total",
        ["not_held"] = "requests.outcomes.unable.not_held.total",
        ["not_ready"] = "requests.outcomes.unable.not_readily_available.total",
        ["unclear"] = "requests.outcomes.unable.still_unclear.total",
        ["petitions"] = "requests.outcomes.declined.petitions.total",
        ["repeated"] = "requests.outcomes.declined.repeated.total",
        ["publications"] = "requests.outcomes.declined.publications.total",
        ["excessive"] = "requests.outcomes.declined.excessive.total",
        ["confirmation"] = "requests.outcomes.declined.confirmation.total",
        ["not_corrected"] = "requests.outcomes.other.not_corrected.total",
        ["unpaid"] = "requests.outcomes.other.fee_not_paid.total",
        ["other"] = "requests.outcomes.other.other.total",
        ["natural"] = "requests.received.natural_person",
        ["commercial"] = "requests.received.organisations.commercial",
        ["research"] = "requests.received.organisations.research",
        ["social"] = "requests.received.organisations.public_interest",
        ["legal"] = "requests.received.organisations.legal_services",
        ["others"] = "requests.received.organisations.other",
        ["issued"] = "proactive.normative_documents.issued",
        ["repealed"] = "proactive.normative_documents.repealed",
        ["in_force"] = "proactive.normative_documents.in_force",
        ["licences"] = "proactive.licences",
        ["penalties"] = "proactive.penalties",
        ["coercive"] = "proactive.coercive_measures",
        ["fees"] = "proactive.fees",
    };

    /// <summary>The path of a cell that may be given by its short name; <c>direct.upheld</c> is of the fourth table.</summary>
    public static string Spell(string name)
    {
        if (Paths.TryGetValue(name, out var path)) return path;
        var (first, rest) = name.Split('.') is [var one, var two] ? (one, two) : (name, "total");
        return first switch
        {
            "review" when !name.Contains(".litigation.", StringComparison.Ordinal) && !name.Contains(".reconsideration.", StringComparison.Ordinal) => $"review.reconsideration.{rest}",
            "direct" => $"review.litigation.direct.{rest}",
            "after" => $"review.litigation.after_reconsideration.{rest}",
            _ => name,
        };
    }
}
