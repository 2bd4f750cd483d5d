using System.Globalization;
using Nianbao.Bench.Synthetic;

namespace Nianbao.Bench.Compiling;

/// <summary>
/// What many reports add to a build that has next to nothing to do: a project with them beside the same project without any.
/// Each build is a fresh process; the two take turns and of several runs the least counts.
/// </summary>
internal static class ReportBuilds
{
    private const int Runs = 6;

    public static void Run(int count) => ScratchProject.InNewFolder(folder => Measure(folder, count));

    private static void Measure(string folder, int count)
    {
        var data = Path.Combine(folder, "with", "data");
        SyntheticReports.WriteFiles(data, count);
        var without = ScratchProject.ThatRenders(Path.Combine(folder, "without"));
        var with = ScratchProject.ThatRenders(Path.Combine(folder, "with"));
        without.Build();
        var first = with.Build();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the first build of {count} reports took {first.Seconds:0.0} s, processor {first.CpuSeconds:0.0} s"));

        var touched = Directory.EnumerateFiles(data, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        var (none, same, one) = (BuildTime.Longest, BuildTime.Longest, BuildTime.Longest);
        for (var i = 0; i < Runs; i++)
        {
            none = none.OrLess(without.Build());
            same = same.OrLess(with.Build());
            File.SetLastWriteTimeUtc(touched, DateTime.UtcNow);
            one = one.OrLess(with.Build());
        }

        Console.WriteLine("| | s | beyond the project without reports | goal | processor s | beyond |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
        Print("without reports", none, none, "");
        Print($"{count} reports, nothing to do", same, none, "+0.3");
        Print($"{count} reports, one touched", one, none, "+0.7");
    }

    private static void Print(string name, BuildTime time, BuildTime without, string goal) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {time.Seconds:0.00} | {time.Seconds - without.Seconds:+0.00;-0.00;0} | {goal} | {time.CpuSeconds:0.00} | {time.CpuSeconds - without.CpuSeconds:+0.00;-0.00;0} |"));
}
