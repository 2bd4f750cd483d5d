using System.ComponentModel;
using Microsoft.Build.Framework;
using Nianbao.Build.Exchange;
using Nianbao.Build.Files;
using Nianbao.Build.Messages;
using Nianbao.Build.Plan;
using Nianbao.Build.Running;
using Nianbao.Build.State;

namespace Nianbao.Build;

/// <summary>
/// Has the program that was just built check and render the reports whose data, forms or templates changed, in one process.
/// What was found of the others is said again: a build with nothing to do says what the one before it said.
/// </summary>
public sealed class RenderReports : LockedTask
{
    private readonly FolderListings _folders = new();
    private ProgramRun? _run;

    /// <summary>The data files.</summary>
    public ITaskItem[] DataFiles { get; set; } = [];

    /// <summary>The folder that they are taken from by default; empty where the project names them itself.</summary>
    public string DataFolder { get; set; } = "";

    /// <summary>The program's assembly.</summary>
    [Required]
    public string Program { get; set; } = "";

    /// <summary>The assembly and the libraries that it uses: when one changes, all reports are stale.</summary>
    [Required]
    public ITaskItem[] ProgramFiles { get; set; } = [];

    /// <summary>The <c>dotnet</c> command.</summary>
    [Required]
    public string Host { get; set; } = "";

    /// <summary>The full path of the project file.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>The folder of the pages.</summary>
    [Required]
    public string ReportFolder { get; set; } = "";

    /// <summary>The file that names the report folder of the last build of this configuration.</summary>
    [Required]
    public string ReportFolderFile { get; set; } = "";

    /// <summary>Whether pages about all reports are left out as long as one report has errors.</summary>
    public bool IsStrict { get; set; }

    /// <summary>The kinds of files that are made of each report, with semicolons between them; empty for the usual ones.</summary>
    public string Outputs { get; set; } = "";

    /// <summary>The Word file whose look the reports take; empty for that of the templates.</summary>
    public string WordReference { get; set; } = "";

    /// <inheritdoc />
    public override void Cancel()
    {
        base.Cancel();
        _run?.Kill();
    }

    /// <inheritdoc />
    protected override void Work()
    {
        ReportFolders.Follow(ReportFolderFile, StateFolder, ReportFolder, SayRefused);
        Render(new StateStore(StateFolder, ReportFolder));
    }

    private protected override void SayNoStateFolder(BuildMessage message) => Log.SayError(ProjectFile, message);

    private void Render(StateStore kept)
    {
        var source = new DataFolderReview(DataFolder, _folders);
        var files = DataFile.Of(DataFiles, ProjectFolder, DataFolder, _folders).FindAll(file => !source.IsLinked(file.Path));
        var program = ProgramStamp.Of(ProgramFiles, IsStrict, Outputs, WordReference);
        BuildState state;
        RenderPlan plan;
        using (kept.LockProgram(SayWaiting, () => IsCancelled))
        {
            // the next run begins a journal of its own in place of the one that is there, and may be killed as well
            var mustSave = kept.HasJournal;
            state = kept.Read();
            plan = RenderPlan.Make(files, state, program, _folders, source.IsUnreadable);
            mustSave |= RemoveGone(kept, state, files.Count == 0 ? [.. plan.Gone, RecordWords.Collections] : plan.Gone);
            if (mustSave) kept.Save(state);
            kept.WithdrawWork();
            if (files.Count > 0 && plan.NeedsRun) WorkList.Write(kept.Run, program, Token, files, plan.Stale);
        }

        if (files.Count > 0 && plan.NeedsRun) Run(kept, state, plan, files);
        else if (!SettledFolders.AreSame(state) && SettledFolders.Note(state)) kept.Save(state);
        Say(files, source, state, plan);
    }

    private string ProjectFolder => Path.GetDirectoryName(ProjectFile)!;

    private string Token { get; } = Guid.NewGuid().ToString("N");

    private bool RemoveGone(StateStore kept, BuildState state, IReadOnlyList<string> gone)
    {
        var known = gone.Where(state.Records.ContainsKey).ToList();
        known.ForEach(state.Remove);
        return DeleteSuperseded(kept, state) || known.Count > 0;
    }

    private void Run(StateStore kept, BuildState state, RenderPlan plan, List<DataFile> files)
    {
        // what editors need is of the forms, which are in the program
        var schemas = Path.Combine(ProjectFolder, ".nianbao");
        var writesSchemas = plan.LacksCollections || kept.IsChangedSince(schemas);
        string[] arguments =
        [
            "build", "--run", kept.Run.Path, "--token", Token, "--out", kept.ReportFolder,
            .. writesSchemas ? ["--schemas", schemas] : Array.Empty<string>(),
            .. IsStrict ? ["--strict"] : Array.Empty<string>(),
            .. Outputs.Trim().Length > 0 ? ["--to", Outputs] : Array.Empty<string>(),
            .. WordReference.Length > 0 ? ["--reference", WordReference] : Array.Empty<string>(),
        ];
        var run = new ProgramRun(Host, Program, ProjectFolder, SayProgramOutput, SayProgramError);
        Log.LogMessage(MessageImportance.Normal, run.CommandLine(arguments));
        if (Run(run, arguments) is not { } exitCode || IsCancelled) return;
        var isReportProgram = File.Exists(kept.Run.Journal);
        var isFinished = kept.Merge(state);

        // of reports in a folder that cannot be read the program knows nothing
        if (state.Records.Keys.Except(files.Select(file => file.Path)).Any(key => key != RecordWords.Collections)) state.MarkCollectionsStale();
        DeleteSuperseded(kept, state);
        SettledFolders.Review(state);
        kept.Save(state);
        if (isFinished) SayUnanswered(plan, state);
        else if (isReportProgram || exitCode != 0) Log.SayError(ProjectFile, BuildMessages.ProgramFailed(exitCode));
        else Log.SayError(ProjectFile, BuildMessages.NotTheProgram(Program));
    }

    private int? Run(ProgramRun run, string[] arguments)
    {
        try
        {
            _run = run;
            return run.Run(arguments);
        }
        catch (Win32Exception e)
        {
            Log.SayError(ProjectFile, BuildMessages.CannotStart(Host, e.Message));
            return null;
        }
        finally
        {
            _run = null;
        }
    }

    // what cannot be deleted is kept in mind, and tried again by each build
    private bool DeleteSuperseded(StateStore kept, BuildState state)
    {
        var superseded = state.Superseded;
        if (superseded.Count == 0) return false;
        var refused = PageRemoval.Delete(superseded, state.Pages, kept.ReportFolder);
        foreach (var (page, reason) in refused) SayRefused(page, reason);
        state.SetSuperseded(refused.Select(page => page.Page));
        return true;
    }

    private void Say(List<DataFile> files, DataFolderReview source, BuildState state, RenderPlan plan)
    {
        foreach (var (path, message) in source.Errors) Log.SayError(path, message);
        foreach (var (path, message) in source.Warnings) Log.SayWarning(path, message);
        if (files.Count == 0)
        {
            if (DataFolder.Length > 0) Log.SayWarning(ProjectFile, BuildMessages.NoDataFiles(DataFolder));
            return;
        }

        var records = files.Select(file => file.Path).Append(RecordWords.Collections)
            .Where(state.Records.ContainsKey).Select(path => state.Records[path]).ToList();
        foreach (var finding in records.SelectMany(record => record.Findings)) LogFinding(finding);
        SayWithoutPages(files, state);
        if (records.Any(record => record.HasErrors)) Log.SayError(ProjectFile, BuildMessages.NotRendered);
        Log.LogMessage(MessageImportance.High, Closing(files, state, plan));
    }

    // a page about all is a page of each
    private void SayWithoutPages(List<DataFile> files, BuildState state)
    {
        var without = files
            .Where(file => IsDone(file.Path) && !state.Records[file.Path].HasPages && !state.Records[file.Path].HasErrors)
            .ToList();
        if (without.Count == 0 || (IsDone(RecordWords.Collections) && state.Records[RecordWords.Collections].HasErrors) || (IsDone(RecordWords.Collections) && state.Records[RecordWords.Collections].HasPages)) return;
        if (state.Pages.Any()) without.ForEach(file => Log.SayError(file.Path, BuildMessages.NoTemplate));
        else Log.SayWarning(ProjectFile, BuildMessages.NoTemplates);

        bool IsDone(string key) => state.Records.TryGetValue(key, out var record) && record.Stamp != null;
    }

    // "name -> text" is what the terminal logger shows behind a project
    private string Closing(List<DataFile> files, BuildState state, RenderPlan plan)
    {
        var name = Path.GetFileNameWithoutExtension(ProjectFile);
        if (!plan.NeedsRun) return $"{name} -> {files.Count(file => !state.Records[file.Path].HasErrors)} report(s) up to date in {ReportFolder}";
        var pages = plan.Stale.Select(file => PagesOf(file.Path)).Where(count => count > 0).ToList();
        return $"{name} -> {pages.Count} report(s), {pages.Sum() + PagesOf(RecordWords.Collections)} file(s) in {ReportFolder}";

        int PagesOf(string key) => state.Records.TryGetValue(key, out var record) && record.Stamp != null ? record.Pages.Count : 0;
    }

    private void SayUnanswered(RenderPlan plan, BuildState state)
    {
        foreach (var file in plan.Stale)
        {
            var isAnswered = state.Records.TryGetValue(file.Path, out var record) && (record.Stamp != null || record.Findings.Count > 0);
            if (!isAnswered) Log.SayError(file.Path, BuildMessages.Unanswered(Program));
        }
    }

    private void SayProgramOutput(string line) => Log.LogMessage(MessageImportance.Normal, "{0}", line);

    // it speaks of what it finds in its journal: this is what stopped it
    private void SayProgramError(string line) => Log.LogMessage(MessageImportance.High, "{0}", line);

    private void LogFinding(FindingRecord finding)
    {
        // what the project asks for is said of the project, of which the program does not know the file
        var (file, line, column, end) = (finding.File.Length > 0 ? finding.File : ProjectFile, finding.Line, finding.Column, finding.EndColumn);
        switch (finding.Severity)
        {
            case "error":
                Log.LogError(null, finding.Id, null, file, line, column, line, end, finding.Text);
                break;
            case "warning":
                Log.LogWarning(null, finding.Id, null, file, line, column, line, end, finding.Text);
                break;
            default:
                Log.LogMessage(MessageImportance.High, "{0}", $"{file}({line},{column},{line},{end}): {finding.Severity} {finding.Id}: {finding.Text}");
                break;
        }
    }
}
