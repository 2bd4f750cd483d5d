using Nianbao.Build.Exchange;
using Nianbao.Build.State;

namespace Nianbao.Build.Tests.Task;

/// <summary>What is kept from build to build, also of a run that was killed at any moment.</summary>
public sealed class BuildStateTests : IDisposable
{
    private static readonly string[] Probe = [RecordWords.Probe, "/a.yaml", "/old.yaml", "s0"];
    private static readonly string[] Finding = [RecordWords.Finding, "/a.yaml", "warning", "NB3005", "/a.yaml", "1", "2", "3", "text"];
    private static readonly string[] End = [RecordWords.End, "/a.yaml", "a", "s1", "/out/a.html", "/out/a.md"];

    private readonly TaskFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_done_is_known_with_all_that_it_came_from()
    {
        var record = _folder.State([RecordWords.Begin, "/a.yaml", "/out/a.html"], Probe, Finding, End).Records["/a.yaml"];

        Assert.Equal(("a", "s1"), (record.Name, record.Stamp));
        Assert.Equal(["/out/a.html", "/out/a.md"], record.Pages);
        Assert.Equal([new("/old.yaml", "s0")], record.Probes);
        Assert.Equal("text", Assert.Single(record.Findings).Text);
        Assert.False(record.HasErrors);
    }

    [Fact]
    public void What_was_begun_and_not_ended_is_stale_and_may_have_old_and_new_pages()
    {
        var record = _folder.State(Probe, Finding, End, [RecordWords.Begin, "/a.yaml", "/out/a.html", "/out/a.txt"]).Records["/a.yaml"];

        Assert.Null(record.Stamp);
        Assert.Equal(["/out/a.html", "/out/a.md", "/out/a.txt"], record.Pages);
    }

    [Fact]
    public void Pages_that_are_no_longer_made_are_superseded_unless_another_report_has_them_now()
    {
        var state = _folder.State(
            End, [RecordWords.End, "/a.yaml", "a", "s2", "/out/a.html"], [RecordWords.End, "/b.yaml", "b", "s3", "/out/b.html"]);
        Assert.Equal(["/out/a.md"], state.Superseded);

        state.Add(_folder.Journal("more.txt", [RecordWords.End, "/b.yaml", "b", "s4", "/out/a.md"]));
        Assert.Equal(["/out/b.html"], state.Superseded);
    }

    [Fact]
    public void A_superseded_page_is_kept_in_mind_until_it_is_deleted_or_made_again()
    {
        var file = _folder.PathOf("state.txt");
        var state = _folder.State(End);
        state.Remove("/a.yaml");
        state.SetSuperseded(["/out/a.md"]);
        state.Save(file);

        var again = BuildState.Read(file);
        Assert.Equal(["/out/a.md"], again.Superseded);
        again.Add(_folder.Journal("more.txt", End));
        Assert.Empty(again.Superseded);
    }

    [Fact]
    public void What_failed_is_stale_and_what_was_found_is_known()
    {
        var record = _folder.State(
            [RecordWords.Begin, "/a.yaml", "/out/a.html"], [RecordWords.Finding, "/a.yaml", "error", "NB9011", "/a.yaml", "1", "1", "1", "disk full"],
            [RecordWords.Failed, "/a.yaml"]).Records["/a.yaml"];

        Assert.Null(record.Stamp);
        Assert.True(record.HasErrors);
        Assert.Equal(["/out/a.html"], record.Pages);
    }

    [Fact]
    public void What_failed_before_it_was_begun_is_stale_as_well()
    {
        var record = _folder.State(End, Finding, [RecordWords.Failed, "/a.yaml"]).Records["/a.yaml"];

        Assert.Null(record.Stamp);
        Assert.Equal("text", Assert.Single(record.Findings).Text);
    }

    [Fact]
    public void Without_a_report_the_pages_about_all_are_stale()
    {
        var state = _folder.State(End, [RecordWords.End, RecordWords.Collections, "", "-", "/out/index.html"]);

        state.Remove("/a.yaml");

        Assert.Null(state.Records[RecordWords.Collections].Stamp);
        Assert.Equal(["/out/index.html"], state.Pages);
    }

    [Fact]
    public void Another_program_makes_all_stale_and_keeps_the_pages()
    {
        var state = _folder.State(End);
        state.Add(_folder.Write("other.txt", RecordLine.Join(TaskFolder.Header("two")) + "\n"));

        Assert.Equal("two", state.Program);
        Assert.Null(state.Records["/a.yaml"].Stamp);
        Assert.Equal(["/out/a.html", "/out/a.md"], state.Pages);
    }

    [Fact]
    public void A_run_is_over_only_with_its_last_line()
    {
        Assert.True(new BuildState().Add(_folder.Journal("whole.txt", End, [RecordWords.Finished])));
        Assert.False(new BuildState().Add(_folder.Journal("part.txt", End)));
        Assert.False(new BuildState().Add(_folder.PathOf("none.txt")));
    }

    [Fact]
    public void It_is_kept_and_read_back()
    {
        var state = _folder.State(Probe, Finding, End, [RecordWords.Begin, "/b.yaml", "/out/b.html"]);
        var file = _folder.PathOf("state.txt");

        state.Save(file);
        state.Save(file);
        var again = BuildState.Read(file);
        again.Save(_folder.PathOf("again.txt"));

        Assert.Equal("one", again.Program);
        Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(_folder.PathOf("again.txt")));
        Assert.Equal(["/a.yaml", "/b.yaml"], again.Records.Keys.Order(StringComparer.Ordinal));
        Assert.Null(again.Records["/b.yaml"].Stamp);
    }

    [Fact]
    public void Lines_of_any_length_and_any_number_of_them_are_kept_and_read_back()
    {
        var page = "/out/" + new string('页', 50_000) + ".html";
        string[][] probes = [.. Enumerable.Range(0, 2_000).Select(i => new[] { RecordWords.Probe, "/a.yaml", $"/旧/{i}.yaml", i == 1_999 ? "s" : FileStamp.Absent })];
        var state = _folder.State([.. probes, End[..4], [RecordWords.End, "/b.yaml", "b", "t", page], [RecordWords.Finding, "", "note", "NB1", "f", "1", "1", "1", new string('文', 100_000)], [RecordWords.End, "", "", "-"]]);
        state.Save(_folder.PathOf("state.txt"));

        var again = BuildState.Read(_folder.PathOf("state.txt"));

        Assert.Equal(probes.Select(probe => (probe[2], probe[3])), again.Records["/a.yaml"].Probes.Select(probe => (probe.Key, probe.Value)));
        Assert.True(again.Records["/a.yaml"].HasProbesOfFiles);
        Assert.False(again.Records["/a.yaml"].HasPages);
        Assert.False(again.Records["/b.yaml"].HasProbesOfFiles);
        Assert.Equal([page], again.Records["/b.yaml"].Pages);
        Assert.Equal(100_000, Assert.Single(again.Records[""].Findings).Text.Length);
        Assert.Equal(["/a.yaml", "/b.yaml", ""], state.Added);
        Assert.Empty(again.Added);
    }

    [Theory]
    [InlineData("nonsense\n")]
    [InlineData("nianbao\t0\tone\nend\t/a.yaml\ta\ts1\n")]
    [InlineData("nianbao\t3\tone\nnonsense\t/a.yaml\n")]
    [InlineData("nianbao\t3\tone\nend\t/a.yaml\n")]
    [InlineData("nianbao\t3\tone\nprobe\t/a.yaml\t/b.yaml\nend\t/a.yaml\ta\ts1\n")]
    [InlineData("nianbao\t3\tone\nfinding\t/a.yaml\terror\tNB1\tf\t99999999999\t1\t1\tt\nend\t/a.yaml\ta\ts1\n")]
    [InlineData("")]
    public void What_another_version_left_or_is_damaged_counts_as_nothing(string text) =>
        Assert.Empty(BuildState.Read(_folder.Write("state.txt", text)).Records);

    /// <summary>A run that is killed leaves its journal at any length: no cut may have a report up to date that is not.</summary>
    [Fact]
    public void A_journal_cut_at_any_byte_has_no_report_done_before_its_end_is_written_whole()
    {
        var before = _folder.State([RecordWords.End, "/a.yaml", "a", "s0", "/out/a.html"], [RecordWords.End, "/b.yaml", "b", "t0", "/out/b.html"]);
        before.Save(_folder.PathOf("state.txt"));
        var journal = File.ReadAllBytes(_folder.Journal(
            "whole.txt",
            [RecordWords.Begin, "/a.yaml", "/out/a.html"], [RecordWords.Probe, "/a.yaml", "/旧.yaml", "s9"], [RecordWords.End, "/a.yaml", "a", "s1", "/out/a.html"],
            [RecordWords.Begin, "/b.yaml", "/out/b.html"], [RecordWords.End, "/b.yaml", "b", "t1", "/out/b.html", "/out/新.md"], [RecordWords.Finished]));
        for (var length = 0; length <= journal.Length; length++)
        {
            File.WriteAllBytes(_folder.PathOf("journal.txt"), journal[..length]);
            var state = BuildState.Read(_folder.PathOf("state.txt"));

            var isFinished = state.Add(_folder.PathOf("journal.txt"));

            Assert.Equal(length == journal.Length, isFinished);
            var lines = System.Text.Encoding.UTF8.GetString(journal[..length]).Split('\n')[..^1];
            Assert.Equal(StampIn(lines, "/a.yaml", "s0"), state.Records["/a.yaml"].Stamp);
            Assert.Equal(StampIn(lines, "/b.yaml", "t0"), state.Records["/b.yaml"].Stamp);
            Assert.Contains("/out/a.html", state.Pages);
            Assert.Contains("/out/b.html", state.Pages);
        }
    }

    private static string? StampIn(string[] lines, string file, string before)
    {
        var last = lines.LastOrDefault(line => line.StartsWith($"begin\t{file}\t", StringComparison.Ordinal) || line.StartsWith($"end\t{file}\t", StringComparison.Ordinal));
        if (last == null) return before;
        return last.StartsWith("begin", StringComparison.Ordinal) ? null : last.Split('\t')[3];
    }
}
