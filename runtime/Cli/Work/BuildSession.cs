using Nianbao.Build.Exchange;
using Nianbao.Catalog;
using Nianbao.Cli.Files;
using Nianbao.Cli.Outputs;
using Nianbao.Cli.Terminal;
using Nianbao.Findings;

namespace Nianbao.Cli.Work;

/// <summary>Does what a build asks for. What was found goes to the journal, from which the build says it now and later.</summary>
/// <param name="catalog">The forms and templates.</param>
/// <param name="outputs">Which files are made of each report.</param>
/// <param name="folder">The full path of the folder for the pages.</param>
internal sealed class BuildSession(ReportCatalog catalog, OutputSelection outputs, string folder)
{
    /// <summary>The full path of the folder for what editors need; null where that is not to be written.</summary>
    public string? Schemas { get; init; }

    /// <summary>Whether pages about all reports are left out as long as one report has errors.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Checks and renders.</summary>
    /// <param name="work">What is to be done.</param>
    /// <param name="journal">Takes what was done.</param>
    /// <returns>The exit code: <see cref="ExitCodes.Fine"/> also where reports have errors, for the journal says so.</returns>
    public int Run(WorkList work, RunJournal journal)
    {
        new OutputFolder(folder).RemoveLeftovers();
        var jobs = JobsOf(work);
        var collections = new CollectionPages(catalog.Collections, new OutputFolder(folder)) { IsStrict = IsStrict };
        BeginUnasked(work, jobs, collections, journal);
        var run = new ReportRun(jobs, () => new ReportWorker(
            catalog, new ReportPages(outputs, new OutputFolder(folder), journal), comparison: null, collections));
        using var stop = new StopSignals(run.Stop);
        var isComplete = run.Execute(result =>
        {
            collections.AddIfMissing(result);
            if (!result.Job.IsForCollectionsOnly) journal.End(result);
        });
        if (!isComplete) return ExitCodes.Failed;
        collections.Write();
        var schemaFinding = WriteSchemas();
        journal.Finish(
            [.. UnknownKinds(), .. collections.Findings, .. schemaFinding],
            collections.Pages,
            isToBeTriedAgain: collections.Crashed || schemaFinding.Length > 0);
        return ExitCodes.Fine;
    }

    // The build did not ask for these, and takes them for up to date unless it is told now: a run that is killed when all
    // that the build did ask for is done leaves nothing else that would have the next build make them.
    private static void BeginUnasked(WorkList work, List<ReportJob> jobs, CollectionPages collections, RunJournal journal)
    {
        journal.Begin(RecordWords.Collections, collections.Paths);
        foreach (var job in jobs)
        {
            if (!job.IsForCollectionsOnly && !work.IsStale(job)) journal.Begin(job.DataFile, []);
        }
    }

    private Finding[] UnknownKinds() => outputs.Unknown.Count == 0 ? [] : [ProgramFindings.UnknownKinds("", outputs.Unknown, new OutputKinds(catalog).Names)];

    // only editors need them: what goes wrong is a warning
    private Finding[] WriteSchemas()
    {
        if (Schemas == null) return [];
        try
        {
            EditorFolder.Write(Schemas, catalog.Forms);
            return [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [ProgramFindings.NoSchemas(Schemas, e)];
        }
    }

    // Two reports with one page are both refused, also where one of them is up to date. The others are read only where
    // there are pages about all.
    private List<ReportJob> JobsOf(WorkList work)
    {
        var all = work.Jobs.ToList();
        OutputConflicts.Mark(all, outputs.Suffixes, catalog);
        return
        [
            .. from job in all
               let isStale = work.IsStale(job) || job.OutputConflict != null || job.CollectionConflict != null
               where isStale || catalog.Collections.Length > 0
               select job with { IsForCollectionsOnly = !isStale },
        ];
    }
}
