using Nianbao.Generator.Tests.Pipeline;
using Nianbao.Generator.Tests.Schemas;
using Nianbao.Snapshots;

namespace Nianbao.Generator.Tests.Emit;

/// <summary>The C# that is generated. People read it, so there is one accepted file of each kind, made from little.</summary>
public class GeneratedCodeTests
{
    private const string Form =
        """
        form: 2030
        title: 年度报告
        basis: { number: 测试〔2030〕1号, issued: 2030-01-02 }
        years: [2030]
        sections:
          overview: { heading: 一、总体情况, text: required }
          cases: { heading: 二、办件情况, table: cases }
        tables:
          cases:
            unit: 件
            blocks:
              handled:
                heading: 办理
                head: 环节
                columns:
                  organisations:
                    label: 单位
                    columns: { commercial: 企业, other: { label: 其他, aliases: [其他单位] } }
                  total: { label: 总计, sum: siblings, rule: NB3002, note: 全部申请人 }
                rows:
                  received: { label: 收到, carries: closed.open }
                  closed:
                    label: 办结
                    rows: { granted: 予以公开, open: 未结 }
                rules:
                  - id: NB3001
                    each: column
                    when: kind == department and received > 0
                    check: received >= closed.granted + closed.open
                    tolerance: 1
                    message: 收到不少于办结
                    message_en: no less was received than closed
                    source: 表头
              charges:
                head: 项目
                column: 金额
                rows: { fees: { label: 收费, kind: amount, unit: 万元 } }
        narrative:
          figure: '{n}(?<u>件)'
          rules:
            - id: NB4901
              anchor: [收到]
              find: ['收到{n}件']
              says: [cases.received, cases.closed]
              message: 应与表中一致
              message_en: must agree with the table
              source: 表二
        """;

    private const string Template =
        """
        <h1>{{ title }}</h1>
        {{~ for section in sections ~}}
        <p id="{{ section.id }}">{{ for text in section.paragraphs }}{{ text }}{{ end }}</p>
        {{~ end ~}}
        {{ if cases.received.total > 0 }}{{ cases.received.total }}{{ else }}——{{ end }}
        """;

    [Theory]
    [InlineData("Report2030")]
    [InlineData("Form2030")]
    [InlineData("Check2030")]
    [InlineData("Narrative2030")]
    [InlineData("Templates.PageHtmlTemplate")]
    [InlineData("ProjectCatalog")]
    public void A_file_of_each_kind_reads_as_accepted(string file)
    {
        var run = GeneratorRun.Of(Input.Schema(Form), Input.Template(Template, "templates/page.scriban-html"));

        Assert.Equal("", run.Diagnostics());
        run.AssertCompiles();
        Snapshot.Verify(run.Source(file + ".g.cs"), "cs", file);
    }

    [Fact]
    public void What_is_generated_from_the_official_schemas_compiles_without_a_warning()
    {
        var run = GeneratorRun.Of([.. SchemaTexts.Forms.Select(form => Input.Schema(SchemaTexts.Official(form), $"schemas/{form}.yaml"))]);

        Assert.Equal("", run.Diagnostics());
        run.AssertCompiles();
    }

    [Fact]
    public void The_same_schemas_in_another_order_give_the_same_code()
    {
        var first = Input.Schema(SchemaTexts.Small, "schemas/a.yaml");
        var second = Input.Schema(SchemaTexts.Official(2021), "schemas/b.yaml");

        static string Sources(GeneratorRun run) => string.Join("\n", run.Result.GeneratedSources
            .OrderBy(source => source.HintName, StringComparer.Ordinal).Select(source => source.SourceText));

        Assert.Equal(Sources(GeneratorRun.Of(first, second)), Sources(GeneratorRun.Of(second, first)));
    }
}
