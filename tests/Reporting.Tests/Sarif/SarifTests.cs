using System.Text.Json;
using Nianbao.Fixtures;
using Nianbao.Reporting.CheckReports;
using Nianbao.Reporting.Sarif;
using Nianbao.Reporting.Tests.CheckReports;
using Nianbao.Rules;

namespace Nianbao.Reporting.Tests.Sarif;

/// <summary>The log for code-hosting sites and editors.</summary>
public class SarifTests
{
    [Fact]
    public void It_has_the_shape_that_the_published_schema_asks_for()
    {
        SarifShape.Check(Write(true, CheckedFiles.All));
        SarifShape.Check(Write(false));
    }

    [Fact]
    public void All_rules_of_all_forms_are_listed_with_level_and_source()
    {
        var rules = Run(Write(true)).GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();

        Assert.Equal(RuleCatalog.Of(SampleForm.Form).Select(rule => rule.Id).Distinct().Order(), rules.Select(rule => rule.GetProperty("id").GetString()));
        var rule = rules.Single(rule => rule.GetProperty("id").GetString() == "NB3001");
        Assert.Equal("error", rule.GetProperty("defaultConfiguration").GetProperty("level").GetString());
        Assert.Equal("表三表头“本列数据的勾稽关系”", rule.GetProperty("properties").GetProperty("source").GetString());
        Assert.StartsWith("第一项加第二项", rule.GetProperty("messageStrings").GetProperty("zh").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NB4001", "正文有误 / a mistake in the text")]
    [InlineData("NB5210", "数据文件有误 / a mistake in the data file")]
    [InlineData("NB9010", "程序没有做完 / the program could not finish")]
    [InlineData("NB3999", "数据不合规则 / figures against a rule")]
    public void What_is_no_rule_of_a_form_is_told_by_what_it_is_about(string id, string words) =>
        Assert.Equal(words, Assert.Single(new SarifRules([], [id]).All).ShortDescription.Text);

    [Fact]
    public void A_result_points_at_its_line_and_at_the_cells_of_both_sides()
    {
        var result = Results(Write(true, CheckedFiles.Wrong)).Single(result => result.GetProperty("ruleId").GetString() == "NB3002");

        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("data/2021/%E4%B9%99%E5%8E%BF.yaml", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal("SRCROOT", place.GetProperty("artifactLocation").GetProperty("uriBaseId").GetString());
        Assert.Equal("""{"startLine":10,"startColumn":26,"endColumn":28}""", JsonSerializer.Serialize(place.GetProperty("region")));
        Assert.Equal(
            ["一、本年新收政府信息公开申请数量·自然人：9", "一、本年新收政府信息公开申请数量·法人或其他组织·商业企业：1"],
            result.GetProperty("relatedLocations").EnumerateArray().Take(2).Select(related => related.GetProperty("message").GetProperty("text").GetString()));
        Assert.Contains("一格由 12 改为 10", result.GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_waived_is_suppressed_and_what_could_not_be_decided_is_open()
    {
        var results = Results(Write(true, CheckedFiles.Wrong, CheckedFiles.Doubtful));

        var waived = results.Single(result => result.TryGetProperty("suppressions", out _));
        Assert.Equal("NB3005", waived.GetProperty("ruleId").GetString());
        Assert.Equal("清理时<重新>认定口径（法规科）", waived.GetProperty("suppressions")[0].GetProperty("justification").GetString());
        var open = results.Single(result => result.GetProperty("kind").GetString() == "open");
        Assert.Equal(("NB3104", "none"), (open.GetProperty("ruleId").GetString(), open.GetProperty("level").GetString()));
    }

    [Fact]
    public void Fingerprints_tell_findings_apart_and_do_not_move_with_lines()
    {
        var prints = Fingerprints(CheckedFiles.All);

        Assert.Equal(prints.Distinct(), prints);
        Assert.Equal(prints, Fingerprints([.. CheckedFiles.All.Select(file => file with { Findings = [.. file.Findings.Select(finding => finding with { Span = finding.Span with { Line = finding.Line + 7 } })] })]));
        var twice = CheckedFiles.Unreadable with { Findings = [.. CheckedFiles.Unreadable.Findings, .. CheckedFiles.Unreadable.Findings] };
        Assert.Equal(2, Fingerprints([twice]).Distinct().Count());
    }

    [Fact]
    public void An_interrupted_run_says_so() =>
        Assert.False(Run(Write(false)).GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());

    private static List<string> Fingerprints(CheckedFile[] files) =>
        [.. Results(Write(true, files)).Select(result => result.GetProperty("fingerprints").GetProperty("nianbao/v1").GetString()!)];

    private static JsonElement Run(JsonElement log) => log.GetProperty("runs")[0];

    private static List<JsonElement> Results(JsonElement log) => [.. Run(log).GetProperty("results").EnumerateArray()];

    private static JsonElement Write(bool isSuccessful, params CheckedFile[] files)
    {
        var output = new StringWriter();
        var writer = new SarifWriter(output, [SampleForm.Old, SampleForm.Form]);
        foreach (var file in files) writer.Add(file);
        writer.End(isSuccessful);
        Assert.EndsWith("}\n", output.ToString(), StringComparison.Ordinal);
        return JsonDocument.Parse(output.ToString()).RootElement;
    }
}
