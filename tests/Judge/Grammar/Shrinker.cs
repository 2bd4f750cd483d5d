namespace Nianbao.Judge.Grammar;

/// <summary>Makes a row of choices smaller as long as what it gives is still as bad: cuts pieces out, or takes the simplest choices for them.</summary>
internal sealed class Shrinker
{
    // asked about at once
    private const int Handful = 30;

    private readonly Func<IReadOnlyList<Choices>, IReadOnlyList<bool>> _areBad;
    private int[] _best;

    private Shrinker(IReadOnlyList<int> row, Func<IReadOnlyList<Choices>, IReadOnlyList<bool>> areBad)
    {
        _best = [.. row];
        _areBad = areBad;
    }

    /// <summary>The smallest row that was found.</summary>
    /// <param name="row">A row that is bad.</param>
    /// <param name="areBad">Which of some rows are bad.</param>
    public static Choices Shrink(IReadOnlyList<int> row, Func<IReadOnlyList<Choices>, IReadOnlyList<bool>> areBad)
    {
        var shrinker = new Shrinker(row, areBad);
        for (var length = row.Count / 2; length > 0; length = Math.Min(length / 2, shrinker._best.Length))
        {
            while (shrinker.Improve(length))
            {
            }
        }

        return new Choices(shrinker._best);
    }

    private bool Improve(int length)
    {
        foreach (var handful in Candidates(length).Select(candidate => new Choices(candidate)).Chunk(Handful))
        {
            var areBad = _areBad(handful);
            var better = handful.Where((_, i) => areBad[i]).Select(candidate => candidate.Used.ToArray()).Where(IsSimpler).MinBy(row => row.Length);
            if (better is null) continue;
            _best = better;
            return true;
        }

        return false;
    }

    private bool IsSimpler(int[] row) =>
        row.Length < _best.Length || (row.Length == _best.Length && row.Sum(choice => (long)choice) < _best.Sum(choice => (long)choice));

    private IEnumerable<int[]> Candidates(int length)
    {
        for (var start = 0; start < _best.Length; start += length)
        {
            var end = Math.Min(start + length, _best.Length);
            yield return [.. _best[..start], .. _best[end..]];
            if (_best[start..end].Any(choice => choice > 0)) yield return [.. _best[..start], .. new int[end - start], .. _best[end..]];
        }
    }
}
