using Nianbao.Fixtures;
using Nianbao.Forms;
using Nianbao.Organs;

namespace Nianbao.Runtime.Tests.DataFiles;

/// <summary>Kind and level of a body: what its name says, what its data file says.</summary>
public class OrganFactTests
{
    [Theory]
    [InlineData("蚌峨乡人民政府", OrganKind.Township, OrganLevel.Township)]
    [InlineData("黔西南布依族苗族自治州册亨县丫他镇人民政府", OrganKind.Township, OrganLevel.Township)]
    [InlineData("某某瑶族乡人民政府", OrganKind.Township, OrganLevel.Township)]
    [InlineData("某某镇政府", OrganKind.Township, OrganLevel.Township)]
    [InlineData("宝日希勒苏木人民政府", OrganKind.Township, OrganLevel.Township)]
    [InlineData("建章路街道办事处", OrganKind.Street, OrganLevel.Township)]
    [InlineData("西安市未央区建章路街道办事处", OrganKind.Street, OrganLevel.Township)]
    [InlineData("施秉县人民政府", OrganKind.Government, OrganLevel.County)]
    [InlineData("玉屏侗族自治县人民政府", OrganKind.Government, OrganLevel.County)]
    [InlineData("浚县人民政府", OrganKind.Government, OrganLevel.County)]
    [InlineData("达拉特旗人民政府", OrganKind.Government, OrganLevel.County)]
    [InlineData("平桥区人民政府", OrganKind.Government, OrganLevel.County)]
    [InlineData("浦东新区人民政府", OrganKind.Government, OrganLevel.County)]
    [InlineData("神农架林区人民政府", OrganKind.Government, OrganLevel.County)]
    [InlineData("广西壮族自治区人民政府", OrganKind.Government, OrganLevel.Provincial)]
    [InlineData("贵州省人民政府", OrganKind.Government, OrganLevel.Provincial)]
    [InlineData("重庆市人民政府", OrganKind.Government, OrganLevel.Provincial)]
    [InlineData("临夏回族自治州人民政府", OrganKind.Government, OrganLevel.Prefectural)]
    [InlineData("大兴安岭地区行政公署", OrganKind.Government, OrganLevel.Prefectural)]
    [InlineData("锡林郭勒盟行政公署", OrganKind.Government, OrganLevel.Prefectural)]
    [InlineData("景德镇市人民政府", OrganKind.Government, OrganLevel.Unknown)]
    [InlineData("义乌市人民政府", OrganKind.Government, OrganLevel.Unknown)]
    [InlineData("重庆市渝北区人民政府", OrganKind.Government, OrganLevel.County)]
    public void The_name_of_a_government_says_what_it_is(string name, OrganKind kind, OrganLevel level) =>
        Assert.Equal((kind, level), OrganNameFacts.Of(name));

    [Theory]
    [InlineData("大竹县教育局", OrganLevel.County)]
    [InlineData("镇雄县乡村振兴局", OrganLevel.County)]
    [InlineData("永嘉县住房和城乡建设局", OrganLevel.County)]
    [InlineData("永嘉县农业农村局", OrganLevel.County)]
    [InlineData("平阳县市场监督管理局", OrganLevel.County)]
    [InlineData("某某县发展和改革委员会", OrganLevel.County)]
    [InlineData("某某县人民政府办公室", OrganLevel.County)]
    [InlineData("贵州省教育厅", OrganLevel.Provincial)]
    [InlineData("贵州省人民政府办公厅", OrganLevel.Provincial)]
    [InlineData("贵州省市场监督管理局", OrganLevel.Provincial)]
    [InlineData("江苏省省级机关事务管理局", OrganLevel.Provincial)]
    [InlineData("宁夏回族自治区财政厅", OrganLevel.Provincial)]
    [InlineData("北京市财政局", OrganLevel.Provincial)]
    [InlineData("临夏回族自治州财政局", OrganLevel.Prefectural)]
    [InlineData("昭通市政务服务管理局", OrganLevel.Unknown)]
    [InlineData("郑州市城市管理局", OrganLevel.Unknown)]
    [InlineData("山西省运城市建设局", OrganLevel.Unknown)]
    [InlineData("贵州省贵阳市教育局", OrganLevel.Unknown)]
    [InlineData("某某县城市管理局", OrganLevel.County)]
    [InlineData("某某市某某区教育局", OrganLevel.Unknown)]
    [InlineData("某某市某某区人民政府办公室", OrganLevel.Unknown)]
    [InlineData("教育部", OrganLevel.National)]
    [InlineData("中华人民共和国水利部", OrganLevel.National)]
    [InlineData("国家统计局", OrganLevel.National)]
    public void The_name_of_a_department_says_whose_it_is(string name, OrganLevel level) =>
        Assert.Equal((OrganKind.Department, level), OrganNameFacts.Of(name));

    [Theory]
    [InlineData("")]
    [InlineData("县")]
    [InlineData("局")]
    [InlineData("县人民政府")]
    [InlineData("景德镇")]
    [InlineData("宣州区某某办事处")]
    [InlineData("某某县驻京办事处")]
    [InlineData("香港特别行政区政府")]
    [InlineData("某某经济技术开发区人民政府")]
    [InlineData("某某县经济开发区管理委员会")]
    [InlineData("某某县某某村村民委员会")]
    [InlineData("中共某某县委办公室")]
    [InlineData("中国共产党某某县纪律检查委员会")]
    [InlineData("某某县某某镇党政综合办公室")]
    [InlineData("某某县某某镇人民政府办公室")]
    [InlineData("某某县某某街道财政局")]
    [InlineData("昭通市生态环境局镇雄县分局")]
    [InlineData("国家税务总局某某县税务局")]
    [InlineData("某某县气象局")]
    [InlineData("某某县供电局")]
    [InlineData("盐田区财政局")]
    [InlineData("高新技术产业开发区财政局")]
    [InlineData("某某市高新技术产业开发区教育局")]
    [InlineData("某某市某某新区财政局")]
    [InlineData("某某市区教育局")]
    [InlineData("某某旗教育局")]
    [InlineData("广州教育局")]
    [InlineData("某某县第一中学")]
    [InlineData("某某县人民医院")]
    [InlineData("国家统计局某某县调查队")]
    [InlineData("某某县残疾人联合会")]
    public void What_a_name_leaves_open_is_unknown(string name) =>
        Assert.Equal((OrganKind.Unknown, OrganLevel.Unknown), OrganNameFacts.Of(name));

    [Fact]
    public void What_the_file_does_not_say_follows_from_the_name()
    {
        var read = ReadFile.Of(ReadFile.Good);

        Assert.Equal((OrganKind.Government, OrganLevel.County), (read.Report!.Kind, read.Report.Level));
    }

    [Theory]
    [InlineData("government", "prefectural", OrganKind.Government, OrganLevel.Prefectural)]
    [InlineData("政府", "市级", OrganKind.Government, OrganLevel.Prefectural)]
    [InlineData("部门", "省级", OrganKind.Department, OrganLevel.Provincial)]
    [InlineData("township", "township", OrganKind.Township, OrganLevel.Township)]
    [InlineData("街道", "乡级", OrganKind.Street, OrganLevel.Township)]
    [InlineData("授权组织", "国务院部门", OrganKind.Authorised, OrganLevel.National)]
    [InlineData("", "", OrganKind.Unknown, OrganLevel.Unknown)]
    public void A_file_says_what_its_name_leaves_open(string kind, string level, OrganKind expectedKind, OrganLevel expectedLevel)
    {
        var read = ReadFile.With("organ: 某某县人民政府", $"kind: {kind}\nlevel: {level}\norgan: 某某管理中心");

        Assert.Equal("", read.Lines());
        Assert.Equal((expectedKind, expectedLevel), (read.Report!.Kind, read.Report.Level));
    }

    [Fact]
    public void Of_the_words_one_that_is_none_is_told_with_those_that_are()
    {
        var kind = ReadFile.With("year: 2021", "year: 2021\nkind: 县政府").Single("NB5213", 3, 7, 10);
        ReadFile.With("year: 2021", "year: 2021\nlevel: city").Single("NB5213", 3, 8, 12);

        Assert.Contains("government（政府）、department（部门）", kind.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_that_the_name_contradicts_is_a_warning_and_counts()
    {
        var read = ReadFile.With("year: 2021", "year: 2021\nlevel: 市级");

        var finding = read.Single("NB5214", 3, 8, 10);
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("“县级”", finding.Message, StringComparison.Ordinal);
        Assert.Equal(OrganLevel.Prefectural, read.Report!.Level);
    }
}
