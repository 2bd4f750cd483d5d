using Nianbao.Fixtures;
using System.Text;
using Nianbao.Reports;
using Nianbao.Cli.Tests.Fixture;
using Nianbao.Similarity;

namespace Nianbao.Cli.Tests;

/// <summary>Texts and figures that repeat last year's report or another body's.</summary>
public sealed class SimilarityTests : IDisposable
{
    private const string Now = "data/2021/甲县人民政府.yaml";

    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData(10, 10, "warning NB3120: ")]
    [InlineData(9, 10, "warning NB3120: ")]
    [InlineData(8, 10, "note NB3123: ")]
    [InlineData(6, 10, null)]
    public void A_text_that_repeats_last_years_is_found_by_the_share_of_its_characters(int repeated, int all, string? told)
    {
        Add(2020, "甲县人民政府", Text(0, repeated, "甲县", 2020));
        Add(2021, "甲县人民政府", Text(0, repeated, "甲县", 2021) + Text(50, all - repeated, "甲县", 2021));

        Check();
        if (told == null) Assert.DoesNotContain("NB312", _work.Errors, StringComparison.Ordinal);
        else Assert.Contains(told, _work.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_found_at_the_first_sentence_with_a_quotation()
    {
        Add(2020, "甲县人民政府", Text(0, 10, "甲县", 2020));
        Add(2021, "甲县人民政府", Text(60, 1, "甲县", 2021) + Text(0, 10, "甲县", 2021));

        Check();
        var place = Text(60, 1, "甲县", 2021).Length;
        var length = Text(0, 1, "甲县", 2021).Length;
        Assert.Contains($"{_work.PathOf(Now)}(4,{place + 3},4,{place + length + 3}): warning NB3120: 正文与上年的报告雷同：90% 与 2020 年度报告相同", _work.Errors, StringComparison.Ordinal);
        Assert.Contains("如“2021年甲县", _work.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_little_text_and_set_phrases_are_no_repetition()
    {
        const string Phrases = "本年度没有其他需要报告的事项需要说明。本机关全年未收到任何公民提出的政府信息公开申请。本年度本机关未收取任何信息处理费用请予说明。";
        foreach (var year in new[] { 2020, 2021 })
        {
            Add(year, "甲县人民政府", Text(0, 2, "甲县", year) + string.Concat(Enumerable.Repeat(Phrases, 10)));
        }

        Check();
        Assert.DoesNotContain("NB312", _work.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("licences: 2273", false)]
    public void All_figures_of_last_year_again_are_found(string licences, bool isFound)
    {
        Add(2021, "甲县人民政府", "平稳");
        Add(2022, "甲县人民政府", "平稳。");
        var file = _work.PathOf("data/2022/甲县人民政府.yaml");
        if (licences.Length > 0) File.WriteAllText(file, File.ReadAllText(file).Replace("licences: 2272", licences, StringComparison.Ordinal));

        _work.Run("check", file);
        Assert.Equal(isFound, _work.Errors.Contains("(6,17,6,18): warning NB3121: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Bodies_of_one_year_with_one_text_are_found_when_they_are_checked_together()
    {
        Add(2021, "甲县教育局", Text(0, 10, "县教育局", 2021));
        Add(2021, "甲县财政局", Text(0, 10, "甲县财政局", 2021));
        Add(2021, "甲县民政局", Text(20, 10, "县民政局", 2021));
        Add(2022, "甲县水务局", Text(0, 10, "县水务局", 2022));

        Assert.Equal(0, _work.Run("check", _work.PathOf("data")));

        var lines = _work.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => Assert.Contains("warning NB3122: ", line, StringComparison.Ordinal));
        Assert.Contains("与“甲县财政局”相同", Assert.Single(lines, line => line.Contains("教育局.yaml", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("与“甲县教育局”相同", Assert.Single(lines, line => line.Contains("财政局.yaml", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("检查 4 份", _work.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Neither_a_build_nor_the_check_of_one_file_compares_bodies()
    {
        Add(2021, "甲县教育局", Text(0, 10, "县教育局", 2021));
        Add(2021, "甲县财政局", Text(0, 10, "县财政局", 2021));

        Assert.Equal(0, _work.Run("render", _work.PathOf("data"), "--out", _work.PathOf("out")));
        Assert.Equal("", _work.Errors);
        Assert.Equal(0, _work.Run("check", _work.PathOf("data/2021/甲县教育局.yaml")));
        Assert.Equal("", _work.Errors);
    }

    [Theory]
    [InlineData("施秉县人民政府", "施秉县人民政府 施秉县政府 施秉县")]
    [InlineData("施秉县教育局", "施秉县教育局 县教育局 教育局 施秉县")]
    [InlineData("国家统计局", "国家统计局")]
    [InlineData("", "")]
    public void A_body_has_short_names(string organ, string names) => Assert.Equal(names, string.Join(' ', ShortNames.Of(organ)));

    [Fact]
    public void A_thousand_bodies_with_one_text_are_all_found()
    {
        var index = new SiblingIndex();
        for (var i = 0; i < 1000; i++) index.Add(Report($"第{i}县人民政府", Text(0, 10, "我县", 2021)));

        Assert.Equal(1000, index.Find().Count);
    }

    private static Report Report(string organ, string text)
    {
        var report = SampleForm.Type.Create();
        report.Organ = organ;
        report.FilePath = organ;
        report.Year = 2021;
        report.SetText(report.Form.Sections[0], new Narrative([text], [1]));
        return report;
    }

    /// <summary>Sentences of the same length, different by their letters.</summary>
    private static string Text(int first, int count, string organ, int year)
    {
        const string Letters = "推进政务公开提升服务效能健全制度规范流程加强培训落实责任畅通渠道回应关切优化平台完善目录及时更新接受监督注重实效形成合力不断深入稳步发展积极探索主动作为";
        var text = new StringBuilder();
        for (var i = first; i < first + count; i++)
        {
            text.Append(year).Append('年').Append(organ);
            for (var j = 0; j < 25; j++) text.Append(Letters[((i * 7) + (j * (1 + (i % 5)))) % Letters.Length]);
            text.Append(i * year).Append("件。");
        }

        return text.ToString();
    }

    private void Add(int year, string organ, string text)
    {
        var name = _work.Add($"data/{year}/{organ}.yaml");
        File.WriteAllText(name, ReadFile.Good
            .Replace("某某县人民政府", organ, StringComparison.Ordinal)
            .Replace("year: 2021", $"year: {year}", StringComparison.Ordinal)
            .Replace("overview: 全年平稳。", "overview: |\n  " + text, StringComparison.Ordinal));
    }

    private void Check() => _work.Run("check", _work.PathOf(Now));
}
