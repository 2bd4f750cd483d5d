using Nianbao.Catalog;
using Nianbao.Cli.Files;
using Nianbao.Cli.Outputs;
using Nianbao.Cli.Terminal;
using Nianbao.Reporting.CheckReports;
using Nianbao.Loading;
using Nianbao.Templates;

namespace Nianbao.Cli.Work;

/// <summary>Carries out one command: does the jobs, prints what was found, counts.</summary>
internal sealed class ReportSession(ReportCatalog catalog, TextWriter output, TextWriter error)
{
    private readonly Tally _tally = new();
    private int _rendered;
    private int _written;
    private int _unchanged;
    private bool _crashed;

    /// <summary>Whether findings that are waived or could not be decided are printed, too.</summary>
    public bool ShowsAll { get; init; }

    /// <summary>In which language findings and results are told.</summary>
    public required Speech Speech { get; init; }

    /// <summary>Takes each data file with its findings; null where nobody needs them after the run.</summary>
    public Action<CheckedFile>? Keep { get; init; }

    /// <summary>Checks; findings go to standard error as lines.</summary>
    /// <returns>The exit code.</returns>
    public int Check(List<ReportJob> jobs)
    {
        var isComplete = Execute(MakeCheck(jobs), jobs.Count);
        output.WriteLine(Speech.Say(
            $"检查 {_tally.Checked} 份年报，错误 {_tally[FindingKind.Error]} 处，警告 {_tally[FindingKind.Warning]} 处，提示 {_tally[FindingKind.Note]} 处，"
            + $"已豁免 {_tally[FindingKind.Waived]} 处，无法判定 {_tally[FindingKind.NotAssessable]} 处",
            $"{_tally.Checked} checked, {_tally[FindingKind.Error]} errors, {_tally[FindingKind.Warning]} warnings, {_tally[FindingKind.Note]} notes,"
            + $" {_tally[FindingKind.Waived]} waived, {_tally[FindingKind.NotAssessable]} not assessable"));
        var exitCode = ExitCode(isComplete);
        output.WriteLine(exitCode == ExitCodes.Failed
            ? Speech.Say("结论：没有检查完", "verdict: the check was not finished")
            : Speech.Say($"结论：{_tally.Verdict}", $"verdict: {_tally.VerdictEn}"));
        return exitCode;
    }

    /// <summary>Checks; findings go to a writer and nothing is printed.</summary>
    /// <returns>The exit code.</returns>
    public int Check(List<ReportJob> jobs, IFindingWriter writer)
    {
        var isComplete = ExecuteStoppably(MakeCheck(jobs), result => writer.Add(Count(result)));
        var exitCode = ExitCode(isComplete);
        writer.End(exitCode != ExitCodes.Failed);
        return exitCode;
    }

    /// <summary>Checks and renders.</summary>
    /// <param name="jobs">The data files.</param>
    /// <param name="outputs">Which files are made of each.</param>
    /// <param name="folder">The full path of the folder for the pages.</param>
    /// <param name="findAll">Finds all reports, for the pages about all; not called where the project has none.</param>
    /// <returns>The exit code.</returns>
    public int Render(List<ReportJob> jobs, OutputSelection outputs, string folder, Func<List<ReportJob>> findAll)
    {
        SayPrinter(outputs);
        new OutputFolder(folder).RemoveLeftovers();
        OutputConflicts.Mark(jobs, outputs.Suffixes, catalog);
        if (catalog.Collections.Length > 0) AddOthers(jobs, findAll());
        var collections = new CollectionPages(catalog.Collections, new OutputFolder(folder));
        var run = new ReportRun(
            jobs, () => new ReportWorker(catalog, new ReportPages(outputs, new OutputFolder(folder)), comparison: null, collections));
        var isComplete = Execute(run, jobs.Count, result => collections.AddIfMissing(result));
        if (isComplete) WriteCollections(collections);
        output.WriteLine(Speech.Say(
            $"检查 {_tally.Checked} 份年报，生成 {_rendered} 份，写入 {_written} 个文件，{_unchanged} 个没有变化，在 {folder}",
            $"{_tally.Checked} checked, {_rendered} rendered, {_written} files written, {_unchanged} unchanged, in {folder}"));
        return ExitCode(isComplete);
    }

    /// <summary>Checks, and puts the reports without errors into one file.</summary>
    /// <param name="jobs">The data files.</param>
    /// <param name="page">The file.</param>
    /// <param name="folder">The full path of the folder for it.</param>
    /// <returns>The exit code.</returns>
    public int Collect(List<ReportJob> jobs, CollectionDefinition page, string folder)
    {
        var collections = new CollectionPages([page], new OutputFolder(folder));
        var run = new ReportRun(jobs, () => new ReportWorker(catalog, pages: null, comparison: null, collections));
        var isComplete = Execute(run, jobs.Count, result => collections.AddIfMissing(result));
        if (isComplete) WriteCollections(collections);
        var path = Path.Combine(folder, page.File);
        var collected = _tally.Checked - collections.Missing;
        output.WriteLine(
            _written > 0 ? Speech.Say($"{collected} 份年报，写成 {path}", $"{collected} reports written to {path}")
            : _unchanged > 0 ? Speech.Say($"{collected} 份年报，{path} 没有变化", $"{collected} reports, {path} unchanged")
            : Speech.Say("没有写任何文件", "nothing was written"));
        return ExitCode(isComplete);
    }

    private void SayPrinter(OutputSelection outputs)
    {
        if (outputs.Printer.Length > 0) output.WriteLine(Speech.Say($"PDF 由 {outputs.Printer} 打印", $"PDF printed by {outputs.Printer}"));
    }

    // where no template makes a page of each report, nothing else would ever check them
    private void AddOthers(List<ReportJob> jobs, List<ReportJob> all)
    {
        var known = jobs.Select(job => job.DataFile).ToHashSet(StringComparer.Ordinal);
        jobs.AddRange(all.Where(job => !known.Contains(job.DataFile))
            .Select(job => job with { IsForCollectionsOnly = catalog.Templates.Length > 0 }));
    }

    private void WriteCollections(CollectionPages collections)
    {
        collections.Write();
        foreach (var finding in collections.Findings) error.WriteLine(Speech.Line(finding));
        _written += collections.Written;
        _unchanged += collections.Unchanged;
        _crashed |= collections.Crashed;
    }

    // a build does not compare bodies with each other: what it says of one must not depend on which others are stale
    private ReportRun MakeCheck(List<ReportJob> jobs)
    {
        var comparison = jobs.Count > 1 ? new RunComparison() : null;
        return new ReportRun(jobs, () => new ReportWorker(catalog, pages: null, comparison), comparison);
    }

    private bool Execute(ReportRun run, int jobs, Action<JobResult>? also = null)
    {
        if (error != Console.Error || !RunProgress.IsWanted(jobs)) return ExecuteStoppably(run, HandOut(error.WriteLine));
        return RunProgress.Show(jobs, (writeLine, advance) => ExecuteStoppably(run, HandOut(writeLine), advance));

        Action<JobResult> HandOut(Action<string> writeLine) => result =>
        {
            Print(result, writeLine);
            also?.Invoke(result);
        };
    }

    private static bool ExecuteStoppably(ReportRun run, Action<JobResult> handOut, Action? advance = null)
    {
        using var stop = new StopSignals(run.Stop);
        return run.Execute(handOut, advance);
    }

    private void Print(JobResult result, Action<string> writeLine)
    {
        if (result.Job.IsForCollectionsOnly && !result.HasErrors) return;
        Count(result);
        foreach (var finding in SharedHints.Of(result.Findings.Where(finding => ShowsAll || finding.Counts()))) writeLine(Speech.Line(finding));
    }

    private CheckedFile Count(JobResult result)
    {
        var path = CheckedFile.PathFrom(Directory.GetCurrentDirectory(), result.Job.DataFile);
        var file = new CheckedFile(path, result.Organ, result.Year, result.Form, result.Findings);
        Keep?.Invoke(file);
        _tally.Add(result.Findings);
        _written += result.Written;
        _unchanged += result.Unchanged;
        if (result.Written + result.Unchanged > 0 && !result.HasErrors) _rendered++;
        _crashed |= result.Crashed;
        return file;
    }

    private int ExitCode(bool isComplete)
    {
        if (!isComplete) error.WriteLine(Speech.Say("中断了，其余没有处理", "interrupted, the rest was not done"));
        if (!isComplete || _crashed) return ExitCodes.Failed;
        return _tally[FindingKind.Error] > 0 ? ExitCodes.HasErrors : ExitCodes.Fine;
    }
}
