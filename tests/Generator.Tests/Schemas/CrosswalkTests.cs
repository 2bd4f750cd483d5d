using Nianbao.Generator.CSharp;
using Nianbao.Generator.Tests.Pipeline;

namespace Nianbao.Generator.Tests.Schemas;

/// <summary>What a schema says about the counterparts of its cells in another form.</summary>
public class CrosswalkTests
{
    private const string Source = "Form2031.g.cs";

    // cells of both forms: person and total of received (0, 1), closed (2, 3) and open (4, 5)
    private static readonly Input Other = Input.Schema(SchemaTexts.Small, "schemas/2030.yaml");

    [Fact]
    public void Without_a_word_equal_paths_are_the_same()
    {
        var run = Run("crosswalk: { to: 2030 }");

        Assert.Equal("", run.Diagnostics());
        Assert.Equal(6, Matches(run).Length);
        Assert.Contains("new(Here: [5], There: [5], " + RuntimeNames.CellRelation + ".Same),", Matches(run));
        run.AssertCompiles();
    }

    [Fact]
    public void A_form_that_says_nothing_has_no_crosswalk() =>
        Assert.DoesNotContain("Crosswalks", Run("").Source(Source), StringComparison.Ordinal);

    [Theory]
    [InlineData("cases.open: none", "", "[4]")]
    [InlineData("cases.open.total: none", "new(Here: [4], There: [4], " + RuntimeNames.CellRelation + ".Same),", "[5]")]
    [InlineData("cases.closed: cases.open", "new(Here: [2], There: [4], " + RuntimeNames.CellRelation + ".Same),", "new(Here: [2], There: [2]")]
    [InlineData("cases.closed: [cases.closed, cases.open]", "new(Here: [3], There: [3, 5], " + RuntimeNames.CellRelation + ".Same),", "new(Here: [5], There: [5]")]
    [InlineData("cases.closed: { to: cases.closed, relation: similar }", "new(Here: [3], There: [3], " + RuntimeNames.CellRelation + ".Similar),", "new(Here: [3], There: [3], " + RuntimeNames.CellRelation + ".Same)")]
    [InlineData("cases.open.person: cases.closed.total", "new(Here: [4], There: [3], " + RuntimeNames.CellRelation + ".Same),", "new(Here: [3], There: [3]")]
    [InlineData("{ cases.closed: cases.open, cases.open: { to: cases.open, relation: similar } }", "new(Here: [2, 4], There: [4], " + RuntimeNames.CellRelation + ".Similar),", "new(Here: [2], There: [2]")]
    public void An_entry_says_otherwise(string entry, string has, string lacks)
    {
        var run = Run(entry.StartsWith('{') ? $"crosswalk: {{ to: 2030, cells: {entry} }}" : $"crosswalk:\n  to: 2030\n  cells:\n    {entry}");

        Assert.Equal("", run.Diagnostics());
        var matches = Matches(run);
        if (has.Length > 0) Assert.Contains(has, matches);
        Assert.DoesNotContain(matches, match => match.Contains(lacks, StringComparison.Ordinal));
        run.AssertCompiles();
    }

    [Fact]
    public void One_row_is_the_sum_of_several_there()
    {
        var run = Run("crosswalk:\n  to: 2030\n  cells:\n    cases.closed: [cases.open, cases.closed]\n    cases.open: none");

        Assert.Equal("", run.Diagnostics());
        Assert.Equal([Same("[0]", "[0]"), Same("[1]", "[1]"), Same("[2]", "[2, 4]"), Same("[3]", "[3, 5]")], Matches(run));
    }

    [Fact]
    public void Several_mappings_about_one_form_are_taken_together()
    {
        var third = Input.Schema(SchemaTexts.Small.Replace("2030", "2029", StringComparison.Ordinal), "schemas/2029.yaml");
        var text = Text("crosswalk:\n  - { to: [2029, 2030], cells: { cases.open: none } }\n  - { to: 2030, cells: { cases.closed: none } }");

        var run = GeneratorRun.Of(Other, third, Input.Schema(text, "schemas/2031.yaml"));

        Assert.Equal("", run.Diagnostics());
        Assert.Equal(4 + 2, Matches(run).Length);
    }

    [Theory]
    [InlineData("to: 2032", "(26,7): NB1040: 没有可以对照的另一格式“2032”；是不是“2030”？")]
    [InlineData("to: 2031", "(26,7): NB1040: ")]
    [InlineData("cells: {}", "(26,3): NB1003: ")]
    [InlineData("to: { form: 2030 }", "(26,7): NB1004: ")]
    [InlineData("to: 2030\n  cell: {}", "(27,3): NB1002: ")]
    [InlineData("to: 2030\n  cells:\n    cases.opn: none", "(28,5): NB1041: 格式“2031”里没有“cases.opn”这一行或这一格；是不是“cases.open”？")]
    [InlineData("to: 2030\n  cells:\n    cases.open: cases.opn", "(28,17): NB1041: 格式“2030”里没有“cases.opn”这一行或这一格；是不是“cases.open”？")]
    [InlineData("to: 2030\n  cells:\n    cases.open: [cases.closed, cases.opn]", "(28,32): NB1041: ")]
    [InlineData("to: 2030\n  cells:\n    cases.open: none\n    cases.open: none", "(29,5): NB1005: ")]
    [InlineData("to: 2030\n  cells:\n    cases.open: none\n    cases.open.total: none", "(29,5): NB1042: ")]
    [InlineData("to: 2030\n  cells:\n    cases.open: cases.open.total", "(28,5): NB1043: ")]
    [InlineData("to: 2030\n  cells:\n    cases.open.total: cases.open", "(28,5): NB1043: ")]
    [InlineData("to: 2030\n  cells:\n    cases.open: [cases.closed, cases.open.total]", "(28,5): NB1043: ")]
    [InlineData("to: 2030\n  cells:\n    cases.open: { to: cases.open, relation: equal }", "(28,45): NB1007: ")]
    [InlineData("to: 2030\n  cells:\n    cases.open: { relation: similar }", "(28,17): NB1003: ")]
    public void A_mistake_is_reported_where_it_stands(string body, string expected) =>
        Assert.Contains("schemas/2031.yaml" + expected, Run("crosswalk:\n  " + body).Diagnostics(), StringComparison.Ordinal);

    [Theory]
    [InlineData("cases.open")]
    [InlineData("[cases.closed, cases.open]")]
    public void A_projects_form_may_lack_what_the_packages_has(string there)
    {
        var package = Input.Schema(Text($"crosswalk:\n  to: 2030\n  cells:\n    cases.open: {there}"), "package/2031.yaml", "package");
        var own = Input.Schema(
            SchemaTexts.Small.Replace("      open: 未结\n", "").Replace("closed + open", "closed"), "schemas/2030.yaml");

        var run = GeneratorRun.Of(package, own);

        Assert.Equal("", run.Diagnostics());
        Assert.Equal([Same("[0]", "[0]"), Same("[1]", "[1]"), Same("[2]", "[2]"), Same("[3]", "[3]")], Matches(run));
    }

    [Fact]
    public void A_crosswalk_is_not_inherited()
    {
        var child = Input.Schema(
            "form: 2032\nextends: 2031\nbasis: { number: 测试〔2032〕1号, issued: 2032-01-02 }\nyears: [2032]\n", "schemas/2032.yaml");

        var run = GeneratorRun.Of(Other, Input.Schema(Text("crosswalk: { to: 2030 }"), "schemas/2031.yaml"), child);

        Assert.Equal("", run.Diagnostics());
        Assert.DoesNotContain("Crosswalks", run.Source("Form2032.g.cs"), StringComparison.Ordinal);
    }

    private static string Same(string here, string there) => $"new(Here: {here}, There: {there}, {RuntimeNames.CellRelation}.Same),";

    private static GeneratorRun Run(string crosswalk) => GeneratorRun.Of(Other, Input.Schema(Text(crosswalk), "schemas/2031.yaml"));

    private static string Text(string crosswalk) =>
        SchemaTexts.Small.Replace("2030", "2031", StringComparison.Ordinal).TrimEnd() + "\n" + crosswalk + "\n";

    private static string[] Matches(GeneratorRun run) =>
    [
        .. run.Source(Source).Split('\n').Select(line => line.Trim())
            .Where(line => line.Contains(RuntimeNames.CellRelation, StringComparison.Ordinal)),
    ];
}
