using Nianbao.Build.Exchange;
using Nianbao.Build.Files;
using Nianbao.Build.Plan;
using Nianbao.Build.State;

namespace Nianbao.Build.Tests.Task;

/// <summary>Where the times of folders say that nothing came or went, no name is looked up, and where they do not, all are.</summary>
public sealed class SettledFoldersTests : IDisposable
{
    private static readonly DateTime s_longAgo = DateTime.UtcNow.AddHours(-1);

    private readonly TaskFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_times_are_noted_and_kept_and_hold_until_something_comes_or_goes()
    {
        var state = Noted();
        Assert.Equal([_folder.PathOf("data/2020"), _folder.PathOf("out/2021")], state.Folders.Keys.Order(StringComparer.Ordinal));
        state.Save(_folder.PathOf("state.txt"));
        var again = BuildState.Read(_folder.PathOf("state.txt"));

        Assert.True(SettledFolders.AreSame(again));
        Assert.Empty(Plan(again).Stale);
    }

    [Theory]
    [InlineData("a page goes")]
    [InlineData("last year's report comes")]
    [InlineData("the folder of pages goes")]
    public void A_report_is_stale_when_something_comes_or_goes(string what)
    {
        var state = Noted();
        if (what == "a page goes") File.Delete(_folder.PathOf("out/2021/a.html"));
        else if (what == "last year's report comes") _folder.Write("data/2020/a.yaml");
        else Directory.Delete(_folder.PathOf("out/2021"), recursive: true);

        Assert.False(SettledFolders.AreSame(state));
        Assert.Single(Plan(state).Stale);
    }

    [Fact]
    public void A_new_data_file_makes_a_report_stale_that_it_was_looked_for_by_though_no_time_tells_of_it()
    {
        _folder.Write("data/2020/b.yaml");
        Directory.SetLastWriteTimeUtc(_folder.PathOf("data/2020"), s_longAgo);
        var state = Noted();
        var last = _folder.Write("data/2020/a.yaml");
        Directory.SetLastWriteTimeUtc(_folder.PathOf("data/2020"), s_longAgo);
        var (folders, now) = (new FolderListings(), _folder.PathOf("data/2021/a.yaml"));

        Assert.True(SettledFolders.AreSame(state));
        Assert.Equal(
            [last, now],
            RenderPlan.Make([new(last, "2020/a", folders.StampOf(last)), new(now, "2021/a", folders.StampOf(now))], state, "one", folders, _ => false).Stale.Select(file => file.Path));
    }

    [Fact]
    public void A_changed_file_is_stale_though_no_folder_has_changed()
    {
        var state = Noted();
        File.AppendAllText(_folder.PathOf("data/2021/a.yaml"), "more");

        Assert.True(SettledFolders.AreSame(state));
        Assert.Single(Plan(state).Stale);
    }

    [Fact]
    public void A_file_that_it_was_compared_with_makes_it_stale_though_no_folder_has_changed()
    {
        var other = _folder.Write("elsewhere/unit.yaml");
        var state = Noted([RecordWords.Probe, _folder.PathOf("data/2021/a.yaml"), other, FileStamp.Of(other)]);
        Assert.Empty(Plan(state).Stale);

        File.AppendAllText(other, "more");

        Assert.True(SettledFolders.AreSame(state));
        Assert.Single(Plan(state).Stale);
    }

    [Fact]
    public void They_are_not_noted_while_a_page_is_missing_or_a_folder_has_just_changed()
    {
        var state = Settled();
        File.Delete(_folder.PathOf("out/2021/a.html"));
        Assert.False(SettledFolders.Note(state));
        Directory.SetLastWriteTimeUtc(_folder.PathOf("out/2021"), s_longAgo);
        Assert.False(SettledFolders.Note(state));
        Assert.Empty(state.Folders);
    }

    [Fact]
    public void A_run_that_changes_no_folder_keeps_them_and_one_that_adds_or_changes_one_does_not()
    {
        var (data, page) = (_folder.PathOf("data/2021/a.yaml"), _folder.PathOf("out/2021/a.html"));
        var state = Noted();
        state.Add(_folder.Journal("same.txt", [RecordWords.Begin, data, page], [RecordWords.End, data, "2021/a", FileStamp.Of(data), page]));
        SettledFolders.Review(state);
        Assert.NotEmpty(state.Folders);

        state.Add(_folder.Journal("new.txt", [RecordWords.End, _folder.PathOf("data/new.yaml"), "new", "1", _folder.PathOf("out/new.html")]));
        SettledFolders.Review(state);
        Assert.Empty(state.Folders);

        state = Noted();
        _folder.Write("out/2021/b.html");
        SettledFolders.Review(state);
        Assert.Empty(state.Folders);
    }

    private BuildState Noted(params string[][] more)
    {
        var state = Settled(more);
        Assert.True(SettledFolders.Note(state));
        return state;
    }

    private BuildState Settled(params string[][] more)
    {
        var (data, page, last) = (_folder.Write("data/2021/a.yaml"), _folder.Write("out/2021/a.html"), _folder.PathOf("data/2020/a.yaml"));
        foreach (var folder in new[] { "data/2021", "out/2021" }) Directory.SetLastWriteTimeUtc(_folder.PathOf(folder), s_longAgo);
        return _folder.State([[RecordWords.Probe, data, last, FileStamp.Absent], .. more, [RecordWords.End, data, "2021/a", FileStamp.Of(data), page], [RecordWords.End, "", "", "-"]]);
    }

    private RenderPlan Plan(BuildState state)
    {
        var folders = new FolderListings();
        var data = _folder.PathOf("data/2021/a.yaml");
        return RenderPlan.Make([new DataFile(data, "2021/a", folders.StampOf(data))], state, "one", folders, _ => false);
    }
}
