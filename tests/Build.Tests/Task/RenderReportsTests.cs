using System.Runtime.Versioning;
using Microsoft.Build.Utilities;
using Nianbao.Build.Exchange;
using Nianbao.Build.Running;
using Nianbao.Build.State;
using Nianbao.Cli.Tests.Fixture;
using Nianbao.Faults;

namespace Nianbao.Build.Tests.Task;

/// <summary>What a build does that needs no program, after one that was killed.</summary>
public sealed class RenderReportsTests : IDisposable
{
    private readonly TaskFolder _folder = new();
    private readonly StateStore _kept;
    private readonly string _data;
    private readonly string _program;
    private List<string> _said = [];

    public RenderReportsTests()
    {
        _kept = new StateStore(_folder.PathOf("obj/nianbao"), _folder.PathOf("out/"));
        _data = _folder.Write("data/a.yaml");
        _program = ProgramStamp.Of([new TaskItem(_folder.Write("program.dll"))], isStrict: false, outputs: "", wordReference: "");
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
        Build();

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

        Build();

        Assert.Contains("error NB9001: ", Assert.Single(_said), StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.PathOf("out/b.html")));
        Assert.Null(_kept.Read().Records[RecordWords.Collections].Stamp);
    }

    [Fact]
    public void A_page_that_cannot_be_deleted_is_said_by_each_build_until_it_can()
    {
        var page = _folder.PathOf("out/a.md");
        var inTheWay = _folder.Write("out/a.md/in the way");
        Write("state.txt", Ended(_folder.PathOf("out/a.html"), page), EndedCollections);
        Write("journal.txt", Ended(_folder.PathOf("out/a.html")), EndedCollections);

        for (var i = 0; i < 3; i++)
        {
            Build();
            Assert.Contains($"{page}(0,0,0,0): warning NB9018: ", Assert.Single(_said), StringComparison.Ordinal);
        }

        File.Delete(inTheWay);
        Directory.Delete(page);
        File.WriteAllText(page, "");
        Build();
        Assert.Empty(_said);
        Assert.False(File.Exists(page));
    }

    [Fact]
    public void A_page_that_cannot_be_deleted_is_known_to_the_next_clean()
    {
        var inTheWay = _folder.Write("out/a.md/in the way");
        Write("state.txt", Ended(_folder.PathOf("out/a.html"), _folder.PathOf("out/a.md")), EndedCollections);
        _folder.Write("obj/folder.txt", RecordLine.Join(_folder.PathOf("out/")) + "\n");

        Assert.Contains("NB9018", Assert.Single(Clean()), StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.PathOf("out/a.html")));

        File.Delete(inTheWay);
        Directory.Delete(_folder.PathOf("out/a.md"));
        _folder.Write("out/a.md");
        Assert.Empty(Clean());
        Assert.False(Directory.Exists(_folder.PathOf("out")));
        Assert.False(File.Exists(_folder.PathOf("obj/folder.txt")));
    }

    [Fact]
    public void A_report_folder_with_a_page_that_cannot_be_deleted_is_not_forgotten_for_another()
    {
        _folder.Write("out/a.md/in the way");
        Write("state.txt", Ended(_folder.PathOf("out/a.html"), _folder.PathOf("out/a.md")), EndedCollections);
        var (note, others) = (_folder.Write("obj/folder.txt", RecordLine.Join(_folder.PathOf("out/")) + "\n"), new List<string>());

        ReportFolders.Follow(note, _folder.PathOf("obj/nianbao"), _folder.PathOf("new/"), (page, _) => others.Add(page));
        ReportFolders.Follow(note, _folder.PathOf("obj/nianbao"), _folder.PathOf("new/"), (page, _) => others.Add(page));
        Assert.Equal([_folder.PathOf("out/a.md"), _folder.PathOf("out/a.md")], others);

        Directory.Delete(_folder.PathOf("out/a.md"), recursive: true);
        ReportFolders.Follow(note, _folder.PathOf("obj/nianbao"), _folder.PathOf("new/"), (page, _) => others.Add(page));
        Assert.Equal(2, others.Count);
        Assert.Equal(RecordLine.Join(_folder.PathOf("new/")) + "\n", File.ReadAllText(note));
    }

    /// <summary>The program does not know the reports that the build could not ask for: its pages about all lack them.</summary>
    [LinuxFact]
    [SupportedOSPlatform("linux")]
    public void The_pages_about_all_are_stale_as_long_as_a_folder_of_data_files_cannot_be_read()
    {
        var hidden = _folder.Write("data/closed/b.yaml");
        Write("state.txt", Ended(_folder.PathOf("out/a.html")), [RecordWords.End, hidden, "closed/b", FileStamp.Of(hidden), _folder.PathOf("out/a.html")], EndedCollections);
        _folder.Write("data/a.yaml", "longer");
        Write("made.txt", Ended(_folder.PathOf("out/a.html")), EndedCollections, [RecordWords.Finished]);
        // stands for the program: sh takes "exec" for the name of a script, and is called with the program, build, --run and the folder
        _folder.Write("exec", "cp \"$4/made.txt\" \"$4/journal.txt\"\n");
        Open(_folder.Root);
        File.SetUnixFileMode(_folder.PathOf("data/closed"), UnixFileMode.None);

        using (new OrdinaryUser()) Build("/bin/sh");

        var state = _kept.Read();
        Assert.Contains("error NB9007: ", Assert.Single(_said), StringComparison.Ordinal);
        Assert.Equal(FileStamp.Of(_data), state.Records[_data].Stamp);
        Assert.NotNull(state.Records[hidden].Stamp);
        Assert.Null(state.Records[RecordWords.Collections].Stamp);
    }

    [Fact]
    public void Pages_are_listed_for_publishing_and_none_where_nothing_was_built()
    {
        Assert.Empty(Pages());
        Write("state.txt", Ended(_folder.PathOf("out/a.html"), _folder.PathOf("out/gone.html")), EndedCollections);

        Assert.Equal([_folder.PathOf("out/a.html")], Pages());
    }

    private static string[] EndedCollections => [RecordWords.End, RecordWords.Collections, "", FileStamp.Absent];

    private string[] Ended(params string[] pages) => [RecordWords.End, _data, "a", FileStamp.Of(_data), .. pages];

    private void Write(string name, params string[][] lines) => _folder.Write(
        Path.Combine(_kept.Run.Path, name),
        string.Concat(lines.Prepend(TaskFolder.Header(_program)).Select(line => RecordLine.Join(line) + "\n")));

    private string Build(string? host = null)
    {
        var engine = new RecordingEngine();
        new RenderReports
        {
            BuildEngine = engine,
            DataFiles = [new TaskItem(_data)],
            DataFolder = _folder.PathOf("data"),
            Program = _folder.PathOf("program.dll"),
            ProgramFiles = [new TaskItem(_folder.PathOf("program.dll"))],
            Host = host ?? _folder.PathOf("no program"),
            ProjectFile = _folder.PathOf("a.csproj"),
            ReportFolder = _folder.PathOf("out/"),
            StateFolder = _folder.PathOf("obj/nianbao"),
            ReportFolderFile = _folder.PathOf("obj/folder.txt"),
        }.Execute();
        _said = [.. engine.Lines];
        return engine.Messages.LastOrDefault("") ?? "";
    }

    private List<string> Clean()
    {
        var engine = new RecordingEngine();
        new CleanReports { BuildEngine = engine, StateFolder = _folder.PathOf("obj/nianbao"), ReportFolderFile = _folder.PathOf("obj/folder.txt") }.Execute();
        return [.. engine.Lines];
    }

    private List<string> Pages()
    {
        var list = new ListReportPages { BuildEngine = new RecordingEngine(), ReportFolder = _folder.PathOf("out/"), StateFolder = _folder.PathOf("obj/nianbao") };
        Assert.True(list.Execute());
        return [.. list.Pages.Select(page => page.ItemSpec)];
    }

    [SupportedOSPlatform("linux")]
    private static void Open(string folder)
    {
        const UnixFileMode all = (UnixFileMode)0b111_111_111;
        File.SetUnixFileMode(folder, all);
        foreach (var place in Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories)) File.SetUnixFileMode(place, all);
    }
}
