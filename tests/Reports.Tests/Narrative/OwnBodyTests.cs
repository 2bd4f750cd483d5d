using Nianbao.Narratives;

namespace Nianbao.Reports.Tests.Narrative;

/// <summary>How a text names the body whose report it is, and how other bodies.</summary>
public class OwnBodyTests
{
    [Theory]
    [InlineData("甲县教育局", "甲县教育局")]
    [InlineData("甲县教育局", "县教育局")]
    [InlineData("甲县教育局", "教育局")]
    [InlineData("甲县发展和改革局", "县发改局")]
    [InlineData("甲市乙区卫生健康委员会", "区卫健委")]
    [InlineData("甲县丙镇人民政府", "丙镇")]
    [InlineData("甲县丙镇人民政府", "镇政府")]
    [InlineData("甲市乙区戊街道办事处", "戊街道")]
    [InlineData("甲县人民政府", "县政府")]
    [InlineData("甲市12345政务服务便民热线中心", "热线中心")]
    public void Its_name_is_known_in_full_and_shortened(string organ, string name)
    {
        var own = Own(organ);

        Assert.True(own.LengthOfName(name) == name.Length || own.IsOwnName(name));
    }

    [Theory]
    [InlineData("甲县教育局", "县水利局")]
    [InlineData("甲县教育局", "甲县人民政府")]
    [InlineData("甲县丙镇人民政府", "丁镇")]
    [InlineData("甲县人民政府", "县教育局")]
    [InlineData("甲县人民政府", "城关镇")]
    public void Another_body_is_not_taken_for_it(string organ, string name)
    {
        var own = Own(organ);

        Assert.False(own.LengthOfName(name) == name.Length || own.IsOwnName(name) || own.IsAtEndOf(name));
    }

    [Theory]
    [InlineData("甲县教育局", '我', "局", true)]
    [InlineData("甲县教育局", '本', "单位", true)]
    [InlineData("甲县教育局", '全', "县", false)]
    [InlineData("甲县教育局", '我', "县", false)]
    [InlineData("甲县人民政府", '全', "县", true)]
    [InlineData("甲县人民政府", '全', "市", false)]
    [InlineData("甲县人民政府", '我', "局", false)]
    [InlineData("甲县丙镇人民政府", '全', "镇", true)]
    [InlineData("甲县丙镇人民政府", '我', "县", false)]
    [InlineData("甲市乙区戊街道办事处", '我', "街道", true)]
    [InlineData("甲市经济技术开发区管理委员会", '全', "区", true)]
    [InlineData("甲大学", '我', "校", true)]
    public void Words_for_a_whole_are_its_own_where_it_speaks_for_that(string organ, char first, string word, bool isOwn) =>
        Assert.Equal(isOwn, Own(organ).IsOwn(first, word));

    [Theory]
    [InlineData("甲县丙镇人民政府", "丁镇", true)]
    [InlineData("甲县丙镇人民政府", "甲县丁镇人民政府", true)]
    [InlineData("甲县丙镇人民政府", "甲县", false)]
    [InlineData("甲县教育局", "甲县水利局", true)]
    [InlineData("甲县教育局", "乙市教育局", true)]
    [InlineData("甲县教育局", "县教育局", false)]
    [InlineData("甲县教育局", "县教体局", false)]
    public void Another_body_in_a_title_is_one_for_certain_or_not(string organ, string name, bool isAnother) =>
        Assert.Equal(isAnother, Own(organ).IsAnother(name, text => text.TrimEnd('局', '镇', '县', '市')));

    private static OwnBody Own(string organ)
    {
        var report = SampleReports.Type("2021").Create();
        (report.Organ, report.Year) = (organ, 2023);
        return new OwnBody(report);
    }
}
