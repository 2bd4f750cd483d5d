using System.Globalization;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Nianbao.Bench.Micro;

/// <summary>
/// Runs the micro benchmarks and sets them against their goals. The least of all iterations is compared: on a machine
/// with other work to do the mean says more of that than of the code.
/// </summary>
internal static class MicroProgram
{
    public static void Run()
    {
        var summaries = BenchmarkRunner.Run(
            [typeof(ReadingBenchmarks), typeof(RenderingBenchmarks)], BenchmarkSettings.Make());
        var reports = summaries.SelectMany(summary => summary.Reports).ToList();
        Console.WriteLine();
        Console.WriteLine("| | least | ratio | goal | bytes allocated |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        Print(reports, "reading ÷ YAML parser alone", nameof(ReadingBenchmarks.Read), nameof(ReadingBenchmarks.DrainParser), "", "≤ 1.3");
        Print(reports, "checking ÷ reading", nameof(ReadingBenchmarks.Check), nameof(ReadingBenchmarks.Read), "", "< 0.02");
        foreach (var output in RenderingBenchmarks.Outputs)
        {
            Print(
                reports,
                $"rendering {output} ÷ hand-written C#",
                nameof(RenderingBenchmarks.Template),
                nameof(RenderingBenchmarks.HandWritten),
                output,
                "≤ 1.5, 0 bytes");
        }
    }

    private static void Print(
        List<BenchmarkReport> reports, string name, string method, string yardstick, string output, string goal)
    {
        if (Find(reports, method, output) is not { ResultStatistics: { } measured } report) return;
        if (Find(reports, yardstick, output) is not { ResultStatistics: { } compared } other) return;
        var beyond = Allocated(report) - (method == nameof(ReadingBenchmarks.Read) ? Allocated(other) : 0);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {measured.Min / 1000:0.00} us | {measured.Min / compared.Min:0.0000} | {goal} | {beyond:#,0} |"));
    }

    private static BenchmarkReport? Find(List<BenchmarkReport> reports, string method, string output) => reports.Find(report =>
        report.BenchmarkCase.Descriptor.WorkloadMethod.Name == method
        && output == (report.BenchmarkCase.Parameters.Items is [{ Value: string value }, ..] ? value : ""));

    private static long Allocated(BenchmarkReport report) =>
        report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
}
