using Nianbao.Reports;

namespace Nianbao.Model.Tests;

public class TitleLinesTests
{
    [Theory]
    [InlineData("施秉县人民政府2021年政府信息公开工作年度报告", "施秉县人民政府2021年", "政府信息公开工作年度报告")]
    [InlineData("某县2021年度政府信息公开年报", "某县2021年度", "政府信息公开年报")]
    [InlineData("某县青年工作委员会2021年政府信息公开工作年度报告", "某县青年工作委员会2021年", "政府信息公开工作年度报告")]
    [InlineData("政府信息公开工作年度报告（2021年）", "政府信息公开工作年度报告（2021年）")]
    [InlineData("某县政府信息公开工作年度报告2021年", "某县政府信息公开工作年度报告2021年")]
    [InlineData("某县21年年报", "某县21年年报")]
    [InlineData("", "")]
    public void A_title_is_broken_behind_its_year(string title, params string[] lines) => Assert.Equal(lines, TitleLines.Of(title));
}
