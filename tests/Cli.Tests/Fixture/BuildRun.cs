using Nianbao.Build.Exchange;
using Nianbao.Catalog;

namespace Nianbao.Cli.Tests.Fixture;

/// <summary>Runs the program as a build does: with a work list, and a journal in which it says what it did.</summary>
internal sealed class BuildRun(Workspace work)
{
    private const string Token = "token";

    private readonly RunFolder _folder = new(work.PathOf("run"));

    /// <summary>The lines of the journal.</summary>
    public IReadOnlyList<string[]> Journal => [.. File.ReadAllLines(_folder.Journal).Select(RecordLine.Split)];

    /// <summary>What was found, a line each: severity, id, file and line, text.</summary>
    public string Findings => string.Join('\n', Journal.Where(line => line[0] == RecordWords.Finding)
        .Select(line => FindingRecord.Read(line, 2))
        .Select(finding => $"{finding.Severity} {finding.Id} {finding.File}({finding.Line},{finding.Column}): {finding.Text}"));

    /// <summary>The data files that are done, in order; the empty one stands for the pages about all.</summary>
    public IReadOnlyList<string> Done => [.. Journal.Where(line => line[0] == RecordWords.End).Select(line => Shown(line[1]))];

    /// <summary>The data files that are to be tried again.</summary>
    public IReadOnlyList<string> Failed => [.. Journal.Where(line => line[0] == RecordWords.Failed).Select(line => Shown(line[1]))];

    /// <summary>The full paths of the files that a data file was compared with, or would be.</summary>
    public IReadOnlyList<string> ProbesOf(string dataFile) =>
        [.. Journal.Where(line => line[0] == RecordWords.Probe && Shown(line[1]) == dataFile).Select(line => Shown(line[2]))];

    /// <summary>Whether the run came to its end.</summary>
    public bool IsFinished => Journal[^1] is [RecordWords.Finished];

    /// <summary>Runs it.</summary>
    /// <param name="catalog">The forms and templates.</param>
    /// <param name="stale">The data files to check and to render, as paths below the workspace.</param>
    /// <param name="names">The names of pages of other files than those below <c>data</c>.</param>
    /// <param name="isStrict">Whether pages about all reports need all reports.</param>
    public int Run(ReportCatalog catalog, string[] stale, (string File, string Name)[]? names = null, bool isStrict = false)
    {
        var all = names ?? [.. work.Files("data").Where(file => file.EndsWith(".yaml", StringComparison.Ordinal)).Select(file => ("data/" + file, Path.ChangeExtension(file, null)!))];
        WriteList(
        [
            RecordLine.Join(RecordWords.Header, RecordWords.Version, "stamp", Token),
            .. all.Select(job => RecordLine.Join(stale.Contains(job.File) ? RecordWords.Stale : RecordWords.Fresh, work.PathOf(job.File), job.Name, $"stamp of {job.File}")),
        ]);
        return Start(catalog, isStrict ? ["--strict"] : []);
    }

    /// <summary>The same for files that all are stale.</summary>
    public int Run(params (string File, string Name)[] jobs) => Run(work.ReportCatalog, [.. jobs.Select(job => job.File)], jobs);

    /// <summary>Writes a work list.</summary>
    public void WriteList(params IEnumerable<string> lines)
    {
        Directory.CreateDirectory(_folder.Path);
        File.WriteAllLines(_folder.WorkList, lines);
    }

    /// <summary>Runs the program with the work list that is there.</summary>
    public int Start(ReportCatalog catalog, params string[] more) => work.Run(
        catalog, ["build", "--run", _folder.Path, "--token", Token, "--out", work.PathOf("out"), "--schemas", work.PathOf(".nianbao"), .. more]);

    private string Shown(string path) => path.Length == 0 ? "" : Path.GetRelativePath(work.Folder, path).Replace('\\', '/');
}
