using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates;

namespace Nianbao.Generator.Tests.Templates;

/// <summary>Whatever can be parsed is compiled to C# without complaint or refused with a message, never anything else.</summary>
public class EmitRobustnessTests
{
    private const int Seed = 20260801;
    private const int Mutations = 300;

    private static readonly char[] Separators = [';', ' ', '|', ','];

    public static TheoryData<string> ParserCases => ParserCaseTests.Cases;

    [Theory]
    [MemberData(nameof(ParserCases))]
    public void What_parses_compiles_or_is_refused(string name)
    {
        var text = File.ReadAllText(Path.Combine(ParserCaseTests.Folder(), name + ".scriban"));
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

    [Fact]
    public void Mutated_cases_compile_or_are_refused()
    {
        var random = new Random(Seed);
        var texts = new List<string>();
        foreach (var name in EmitCaseTests.Cases) texts.Add(EmitCaseTests.Unit(name).Main.Text);
        foreach (var name in EmitCaseTests.LaxCases) texts.Add(EmitCaseTests.Unit(name, EmitCaseTests.LaxFolder()).Main.Text);
        for (var i = 0; i < Mutations; i++)
        {
            var text = Mutate(texts[random.Next(texts.Count)], texts[random.Next(texts.Count)], random);
            AssertSound(random.Next(3) == 0 ? "case.scriban-html" : "case.scriban", text, hasStrictNames: random.Next(2) == 0);
        }
    }

    // replaces a statement or argument by one of another case
    private static string Mutate(string text, string other, Random random)
    {
        var (mine, theirs) = (text.Split(Separators, StringSplitOptions.None), other.Split(Separators, StringSplitOptions.None));
        var place = random.Next(mine.Length);
        var start = mine.Take(place).Sum(piece => piece.Length + 1);
        return text.Remove(start, mine[place].Length).Insert(start, theirs[random.Next(theirs.Length)]);
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
