using Nianbao.Fixtures;
using Nianbao.Catalog;
using Nianbao.Cli.Files;
using Nianbao.Cli.Work;
using Nianbao.DataFiles;
using Nianbao.Findings;
using Nianbao.Loading;
using Nianbao.Cli.Tests.Fixture;

namespace Nianbao.Cli.Tests;

/// <summary>Last year's report: where it is found, when it is used, and that every command finds it.</summary>
public sealed class LastYearTests : IDisposable
{
    private const string Old = "data/2020/某某县人民政府.yaml";
    private const string New = "data/2021/某某县人民政府.yaml";
    private const string Broken = "error NB3199: ";

    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void The_file_of_the_same_name_in_the_folder_of_the_year_before_is_last_years()
    {
        AddBoth();

        Assert.Equal(1, Check(New));
        Assert.Contains($"{_work.PathOf(New)}(11,16,11,17): {Broken}", _work.Errors, StringComparison.Ordinal);
        Assert.Contains("2020年度报告", _work.Errors, StringComparison.Ordinal);
        Assert.Contains("the report on 2020", _work.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("render")]
    [InlineData("compare")]
    public void Every_command_that_checks_compares_with_it(string command)
    {
        AddBoth();
        string[] end = command == "check" ? [] : ["--out", _work.PathOf("out")];

        Assert.Equal(1, _work.Run([command, _work.PathOf(Old), _work.PathOf(New), .. end]));
        Assert.Contains(Broken, _work.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_report_takes_nothing_from_one_that_contradicts_the_year_before()
    {
        AddBoth();

        Assert.Equal(0, _work.Run("new", "2022", "某某县人民政府", "--data", _work.PathOf("data")));
        Assert.Contains("有错误，没有从中取数", _work.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_found_under_the_other_extension_and_below_folders()
    {
        Add("data/2020/乡镇/某某县人民政府.yml", "year: 2021", "year: 2020");
        Add("data/2021/乡镇/某某县人民政府.yaml");

        Check("data/2021/乡镇/某某县人民政府.yaml");
        Assert.Contains(Broken, _work.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_it_nothing_is_said()
    {
        Add(New);

        Assert.Equal(0, Check(New));
        Assert.Equal("", _work.Errors);
    }

    [Theory]
    [InlineData("previous: ../2020/旧名.yaml", true)]
    [InlineData("previous: '..\\2020\\旧名.yaml'", true)]
    [InlineData("previous: none", false)]
    [InlineData("previous:", false)]
    public void A_data_file_may_name_it(string line, bool isCompared)
    {
        Add("data/2020/旧名.yaml", "year: 2021", "year: 2020", "organ: 某某县人民政府", "organ: 旧名");
        Add(New, "year: 2021", "year: 2021\n" + line);

        Check(New);
        Assert.Equal(isCompared, _work.Errors.Contains(Broken, StringComparison.Ordinal));
    }

    [Fact]
    public void None_means_none_though_there_is_a_file()
    {
        AddBoth();
        Add(New, "year: 2021", "year: 2021\nprevious: none");

        Assert.Equal(0, Check(New));
        Assert.Equal("", _work.Errors);
    }

    [Fact]
    public void A_file_that_is_named_and_not_there_is_an_error_at_its_place()
    {
        Add(New, "year: 2021", "year: 2021\nprevious: ../2020/没有.yaml");

        Assert.Equal(1, Check(New));
        Assert.Contains("(3,11,3,26): error NB5250: ", _work.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("organ: 某某县人民政府", "organ: 别的机关", "NB5251", "previous: ../2020/某某县人民政府.yaml")]
    [InlineData("year: 2020", "year: 2019", "NB5252", "2019")]
    [InlineData("licences: 2272", "licences: 很多", "NB5253", "check that file first")]
    public void A_file_that_cannot_be_last_years_is_noted_and_not_used(string passage, string replacement, string rule, string told)
    {
        Add(Old, "year: 2021", "year: 2020", passage, replacement);
        Add(New);

        Assert.Equal(0, Check(New));
        Assert.Contains($"(1,1,1,1): note {rule}: ", _work.Errors, StringComparison.Ordinal);
        Assert.Contains(told, _work.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(Broken, _work.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_sums_of_last_year_do_not_matter()
    {
        Add(Old, "year: 2021", "year: 2020", "granted: [4, 1, 0, 0]", "granted: [9, 1, 0, 0]");
        Add(New);

        Check(New);
        Assert.Contains(Broken, _work.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_takes_its_figures_also_where_that_text_does_so_itself()
    {
        Add("data/2019/某某县人民政府.yaml", "year: 2021", "year: 2019", "licences: 2272", "licences: 7");
        foreach (var year in new[] { 2020, 2021 })
        {
            Add($"data/{year}/某某县人民政府.yaml", "year: 2021", $"year: {year}", "overview: 全年平稳。", "overview: 上年许可{{ previous.proactive.licences }}件。");
        }

        var findings = new FindingList();
        var report = new ReportLoader(new ReportCatalog(SampleForm.All, [])).Load(_work.PathOf(New), findings)!;

        Assert.Equal("上年许可2272件。", report.Text(report.Form.Sections[0]).Paragraphs[0]);
        Assert.DoesNotContain(findings.Items, finding => finding.Rule.StartsWith("NB5", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("../2021/某某县人民政府.yaml", "../2021/某某县人民政府.yaml")]
    [InlineData("../2020/某某县人民政府.yaml", "../2021/某某县人民政府.yaml")]
    public void Files_that_name_each_other_or_themselves_do_not_go_round_for_ever(string previous, string previousOfThat)
    {
        const string Text = "overview: 上年许可{{ previous.proactive.licences }}件。";
        Add(New, "overview: 全年平稳。", $"previous: {previous}\n{Text}");
        Add(Old, "year: 2021", "year: 2020", "overview: 全年平稳。", $"previous: {previousOfThat}\n{Text}");

        Assert.Equal(1, Check(New));
        Assert.DoesNotContain("NB9010", _work.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Years_of_one_file_are_a_chain_and_results_keep_the_order_of_the_jobs()
    {
        string[] files = ["/d/2021/b.yaml", "/d/2020/a.yaml", "/d/x.yaml", "/d/2021/a.yml", "/d/2020/b.yaml", "/e/2020/a.yaml"];
        var jobs = files.Select(file => new ReportJob(Path.GetFullPath(file), file)).ToList();

        Assert.Equal(["4,0", "1,3", "2", "5"], JobChains.Of(jobs).Select(chain => string.Join(',', chain)));
    }

    [Fact]
    public void Findings_come_in_the_order_of_the_files_whatever_the_order_of_reading()
    {
        foreach (var organ in new[] { "甲", "乙", "丙" })
        {
            foreach (var year in new[] { 2021, 2022 })
            {
                Add($"data/{year}/{organ}.yaml", "year: 2021", $"year: {year}", "licences: 2272", "licences: -1");
            }
        }

        Assert.Equal(1, _work.Run("check", _work.PathOf("data")));
        var files = _work.Errors.Split('\n').Where(line => line.Contains("NB5309", StringComparison.Ordinal)).Select(line => line[..line.IndexOf('(', StringComparison.Ordinal)]).ToList();
        Assert.Equal(6, files.Count);
        Assert.Equal(files.Order(StringComparer.Ordinal), files);
    }

    [Theory]
    [InlineData("/data/2021/x.yaml", "/data", 2021, "x")]
    [InlineData("/2019/data/2021/乡镇/x.v2.yaml", "/2019/data", 2021, "乡镇/x.v2")]
    [InlineData("/data/20211/x.yaml", "", 0, "")]
    [InlineData("/x.yaml", "", 0, "")]
    public void The_folder_named_by_a_year_tells_the_place_among_the_years(string file, string root, int year, string name)
    {
        Assert.Equal(year > 0, YearPath.TryOf(Native(file), out var path));
        if (year > 0) Assert.Equal(new YearPath(Native(root), year, Native(name)), path);
    }

    private static string Native(string path) => path.Replace('/', Path.DirectorySeparatorChar);

    private int Check(string name) => _work.Run("check", "--all", _work.PathOf(name));

    private void AddBoth()
    {
        Add(Old, "year: 2021", "year: 2020");
        Add(New);
    }

    /// <summary>Writes the good report with passages replaced, each followed by what takes its place.</summary>
    private void Add(string name, params string[] replacements)
    {
        _work.Add(name);
        var text = _work.Read(name);
        for (var i = 0; i < replacements.Length; i += 2)
        {
            Assert.Contains(replacements[i], text, StringComparison.Ordinal);
            text = text.Replace(replacements[i], replacements[i + 1], StringComparison.Ordinal);
        }

        File.WriteAllText(_work.PathOf(name), text);
    }
}
