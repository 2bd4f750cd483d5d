using System.Globalization;

namespace Nianbao.Bench.EndToEnd;

/// <summary>Prints what was measured as a Markdown table.</summary>
/// <param name="count">How many reports there were.</param>
/// <param name="plain">What the plain program took.</param>
/// <param name="parserAllocated">What the YAML parser allocates over all reports.</param>
internal sealed class FigureTable(int count, Figures plain, long parserAllocated)
{
    public void Head()
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} reports, {Environment.ProcessorCount} processors"));
        Console.WriteLine();
        Console.WriteLine($"| | s | x plain | processor s | x plain | bytes allocated a report | beyond the parser's | peak MB | with {count / 10} reports |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    }

    /// <summary>Adds a phase, without the start of its process.</summary>
    /// <param name="name">What was measured.</param>
    /// <param name="figures">With all reports, and with a tenth of them.</param>
    public void Add(string name, Figures[] figures) => Add(name, figures, figures[0].Seconds, figures[0].CpuSeconds);

    /// <summary>Adds a program, from the start of its process to its end.</summary>
    public void AddProgram(string name, Figures[] figures) =>
        Add(name, figures, figures[0].WallSeconds, figures[0].ProcessCpuSeconds);

    private void Add(string name, Figures[] figures, double seconds, double cpuSeconds)
    {
        var many = figures[0];
        var beyond = Math.Max(0, many.Allocated - parserAllocated) / count;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {seconds:0.000} | {seconds / plain.WallSeconds:0.00} | {cpuSeconds:0.000} | {cpuSeconds / plain.ProcessCpuSeconds:0.00} | {many.Allocated / count:#,0} | {beyond:#,0} | {Megabytes(many)} | {Megabytes(figures[1])} |"));
    }

    private static long Megabytes(Figures figures) => figures.PeakMemory / 1_000_000;
}
