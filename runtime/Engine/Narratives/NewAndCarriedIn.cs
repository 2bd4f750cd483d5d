namespace Nianbao.Narratives;

/// <summary>
/// 收到 may mean what is new, or that and what was carried in. Where the sentence tells what was carried in, it means one
/// of the two.
/// </summary>
internal static class NewAndCarriedIn
{
    private const string CarriedIn = ".carried_in";
    private const string New = "_new";
    private const string All = "_all";

    /// <summary>Makes the claims of a sentence as narrow as it words them.</summary>
    public static void Tell(Dictionary<string, Concept> concepts, List<Claim> claims)
    {
        var carriedIn = claims.FindIndex(claim => claim.At >= 0 && claim.Concept.EndsWith(CarriedIn, StringComparison.Ordinal));
        if (carriedIn < 0 || claims.Exists(claim => claim.Concept.EndsWith(New, StringComparison.Ordinal))) return;
        for (var i = 0; i < claims.Count; i++)
        {
            if (claims[i].At < 0) continue;
            var narrow = claims[i].Concept + (claims[carriedIn].IsIncluded && i < carriedIn ? All : New);
            if (concepts.ContainsKey(narrow)) claims[i] = claims[i] with { Concept = narrow };
        }
    }
}
