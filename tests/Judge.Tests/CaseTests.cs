using Scriban;
using Scriban.Syntax;

namespace Nianbao.Judge.Tests;

/// <summary>The cases of the compiler that do not look at a report, the verified examples of the language reference among them, judged.</summary>
public class CaseTests
{
    // a case that uses one of these looks at the report, which is judged with the pages
    private static readonly string[] ModelNames =
    [
        "organ", "year", "title", "published", "preamble", "form", "sections", "tables", "previous", "requests", "proactive", "review", "reports", "years", "organs",
    ];

    private static readonly Lazy<Dictionary<string, Trial>> Strict = new(() => Try("cases", hasStrictNames: true));
    private static readonly Lazy<Dictionary<string, Trial>> Lax = new(() => Try("lax-cases", hasStrictNames: false));

    public static TheoryData<string> Cases => [.. Judged("cases").Select(template => template.Name)];

    public static TheoryData<string> LaxCases => [.. Judged("lax-cases").Select(template => template.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_ends_as_in_Scriban(string name) => AssertSame(Strict.Value[name]);

    [Theory]
    [MemberData(nameof(LaxCases))]
    public void A_case_with_lax_names_ends_as_in_Scriban(string name) => AssertSame(Lax.Value[name]);

    private static void AssertSame(Trial trial) => Assert.False(trial.IsDifferent, trial.ToString());

    private static Dictionary<string, Trial> Try(string folder, bool hasStrictNames) =>
        Trial.Of([.. Judged(folder)], hasStrictNames, Samples.AnyReport).ToDictionary(trial => trial.Template.Name, StringComparer.Ordinal);

    private static IEnumerable<JudgedTemplate> Judged(string folder)
    {
        var parts = Samples.Templates("cases").Where(file => IsPart(file.Key)).ToDictionary();
        return Samples.Templates(folder)
            .Where(file => !file.Key.Contains('/', StringComparison.Ordinal))
            .Select(file => new JudgedTemplate(file.Key, file.Value, parts))
            .Where(template => !template.IsEscaped && !LooksAtReport(template));
    }

    private static bool IsPart(string name) => name.StartsWith("parts/", StringComparison.Ordinal);

    private static bool LooksAtReport(JudgedTemplate template) => NamesIn(template.Text)
        .Concat(template.Parts.Where(part => template.Text.Contains($"'{Path.ChangeExtension(part.Key, null)}'", StringComparison.Ordinal)).SelectMany(part => NamesIn(part.Value)))
        .Intersect(ModelNames).Any();

    private static IEnumerable<string> NamesIn(string text) =>
        Template.Parse(text).Page is { } page ? NodesOf(page).OfType<ScriptVariableGlobal>().Select(variable => variable.BaseName) : [];

    private static IEnumerable<ScriptNode> NodesOf(ScriptNode node) => node.Children.OfType<ScriptNode>().SelectMany(NodesOf).Prepend(node);
}
