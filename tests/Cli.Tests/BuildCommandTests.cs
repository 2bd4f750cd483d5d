using Nianbao.Build.Exchange;
using Nianbao.Cli.Files;
using Nianbao.Cli.Tests.Fixture;
using Nianbao.Cli.Work;
using Nianbao.Templates;

namespace Nianbao.Cli.Tests;

/// <summary>What a build has the program do, and what the journal says of it.</summary>
public sealed class BuildCommandTests : IDisposable
{
    private const string Old = "data/2020/某某县人民政府.yaml";
    private const string New = "data/2021/某某县人民政府.yaml";

    private readonly Workspace _work = new();
    private readonly BuildRun _run;

    public BuildCommandTests() => _run = new BuildRun(_work);

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Only_what_is_stale_is_done_and_the_journal_says_what_may_be_there_before_it_is()
    {
        _work.Add("data/2021/乙县.yaml");
        _work.Add(New);

        Assert.Equal(0, _run.Run(_work.ReportCatalog, [New]));

        string[] pages = [_work.PathOf("out/2021/某某县人民政府.html"), _work.PathOf("out/2021/某某县人民政府.fragment.html")];
        Assert.Equal([RecordWords.Header, RecordWords.Version, "stamp"], _run.Journal[0]);
        Assert.Equal([RecordWords.Begin, RecordWords.Collections], _run.Journal[1]);
        Assert.Equal([RecordWords.Begin, _work.PathOf(New), .. pages], _run.Journal[2]);
        Assert.Contains(_run.Journal, line => line.SequenceEqual([RecordWords.End, _work.PathOf(New), "2021/某某县人民政府", $"stamp of {New}", .. pages]));
        Assert.Equal([New, ""], _run.Done);
        Assert.True(_run.IsFinished);
        Assert.Equal(["2021/某某县人民政府.fragment.html", "2021/某某县人民政府.html"], _work.Files("out"));
    }

    [Fact]
    public void What_was_compared_is_told_with_the_stamps_that_the_build_saw_also_of_files_that_are_not_there()
    {
        _work.Add(Old, "year: 2021", "year: 2020");
        _work.Add(New);

        _run.Run(_work.ReportCatalog, [Old, New]);

        Assert.Equal([Old, "data/2020/某某县人民政府.yml"], _run.ProbesOf(New));
        Assert.Contains(_run.Journal, line => line.SequenceEqual([RecordWords.Probe, _work.PathOf(New), _work.PathOf(Old), $"stamp of {Old}"]));
        Assert.Contains(_run.Journal, line => line.SequenceEqual([RecordWords.Probe, _work.PathOf(Old), _work.PathOf("data/2019/某某县人民政府.yaml"), FileStamp.Absent]));
    }

    [Fact]
    public void A_whole_was_compared_with_its_units_and_with_theirs()
    {
        _work.AddUnit("甲局", 2);
        _work.AddUnit("市", 2, "covers:\n  units: [甲局]\n");
        _work.AddUnit("县", 2, "covers:\n  units: [市]\n");

        Assert.Equal(0, _run.Run(_work.ReportCatalog, ["data/2021/县.yaml"]));

        Assert.Contains("data/2021/市.yaml", _run.ProbesOf("data/2021/县.yaml"));
        Assert.Contains("data/2021/甲局.yaml", _run.ProbesOf("data/2021/县.yaml"));
    }

    [Fact]
    public void A_finding_is_in_the_journal_with_its_place_and_nothing_is_printed()
    {
        _work.Add(New, "received: [9", "received: [4");
        _work.Add("data/2021/乙县.yaml");

        Assert.Equal(0, _run.Run(_work.ReportCatalog, [New, "data/2021/乙县.yaml"]));

        Assert.StartsWith($"error NB3001 {_work.PathOf(New)}(10,", _run.Findings, StringComparison.Ordinal);
        Assert.Equal(["data/2021/乙县.yaml", New, ""], _run.Done);
        Assert.Equal(("", ""), (_work.Output, _work.Errors));
        Assert.Equal(["2021/乙县.fragment.html", "2021/乙县.html"], _work.Files("out"));
    }

    [Fact]
    public void Two_reports_with_one_page_are_both_refused_though_only_one_is_stale_and_know_of_each_other()
    {
        _work.Add("data/甲县.yaml");
        _work.Add("data/甲县.fragment.yaml");

        _run.Run(_work.ReportCatalog, ["data/甲县.fragment.yaml"]);

        Assert.Equal(2, _run.Findings.Split('\n').Count(line => line.StartsWith("error NB9012 ", StringComparison.Ordinal)));
        Assert.Contains("data/甲县.fragment.yaml", _run.ProbesOf("data/甲县.yaml"));
        Assert.Contains("data/甲县.yaml", _run.ProbesOf("data/甲县.fragment.yaml"));
        Assert.Empty(_work.Files("out"));
        Assert.Contains(_run.Journal.Take(3), line => line.SequenceEqual([RecordWords.Begin, _work.PathOf("data/甲县.yaml")]));
    }

    [Fact]
    public void Pages_about_all_are_out_of_date_from_the_first_line_on_for_a_run_may_be_killed_after_its_last_report()
    {
        _work.Add(New);
        var list = new CollectionDefinition("index.scriban-html", "index.html", (_, page) => page.Write("目录"), []);

        _run.Run(_work.WithLists(list), [New]);

        Assert.Equal([RecordWords.Begin, RecordWords.Collections, _work.PathOf("out/index.html")], _run.Journal[1]);
    }

    [Fact]
    public void A_report_that_the_second_template_refuses_has_the_page_of_the_first()
    {
        _work.Add("data/乙县.yaml", "某某县人民政府", Workspace.Unfit);
        var first = new TemplateDefinition("first.scriban-html", ".first.html", (_, page) => page.Write("页面"), []);

        _run.Run(_work.ReportCatalog with { Templates = [first, .. _work.ReportCatalog.Templates] }, ["data/乙县.yaml"]);

        Assert.Contains(_run.Journal, line => line.SequenceEqual(
            [RecordWords.End, _work.PathOf("data/乙县.yaml"), "乙县", "stamp of data/乙县.yaml", _work.PathOf("out/乙县.first.html")]));
        Assert.Equal(["乙县.first.html"], _work.Files("out"));
    }

    [Fact]
    public void What_cannot_be_written_is_to_be_tried_again_and_what_the_templates_refuse_is_not()
    {
        _work.Add("data/甲县.yaml");
        _work.Add("data/乙县.yaml", "某某县人民政府", Workspace.Unfit);
        _work.Add("data/丙县.yaml", "某某县人民政府", Workspace.Unrenderable);
        Directory.CreateDirectory(_work.PathOf("out/甲县.html"));

        Assert.Equal(0, _run.Run(_work.ReportCatalog, ["data/甲县.yaml", "data/乙县.yaml", "data/丙县.yaml"]));

        Assert.Equal(["data/丙县.yaml", "data/甲县.yaml"], _run.Failed);
        Assert.Equal(["data/乙县.yaml", ""], _run.Done);
        Assert.Contains("error NB9011 ", _run.Findings, StringComparison.Ordinal);
        Assert.Contains("error NB9014 ", _run.Findings, StringComparison.Ordinal);
    }

    [Fact]
    public void What_editors_need_is_written_and_where_it_cannot_be_that_is_a_warning_and_tried_again()
    {
        _work.Add(New);
        _run.Run(_work.ReportCatalog, [New]);
        Assert.NotEmpty(_work.Files(".nianbao"));

        Directory.Delete(_work.PathOf(".nianbao"), recursive: true);
        File.WriteAllText(_work.PathOf(".nianbao"), "in the way");
        Assert.Equal(0, _run.Run(_work.ReportCatalog, [New]));
        Assert.StartsWith("warning NB9015 ", _run.Findings, StringComparison.Ordinal);
        Assert.Equal([""], _run.Failed);
    }

    [Fact]
    public void A_program_of_a_build_that_was_killed_finds_the_list_of_the_next_and_does_nothing()
    {
        _work.Add(New);
        _run.WriteList(RecordLine.Join(RecordWords.Header, RecordWords.Version, "stamp", "the token of the next build"));

        Assert.Equal(2, _run.Start(_work.ReportCatalog));

        Assert.NotEqual("", _work.Errors);
        Assert.False(_work.Has("run/journal.txt"));
        Assert.Empty(_work.Files("out"));
    }

    [Theory]
    [InlineData("stale\tdata/甲县.yaml")]
    [InlineData("nonsense\ta\tb\tc")]
    public void A_list_with_another_line_is_refused(string line)
    {
        _run.WriteList(RecordLine.Join(RecordWords.Header, RecordWords.Version, "stamp", "token"), line);

        Assert.Equal(2, _run.Start(_work.ReportCatalog));
        Assert.Contains("a line of another kind", _work.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_names_files_and_pages_whatever_they_are_called()
    {
        _work.Add("data/甲县.yaml");
        _work.Add("别处/乙 (1).yaml");

        Assert.Equal(0, _run.Run(("data/甲县.yaml", "2021/甲县"), ("别处/乙 (1).yaml", "子 目录/乙;县")));

        Assert.Equal(["2021/甲县.fragment.html", "2021/甲县.html", "子 目录/乙;县.fragment.html", "子 目录/乙;县.html"], _work.Files("out"));
    }

    [Theory]
    [InlineData("../甲县")]
    [InlineData("/tmp/甲县")]
    [InlineData("a/../../甲县")]
    [InlineData("../out2/甲县")]
    public void Nothing_is_written_outside_the_output_folder(string page)
    {
        _work.Add("data/甲县.yaml");

        Assert.Equal(0, _run.Run(("data/甲县.yaml", page)));

        Assert.Contains("error NB9013", _run.Findings, StringComparison.Ordinal);
        Assert.DoesNotContain(_work.Files("."), file => file.EndsWith(".html", StringComparison.Ordinal));
        Assert.False(File.Exists("/tmp/甲县.html"));
    }

    [Fact]
    public void A_stamp_of_another_file_is_that_of_now()
    {
        _work.Add(New);
        var list = EmptyList();

        Assert.Equal(FileStamp.Of(_work.PathOf(New)), list.StampOf(_work.PathOf(New)));
        Assert.Equal(FileStamp.Absent, list.StampOf(_work.PathOf("data/没有.yaml")));
        Assert.Equal(FileStamp.Absent, list.StampOf(_work.PathOf("data/2019/没有.yaml")));
    }

    [Theory]
    [InlineData("changed")]
    [InlineData("come")]
    [InlineData("gone")]
    public void A_stamp_of_another_file_is_unknown_if_it_may_have_been_another_when_it_was_read(string what)
    {
        _work.Add(New);
        var list = EmptyList();
        var later = DateTime.UtcNow.AddMinutes(1);

        if (what == "changed") File.SetLastWriteTimeUtc(_work.PathOf(New), later);
        else Directory.SetLastWriteTimeUtc(_work.PathOf("data/2021"), later);

        Assert.Equal(FileStamp.Unknown, list.StampOf(_work.PathOf(what == "gone" ? "data/2021/没有.yaml" : New)));
    }

    [SmallDiskFact]
    public void On_a_full_disk_no_entry_of_the_journal_is_there_by_half()
    {
        using var disk = SmallDisk.At(_work.PathOf("run"));
        using (var journal = new RunJournal(_work.PathOf("run/journal.txt"), EmptyList()))
        {
            Assert.Throws<IOException>(() => journal.Begin("/甲.yaml", Enumerable.Repeat("/out/甲.html\n", 10_000)));
            journal.Begin("/乙.yaml", ["/out/乙.html"]);
        }

        Assert.Equal([[RecordWords.Header, RecordWords.Version, "stamp"], [RecordWords.Begin, "/乙.yaml", "/out/乙.html"]], _run.Journal);
    }

    private WorkList EmptyList()
    {
        _run.WriteList(RecordLine.Join(RecordWords.Header, RecordWords.Version, "stamp", "token"));
        return WorkList.Read(_work.PathOf("run/work.txt"), "token");
    }
}
