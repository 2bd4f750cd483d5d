namespace Nianbao.Documents.Sources.Pdf;

/// <summary>Groups numbers that belong together.</summary>
internal sealed class DisjointSets
{
    private readonly int[] _parents;

    /// <summary>Starts with every number from 0 for itself.</summary>
    public DisjointSets(int count) => _parents = [.. Enumerable.Range(0, count)];

    /// <summary>The number that stands for the group.</summary>
    public int Find(int number)
    {
        while (_parents[number] != number) number = _parents[number] = _parents[_parents[number]];
        return number;
    }

    /// <summary>Makes one group of two.</summary>
    public void Join(int a, int b) => _parents[Find(a)] = Find(b);
}
