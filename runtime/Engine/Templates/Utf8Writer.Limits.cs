using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Nianbao.Templates;

/// <content>What one page may cost: rounds of loops, bytes, memory. It is looked at every few thousand rounds.</content>
public sealed partial class Utf8Writer
{
    private const int RoundsBetweenLooks = 4096;

    // copying so many characters takes about as long as a round
    private const int CopiedInARound = 64;
    private const int FewCopied = 1024;

    // may be passed between two looks, by what is printed without a loop
    private const long MostBytes = 2L * Limits.MaxPage;

    private static readonly long MostMemory = ThreeQuartersOfMemory();

    // functions that copy texts and lists are not told what is written to
    [ThreadStatic]
    private static Utf8Writer? t_current;

    private int _untilLook = RoundsBetweenLooks;
    private long _rounds;

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
        return _rounds > MostRounds ? Limits.TooManyRounds(position) : Limits.NoMemory(position);
    }

    /// <summary>Counts a text or list that was copied, by characters or items; short ones cost nothing.</summary>
    internal static void CountCopied(long length)
    {
        if (length > FewCopied && t_current is { } page) page._untilLook -= (int)Math.Min(length / CopiedInARound, Limits.MaxPageRounds);
    }

    private bool IsSpentAtLook()
    {
        _rounds += RoundsBetweenLooks - _untilLook;
        _untilLook = RoundsBetweenLooks;
        return _length > Limits.MaxPage || _rounds > MostRounds || IsMemoryShort();
    }

    // most of it may be garbage: only a collection can tell
    private static bool IsMemoryShort() => GC.GetTotalMemory(false) > MostMemory && GC.GetTotalMemory(true) > MostMemory;

    // of the machine, or of what it gives to the process
    private static long ThreeQuartersOfMemory() =>
        GC.GetGCMemoryInfo().TotalAvailableMemoryBytes is var all and > 0 ? all / 4 * 3 : long.MaxValue;

    private void ResetLimits()
    {
        t_current = this;
        _untilLook = RoundsBetweenLooks;
        _rounds = 0;
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
