using System.Globalization;

namespace Nianbao.Bench.EndToEnd;

/// <summary>Prints what was measured as a Markdown table.</summary>
/// <param name="count">How many reports there were.</param>
/// <param name="plainSeconds">What the plain program took.</param>
/// <param name="parserAllocated">What the YAML parser allocates over all reports.</param>
internal sealed class FigureTable(int count, double plainSeconds, long parserAllocated)
{
    public void Head()
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} reports, {Environment.ProcessorCount} processors"));
        Console.WriteLine();
        Console.WriteLine($"| | s | x plain | us a report | bytes allocated a report | beyond the parser's | peak MB | with {count / 10} reports |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    }

    /// <summary>Adds a phase, without the start of its process.</summary>
    /// <param name="name">What was measured.</param>
    /// <param name="figures">With all reports, and with a tenth of them.</param>
    public void Add(string name, Figures[] figures) => Add(name, figures, figures[0].Seconds);

    /// <summary>Adds a program, from the start of its process to its end.</summary>
    public void AddProgram(string name, Figures[] figures) => Add(name, figures, figures[0].WallSeconds);

    private void Add(string name, Figures[] figures, double seconds)
    {
        var many = figures[0];
        var beyond = Math.Max(0, many.Allocated - parserAllocated) / count;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {seconds:0.000} | {seconds / plainSeconds:0.00} | {seconds / count * 1e6:0.0} | {many.Allocated / count:#,0} | {beyond:#,0} | {Megabytes(many)} | {Megabytes(figures[1])} |"));
    }

    private static long Megabytes(Figures figures) => figures.PeakMemory / 1_000_000;
}
