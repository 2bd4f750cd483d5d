using System.Globalization;

namespace Nianbao.Bench.Compiling;

/// <summary>What a build took.</summary>
/// <param name="Seconds">From its start to its end.</param>
/// <param name="CpuSeconds">The processor time of it and all that it started.</param>
internal readonly record struct BuildTime(double Seconds, double CpuSeconds)
{
    public static readonly BuildTime Longest = new(double.MaxValue, double.MaxValue);

    /// <summary>The least of both: other work on the machine only ever adds to them.</summary>
    public BuildTime OrLess(BuildTime other) =>
        new(Math.Min(Seconds, other.Seconds), Math.Min(CpuSeconds, other.CpuSeconds));
}

/// <summary>The processor time of processes that were started here and have ended.</summary>
internal static class ChildProcesses
{
    private const string Statistics = "/proc/self/stat";
    private const double TicksPerSecond = 100;

    /// <summary>Their seconds so far; 0 where the system does not tell.</summary>
    public static double CpuSeconds
    {
        get
        {
            if (!File.Exists(Statistics)) return 0;

            // fields are counted after the name, which may hold blanks: cutime and cstime are the 14th and 15th from there
            var text = File.ReadAllText(Statistics);
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return (Ticks(fields[13]) + Ticks(fields[14])) / TicksPerSecond;
        }
    }

    private static long Ticks(string field) => long.Parse(field, CultureInfo.InvariantCulture);
}
