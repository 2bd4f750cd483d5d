using System.Globalization;
using System.Text;
using Nianbao.Generator.Templates.Units;

namespace Nianbao.Generator.Tests.Templates;

/// <summary>
/// Functions that call each other in a long chain. What a function reads of the places it is called from follows from all
/// that it calls: looked for at every call of every pass, a chain of these took minutes.
/// </summary>
public class FunctionChainTests
{
    [Theory]
    [InlineData("ret x + 1", "ret f{0}(x) + 2", "602")]
    [InlineData("ret x", "ret f{0}(x) + 'a'", null)]
    [InlineData("x", "f{0} x", "1")]
    [InlineData("x", "a{0} = x; f{0} x; a{0} = 'b'", "1")]
    public void A_long_chain_is_compiled(string first, string next, string? output)
    {
        const int Count = 300;
        var text = new StringBuilder($"{{{{ func f0(x); {first}; end }}}}");
        for (var i = 1; i <= Count; i++)
        {
            text.Append($"{{{{ func f{i}(x); {string.Format(CultureInfo.InvariantCulture, next, i - 1)}; end }}}}");
        }

        text.Append($"{{{{ f{Count} 1 }}}}");

        var unit = TemplateUnits.Gather([new TemplateSource("chain.scriban", "chain.scriban", text.ToString())]).Units.Single();
        var written = TemplateHost.Render(TemplateHost.Compile(unit), TemplateHost.Sample());

        Assert.Equal(output ?? "1" + new string('a', Count), written);
    }
}
