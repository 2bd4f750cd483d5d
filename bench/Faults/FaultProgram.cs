using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Nianbao.Bench.Compiling;
using Nianbao.Faults;

namespace Nianbao.Bench.Faults;

/// <summary>
/// Has each kind of fault happen many times, and looks at what the next build makes of it. Each processor has a project of
/// its own: their pages, and nearly all of their builds, have nothing to do with each other but the time that they take.
/// </summary>
internal static class FaultProgram
{
    /// <summary>Tries all kinds.</summary>
    /// <param name="runs">How often each.</param>
    /// <param name="seed">The first run's seed, of each kind; the next ones count on from there.</param>
    /// <returns>Whether all ended well.</returns>
    public static bool Run(int runs, int seed)
    {
        if (ScratchOffice.WhyNot is { } reason)
        {
            Console.WriteLine(reason);
            return true;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seeds {seed} to {seed + runs - 1}; a run is repeated by: faults 1 <seed>"));
        using var office = new ScratchOffice(ScratchProject.Repository, ScratchProject.Configuration);
        var lanes = new ConcurrentBag<Lane>();
        try
        {
            for (var i = 0; i < Environment.ProcessorCount; i++) lanes.Add(office.MakeLane(i));
            Console.WriteLine("| kind | runs | ended well | bad | s |");
            Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
            var bad = Fault.All.Select(fault => Run(fault, lanes, runs, seed)).ToList();
            foreach (var line in bad.SelectMany(lines => lines)) Console.WriteLine(line);
            return bad.All(lines => lines.IsEmpty);
        }
        finally
        {
            foreach (var lane in lanes) lane.Dispose();
        }
    }

    private static ConcurrentQueue<string> Run(Fault fault, ConcurrentBag<Lane> lanes, int runs, int seed)
    {
        var bad = new ConcurrentQueue<string>();
        if (fault.WhyNot is { } reason)
        {
            Console.WriteLine($"| {fault.Name} | 0 | {reason} | | |");
            return bad;
        }

        var clock = Stopwatch.StartNew();
        var next = seed - 1;
        var badRuns = 0;
        Task.WaitAll([.. lanes.Select(lane => Task.Run(() =>
        {
            for (var number = Interlocked.Increment(ref next); number < seed + runs; number = Interlocked.Increment(ref next))
            {
                var differences = fault.Try(lane, number);
                if (differences.Count == 0) continue;
                Interlocked.Increment(ref badRuns);
                foreach (var difference in differences) bad.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{fault.Name}, seed {number}: {difference}"));
            }
        }))]);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {fault.Name} | {runs} | {runs - badRuns} | {badRuns} | {clock.Elapsed.TotalSeconds:0} |"));
        return bad;
    }
}
