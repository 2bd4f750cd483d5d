namespace Nianbao.Templates;

/// <summary>A sequence of integers, up or down: <c>a..b</c>, <c>a..&lt;b</c>.</summary>
public readonly record struct IntegerRange
{
    private readonly long _start;
    private readonly bool _isDescending;

    /// <summary>Makes a range; it counts down if it starts higher than it ends.</summary>
    public IntegerRange(long start, long end, bool excludesEnd)
    {
        _start = start;
        _isDescending = start > end;
        var steps = UInt128.CreateTruncating(Int128.Abs((Int128)end - start));
        Length = (long)UInt128.Min(excludesEnd ? steps : steps + 1, long.MaxValue);
    }

    /// <summary>How many integers there are.</summary>
    public long Length { get; }

    /// <summary>An integer by its place, from 0.</summary>
    public long this[long index] => _isDescending ? _start - index : _start + index;
}
