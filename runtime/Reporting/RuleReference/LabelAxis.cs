namespace Nianbao.Reporting.RuleReference;

/// <summary>
/// How the rows, or the columns, of a relation are called: what they have in common is left out, of the rest only as
/// many groups are named as it takes to tell them from their neighbours.
/// </summary>
internal sealed class LabelAxis
{
    private readonly string[] _common;
    private readonly string[][] _neighbours;
    private readonly bool _isWhole;

    /// <param name="all">The rows or columns among which a name must be clear, each with the groups above it.</param>
    /// <param name="used">Those of the relation.</param>
    /// <param name="isTold">True where even a row or column that all cells share is to be told.</param>
    /// <param name="isWhole">True where names are told with all groups above them.</param>
    public LabelAxis(IEnumerable<string[]> all, IReadOnlyList<string[]> used, bool isTold, bool isWhole)
    {
        // of what is about no cell at all nothing is told
        var isShared = used.All(names => names.AsSpan().SequenceEqual(used[0]));
        IsLeftOut = isShared && !isTold;
        var groups = isShared || isWhole ? [] : CommonGroups(used);

        // a row may have a number of its own beside its parts: its name is told, yet it is a group around them
        _common = IsLeftOut ? (used.Count > 0 ? used[0] : []) : groups[..Math.Min(groups.Length, Math.Max(0, used.Select(names => names.Length - 1).DefaultIfEmpty().Min()))];
        _neighbours = isWhole ? [] : [.. all.Where(names => names.Length > _common.Length && names.AsSpan().StartsWith(groups))];
        _isWhole = isWhole;
    }

    /// <summary>True where all cells lie in one row (or column), which need not be told of each.</summary>
    public bool IsLeftOut { get; }

    /// <summary>What all have in common: the row (or column) that is left out, or the groups around all of them.</summary>
    public string Common => Join(_common);

    /// <summary>The name of a row or column, or of a group of them.</summary>
    public string NameOf(string[] names)
    {
        if (IsLeftOut || names.Length <= _common.Length) return "";
        for (var length = 1; length < names.Length - _common.Length && !_isWhole; length++)
        {
            if (_neighbours.Count(other => other.Length >= length && other.AsSpan()[^length..].SequenceEqual(names.AsSpan()[^length..])) <= 1)
            {
                return Join(names.AsSpan()[^length..]);
            }
        }

        return Join(names.AsSpan()[_common.Length..]);
    }

    private static string[] CommonGroups(IReadOnlyList<string[]> used)
    {
        var length = used[0].Length;
        foreach (var names in used) length = Math.Min(length, names.AsSpan().CommonPrefixLength(used[0]));
        return used[0][..length];
    }

    private static string Join(ReadOnlySpan<string> names) => string.Join('·', names!);
}
