using System.Diagnostics;
using System.Globalization;

namespace Nianbao.Bench.EndToEnd;

/// <summary>What one process measured of itself, passed to the process that started it as a line of text.</summary>
/// <param name="Seconds">The time of what was to be measured, without start and preparation.</param>
/// <param name="CpuSeconds">The processor time of all threads in that time.</param>
/// <param name="Allocated">The managed memory allocated in that time, in bytes.</param>
/// <param name="ProcessCpuSeconds">The processor time of the process from its start.</param>
/// <param name="PeakMemory">The largest working set of the process, in bytes.</param>
internal sealed record Figures(
    double Seconds, double CpuSeconds, double ProcessCpuSeconds, long Allocated, long PeakMemory)
{
    private const string Mark = "figures:";

    /// <summary>The time from start to end of the process, as whoever started it sees it.</summary>
    public double WallSeconds { get; init; }

    public static Figures Sum(IReadOnlyCollection<Figures> parts) => new(
        parts.Sum(part => part.Seconds),
        parts.Sum(part => part.CpuSeconds),
        parts.Max(part => part.ProcessCpuSeconds),
        parts.Sum(part => part.Allocated),
        parts.Max(part => part.PeakMemory));

    public static Figures Measure(Action action)
    {
        using var process = Process.GetCurrentProcess();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var cpu = process.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        action();
        var seconds = clock.Elapsed.TotalSeconds;
        process.Refresh();
        return new Figures(
            seconds,
            (process.TotalProcessorTime - cpu).TotalSeconds,
            process.TotalProcessorTime.TotalSeconds,
            GC.GetTotalAllocatedBytes(precise: true) - allocated,
            process.PeakWorkingSet64);
    }

    /// <summary>The least of each figure: other work on the machine only ever adds to them.</summary>
    public static Figures Least(IReadOnlyCollection<Figures> runs) => new(
        runs.Min(run => run.Seconds),
        runs.Min(run => run.CpuSeconds),
        runs.Min(run => run.ProcessCpuSeconds),
        runs.Min(run => run.Allocated),
        runs.Min(run => run.PeakMemory))
    {
        WallSeconds = runs.Min(run => run.WallSeconds),
    };

    public static Figures? Parse(string line)
    {
        if (!line.StartsWith(Mark, StringComparison.Ordinal)) return null;
        var parts = line[Mark.Length..].Split(' ');
        double Seconds(int part) => double.Parse(parts[part], CultureInfo.InvariantCulture);
        long Bytes(int part) => long.Parse(parts[part], CultureInfo.InvariantCulture);
        return new Figures(Seconds(0), Seconds(1), Seconds(2), Bytes(3), Bytes(4));
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Mark}{Seconds} {CpuSeconds} {ProcessCpuSeconds} {Allocated} {PeakMemory}");
}
