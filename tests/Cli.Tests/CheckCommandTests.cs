using System.Text.Json;
using Nianbao.Cli.Tests.Fixture;
using Nianbao.Fixtures;
using Nianbao.Generator.Templates.Units;
using Nianbao.Pages;
using Nianbao.Templates;

namespace Nianbao.Cli.Tests;

/// <summary>What the command check writes, where, and how it ends.</summary>
public sealed class CheckCommandTests : IDisposable
{
    private const string InForce = "normative_documents: [2, 1, 8]";
    private const string TooFew = "normative_documents: [5, 1, 3]";
    private const string Other = "other: 无";
    private const string Waiver = "other: 无\nwaive:\n  - { rule: NB3005, cell: proactive.normative_documents.in_force, values: [3, 4], because: 口径 }";

    private readonly Workspace _work = new();

    private string Data => _work.PathOf("data");

    public void Dispose() => _work.Dispose();

    [Fact]
    public void What_is_waived_is_counted_and_does_not_fail()
    {
        AddWaived();

        Assert.Equal(0, _work.Run("check", Data));

        Assert.Equal("", _work.Errors);
        Assert.Contains("1 checked, 0 errors, 0 warnings, 0 notes, 1 waived, 0 not assessable", _work.Output, StringComparison.Ordinal);
        Assert.Contains("verdict: fit for publication", _work.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh", "现行有效件数不应少于", "documents in force")]
    [InlineData("en", "documents in force", "现行有效件数不应少于")]
    public void Findings_are_told_in_the_language_that_is_asked_for(string language, string told, string untold)
    {
        _work.Add("data/甲县.yaml", InForce, TooFew);

        _work.Run("check", Data, "--language", language);

        Assert.Contains(told, _work.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(untold, _work.Errors, StringComparison.Ordinal);
        Assert.Equal(language == "zh", _work.Output.Contains("结论：", StringComparison.Ordinal));
        Assert.Equal(language == "en", _work.Output.Contains("verdict:", StringComparison.Ordinal));
    }

    [Fact]
    public void With_all_it_is_listed_as_nothing_a_build_would_take_for_an_error()
    {
        var file = AddWaived();

        Assert.Equal(0, _work.Run("check", Data, "--all"));

        Assert.StartsWith($"{file}(6,31,6,32): note NB3005: （已豁免：口径）表二“行政规范性文件”", _work.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_waived_error_does_not_keep_a_report_from_being_rendered()
    {
        AddWaived();

        Assert.Equal(0, _work.Run("render", Data, "--out", _work.PathOf("out")));

        Assert.Equal("", _work.Errors);
        Assert.Equal(2, _work.Files("out").Length);
    }

    [Fact]
    public void Sarif_is_all_there_is_on_standard_output()
    {
        _work.Add("data/甲县.yaml", InForce, TooFew);

        Assert.Equal(1, _work.Run("check", Data, "--format", "sarif", "--report", _work.PathOf("out")));

        using var log = JsonDocument.Parse(_work.Output);
        SarifShape.Check(log.RootElement);
        Assert.Contains("check report written", _work.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_report_is_written_once()
    {
        _work.Add("data/甲县.yaml", InForce, TooFew);

        Assert.Equal(1, _work.Run("check", Data, "--report", _work.PathOf("out")));
        Assert.Equal(["校验报告.html"], _work.Files("out"));
        Assert.Contains("check report written: ", _work.Output, StringComparison.Ordinal);

        Assert.Equal(1, _work.Run("check", Data, "--report", _work.PathOf("out")));
        Assert.Contains("check report unchanged: ", _work.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_goes_to_those_with_findings_and_is_taken_away_when_all_is_mended()
    {
        var wrong = _work.Add("data/甲县.yaml", InForce, TooFew);
        _work.Add("data/乙县.yaml", "某某县人民政府", "乙县人民政府");

        Assert.Equal(1, _work.Run("check", Data, "--letters", _work.PathOf("out")));
        Assert.Equal(["某某县人民政府退回修改意见.md"], _work.Files("out"));

        File.WriteAllText(wrong, ReadFile.Good);
        File.WriteAllText(_work.PathOf("out/别的.md"), "x");
        Assert.Equal(0, _work.Run("check", Data, "--letters", _work.PathOf("out")));
        Assert.Equal(["别的.md"], _work.Files("out"));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_told_and_returns_2()
    {
        var file = _work.Add("data/甲县.yaml", InForce, TooFew);

        Assert.Equal(2, _work.Run("check", Data, "--report", Path.Combine(file, "out")));
        Assert.Contains(" cannot be written: ", _work.Errors, StringComparison.Ordinal);
        Assert.Equal(2, _work.Run("check", Data, "--letters", Path.Combine(file, "out")));
    }

    [Theory]
    [InlineData("check", "--report", "templates/pages/check-report.scriban-html")]
    [InlineData("check", "--letters", "templates/pages/return-letter.scriban-md")]
    [InlineData("compare", "--out", "templates/pages/comparison.scriban-html")]
    public void Without_a_template_for_a_page_it_is_told_how_to_get_one_and_nothing_is_checked(string command, string option, string template)
    {
        var file = _work.Add("data/甲县.yaml", InForce, TooFew);

        Assert.Equal(2, _work.Run(_work.ReportCatalog with { Pages = [] }, command, file, option, _work.PathOf("out")));

        Assert.Contains($"write one as {template}, or do not set NianbaoEnableOfficialTemplates to false", _work.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("NB3005", _work.Errors, StringComparison.Ordinal);
        Assert.Empty(_work.Files("out"));
    }

    [Fact]
    public void A_page_whose_template_stops_is_told_at_its_place_and_not_written()
    {
        var stops = new PageDefinition<CheckReportView>(
            PageNames.CheckReport, (_, _) => throw new Position("pages/parts/finding.scriban-html", 3, 5).Error("没有这一项", "no such member"));

        Assert.Equal(2, _work.Run(_work.ReportCatalog with { Pages = [stops] }, "check", _work.Add("data/甲县.yaml"), "--report", _work.PathOf("out")));

        Assert.Contains(
            "模板出错 pages/parts/finding.scriban-html(3,5)：没有这一项 / template error in pages/parts/finding.scriban-html(3,5): no such member",
            _work.Errors, StringComparison.Ordinal);
        Assert.Empty(_work.Files("out"));
    }

    private string AddWaived()
    {
        var file = _work.Add("data/甲县.yaml", InForce, TooFew);
        File.WriteAllText(file, File.ReadAllText(file).Replace(Other, Waiver, StringComparison.Ordinal));
        return file;
    }
}
