using System.Globalization;
using BenchmarkDotNet.Running;

namespace Nianbao.Bench.Micro;

/// <summary>
/// Runs the micro benchmarks, then sets the ratios against their goals. A benchmark's mean says on a machine with other
/// work to do as much of that as of the code; the ratios are of actions that took turns.
/// </summary>
internal static class MicroProgram
{
    /// <summary>All benchmarks one after the other, then the ratios.</summary>
    public static void Run()
    {
        BenchmarkRunner.Run([typeof(ReadingBenchmarks), typeof(RenderingBenchmarks), typeof(InterpreterBenchmarks), typeof(OwnValuesBenchmarks)], BenchmarkSettings.Make());
        Console.WriteLine();
        PrintRatios();
    }

    /// <summary>Only the ratios, in half a minute.</summary>
    public static void PrintRatios()
    {
        Console.WriteLine("| | us | yardstick, us | ratio | goal | bytes allocated |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
        var reading = new ReadingBenchmarks();
        reading.Prepare();
        Print("reading beside the YAML parser alone", () => reading.Read(), () => reading.DrainParser(), "1.3");
        Print("checking the tables with last year's beside reading", reading.CheckTables, () => reading.Read(), "0.05");
        Print("checking the narrative beside reading", reading.CheckNarrative, () => reading.Read(), "1");
        foreach (var output in RenderingBenchmarks.Outputs)
        {
            var rendering = new RenderingBenchmarks { Output = output };
            rendering.Prepare();
            Print($"rendering {output} beside hand-written C#", rendering.Template, rendering.HandWritten, "1.2");
        }

        foreach (var output in InterpreterBenchmarks.Outputs)
        {
            var pages = new InterpreterBenchmarks { Output = output };
            pages.Prepare();
            Print($"rendering {output} beside Scriban's interpreter", pages.Template, pages.Interpreter, output == ".md" ? "0.033" : "0.0125");
        }

        var ownValues = new OwnValuesBenchmarks();
        ownValues.Prepare();
        Print("a page of the template's own values beside Handlebars.Net", ownValues.Template, ownValues.Handlebars, "0.33");
    }

    private static void Print(string name, Action measured, Action yardstick, string goal)
    {
        var (first, second) = Turns.Take(measured, yardstick);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {first:0.00} | {second:0.00} | {first / second:0.00##} | {goal} | {Turns.Allocated(measured):#,0} |"));
    }
}
