using Nianbao.Generator.Tests.Pipeline;

namespace Nianbao.Generator.Tests.Schemas;

/// <summary>Words and claims in a schema: what is wrong with them is told where it stands.</summary>
public class LexiconSchemaTests
{
    private const string Narrative =
        """

        narrative:
          figure: '{n}(?<u>件)'
          lexicon:
            things: { case: (政府)?案件 }
            predicates: { received: 收到 接到, closed: 办结 }
            qualifiers: { natural: 自然人 }
            none: 未 没有
            fillers: 共 的
          rules:
            - id: NB4901
              claims:
                case.received: [cases.received, cases.closed + cases.open]
                case.received.natural: [cases.received]
              message: 应一致
              message_en: must agree
              source: 表
        """;

    [Theory]
    [InlineData("NB1002", "(28,5)", "    things:", "    thngs:")]
    [InlineData("NB1003", "(34,11)", "      claims:\n        case.received: [cases.received, cases.closed + cases.open]\n        case.received.natural: [cases.received]\n", "")]
    [InlineData("NB1005", "(30,28)", "natural: 自然人", "natural: 自然人 收到")]
    [InlineData("NB1008", "(36,9)", "case.received:", "case.recieved:")]
    [InlineData("NB1008", "(36,9)", "case.received:", "request.received:")]
    [InlineData("NB1008", "(36,25)", "[cases.received,", "[cases.recieved,")]
    [InlineData("NB1050", "(28,21)", "(政府)?案件", "(政府?案件")]
    public void A_mistake_is_reported_where_it_stands(string id, string position, string right, string wrong)
    {
        Assert.Contains(right, Narrative);

        var run = GeneratorRun.Of(Input.Schema(SchemaTexts.Small + Narrative.Replace(right, wrong)));

        Assert.Contains($"schemas/x.yaml{position}: {id}: ", run.Diagnostics());
    }

    [Fact]
    public void Words_are_kept_as_they_are_written_and_sums_resolved()
    {
        var run = GeneratorRun.Of(Input.Schema(SchemaTexts.Small + Narrative));

        Assert.Equal("", run.Diagnostics());
        run.AssertCompiles();
        var source = run.Source("Narrative2030.g.cs");
        Assert.Contains("new(WordRole.Thing, \"case\", \"(政府)?案件\"),", source);
        Assert.Contains("new(\"case.received\", [Side.Of(1), Side.Of(3, 5)]),", source);
    }

    [Fact]
    public void Another_forms_words_are_taken_without_its_rules()
    {
        const string Other = "form: 2031\ntitle: 另一格式\nbasis: { number: 测试〔2031〕1号, issued: 2031-01-01 }\nyears: [2031]\n"
            + "sections:\n  overview: { heading: 一、总体情况, text: required }\n"
            + "  cases: { heading: 二、案件, table: cases }\ntables:\n  cases:\n    unit: 件\n    head: 项目\n    columns: { n: 数量 }\n    rows: { received: 收到 }\n"
            + "narrative:\n  words_from: 2030\n  rules:\n    - id: NB4902\n      claims: { case.received: [cases.received] }\n      message: 应一致\n      message_en: must agree\n      source: 表\n";

        var run = GeneratorRun.Of(Input.Schema(SchemaTexts.Small + Narrative, "schemas/x.yaml"), Input.Schema(Other, "schemas/y.yaml"));

        Assert.Equal("", run.Diagnostics());
        var source = run.Source("Narrative2031.g.cs");
        Assert.Contains("(政府)?案件", source);
        Assert.DoesNotContain("NB4901", source);
    }
}
