namespace Nianbao.Narratives;

/// <summary>信息不存在2件，不属于本机关1件: two figures of a sentence for one cell are parts of it, and which is not known.</summary>
internal static class RepeatedClaims
{
    /// <summary>Removes claims of which a sentence makes several with figures.</summary>
    public static void Remove(List<Claim> claims) => claims.RemoveAll(claim =>
        IsReason(claim) && claims.Exists(other => other.Concept == claim.Concept && other.At >= 0 && other.At != claim.At));

    // the reason of an outcome, of which there may be several
    private static bool IsReason(Claim claim) => claim.At >= 0 && claim.Concept.Contains('_', StringComparison.Ordinal);
}
