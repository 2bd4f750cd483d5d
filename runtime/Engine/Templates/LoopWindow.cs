using System.ComponentModel;

namespace Nianbao.Templates;

/// <summary>The part of a list that a loop with <c>offset</c> and <c>limit</c> runs over.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct LoopWindow
{
    /// <summary>Works the part out; an offset or limit of 0 or less means nothing.</summary>
    public LoopWindow(long length, long offset, long limit)
    {
        Start = Math.Max(0, offset);
        var rest = Math.Max(0, length - Start);
        Length = limit > 0 ? Math.Min(limit, rest) : rest;
    }

    /// <summary>The first item.</summary>
    public long Start { get; }

    /// <summary>How many items there are.</summary>
    public long Length { get; }
}
