using System.Diagnostics;
using System.Globalization;

namespace Nianbao.Bench.EndToEnd;

/// <summary>What one process measured of itself, passed to the process that started it as a line of text.</summary>
/// <param name="Seconds">The time of what was to be measured, without start and preparation.</param>
/// <param name="Allocated">The managed memory allocated in that time, in bytes.</param>
/// <param name="PeakMemory">The largest working set of the process, in bytes.</param>
internal sealed record Figures(double Seconds, long Allocated, long PeakMemory)
{
    private const string Mark = "figures:";

    /// <summary>The time from start to end of the process, as whoever started it sees it.</summary>
    public double WallSeconds { get; init; }

    public static Figures Sum(IEnumerable<Figures> parts)
    {
        var all = parts.ToList();
        return new Figures(all.Sum(part => part.Seconds), all.Sum(part => part.Allocated), Peak());
    }

    public static Figures Measure(Action action)
    {
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var clock = Stopwatch.StartNew();
        action();
        var seconds = clock.Elapsed.TotalSeconds;
        return new Figures(seconds, GC.GetTotalAllocatedBytes(precise: true) - allocated, Peak());
    }

    public static Figures? Parse(string line)
    {
        if (!line.StartsWith(Mark, StringComparison.Ordinal)) return null;
        var parts = line[Mark.Length..].Split(' ');
        return new Figures(
            double.Parse(parts[0], CultureInfo.InvariantCulture),
            long.Parse(parts[1], CultureInfo.InvariantCulture),
            long.Parse(parts[2], CultureInfo.InvariantCulture));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Mark}{Seconds} {Allocated} {PeakMemory}");

    private static long Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }
}
