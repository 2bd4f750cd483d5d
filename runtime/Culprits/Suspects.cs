namespace Nianbao.Culprits;

/// <summary>Explanations found so far. More than two are as good as none, so no more are kept.</summary>
internal sealed class Suspects
{
    private const int Enough = 3;

    private readonly List<Explanation> _items = [];

    public IReadOnlyList<Explanation> Items => _items;

    /// <summary>True where so many were found that nobody can be named.</summary>
    public bool IsFull => _items.Count >= Enough;

    /// <summary>Adds an explanation, unless one with the same figures is there: the first one told how it came about.</summary>
    public void Add(Explanation explanation)
    {
        if (!_items.Exists(explanation.HasSameChanges)) _items.Add(explanation);
    }
}
