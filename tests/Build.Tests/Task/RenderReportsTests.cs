using Microsoft.Build.Utilities;
using Nianbao.Build.Exchange;
using Nianbao.Build.Running;
using Nianbao.Build.State;
using Nianbao.Faults;

namespace Nianbao.Build.Tests.Task;

/// <summary>What a build does that needs no program, after one that was killed.</summary>
public sealed class RenderReportsTests : IDisposable
{
    private readonly TaskFolder _folder = new();
    private readonly StateStore _kept;
    private readonly string _data;
    private readonly string _program;

    public RenderReportsTests()
    {
        _kept = new StateStore(_folder.PathOf("obj/nianbao"), _folder.PathOf("out/"));
        _data = _folder.Write("data/a.yaml");
        _program = ProgramStamp.Of([new TaskItem(_folder.Write("program.dll"))], isStrict: false);
        _folder.Write("out/a.html");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Pages_that_a_killed_run_no_longer_made_go_though_nothing_is_stale()
    {
        Write("state.txt", Ended(_folder.PathOf("out/a.html"), _folder.Write("out/a.md")), EndedCollections);
        Write("journal.txt", Ended(_folder.PathOf("out/a.html")), EndedCollections);

        Assert.Contains(" up to date in ", Build(), StringComparison.Ordinal);

        Assert.Equal([_folder.PathOf("out/a.html")], Directory.GetFiles(_folder.PathOf("out")));
        Assert.False(File.Exists(_kept.Run.Journal));
    }

    [Fact]
    public void What_a_killed_run_began_is_kept_before_the_next_one_begins()
    {
        Write("state.txt", EndedCollections);
        Write("journal.txt", [RecordWords.Begin, _data, _folder.PathOf("out/a.html")]);

        // there is no program: it is as if it were killed as soon as it began a journal of its own
        Assert.ThrowsAny<Exception>(Build);

        Assert.Equal([_folder.PathOf("out/a.html")], BuildState.Read(Path.Combine(_kept.Run.Path, "state.txt")).Pages);
    }

    [Fact]
    public void With_nothing_to_do_the_list_of_a_build_that_was_killed_is_withdrawn_from_its_program()
    {
        Write("state.txt", Ended(_folder.PathOf("out/a.html")), EndedCollections);
        Write("work.txt");

        Build();

        Assert.False(File.Exists(_kept.Run.WorkList));
    }

    [Fact]
    public void The_pages_of_a_report_that_is_gone_go_and_those_about_all_are_stale_until_they_are_made_again()
    {
        Write("state.txt", Ended(_folder.PathOf("out/a.html")), [RecordWords.End, _folder.PathOf("data/b.yaml"), "b", "s", _folder.Write("out/b.html")], EndedCollections);

        Assert.ThrowsAny<Exception>(Build);

        Assert.False(File.Exists(_folder.PathOf("out/b.html")));
        Assert.Null(_kept.Read().Records[RecordWords.Collections].Stamp);
    }

    private static string[] EndedCollections => [RecordWords.End, RecordWords.Collections, "", FileStamp.Absent];

    private string[] Ended(params string[] pages) => [RecordWords.End, _data, "a", FileStamp.Of(_data), .. pages];

    private void Write(string name, params string[][] lines) => _folder.Write(
        Path.Combine(_kept.Run.Path, name),
        string.Concat(lines.Prepend(TaskFolder.Header(_program)).Select(line => RecordLine.Join(line) + "\n")));

    private string Build()
    {
        var engine = new RecordingEngine();
        new RenderReports
        {
            BuildEngine = engine,
            DataFiles = [new TaskItem(_data)],
            Program = _folder.PathOf("program.dll"),
            ProgramFiles = [new TaskItem(_folder.PathOf("program.dll"))],
            Host = _folder.PathOf("no program"),
            ProjectFile = _folder.PathOf("a.csproj"),
            ReportFolder = _folder.PathOf("out/"),
            StateFolder = _folder.PathOf("obj/nianbao"),
            ReportFolderFile = _folder.PathOf("obj/folder.txt"),
        }.Execute();
        return engine.Messages.LastOrDefault("") ?? "";
    }
}
