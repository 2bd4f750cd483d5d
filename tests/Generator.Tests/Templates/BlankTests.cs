using Nianbao.Generator.Templates.Units;

namespace Nianbao.Generator.Tests.Templates;

/// <summary>Blanks that a tag takes away. They cannot be seen in a file of cases, and Git would change some of them.</summary>
public class BlankTests
{
    [Theory]
    [InlineData("a\n \t{{~ 1 }}", "a\n1")]
    [InlineData("a\r\n {{~ 1 }}", "a\r\n1")]
    [InlineData("a\r {{~ 1 }}", "a\r1")]
    [InlineData("a\r\r{{~ 1 }}", "a\r\r1")]
    [InlineData("a\r \r\n {{- 1 }}", "a1")]
    [InlineData("{{ 1 ~}} \n b", "1 b")]
    [InlineData("{{ 1 ~}} \r\n b", "1 b")]
    public void Blanks_around_a_tag(string template, string expected)
    {
        var unit = EmitCaseTests.UnitOf(new TemplateSource("x.scriban", "x.scriban", template));

        Assert.Equal(expected, TemplateHost.Render(TemplateHost.Compile(unit), TemplateHost.Sample()));
    }
}
