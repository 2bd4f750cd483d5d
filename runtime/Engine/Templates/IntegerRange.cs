using System.ComponentModel;

namespace Nianbao.Templates;

/// <summary>A sequence of integers, up or down: <c>a..b</c>, <c>a..&lt;b</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct IntegerRange
{
    private readonly long _start;
    private readonly bool _isDescending;

    /// <summary>Makes a range; it counts down if it starts higher than it ends; an error if it is too long to run over.</summary>
    public IntegerRange(long start, long end, bool excludesEnd, Position position)
    {
        _start = start;
        _isDescending = start > end;
        var steps = UInt128.CreateTruncating(Int128.Abs((Int128)end - start));
        var length = excludesEnd ? steps : steps + 1;
        Length = length <= Limits.MaxText ? (long)length : throw position.Error(
            $"区间有 {length} 项，超过 {Limits.MaxText} 项", $"the range has {length} items, more than {Limits.MaxText}");
    }

    /// <summary>How many integers there are.</summary>
    public long Length { get; }

    /// <summary>An integer by its place, from 0.</summary>
    public long this[long index] => _isDescending ? _start - index : _start + index;
}
