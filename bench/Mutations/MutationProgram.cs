using System.Diagnostics;
using System.Globalization;
using Nianbao.DataFiles;
using Nianbao.Findings;
using Nianbao.Generated;
using Nianbao.Synthetic;
using Nianbao.Validation;

namespace Nianbao.Bench.Mutations;

/// <summary>Makes every slip that a clerk may make in samples and synthetic reports, and prints what the checker found.</summary>
internal static class MutationProgram
{
    private const int Consistent = 10_000;

    public static void Run(int count)
    {
        var types = ProjectCatalog.All.Types;
        var samples = Samples(types);
        var pairs = Enumerable.Range(0, count).Select(number => ReportPair.Make(types, number)).ToList();
        var started = Stopwatch.GetTimestamp();
        var ofSamples = MutationFigures.Measure(samples, types);
        var ofSynthetic = MutationFigures.Measure(pairs, types);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;

        Print($"{samples.Count} samples and {count} synthetic reports, each with last year's where there is a form for it; all slips, none left out; {seconds:0} s on {Environment.ProcessorCount} processors");
        new MutationTables("Synthetic reports", ofSynthetic, ProjectCatalog.All.Forms).Print();
        new MutationTables("Samples (no report on the year before at hand)", ofSamples, ProjectCatalog.All.Forms).Print();
        PrintConsistent(types);
    }

    private static List<ReportPair> Samples(ReportType[] types)
    {
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "data"), "*.yaml", SearchOption.AllDirectories);
        Array.Sort(files, StringComparer.Ordinal);
        return [.. files.Select(file => new ReportPair(new ReportReader().Read(file, types, new FindingList())!, null))];
    }

    private static void PrintConsistent(ReportType[] types)
    {
        var rules = new Dictionary<string, int>();
        Parallel.For(0, Consistent, () => new ReportValidator(), (number, _, checker) =>
        {
            var pair = ReportPair.Make(types, number);
            var findings = new FindingList();
            checker.Check(pair.Report, findings, pair.LastYear);
            foreach (var finding in findings.Items)
            {
                lock (rules) rules[$"{finding.Severity} {finding.Rule}"] = rules.GetValueOrDefault($"{finding.Severity} {finding.Rule}") + 1;
            }

            return checker;
        }, _ => { });
        Print($"\n## {Consistent} consistent synthetic reports\n");
        Console.WriteLine(rules.Count == 0 ? "No findings." : string.Join('\n', rules.OrderBy(rule => rule.Key, StringComparer.Ordinal).Select(rule => $"- {rule.Key}: {rule.Value}")));
    }

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
