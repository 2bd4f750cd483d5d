using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Nianbao.Templates;

/// <content>What one page may cost: rounds of loops, bytes, memory. It is looked at every few thousand rounds.</content>
public sealed partial class Utf8Writer
{
    private const int RoundsBetweenLooks = 4096;

    // may be passed between two looks, by what is printed without a loop
    private const long MostBytes = 2L * Limits.MaxPage;

    // of the memory of the machine, or of what it gives to the process
    private static readonly long MostMemory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4 * 3;

    private int _untilLook = RoundsBetweenLooks;
    private int _looks;

    /// <summary>How many rounds a page may make: a test does not wait for as many as that are.</summary>
    internal int MostRounds { get; init; } = Limits.MaxPageRounds;

    /// <summary>Counts a round of a loop, or a call that may call itself; true where the page has become too expensive.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool IsSpent() => --_untilLook < 0 && IsSpentAtLook();

    /// <summary>The error that the page has become too expensive.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public TemplateException Spent(Position position)
    {
        if (_length > Limits.MaxPage) return Limits.PageTooLarge(position);
        return HasTooManyRounds ? Limits.TooManyRounds(position) : Limits.NoMemory(position);
    }

    private bool HasTooManyRounds => _looks > MostRounds / RoundsBetweenLooks;

    private bool IsSpentAtLook()
    {
        _untilLook = RoundsBetweenLooks;
        _looks++;
        return _length > Limits.MaxPage || HasTooManyRounds || IsMemoryShort();
    }

    // most of it may be garbage: only a collection can tell
    private static bool IsMemoryShort() => GC.GetTotalMemory(false) > MostMemory && GC.GetTotalMemory(true) > MostMemory;

    private void ResetLimits()
    {
        _untilLook = RoundsBetweenLooks;
        _looks = 0;
    }

    // indents may take more room than a number of bytes can say
    private void EnsureLong(long count)
    {
        if (count > MostBytes) throw Limits.PageTooLarge(new Position("", 1, 1));
        Ensure((int)count);
    }

    private void Grow(int count)
    {
        var wanted = (long)_length + count;
        if (wanted > MostBytes) throw Limits.PageTooLarge(new Position("", 1, 1));
        if (_length > Limits.MaxPage) _untilLook = 0;
        Array.Resize(ref _buffer, (int)Math.Min(Math.Max(_buffer.Length * 2L, wanted), MostBytes));
    }
}
