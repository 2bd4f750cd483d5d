using Nianbao.Build.Exchange;
using Nianbao.Build.Files;
using Nianbao.Build.Plan;
using Nianbao.Build.State;

namespace Nianbao.Build.Tests.Task;

/// <summary>Which reports are stale, and which are gone.</summary>
public sealed class RenderPlanTests : IDisposable
{
    private readonly TaskFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_report_is_up_to_date_as_long_as_nothing_changes()
    {
        var plan = Plan(Settled());

        Assert.Empty(plan.Stale);
        Assert.Empty(plan.Gone);
        Assert.False(plan.LacksCollections);
    }

    [Theory]
    [InlineData("data file")]
    [InlineData("older data file")]
    [InlineData("last year's report")]
    [InlineData("missing report comes")]
    [InlineData("missing report comes with its ending in capitals")]
    [InlineData("page")]
    [InlineData("name of its pages")]
    [InlineData("begun and not ended")]
    public void A_report_is_stale_when_something_changes(string what)
    {
        var state = Settled();
        var name = "a";
        switch (what)
        {
            case "data file":
                _folder.Write("data/a.yaml", "longer");
                break;
            case "older data file":
                File.SetLastWriteTimeUtc(_folder.PathOf("data/a.yaml"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
                break;
            case "last year's report":
                _folder.Write("elsewhere/old.yaml", "longer");
                break;
            case "missing report comes":
                _folder.Write("elsewhere/missing.yaml");
                break;
            case "missing report comes with its ending in capitals":
                _folder.Write("elsewhere/missing.YAML");
                break;
            case "page":
                File.Delete(_folder.PathOf("out/a.html"));
                break;
            case "name of its pages":
                name = "b";
                break;
            default:
                state.Add(_folder.Journal("more.txt", [RecordWords.Begin, _folder.PathOf("data/a.yaml"), _folder.PathOf("out/a.html")]));
                break;
        }

        Assert.Equal([_folder.PathOf("data/a.yaml")], Plan(state, name: name).Stale.Select(file => file.Path));
    }

    [Fact]
    public void A_report_that_was_compared_with_one_of_the_same_build_is_stale_with_it()
    {
        var (old, now) = (_folder.Write("data/2020/a.yaml"), _folder.Write("data/2021/a.yaml"));
        var folders = new FolderListings();
        var state = _folder.State(
            [RecordWords.End, old, "2020/a", folders.StampOf(old)],
            [RecordWords.Probe, now, old, folders.StampOf(old)], [RecordWords.End, now, "2021/a", folders.StampOf(now)],
            [RecordWords.End, "", "", "-"]);
        _folder.Write("data/2020/a.yaml", "longer");
        folders = new FolderListings();
        DataFile[] files = [new(old, "2020/a", folders.StampOf(old)), new(now, "2021/a", folders.StampOf(now))];

        Assert.Equal(files, RenderPlan.Make(files, state, "one", folders, _ => false).Stale);
        Assert.Equal([now], RenderPlan.Make(files[1..], Without(state, old), "one", folders, _ => false).Stale.Select(file => file.Path));
    }

    [Fact]
    public void A_report_that_was_compared_with_one_whose_ending_is_in_capitals_is_up_to_date()
    {
        var (data, usual, other) = (_folder.Write("data/a.yaml"), _folder.PathOf("old/a.yaml"), _folder.Write("old/a.YAML"));
        var state = _folder.State(
            [RecordWords.Probe, data, usual, FileStamp.Absent], [RecordWords.Probe, data, other, FileStamp.Of(other)],
            [RecordWords.End, data, "a", FileStamp.Of(data)], [RecordWords.End, "", "", "-"]);

        Assert.Empty(Plan(state).Stale);

        _folder.Write("old/a.YAML", "longer");
        Assert.Single(Plan(state).Stale);
    }

    [Fact]
    public void Another_program_makes_all_stale()
    {
        var plan = Plan(Settled(), program: "two");

        Assert.Single(plan.Stale);
        Assert.True(plan.LacksCollections);
    }

    [Fact]
    public void A_page_about_all_that_is_missing_is_made_without_a_stale_report()
    {
        var state = Settled();
        state.Add(_folder.Journal("more.txt", [RecordWords.End, "", "", "-", _folder.PathOf("out/index.html")]));

        var plan = Plan(state);

        Assert.Empty(plan.Stale);
        Assert.True(plan.LacksCollections);
    }

    [Fact]
    public void A_file_that_the_project_no_longer_has_is_gone_unless_it_lies_where_nothing_can_be_read()
    {
        var state = Settled();
        var (gone, hidden) = (_folder.PathOf("data/gone.yaml"), _folder.PathOf("data/hidden/x.yaml"));
        state.Add(_folder.Journal("more.txt", [RecordWords.End, gone, "gone", "1"], [RecordWords.End, hidden, "hidden/x", "1"]));

        Assert.Equal([gone], Plan(state, isUnreadable: path => path == hidden).Gone);
    }

    private static BuildState Without(BuildState state, string file)
    {
        state.Remove(file);
        return state;
    }

    private BuildState Settled()
    {
        var (data, old, missing) = (_folder.Write("data/a.yaml"), _folder.Write("elsewhere/old.yaml"), _folder.PathOf("elsewhere/missing.yaml"));
        var page = _folder.Write("out/a.html");
        var folders = new FolderListings();
        return _folder.State(
            [RecordWords.Begin, data, page],
            [RecordWords.Probe, data, old, folders.StampOf(old)], [RecordWords.Probe, data, missing, folders.StampOf(missing)],
            [RecordWords.End, data, "a", folders.StampOf(data), page],
            [RecordWords.End, "", "", "-"]);
    }

    private RenderPlan Plan(BuildState state, string program = "one", string name = "a", Func<string, bool>? isUnreadable = null)
    {
        var folders = new FolderListings();
        var data = _folder.PathOf("data/a.yaml");
        return RenderPlan.Make([new DataFile(data, name, folders.StampOf(data))], state, program, folders, isUnreadable ?? (_ => false));
    }
}
