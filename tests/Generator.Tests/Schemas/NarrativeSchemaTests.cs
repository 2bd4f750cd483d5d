using Nianbao.Generator.Tests.Pipeline;

namespace Nianbao.Generator.Tests.Schemas;

/// <summary>Rules about narrative in a schema: what is wrong with them is told where it stands.</summary>
public class NarrativeSchemaTests
{
    private const string Narrative =
        """

        narrative:
          words: { count: '[件条]' }
          figure: '{n}(?<u>{count})'
          rules:
            - id: NB4901
              anchor: [收到]
              find: ['收到{n}{count}']
              says: [cases.received, cases.closed + cases.open]
              message: 应一致
              message_en: must agree
              source: 表
        """;

    [Theory]
    [InlineData("NB1002", "(30,7)", "anchor:", "ancor:")]
    [InlineData("NB1003", "(29,11)", "      find: ['收到{n}{count}']\n", "")]
    [InlineData("NB1005", "(29,11)", "NB4901", "NB3001")]
    [InlineData("NB1007", "(30,13)", "anchor: [收到]", "kind: figur")]
    [InlineData("NB1007", "(30,15)", "anchor: [收到]", "kinds: [goverment]")]
    [InlineData("NB1008", "(32,14)", "[cases.received,", "[cases.recieved,")]
    [InlineData("NB1025", "(30,16)", "anchor: [收到]", "section: overveiw")]
    [InlineData("NB1050", "(31,14)", "'收到{n}{count}'", "'收到({n}{count}'")]
    [InlineData("NB1051", "(31,14)", "{n}{count}'", "{n}{counter}'")]
    [InlineData("NB1052", "(31,14)", "'收到{n}{count}'", "'收到{count}'")]
    [InlineData("NB1053", "(31,14)", "'收到{n}{count}'", "'(收到{n}{count})?'")]
    public void A_mistake_is_reported_where_it_stands(string id, string position, string right, string wrong)
    {
        Assert.Contains(right, Narrative);

        var run = GeneratorRun.Of(Input.Schema(SchemaTexts.Small + Narrative.Replace(right, wrong)));

        Assert.Contains($"schemas/x.yaml{position}: {id}: ", run.Diagnostics());
    }

    [Fact]
    public void Patterns_are_spelt_out_and_sums_resolved()
    {
        var run = GeneratorRun.Of(Input.Schema(SchemaTexts.Small + Narrative));

        Assert.Equal("", run.Diagnostics());
        run.AssertCompiles();
        var source = run.Source("Narrative2030.g.cs");
        Assert.DoesNotContain("{count}", source);
        Assert.Contains("Says = [Side.Of(1), Side.Of(3, 5)],", source);
    }

    [Fact]
    public void An_inherited_rule_falls_away_with_its_cells()
    {
        const string Child = "form: 2031\nextends: 2030\nyears: [2031]\nchanges:\n  - drop_rule: NB3001\n  - remove: cases.rows.open\n";

        var run = GeneratorRun.Of(Input.Schema(SchemaTexts.Small + Narrative, "schemas/x.yaml"), Input.Schema(Child, "schemas/y.yaml"));

        Assert.Equal("", run.Diagnostics());
        Assert.DoesNotContain("NB4901", run.Source("Narrative2031.g.cs"));
    }

    [Fact]
    public void A_rule_with_a_mistake_is_left_out_and_the_rest_compiles()
    {
        var run = GeneratorRun.Of(Input.Schema(SchemaTexts.Small + Narrative.Replace("[cases.received,", "[cases.recieved,")));

        Assert.DoesNotContain("NB4901", run.Source("Narrative2030.g.cs"));
        run.AssertCompiles();
    }
}
