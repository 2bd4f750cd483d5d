using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates;
using Nianbao.Generator.Templates.Units;

namespace Nianbao.Generator.Tests.Templates;

/// <summary>Whatever can be parsed is compiled to C# without complaint or refused with a message, never anything else.</summary>
public class EmitRobustnessTests
{
    public static TheoryData<string> ParserCases => SyntaxErrorTests.Cases;

    [Theory]
    [MemberData(nameof(ParserCases))]
    public void What_parses_compiles_or_is_refused(string name)
    {
        var text = File.ReadAllText(Path.Combine(SyntaxErrorTests.Folder(), name + ".scriban"));
        AssertSound("case.scriban", text);
        AssertSound("case.scriban-html", text);
        AssertSound("case.scriban", text, hasStrictNames: false);
    }

    [Fact]
    public void Every_statement_of_a_case_may_be_missing()
    {
        foreach (var name in EmitCaseTests.Cases)
        {
            var unit = EmitCaseTests.Unit(name);
            foreach (var end in unit.Main.Text.Select((c, i) => (c, i)).Where(pair => pair.c is ';' or '|').Select(pair => pair.i))
            {
                var cut = unit with { Main = unit.Main with { Text = unit.Main.Text[..end] } };
                var (_, diagnostics) = TemplateCompiler.Compile(cut, TemplateHost.Forms);
                Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Descriptor == TemplateDiagnostics.Internal);
            }
        }
    }

    private static void AssertSound(string name, string text, bool hasStrictNames = true)
    {
        var unit = TemplateUnits.Gather([new TemplateSource(name, name, text)]).Units.Single();
        var (template, diagnostics) = TemplateCompiler.Compile(unit, TemplateHost.Forms, hasStrictNames);
        var crash = diagnostics.FirstOrDefault(diagnostic => diagnostic.Descriptor == TemplateDiagnostics.Internal);
        Assert.True(crash is null, $"{crash?.Arguments[0]} in: {text}");
        Assert.NotEqual(template.Source is null, diagnostics.Count == 0);
        if (template.Source is not null) TemplateHost.Compile(unit, hasStrictNames: hasStrictNames);
    }
}
