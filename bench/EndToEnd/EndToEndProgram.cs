using System.Diagnostics;
using System.Globalization;
using Nianbao.Bench.Synthetic;

namespace Nianbao.Bench.EndToEnd;

/// <summary>
/// Reads, checks and renders many reports, each alone and together and as the whole program, beside a plain program
/// that reads and writes as much. Every figure is that of a fresh process; of several runs the least is taken.
/// </summary>
internal static class EndToEndProgram
{
    private const int Runs = 3;

    public static void Run(int count)
    {
        var many = WorkFolder.Make();
        var few = WorkFolder.Make();
        try
        {
            SyntheticReports.WriteFiles(many.Data, count);
            SyntheticReports.WriteFiles(few.Data, count / 10);
            Measure(many, few, count);
        }
        finally
        {
            Directory.Delete(many.Root, recursive: true);
            Directory.Delete(few.Root, recursive: true);
        }
    }

    private static void Measure(WorkFolder many, WorkFolder few, int count)
    {
        // first, for it tells how large the files are that the plain program has to write
        Figures[] program = [FirstRun(many), FirstRun(few)];
        Figures[] again = [SecondRun(many), SecondRun(few)];
        WriteSizes(many);
        WriteSizes(few);

        var plain = Both("plain");
        var drain = Both("drain");
        var table = new FigureTable(count, plain[0], drain[0].Allocated);
        table.Head();
        table.AddProgram("plain program: reads and writes as many bytes", plain);
        table.Add("YAML parser drained", drain);
        table.Add("read", Both("read"));
        table.Add("check", Both("check"));
        foreach (var template in OfficialTemplates.ReportCatalog.Templates) table.Add("render " + template.Suffix, Both(template.Suffix));
        table.Add("render all", Both("render"));
        table.Add("render all by hand-written C#", Both("by-hand"));
        table.Add("read, check, render", Both("together"));
        table.AddProgram("whole program", program);
        table.AddProgram("whole program again, nothing changed", again);

        Figures[] Both(string phase) => [Least(phase, many), Least(phase, few)];
    }

    private static Figures FirstRun(WorkFolder work) => Least("program", work, () =>
    {
        if (Directory.Exists(work.Pages)) Directory.Delete(work.Pages, recursive: true);
    });

    private static Figures SecondRun(WorkFolder work)
    {
        var written = LastWritten(work);
        var figures = Least("program", work);
        if (LastWritten(work) != written) throw new InvalidOperationException("a run with nothing changed wrote a file");
        return figures;
    }

    private static DateTime LastWritten(WorkFolder work) =>
        Directory.EnumerateFiles(work.Pages, "*", SearchOption.AllDirectories).Max(File.GetLastWriteTimeUtc);

    private static void WriteSizes(WorkFolder work)
    {
        var sizes =
            from file in work.DataFiles()
            let page = Path.ChangeExtension(Path.Combine(work.Pages, Path.GetRelativePath(work.Data, file)), null)
            from template in OfficialTemplates.ReportCatalog.Templates
            select new FileInfo(page + template.Suffix).Length.ToString(CultureInfo.InvariantCulture);
        File.WriteAllLines(Path.Combine(work.Root, PlainProgram.SizesFile), sizes);
    }

    // the YAML parsers of all threads share a pool, and how often they find it empty depends on chance: allocations are
    // counted with one thread
    private static Figures Least(string phase, WorkFolder work, Action? prepare = null)
    {
        var runs = Enumerable.Range(0, Runs).Select(_ => Prepared(Environment.ProcessorCount)).ToList();
        return Figures.Least(runs) with { Allocated = Prepared(threads: 1).Allocated };

        Figures Prepared(int threads)
        {
            prepare?.Invoke();
            return RunProcess(phase, work, threads);
        }
    }

    /// <summary>Runs a phase in a process of its own.</summary>
    public static Figures RunProcess(string phase, WorkFolder work, int threads)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(EndToEndProgram).Assembly.Location, "phase", phase, work.Root])
        {
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_PROCESSOR_COUNT"] = threads.ToString("X", CultureInfo.InvariantCulture) },
        };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var seconds = clock.Elapsed.TotalSeconds;
        var figures = output.Split('\n').Select(Figures.Parse).SingleOrDefault(found => found != null);
        if (figures == null) throw new InvalidOperationException($"{phase} failed: {output}");
        return figures with { WallSeconds = seconds };
    }
}
