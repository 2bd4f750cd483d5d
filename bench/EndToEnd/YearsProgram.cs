using System.Globalization;
using Nianbao.Bench.Synthetic;

namespace Nianbao.Bench.EndToEnd;

/// <summary>
/// Checks reports with last year's beside them, and the same reports under names by which none is found, in turns:
/// what comparing with last year costs.
/// </summary>
internal static class YearsProgram
{
    private const int Turns = 5;

    public static void Run(int organs)
    {
        var related = WorkFolder.Make();
        var unrelated = WorkFolder.Make();
        try
        {
            SyntheticYears.WriteFiles(related.Data, organs, isRelated: true);
            SyntheticYears.WriteFiles(unrelated.Data, organs, isRelated: false);
            var with = new List<Figures>();
            var without = new List<Figures>();
            for (var turn = 0; turn < Turns; turn++)
            {
                without.Add(EndToEndProgram.RunProcess("check-program", unrelated, Environment.ProcessorCount));
                with.Add(EndToEndProgram.RunProcess("check-program", related, Environment.ProcessorCount));
            }

            Print(organs, Figures.Least(with), Figures.Least(without));
        }
        finally
        {
            Directory.Delete(related.Root, recursive: true);
            Directory.Delete(unrelated.Root, recursive: true);
        }
    }

    private static void Print(int organs, Figures with, Figures without)
    {
        var reports = organs * SyntheticReports.Form.Years.Length;
        Console.WriteLine($"{reports} reports of {organs} organs, {Environment.ProcessorCount} processors");
        Console.WriteLine();
        Console.WriteLine("| check | s | processor s | bytes allocated a report | peak MB |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        Line("without last year's reports", without);
        Line("with last year's reports", with);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| ratio | {with.WallSeconds / without.WallSeconds:0.00} | {with.ProcessCpuSeconds / without.ProcessCpuSeconds:0.00} | | |"));

        void Line(string name, Figures figures) => Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {figures.WallSeconds:0.00} | {figures.ProcessCpuSeconds:0.00} | {figures.Allocated / reports:#,0} | {figures.PeakMemory / 1_000_000} |"));
    }
}
