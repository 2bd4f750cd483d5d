using Nianbao.Fixtures;
using Nianbao.DataFiles;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Reporting.Scaffolding;
using Nianbao.Reports;
using Nianbao.Cli.Tests.Fixture;
using Nianbao.Validation;

namespace Nianbao.Cli.Tests;

/// <summary>The command <c>new</c>: what it writes, what it takes from last year, what it refuses.</summary>
public sealed class NewCommandTests : IDisposable
{
    private const string Organ = "某某县人民政府";
    private const string LastYear = "data/2021/某某县人民政府.yaml";
    private const string Made = "data/2022/某某县人民政府.yaml";

    private readonly Workspace _work = new();

    private string Data => _work.PathOf("data");

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Each_figure_and_each_text_is_found_missing_once_and_nothing_else_is_found()
    {
        Assert.Equal(0, _work.Run("new", "2022", Organ, "--data", Data));

        var (report, findings) = Read(Made);
        var sums = SampleForm.Form.Sums.Select(sum => sum.Cell).ToHashSet();
        var leaves = Enumerable.Range(0, SampleForm.Form.CellCount).Where(cell => !sums.Contains(cell)).Select(SampleForm.Form.PathOf);
        Assert.Equal(leaves.Order(), findings.Where(finding => finding.Rule == "NB5308").SelectMany(finding => finding.Cells).Order());
        Assert.Equal(["NB5210", "NB5210"], findings.Where(finding => finding.Rule != "NB5308").Select(finding => finding.Rule));
        Assert.Equal((Organ, 2022), (report!.Organ, report.Year));
        Assert.Contains(_work.PathOf(Made), _work.Output, StringComparison.Ordinal);
        Assert.Equal("", _work.Errors);
    }

    [Fact]
    public void What_the_name_does_not_say_of_the_body_is_there_to_be_filled_in()
    {
        _work.Run("new", "2022", "某某市管理中心", "--data", Data);
        _work.Run("new", "2022", Organ, "--data", Data);

        var text = _work.Read("data/2022/某某市管理中心.yaml");
        Assert.Contains("\n# kind: 政府 | 部门 | 乡镇 | 街道 | 授权组织\n# level: 国务院部门 | 省级 | 市级 | 县级 | 乡级\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("kind:", _work.Read(Made), StringComparison.Ordinal);
    }

    [Fact]
    public void Filled_in_it_is_a_report()
    {
        _work.Run("new", "2022", Organ, "--data", Data);
        var text = _work.Read(Made).Replace(" ~", " 0", StringComparison.Ordinal).Replace("[~", "[0", StringComparison.Ordinal);
        File.WriteAllText(_work.PathOf(Made), text.Replace(": |\n", ": |\n  无\n", StringComparison.Ordinal));

        Assert.Empty(Read(Made).Findings);
    }

    [Fact]
    public void Figures_and_the_names_of_their_columns_stand_below_each_other()
    {
        _work.Run("new", "2022", Organ, "--data", Data);

        var lines = _work.Read(Made).Split('\n');
        Assert.Contains("  #                                                            自然人  商业企业  科研机构  其他  总计", lines);
        Assert.Contains("  一、本年新收政府信息公开申请数量:                           [~,      ~,        ~,        ~,    ~]", lines);
        Assert.Contains("      3.危及“三安全一稳定”:                                   [~,      ~,        ~,        ~,    ~]", lines);
        Assert.Contains("  三、本年度办理结果:", lines);
    }

    [Fact]
    public void What_last_year_carried_over_is_filled_in_and_said_so()
    {
        _work.Add(LastYear);

        Assert.Equal(0, _work.Run("new", "2022", Organ, "--data", Data));

        var line = Assert.Single(_work.Read(Made).Split('\n'), line => line.Contains("二、上年结转", StringComparison.Ordinal));
        Assert.Equal("二、上年结转政府信息公开申请数量: [1, 0, 0, 0, ~] # 取自2021年度报告的“四、结转下年度继续办理”", Squeeze(line));
        Assert.Contains(_work.PathOf(LastYear), _work.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Read(Made).Findings, finding => finding.Cells.Any(cell => cell.StartsWith("requests.carried_in", StringComparison.Ordinal)));
    }

    [Fact]
    public void Figures_are_carried_across_a_change_of_form()
    {
        _work.Add("data/2020/某某县人民政府.yml", "year: 2021", "year: 2020");

        Assert.Equal(0, _work.Run("new", "2021", Organ, "--data", Data));

        Assert.Contains("[1, 0, 0, 0, ~]", Squeeze(_work.Read(LastYear)), StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_of_a_report_with_errors_are_not_carried()
    {
        _work.Add(LastYear, "received: [9, 1, 0, 0]", "received: [4, 1, 0, 0]");

        Assert.Equal(0, _work.Run("new", "2022", Organ, "--data", Data));

        Assert.DoesNotContain("取自", _work.Read(Made), StringComparison.Ordinal);
        Assert.Contains("有错误，没有从中取数", _work.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_number_of_a_row_that_has_parts_stands_above_them()
    {
        RowDefinition row = new("closed", "办结", [], 0, [new("late", "其中：延期", [], 1, [], false)], false);
        BlockDefinition block = new(
            null, null, [new(null, "数", [], 0, 1, [], false)], [row], 1, [new("", "数", "数", CellKind.Count, "件")],
            [new("t.closed", "办结", "办结", 0, 0, 1), new("t.closed.late", "其中：延期", "办结·其中：延期", 1, 1, 1)]);
        var table = TableBuilder.Table("t", "表", block);
        var form = new FormDefinition
        {
            Id = "x",
            Title = "年报",
            Basis = new FormBasis("一号", default),
            Years = [2022],
            Sections = [new("t", "一、表", 0, SectionText.None, table)],
            Tables = [table],
            Rules = [],
            CellCount = 2,
            Sums = [],
        };

        var text = ReportScaffold.Write(form, Organ, 2022, ScaffoldValues.None);

        Assert.EndsWith("一、表:\n  # 数\n  办结:\n    数:         ~\n    其中：延期: ~\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".yaml")]
    [InlineData(".yml")]
    public void A_file_that_is_there_is_left_as_it_is(string extension)
    {
        var file = _work.Add("data/2022/某某县人民政府" + extension);

        Assert.Equal(2, _work.Run("new", "2022", Organ, "--data", Data));

        Assert.Equal(ReadFile.Good, File.ReadAllText(file));
        Assert.Contains($"there is {file} already", _work.Errors, StringComparison.Ordinal);
        Assert.Single(_work.Files("data"));
    }

    [Fact]
    public void The_newest_form_serves_a_later_year_and_this_is_said()
    {
        Assert.Equal(0, _work.Run("new", "2031", Organ, "--data", Data));

        Assert.Contains("（2021 格式）", _work.Output, StringComparison.Ordinal);
        Assert.Contains("2031 年用的是 2021 年起的格式；如果国办另发了新格式", _work.Output, StringComparison.Ordinal);
        _work.Run("check", Data);
        Assert.Contains("note NB5215: 2031 年用的是 2021 年起的格式", _work.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2018)]
    [InlineData(20266)]
    public void A_year_without_a_form_is_told_with_those_there_are_and_how_to_add_one(int year)
    {
        Assert.Equal(2, _work.Run("new", $"{year}", Organ, "--data", Data));

        Assert.Contains($"没有适用于 {year} 年度的格式，现有的年度：2019、2020、2021、2022。", _work.Errors, StringComparison.Ordinal);
        Assert.Contains("docs/new-form.md", _work.Errors, StringComparison.Ordinal);
        Assert.Empty(_work.Files("data"));
    }

    [Theory]
    [InlineData("../甲县")]
    [InlineData("甲县/乙局")]
    [InlineData("甲县<b>")]
    [InlineData("甲县\n乙局")]
    [InlineData(" ")]
    public void A_name_that_a_data_file_may_not_have_is_refused(string organ)
    {
        Assert.Equal(2, _work.Run("new", "2022", organ, "--data", Data));

        Assert.Contains("机关名称", _work.Errors, StringComparison.Ordinal);
        Assert.Empty(_work.Files("data"));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("甲县 #1")]
    [InlineData("甲县's")]
    [InlineData("[甲县]")]
    [InlineData("&甲县")]
    [InlineData("12")]
    public void A_name_that_means_something_to_yaml_comes_back_as_it_was(string organ)
    {
        Assert.Equal(0, _work.Run("new", "2022", organ, "--data", Data));

        Assert.Equal(organ, Read($"data/2022/{organ}.yaml").Report!.Organ);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_told()
    {
        File.WriteAllText(Data, "");

        Assert.Equal(2, _work.Run("new", "2022", Organ, "--data", Data));

        Assert.Contains("写不了", _work.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new")]
    [InlineData("new", "2022")]
    [InlineData("new", "二〇二二", Organ)]
    [InlineData("new", "2022", Organ, "其他")]
    public void Wrong_use_is_2(params string[] args) => Assert.Equal(2, _work.Run(args));

    private (Report? Report, IReadOnlyList<Finding> Findings) Read(string name)
    {
        var findings = new FindingList();
        var report = new ReportReader().Read(_work.PathOf(name), SampleForm.All, findings);
        if (report != null) new ReportValidator().Check(report, findings);
        return (report, findings.Items);
    }

    private static string Squeeze(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
