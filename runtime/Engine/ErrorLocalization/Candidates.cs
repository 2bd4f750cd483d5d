namespace Nianbao.ErrorLocalization;

/// <summary>Explanations found so far. More than two are as good as none, so no more need be looked for.</summary>
internal sealed class Candidates(List<Explanation> items)
{
    private const int Enough = 3;

    public IReadOnlyList<Explanation> Items => items;

    /// <summary>True where so many were found that none can be named.</summary>
    public bool IsFull => items.Count >= Enough;

    /// <summary>Adds an explanation, unless one with the same figures is there: the first one told how it came about.</summary>
    public void Add(Explanation explanation)
    {
        if (!items.Exists(explanation.HasSameChanges)) items.Add(explanation);
    }
}
