using System.Runtime.Versioning;
using Nianbao.Catalog;
using Nianbao.Cli.Tests.Fixture;
using Nianbao.Templates;

namespace Nianbao.Cli.Tests;

/// <summary>Pages about all reports: made of all that have no errors, or not at all.</summary>
public sealed class CollectionPageTests : IDisposable
{
    private readonly Workspace _work = new();
    private readonly List<string[]> _lists = [];
    private readonly BuildRun _run;

    public CollectionPageTests() => _run = new BuildRun(_work);

    public void Dispose() => _work.Dispose();

    [Fact]
    public void A_page_has_all_reports_by_organ_and_then_the_newest_first()
    {
        AddThree();

        Assert.Equal(0, Render(Lists()));

        Assert.Equal("乙县人民政府 2021 2021/乙县\n乙县人民政府 2019 2019/乙县\n甲县人民政府 2021 2021/甲县\n", _work.Read("out/list.txt"));
        Assert.Contains("3 rendered, 7 files written", _work.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_that_renders_one_report_reads_the_others_for_the_page_and_says_nothing_of_them()
    {
        AddThree();
        Build(Lists(), "data/2019/乙县.yaml", "data/2021/乙县.yaml", "data/2021/甲县.yaml");

        Assert.Equal(0, Build(Lists(), "data/2021/甲县.yaml"));

        Assert.Equal(3, _lists[^1].Length);
        Assert.Equal(["data/2021/甲县.yaml", ""], _run.Done);
        Assert.Equal("", _run.Findings);
    }

    [Fact]
    public void Without_such_templates_no_other_report_is_read()
    {
        AddThree();
        File.WriteAllText(_work.PathOf("data/2021/甲县.yaml"), "organ: [");

        Build(_work.ReportCatalog, "data/2021/乙县.yaml");

        Assert.Equal("", _run.Findings);
    }

    [Fact]
    public void A_report_with_errors_is_missing_and_the_page_is_told_which()
    {
        AddThree();
        Build(Lists(), "data/2019/乙县.yaml", "data/2021/乙县.yaml", "data/2021/甲县.yaml");
        _work.Add("data/2021/甲县.yaml", "received: [9", "received: [4");

        Build(Lists(), "data/2021/乙县.yaml");

        Assert.Equal("乙县人民政府 2021 2021/乙县\n乙县人民政府 2019 2019/乙县\nmissing 某某县人民政府 2021 2021/甲县\n", _work.Read("out/list.txt"));
        Assert.StartsWith($"warning NB9060 {_work.PathOf("out/list.txt")}(1,1): 有 1 份年报有错误，汇总页缺了它们：2021/甲县。", _run.Findings, StringComparison.Ordinal);
        Assert.DoesNotContain("NB3001", _run.Findings, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_that_are_missing_ten_are_named()
    {
        for (var i = 10; i < 21; i++) _work.Add($"data/{i}.yaml", "received: [9", "received: [4");
        _work.Add("data/2021/甲县.yaml");

        Assert.Equal(1, Render(Lists()));

        Assert.Contains("有 11 份年报有错误，汇总页缺了它们：10、11、12、13、14、15、16、17、18、19 等。", _work.Errors, StringComparison.Ordinal);
        Assert.Contains("17, 18, 19 and others;", _work.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_strict_project_has_no_page_as_long_as_a_report_is_missing()
    {
        AddThree();
        Build(Lists(), "data/2019/乙县.yaml", "data/2021/乙县.yaml", "data/2021/甲县.yaml");
        _work.Add("data/2021/甲县.yaml", "received: [9", "received: [4");

        _run.Run(Lists(), ["data/2021/甲县.yaml"], isStrict: true);

        Assert.False(_work.Has("out/list.txt"));
        Assert.Contains("汇总页没有生成：2021/甲县。", _run.Findings, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_all_reports_have_errors_there_is_no_page()
    {
        _work.Add("data/2021/甲县.yaml", "received: [9", "received: [4");

        Assert.Equal(1, Render(Lists()));

        Assert.Empty(_work.Files("out"));
        Assert.Contains("汇总页没有生成：2021/甲县。", _work.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_for_one_form_has_the_reports_in_it()
    {
        AddThree();
        _work.Add("data/2021/甲县.yaml", "year: 2021", "year: 2021\nform: 2019");

        Render(Lists("2021"));

        Assert.Equal(["乙县人民政府"], _lists[^1]);
    }

    [Fact]
    public void A_data_file_whose_page_has_the_same_name_is_an_error()
    {
        _work.Add("data/LIST.yaml");
        var catalog = _work.WithLists(new CollectionDefinition("collection/list.scriban-html", "list.html", (_, _) => { }, []));

        Assert.Equal(1, Render(catalog));

        Assert.Contains(": error NB9061: ", _work.Errors, StringComparison.Ordinal);
        Assert.Empty(_work.Files("out"));
    }

    [Fact]
    public void A_template_that_fails_leaves_no_page_and_the_exit_code_is_2()
    {
        _work.Add("data/2021/甲县.yaml");
        Render(Lists());
        var failing = new CollectionDefinition(
            "collection/list.scriban", "list.txt", (_, _) => throw new Position("collection/list.scriban", 3, 7).Error("太多了", "too many"), []);

        Assert.Equal(2, Render(_work.WithLists(failing)));

        Assert.False(_work.Has("out/list.txt"));
        Assert.Contains("error NB9062: 模板 collection/list.scriban 第 3 行第 7 列汇总各份年报时出错：太多了", _work.Errors, StringComparison.Ordinal);
    }

    [LinuxFact]
    [SupportedOSPlatform("linux")]
    public void A_page_that_cannot_be_deleted_is_told_and_the_other_pages_are_written()
    {
        _work.Add("data/2021/甲县.yaml");
        _work.Add("out/closed/version");
        File.SetUnixFileMode(_work.Folder, (UnixFileMode)0b111_111_111);
        File.SetUnixFileMode(_work.PathOf("out"), (UnixFileMode)0b111_111_111);
        var failing = new CollectionDefinition(
            "collection/proc.scriban", "closed/version", (_, _) => throw new Position("collection/proc.scriban", 3, 7).Error("太多了", "too many"), []);
        var catalog = _work.WithLists(failing, new CollectionDefinition("collection/list.scriban", "list.txt", List, []));

        using (new OrdinaryUser()) Assert.Equal(2, Render(catalog));

        Assert.True(_work.Has("out/list.txt"));
        Assert.Contains("error NB9062: ", _work.Errors, StringComparison.Ordinal);
        Assert.Contains($"error NB9011: 写不了 {_work.PathOf("out/closed/version")}", _work.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("程序出错", _work.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_with_no_other_templates_has_its_reports_checked()
    {
        AddThree();
        _work.Add("data/2021/甲县.yaml", "received: [9", "received: [4");

        Assert.Equal(1, Render(Lists() with { Templates = [] }));

        Assert.Contains("3 checked", _work.Output, StringComparison.Ordinal);
        Assert.Equal(["list.txt"], _work.Files("out"));
    }

    private ReportCatalog Lists(params string[] forms) => _work.WithLists(new CollectionDefinition("collection/list.scriban", "list.txt", List, forms));

    private void List(CollectedReports collection, Utf8Writer page)
    {
        foreach (var report in collection.Reports) page.Write($"{report.Organ} {report.Year} {report.PageFile}\n");
        foreach (var missing in collection.Missing) page.Write($"missing {missing.Organ} {missing.Year} {missing.File}\n");
        _lists.Add([.. collection.Reports.Select(report => report.Organ)]);
    }

    private void AddThree()
    {
        _work.Add("data/2021/甲县.yaml", "某某县人民政府", "甲县人民政府");
        _work.Add("data/2021/乙县.yaml", "某某县人民政府", "乙县人民政府");
        var file = _work.Add("data/2019/乙县.yaml", "某某县人民政府", "乙县人民政府");
        File.WriteAllText(file, File.ReadAllText(file).Replace("year: 2021", "year: 2019", StringComparison.Ordinal));
    }

    private int Build(ReportCatalog catalog, params string[] stale) => _run.Run(catalog, stale);

    private int Render(ReportCatalog catalog) => _work.Run(catalog, "render", _work.PathOf("data"), "--out", _work.PathOf("out"));
}
