using System.Diagnostics;

namespace Nianbao.Bench.Micro;

/// <summary>
/// Compares two actions that take turns, so that other work on the machine disturbs both alike, and takes the least of
/// each: such work only ever adds.
/// </summary>
internal static class Turns
{
    private const int Rounds = 300;
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(2);

    /// <summary>The microseconds of one call of each.</summary>
    public static (double First, double Second) Take(Action first, Action second)
    {
        var (firstCalls, secondCalls) = (CallsInATurn(first), CallsInATurn(second));
        double leastFirst = double.MaxValue, leastSecond = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            leastFirst = Math.Min(leastFirst, MicrosecondsOf(first, firstCalls));
            leastSecond = Math.Min(leastSecond, MicrosecondsOf(second, secondCalls));
        }

        return (leastFirst, leastSecond);
    }

    /// <summary>The bytes that one call allocates.</summary>
    public static long Allocated(Action action)
    {
        const int Calls = 1000;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Calls; i++) action();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / Calls;
    }

    // called often enough before for its code to be compiled as well as it gets
    private static int CallsInATurn(Action action)
    {
        var clock = Stopwatch.StartNew();
        var calls = 0;
        for (; clock.ElapsedMilliseconds < 500; calls++) action();
        return Math.Max(1, (int)(calls * Turn.TotalSeconds / clock.Elapsed.TotalSeconds));
    }

    private static double MicrosecondsOf(Action action, int calls)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < calls; i++) action();
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / calls;
    }
}
