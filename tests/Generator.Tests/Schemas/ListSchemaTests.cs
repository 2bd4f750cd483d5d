using Nianbao.Generator.CSharp;
using Nianbao.Generator.Tests.Pipeline;

namespace Nianbao.Generator.Tests.Schemas;

/// <summary>Schemas of lists: rows with number and parts, units of rows, blanks, free headings.</summary>
public class ListSchemaTests
{
    private const string Good =
        """
        form: 2030
        title: 年度报告
        basis: { number: 测试〔2030〕1号, issued: 2030-01-02 }
        years: [2030]
        sections:
          body: { heading: 正文, text: required, headings: free }
          list: { heading: 附件：统计表, table: list }
        tables:
          list:
            layout: list
            blank: allowed
            head: 指标
            unit_head: 单位
            column: 统计数
            rows:
              received:
                label: 一、收到
                unit: 件
                unverified: true
                rows:
                  online: { label: 1.网上, unit: 件 }
                  other: { label: 2.其他, unit: 件 }
              money:
                label: 二、经费
                rows:
                  fees: { label: 1.收费, unit: 万元, kind: amount }
            rules:
              - id: NB3001
                each: column
                check: received == received.online + received.other
                message: 收到等于两项之和
                message_en: received equals its parts
                source: 表
        """;

    [Fact]
    public void A_row_with_number_and_parts_is_a_value_with_members()
    {
        var run = GeneratorRun.Of(Input.Schema(Good));

        Assert.Equal("", run.Diagnostics());
        run.AssertCompiles();
        var report = run.Source("Report2030.g.cs");
        Assert.Contains("/// <summary>一、收到（单位：件）（未核实）</summary>\n        public ListReceived Received => new(report);", report);
        Assert.Contains($"public {RuntimeNames.Cell} Cell => new(report, 0);", report);
        Assert.Contains($"public long? Value => new {RuntimeNames.CountCell}(report, 0).Value;", report);
        Assert.Contains($"public {RuntimeNames.CountCell} Online => new(report, 1);", report);
        Assert.Contains($"public {RuntimeNames.AmountCell} Fees => new(report, 3);", report);
        Assert.Contains("if (v[0] != v[1] + v[2]) check.AddBroken", run.Source("Check2030.g.cs"));
    }

    [Fact]
    public void The_definition_says_what_is_particular()
    {
        var form = GeneratorRun.Of(Input.Schema(Good)).Source("Form2030.g.cs");

        Assert.Contains("SectionText.Required, Table: null) { HasFreeHeadings = true },", form);
        Assert.Contains("{ IsList = true }) { AllowsBlanks = true };", form);
        Assert.Contains("\"一、收到\", Depth: 0, FirstCell: 0, Width: 1) { Unit = \"件\" },", form);
        Assert.Contains($"{{ Kind = {RuntimeNames.CellKind}.Amount, Unit = \"万元\" }},", form);
        Assert.Contains(".Unit, \"——\", ColSpan: 1, RowSpan: 1, Scope: \"\", Id: \"\", Headers: \"list-2 list-6\", Cell: -1),", form);
        Assert.Contains("\"统计\"", form);
    }

    [Theory]
    [InlineData("blank: allowed\n    ", "", "blank: allowed\nsections:", true)]
    [InlineData("blank: allowed", "blank: refused", "blank: allowed\nsections:", false)]
    [InlineData("blank: allowed\n    ", "", "sections:", false)]
    public void A_table_decides_on_blanks_and_else_the_form(string right, string wrong, string sections, bool allowed)
    {
        var run = GeneratorRun.Of(Input.Schema(Good.Replace(right, wrong).Replace("sections:", sections)));

        Assert.Equal("", run.Diagnostics());
        Assert.Equal(allowed, run.Source("Form2030.g.cs").Contains("AllowsBlanks = true"));
    }

    [Theory]
    [InlineData("true", "AllowsBlanks = true, IsOptional = true")]
    [InlineData("false", "AllowsBlanks = true }")]
    public void A_table_may_be_left_out_where_the_schema_says_so(string optional, string emitted)
    {
        var run = GeneratorRun.Of(Input.Schema(Good.Replace("    blank: allowed", $"    blank: allowed\n    optional: {optional}")));

        Assert.Equal("", run.Diagnostics());
        Assert.Contains(emitted, run.Source("Form2030.g.cs"));
    }

    [Theory]
    [InlineData("NB1007", "(12,15)", "blank: allowed", "blank: allowed\n    optional: maybe")]
    [InlineData("NB1003", "(10,5)", "    unit_head: 单位\n", "")]
    [InlineData("NB1018", "(9,3)", "    column: 统计数\n", "")]
    [InlineData("NB1007", "(10,13)", "layout: list", "layout: lists")]
    [InlineData("NB1030", "(14,7)", "    layout: list\n    blank: allowed\n    head: 指标\n    unit_head: 单位\n", "    blank: allowed\n    head: 指标\n")]
    [InlineData("NB1002", "(14,5)", "column: 统计数", "columns: { a: 甲, b: 乙 }")]
    [InlineData("NB1002", "(11,5)", "blank: allowed", "corner: 注")]
    [InlineData("NB1007", "(11,12)", "blank: allowed", "blank: allow")]
    [InlineData("NB1007", "(19,21)", "unverified: true", "unverified: maybe")]
    [InlineData("NB1007", "(26,48)", "kind: amount", "kind: money")]
    [InlineData("NB1007", "(6,50)", "headings: free", "headings: own")]
    [InlineData("NB1031", "(6,47)", "text: required, headings: free", "table: list, headings: free")]
    [InlineData("NB1031", "(6,34)", "text: required, headings: free", "headings: free")]
    [InlineData("NB1016", "(30,16)", "received.online + received.other", "received.online + money.fees")]
    [InlineData("NB1008", "(30,28)", "received.online + received.other", "received.onlin + received.other")]
    public void A_mistake_is_reported_where_it_stands(string id, string position, string right, string wrong)
    {
        Assert.Contains(right, Good);

        Assert.Contains($"schemas/x.yaml{position}: {id}: ", GeneratorRun.Of(Input.Schema(Good.Replace(right, wrong))).Diagnostics());
    }

    [Fact]
    public void A_list_has_rows()
    {
        var run = GeneratorRun.Of(Input.Schema(Good[..Good.IndexOf("    rows:", StringComparison.Ordinal)]));

        Assert.Contains("schemas/x.yaml(10,5): NB1003: 清单式的表缺少“rows”", run.Diagnostics());
    }

    [Fact]
    public void A_template_names_a_rows_number_and_its_parts()
    {
        static GeneratorRun Run(string template) => GeneratorRun.Of(Input.Schema(Good), Input.Template(template, "templates/x.scriban-html"));

        var run = Run("{{ list.received }} {{ list.received.unit }} {{ list.received.is_blank }} {{ list.received.online }} {{ list.money.fees.unit }} {{ list.money.label }}");

        Assert.Equal("", run.Diagnostics());
        run.AssertCompiles();
        Assert.Contains("NB2051", Run("{{ list.received.onlin }}").Diagnostics());
        Assert.Contains("NB2051", Run("{{ list.money.valeu }}").Diagnostics());
    }

    [Fact]
    public void A_sum_adds_the_numbers_of_rows_and_not_their_parts()
    {
        var text = Good.Replace(
            "      money:", "      pending: { label: 未结, unit: 件 }\n      total: { label: 合计, unit: 件, sum: siblings, rule: NB3002 }\n      money:")
            .Replace("kind: amount", "kind: count");

        var run = GeneratorRun.Of(Input.Schema(text));

        Assert.Equal("", run.Diagnostics());
        Assert.Contains("new(Cell: 4, Parts: [0, 3, 5]),", run.Source("Form2030.g.cs"));
    }

    [Fact]
    public void A_form_that_extends_another_inherits_its_list()
    {
        var run = GeneratorRun.Of(
            Input.Schema(Good),
            Input.Schema(
                """
                form: 2031
                extends: 2030
                basis: { number: 测试〔2031〕1号, issued: 2031-01-02 }
                years: [2031]
                changes:
                  - after: list.rows.received.online
                    insert: { visits: { label: 3.来访, unit: 件, rows: { home: { label: 上门, unit: 件 } } } }
                """,
                "schemas/y.yaml"));

        Assert.Equal("", run.Diagnostics());
        run.AssertCompiles();
        Assert.Contains("{ IsList = true }) { AllowsBlanks = true };", run.Source("Form2031.g.cs"));
        Assert.Contains("if (v[0] != v[1] + v[4])", run.Source("Check2031.g.cs"));
    }
}
