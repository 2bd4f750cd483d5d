using Nianbao.Fixtures;
using Nianbao.DataFiles;

namespace Nianbao.Runtime.Tests.DataFiles;

/// <summary>One report written in many ways reads the same.</summary>
public class KeyTests
{
    private const string Labels = """
        organ: 某某县人民政府
        year: 2021
        一、总体情况: 全年平稳。
        二、主动公开政府信息情况:
          规章: [1, 0, 3]
          行政规范性文件: [2, 1, 8]
          行政许可: 2272
          行政事业性收费: 2.02
        三、收到和处理政府信息公开申请情况:
          一、本年新收政府信息公开申请数量: [9, 1, 0, 0, 10]
          二、上年结转政府信息公开申请数量: [0, 0, 0, 0, 0]
          三、本年度办理结果:
            （一）予以公开: [4, 1, 0, 0, 5]
            （二）部分公开（区分处理的，只计这一情形，不计其他情形）: [1, 0, 0, 0, 1]
            （三）不予公开:
              1.属于国家秘密: [0, 0, 0, 0, 0]
              3.危及“三安全一稳定”: [1, 0, 0, 0, 1]
            （六）其他处理:
              3.其他: [2, 0, 0, 0, 2]
            （七）总计: [8, 1, 0, 0, 9]
          四、结转下年度继续办理: [1, 0, 0, 0, 1]
        四、政府信息公开行政复议、行政诉讼情况: [1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 1]
        六、其他需要报告的事项: 无

        """;

    private const string Mixed = """
        organ: 某某县人民政府
        year: 2021
        总体情况: 全年平稳。
        主动公开政府信息情况:
          规章: {本年制发件数: 1, repealed: 0, 现行有效件数: 3}
          normative_documents: [2, 1, 8]
          行政许可: [2272]
          fees: {本年收费金额: 2.02}
        requests:
          本年新收政府信息公开申请数量:
            自然人: 9
            法人或其他组织: [1, 0, 0]
          carried_in: {natural_person: 0, organisations: {商业机构: 0, research: 0, 其他: 0}, total: 0}
          本年度办理结果:
            (一) 予以公开: [4, 1, 0, 0, 5]
            部分公开: [1, 0, 0, 0]
            不予公开:
              state_secret: [0, 0, 0, 0, ~]
              危及三安全一稳定: [1, 0, 0, 0, 1]
            other:
              其他: [2, 0, 0, 0]
            总计: ~
          carried_out:
            - 1
            - 0
            - 0
            - 0
        review:
          行政复议: [1, 0, 0, 1]
          litigation:
            direct: [0, 0, 0]
            复议后起诉: { upheld: 0, corrected: 1, pending: 0 }
        其他需要报告的事项: 无

        """;

    [Theory]
    [InlineData(Labels)]
    [InlineData(Mixed)]
    public void Ids_labels_and_mixtures_read_the_same(string text)
    {
        var expected = ReadFile.Of(ReadFile.Good);
        var read = ReadFile.Of(text);

        Assert.Equal("", read.Lines());
        Assert.Equal(expected.Report!.Values.ToArray(), read.Report!.Values.ToArray());
        foreach (var section in SampleForm.Form.Sections)
        {
            Assert.Equal(expected.Report.Text(section).Paragraphs, read.Report.Text(section).Paragraphs);
        }
    }

    [Theory]
    [InlineData("（一）予以公开")]
    [InlineData("(一)予以公开")]
    [InlineData("〔一〕予以公开")]
    [InlineData("（1）予以公开")]
    [InlineData("一、予以公开")]
    [InlineData("1.予以公开")]
    [InlineData("１．予以公开")]
    [InlineData("予以 公开")]
    [InlineData("予以公开")]
    [InlineData("granted")]
    public void A_label_may_be_written_in_any_common_way(string key)
    {
        var read = ReadFile.With("    granted:", $"    \"{key}\":");

        Assert.Equal("", read.Lines());
        Assert.Equal(4, read.Value("requests.outcomes.granted.natural_person"));
    }

    [Theory]
    [InlineData("危及“三安全一稳定”")]
    [InlineData("'危及\"三安全一稳定\"'")]
    [InlineData("3、危及三安全一稳定")]
    [InlineData("3.危及「三安全一稳定」")]
    public void Quotes_make_no_difference(string key)
    {
        Assert.Equal("", ReadFile.With("      security_and_stability:", $"      {key}:").Lines());
    }

    [Theory]
    [InlineData("（二）予以公开")]
    [InlineData("2.予以公开")]
    public void A_label_with_another_number_is_not_taken_for_it(string key)
    {
        var finding = ReadFile.With("    granted:", $"    {key}:").Single("NB5101", 13, 5, 5 + key.Length);

        Assert.Contains("是不是“（一）予以公开”", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_key_is_told_with_the_nearest_and_not_as_missing_too()
    {
        var finding = ReadFile.With("  licences:", "  licenses:").Single("NB5101", 7, 3, 11);

        Assert.Contains("是不是“licences”", finding.Message, StringComparison.Ordinal);
        Assert.Contains("did you mean 'licences'", finding.MessageEn, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_like_no_other_is_told_with_the_valid_ones()
    {
        var finding = ReadFile.With("  licences:", "  罚没收入:").Single("NB5101", 7, 3, 7);

        Assert.Contains("可以写的有：regulations、规章", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_column_and_a_misspelt_section_are_told_with_the_nearest()
    {
        var column = ReadFile.With("review: [1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 1]", "review: {reconsiderations: [1, 0, 0], litigation: {direct: [0, 0, 0], after_reconsideration: [0, 0, 0]}}");
        Assert.Contains("did you mean 'reconsideration'", column.Single("NB5101", 21, 10, 26).MessageEn, StringComparison.Ordinal);

        var section = ReadFile.With("overview:", "overveiw:");
        Assert.Contains("did you mean 'overview'", section.Single("NB5101", 3, 1, 9).MessageEn, StringComparison.Ordinal);

        var header = ReadFile.With("year: 2021", "year: 2021\ntitel: x");
        Assert.Contains("did you mean 'title'", header.Single("NB5101", 3, 1, 6).MessageEn, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  licences: 1\n  行政许可: 2272")]
    [InlineData("  licences: 1\n  licences: 2272")]
    [InlineData("  行政许可: 1\n  licences: 2272")]
    public void A_key_given_twice_points_at_both(string lines)
    {
        var read = ReadFile.With("  licences: 2272", lines);

        var finding = Assert.Single(read.Findings);
        Assert.Equal(("NB5103", 8, 3), (finding.Rule, finding.Line, finding.Column));
        Assert.Contains("第 7 行第 3 列", finding.Message, StringComparison.Ordinal);
        Assert.Equal(1, read.Value("proactive.licences"));
    }

    [Fact]
    public void Sections_columns_and_header_lines_cannot_be_given_twice_either()
    {
        ReadFile.With("other: 无", "other: 无\n其他需要报告的事项: 有").Single("NB5103", 23, 1, 10);
        ReadFile.With("year: 2021", "year: 2021\nyear: 2021").Single("NB5103", 3, 1, 5);
        ReadFile.With("regulations: [1, 0, 3]", "regulations: {issued: 1, repealed: 0, issued: 2, in_force: 3}").Single("NB5103", 5, 41, 47);
    }

    [Fact]
    public void The_same_column_in_two_rows_is_not_given_twice()
    {
        var read = ReadFile.With(
            "  regulations: [1, 0, 3]\n  normative_documents: [2, 1, 8]",
            "  regulations: {issued: 1, repealed: 0, in_force: 3}\n  normative_documents: {issued: 2, repealed: 1, in_force: 8}");

        Assert.Empty(read.Findings);
    }

    [Fact]
    public void A_label_of_two_siblings_is_refused_with_both_and_an_id_or_a_number_tells_them_apart()
    {
        var table = new KeyTable<string>();
        table.Add("one", ["one"], ["1.其他"]);
        table.Add("two", ["two"], ["2.其他（说明）"]);
        table.Add("three", ["三"], ["三"]);

        Assert.False(table.TryFind("其他", out _, out var candidates));
        Assert.Equal(["one", "two"], candidates);
        Assert.True(table.TryFind("2、其他", out var two, out _));
        Assert.Equal("two", two);
        Assert.True(table.TryFind("one", out var one, out _));
        Assert.Equal("one", one);
        Assert.False(table.TryFind("其它", out _, out candidates));
        Assert.Empty(candidates);
    }

    [Fact]
    public void A_key_that_is_a_list_is_refused()
    {
        ReadFile.With("  licences: 2272", "  ? [a, b]\n  : 2272").Single("NB5104", 7, 5, 6);
    }
}
