namespace Nianbao.Forms;

/// <summary>Which cells of two forms mean the same, whichever of them says so.</summary>
internal static class FormBridge
{
    /// <summary>The matches from one form to another: <see cref="CellMatch.There"/> are cells of the second.</summary>
    public static IReadOnlyList<CellMatch> Between(FormDefinition from, FormDefinition to)
    {
        if (Find(from, to) is { } stated) return stated.Matches;
        if (Find(to, from) is { } reversed)
        {
            return Array.ConvertAll(reversed.Matches, match => new CellMatch(match.There, match.Here, match.Relation));
        }

        return OfEqualPaths(from, to);
    }

    private static Crosswalk? Find(FormDefinition from, FormDefinition to) =>
        Array.Find(from.Crosswalks, crosswalk => crosswalk.To == to.Id);

    // a project's own form keeps the paths of the official one that it extends
    private static List<CellMatch> OfEqualPaths(FormDefinition from, FormDefinition to)
    {
        var matches = new List<CellMatch>();
        for (var cell = 0; cell < from.CellCount; cell++)
        {
            if (to.TryFind(from.PathOf(cell), out var same)) matches.Add(new CellMatch([cell], [same], CellRelation.Same));
        }

        return matches;
    }
}
