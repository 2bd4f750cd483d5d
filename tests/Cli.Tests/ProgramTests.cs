using System.Runtime.Versioning;
using System.Text.Json;
using Nianbao.Cli.Files;
using Nianbao.Cli.Outputs;
using Nianbao.Cli.Work;
using Nianbao.Cli.Tests.Fixture;

namespace Nianbao.Cli.Tests;

/// <summary>The program as somebody uses it by hand and as a build uses it.</summary>
public sealed class ProgramTests : IDisposable
{
    private const string WrongNumber = "received: [4, 1, 0, 0]";
    private const string Received = "received: [9, 1, 0, 0]";

    private readonly Workspace _work = new();

    private string Data => _work.PathOf("data");

    private string Out => _work.PathOf("out");

    public void Dispose() => _work.Dispose();

    [LinuxTheory]
    [SupportedOSPlatform("linux")]
    [InlineData("data/2021", "check", "data/2021")]
    [InlineData("data", "compare", "--data", "data", "某县")]
    public void A_folder_that_must_not_be_read_is_told(string told, params string[] args)
    {
        var closed = Directory.CreateDirectory(_work.PathOf("data/2021")).FullName;
        File.SetUnixFileMode(_work.Folder, (UnixFileMode)0b111_101_101);
        File.SetUnixFileMode(closed, UnixFileMode.None);
        using (new OrdinaryUser())
        {
            Assert.Equal(2, _work.Run(Array.ConvertAll(args, arg => arg.StartsWith("data", StringComparison.Ordinal) ? _work.PathOf(arg) : arg)));
        }

        File.SetUnixFileMode(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.StartsWith($"读不了 {_work.PathOf(told)}：", _work.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_says_how_many_and_returns_0()
    {
        _work.Add("data/2021/甲县.yaml");
        _work.Add("data/2021/乙县.yml", "organ: 某某县", "organ: 乙县");

        Assert.Equal(0, _work.Run("check", Data));

        Assert.Equal("", _work.Errors);
        Assert.Equal(
            "检查 2 份年报，错误 0 处，警告 0 处，提示 0 处，已豁免 0 处，无法判定 0 处"
            + " / 2 checked, 0 errors, 0 warnings, 0 notes, 0 waived, 0 not assessable\n"
            + "结论：可以发布 / verdict: fit for publication\n",
            _work.Output.ReplaceLineEndings("\n"));
        Assert.Empty(_work.Files("out"));
    }

    [Fact]
    public void A_finding_is_a_line_that_builds_understand_and_the_exit_code_is_1()
    {
        var file = _work.Add("data/2021/甲县.yaml", Received, WrongNumber);

        Assert.Equal(1, _work.Run("check", Data));

        var line = _work.Errors.Split('\n')[0];
        Assert.StartsWith($"{file}(10,14,10,15): error NB3001: 表三“自然人”：第一项加第二项之和", line, StringComparison.Ordinal);
        Assert.Contains(" / items one plus two must equal items three plus four: ", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_come_in_the_order_of_the_files_however_many_there_are()
    {
        for (var i = 0; i < 60; i++) _work.Add($"data/{i:00}.yaml", "licences: 2272", "licences: x");

        Assert.Equal(1, _work.Run("check", Data));

        var files = _work.Errors.Split('\n').Where(line => line.Contains("NB5311", StringComparison.Ordinal)).Select(line => line[..line.IndexOf('(', StringComparison.Ordinal)]);
        Assert.Equal(Enumerable.Range(0, 60).Select(i => Path.Combine(Data, $"{i:00}.yaml")), files);
    }

    [Fact]
    public void Json_is_an_array_of_findings_with_both_sides()
    {
        var file = _work.Add("data/2021/甲县.yaml", Received, WrongNumber);

        Assert.Equal(1, _work.Run("check", Data, "--format", "json"));

        using var json = JsonDocument.Parse(_work.Output);
        var finding = json.RootElement[0];
        Assert.Equal(
            [
                "rule", "severity", "file", "line", "column", "organ", "year", "cells", "message", "messageEn", "left", "right",
                "leftParts", "rightParts", "quote", "hint", "hintEn", "waived", "assessable",
            ],
            finding.EnumerateObject().Select(property => property.Name));
        Assert.Equal("NB3001", finding.GetProperty("rule").GetString());
        Assert.Equal("error", finding.GetProperty("severity").GetString());
        Assert.Equal(file, finding.GetProperty("file").GetString());
        Assert.Equal((10, 14), (finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32()));
        Assert.Equal(("某某县人民政府", 2021), (finding.GetProperty("organ").GetString(), finding.GetProperty("year").GetInt32()));
        Assert.Equal("requests.received.natural_person", finding.GetProperty("cells")[0].GetString());
        Assert.Equal((4m, 9m), (finding.GetProperty("left").GetDecimal(), finding.GetProperty("right").GetDecimal()));
        Assert.Contains("表三“自然人”", _work.Output, StringComparison.Ordinal);
        Assert.Equal("", _work.Errors);
    }

    [Fact]
    public void Json_without_findings_is_an_empty_array_and_what_is_unknown_is_null()
    {
        var file = _work.Add("data/甲县.yaml");
        Assert.Equal(0, _work.Run("check", file, "--format", "json"));
        Assert.Equal("[]\n", _work.Output);

        File.WriteAllText(file, "");
        Assert.Equal(1, _work.Run("check", file, "--format", "json"));
        using var json = JsonDocument.Parse(_work.Output);
        foreach (var name in new[] { "organ", "year", "left", "right" })
        {
            Assert.Equal(JsonValueKind.Null, json.RootElement[0].GetProperty(name).ValueKind);
        }
    }

    [Fact]
    public void Render_writes_a_page_of_each_template_below_the_path_of_the_data()
    {
        _work.Add("data/2021/甲县.yaml");
        _work.Add("data/乙县.yaml");

        Assert.Equal(0, _work.Run("render", Data, "--out", Out));

        Assert.Equal(["2021/甲县.fragment.html", "2021/甲县.html", "乙县.fragment.html", "乙县.html"], _work.Files("out"));
        Assert.Equal("页面：某某县人民政府2021年政府信息公开工作年度报告 10\n", _work.Read("out/乙县.html"));
        Assert.Contains($"2 rendered, 4 files written, 0 unchanged, in {Out}", _work.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_in_a_superseded_form_is_rendered_with_a_warning()
    {
        _work.Add("data/甲县.yaml", "year: 2021", "year: 2021\nform: 2019");

        Assert.Equal(0, _work.Run("render", Data, "--out", Out));

        Assert.Contains("warning NB5212: 按 2019 格式填报，2021 年度的格式是 2021", _work.Errors, StringComparison.Ordinal);
        Assert.Equal(2, _work.Files("out").Length);
    }

    [Fact]
    public void A_single_file_keeps_its_folder()
    {
        var file = _work.Add("data/2021/甲县.yaml");

        Assert.Equal(0, _work.Run("render", file, "--out", Out));

        Assert.Equal(["2021/甲县.fragment.html", "2021/甲县.html"], _work.Files("out"));
    }

    [Fact]
    public void What_has_not_changed_is_not_written()
    {
        _work.Add("data/甲县.yaml");
        _work.Run("render", Data, "--out", Out);
        var long_ago = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_work.PathOf("out/甲县.html"), long_ago);
        File.WriteAllText(_work.PathOf("out/甲县.fragment.html"), "x");

        Assert.Equal(0, _work.Run("render", Data, "--out", Out));

        Assert.Contains("1 files written, 1 unchanged", _work.Output, StringComparison.Ordinal);
        Assert.Equal(long_ago, File.GetLastWriteTimeUtc(_work.PathOf("out/甲县.html")));
        Assert.StartsWith("片段", _work.Read("out/甲县.fragment.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_report_loses_its_pages_and_does_not_stop_the_others()
    {
        _work.Add("data/甲县.yaml");
        _work.Add("data/乙县.yaml");
        _work.Run("render", Data, "--out", Out);
        _work.Add("data/甲县.yaml", Received, WrongNumber);
        _work.Add("data/乙县.yaml", "licences: 2272", "licences: 2273");
        _work.Add("data/丙县.yaml");

        Assert.Equal(1, _work.Run("render", Data, "--out", Out));

        Assert.Equal(["丙县.fragment.html", "丙县.html", "乙县.fragment.html", "乙县.html"], _work.Files("out"));
        Assert.Contains("3 checked, 2 rendered", _work.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Workspace.Unrenderable, "NB9010", "程序出错")]
    [InlineData(Workspace.Unfit, "NB9014", "模板 page.scriban-html 第 3 行第 5 列")]
    public void A_failure_is_told_with_the_data_file_and_the_exit_code_is_2(string organ, string rule, string message)
    {
        var file = _work.Add("data/甲县.yaml", "某某县人民政府", organ);
        _work.Add("data/乙县.yaml");
        Directory.CreateDirectory(Out);
        File.WriteAllText(_work.PathOf("out/甲县.html"), "旧");

        Assert.Equal(2, _work.Run("render", Data, "--out", Out));

        Assert.StartsWith($"{file}(1,1,1,1): error {rule}: ", _work.Errors, StringComparison.Ordinal);
        Assert.Contains(message, _work.Errors, StringComparison.Ordinal);
        Assert.Equal(["乙县.fragment.html", "乙县.html"], _work.Files("out"));
    }

    [Fact]
    public void Two_files_with_one_name_are_both_refused()
    {
        var one = _work.Add("data/甲县.yaml");
        var other = _work.Add("data/甲县.yml");
        _work.Add("data/乙县.yaml");
        _work.Add("data/乙县.fragment.yaml");
        _work.Add("data/丙县.yaml");

        Assert.Equal(1, _work.Run("render", Data, "--out", Out));

        var lines = _work.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, lines.Length);
        Assert.All(lines, line => Assert.Contains("error NB9012", line, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith(one, StringComparison.Ordinal) && line.Contains(other, StringComparison.Ordinal));
        Assert.Equal(["丙县.fragment.html", "丙县.html"], _work.Files("out"));
    }

    [Fact]
    public void Overlapping_paths_name_a_file_once()
    {
        var file = _work.Add("data/甲县.yaml");

        Assert.Equal(0, _work.Run("check", Data, file, Data));

        Assert.Contains("1 checked", _work.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_organ_cannot_name_a_page()
    {
        _work.Add("data/甲县.yaml", "某某县人民政府", "../../甲县");

        Assert.Equal(1, _work.Run("render", Data, "--out", Out));

        Assert.Contains("error NB5206", _work.Errors, StringComparison.Ordinal);
        Assert.Empty(_work.Files("out"));
    }

    [Fact]
    public void An_output_folder_that_is_a_file_is_told()
    {
        _work.Add("data/甲县.yaml");
        File.WriteAllText(Out, "x");

        Assert.Equal(2, _work.Run("render", Data, "--out", Out));

        Assert.Contains("error NB9011", _work.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_is_a_folder_leaves_no_scraps_and_the_other_pages_are_written()
    {
        _work.Add("data/甲县.yaml");
        Directory.CreateDirectory(_work.PathOf("out/甲县.html"));

        Assert.Equal(2, _work.Run("render", Data, "--out", Out));

        Assert.Contains("error NB9011", _work.Errors, StringComparison.Ordinal);
        Assert.Equal(["甲县.fragment.html"], _work.Files("out"));
    }

    [Fact]
    public void A_file_of_twenty_megabytes_is_an_error_like_any_other()
    {
        using (var file = File.OpenWrite(_work.Add("data/甲县.yaml"))) file.SetLength(20_000_000);
        _work.Add("data/乙县.yaml");

        Assert.Equal(1, _work.Run("render", Data, "--out", Out));

        Assert.Contains("error NB5002", _work.Errors, StringComparison.Ordinal);
        Assert.Equal(["乙县.fragment.html", "乙县.html"], _work.Files("out"));
    }

    [Fact]
    public void A_linked_folder_that_leads_back_is_not_followed()
    {
        _work.Add("data/甲县.yaml");
        Directory.CreateSymbolicLink(_work.PathOf("data/again"), Data);

        Assert.Equal(0, _work.Run("check", Data));

        Assert.Contains("1 checked", _work.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_is_stopped_leaves_whole_pages_only()
    {
        for (var i = 0; i < 100; i++) _work.Add($"data/{i:00}.yaml");
        ReportRun run = null!;
        run = new ReportRun(DataFileFinder.Find([Data]), () => new ReportWorker(
            _work.ReportCatalog, new ReportPages(new OutputKinds(_work.ReportCatalog).Usual, new OutputFolder(Out))));
        var done = 0;

        Assert.False(run.Execute(_ =>
        {
            if (++done == 5) run.Stop();
        }));

        Assert.InRange(done, 5, 99);
        Assert.Equal(2 * done, _work.Files("out").Length);
        Assert.All(_work.Files("out"), file => Assert.EndsWith("报告 10\n", _work.Read("out/" + file), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("check", "没有这里")]
    [InlineData("check", "--format", "xml")]
    [InlineData("check", "--nonsense")]
    [InlineData("build", "--run", "没有这个", "--token", "x", "--out", "out", "--schemas", "s")]
    [InlineData("build", "data")]
    [InlineData("nonsense")]
    [InlineData]
    public void Wrong_use_is_told_and_returns_2(params string[] args)
    {
        Assert.Equal(2, _work.Run(args));

        Assert.NotEqual("", _work.Errors);
        Assert.Equal("", _work.Output);
    }

    [Fact]
    public void Help_and_version()
    {
        Assert.Equal(0, _work.Run("--help"));
        Assert.Contains("check", _work.Output, StringComparison.Ordinal);
        Assert.Contains("render", _work.Output, StringComparison.Ordinal);

        Assert.Equal(0, _work.Run("--version"));
        Assert.Matches(@"^\d+\.\d+\.\d+", _work.Output);
    }
}
