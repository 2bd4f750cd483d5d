using System.Reflection;
using System.Text.RegularExpressions;
using Nianbao.DataFiles;
using Nianbao.Generator.Tests.Pipeline;
using Nianbao.Generator.Text;
using Nianbao.Reports;

namespace Nianbao.Generator.Tests.Schemas;

/// <summary>Every mistake a schema can have, at its line and column, with what was meant.</summary>
public class SchemaDiagnosticsTests
{
    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void Brackets_nest_to_a_depth(char bracket)
    {
        var text = SchemaTexts.Small.Replace("title: 年度报告", "title: " + new string(bracket, 100_000));

        Assert.Matches(@"\(2,71\): NB1065.*64", GeneratorRun.Of(Input.Schema(text)).Diagnostics());
    }

    [Theory]
    [InlineData("NB1001", "(2,8)", "title: 年度报告", "title: \"年度报告")]
    [InlineData("NB1002", "(2,1)", "title:", "titel:")]
    [InlineData("NB1003", "(1,1)", "title: 年度报告\n", "")]
    [InlineData("NB1004", "(11,14)", "columns:\n      person: 自然人\n      total: { label: 总计, sum: siblings, rule: NB3002 }", "columns: [person, total]")]
    [InlineData("NB1005", "(17,7)", "open: 未结", "closed: 未结")]
    [InlineData("NB1005", "(17,7)", "open: 未结", "closed_: 未结")]
    [InlineData("NB1006", "(17,7)", "open: 未结", "Open: 未结")]
    [InlineData("NB1006", "(17,7)", "open: 未结", "label: 未结")]
    [InlineData("NB1006", "(17,7)", "open: 未结", "to_string: 未结")]
    [InlineData("NB1007", "(20,15)", "each: column", "each: colum")]
    [InlineData("NB1007", "(6,38)", "text: required", "text: needed")]
    [InlineData("NB1008", "(21,28)", "closed + open", "closd + open")]
    [InlineData("NB1009", "(21,41)", "closed + open", "closed + open)")]
    [InlineData("NB1009", "(21,25)", "received == closed", "received = closed")]
    [InlineData("NB1009", "(21,22)", "received == closed + open", "1 == 1")]
    [InlineData("NB1010", "(19,13)", "id: NB3001", "id: rule1")]
    [InlineData("NB1011", "(7,34)", "table: cases", "table: case")]
    [InlineData("NB1012", "(9,3)", ", table: cases", ", text: optional")]
    [InlineData("NB1015", "(12,48)", "      person: 自然人\n", "")]
    [InlineData("NB1016", "(21,16)", "each: column\n        check: received == closed + open", "check: cases.received.person == cases.closed.fee")]
    [InlineData("NB1018", "(9,3)", "rows:\n      received: 收到\n      closed: 办结\n      open: 未结", "rows: {}")]
    [InlineData("NB1019", "(4,9)", "[2030]", "[二〇三〇]")]
    [InlineData("NB1019", "(4,9)", "[2030]", "[0]")]
    [InlineData("NB1019", "(4,9)", "[2030]", "[999]")]
    [InlineData("NB1019", "(4,9)", "[2030]", "[10000]")]
    [InlineData("NB1025", "(15,39)", "received: 收到", "received: { label: 收到, carries: opened }")]
    [InlineData("NB1029", "(14,12)", "    rows:", "    spans: [1, 2, 3]\n    rows:")]
    [InlineData("NB1021", "(2,8)", "title: 年度报告", "title: &t 年度报告")]
    [InlineData("NB1022", "(3,38)", "2030-01-02", "2030-13-02")]
    public void A_mistake_is_reported_where_it_stands(string id, string position, string right, string wrong)
    {
        var text = SchemaTexts.Small;
        if (id == "NB1016") text = text.Replace("      total:", "      fee: { label: 收费, kind: amount, unit: 元 }\n      total:");
        Assert.Contains(right, text);

        var run = GeneratorRun.Of(Input.Schema(text.Replace(right, wrong)));

        Assert.Contains($"schemas/x.yaml{position}: {id}: ", run.Diagnostics());
    }

    [Theory]
    [InlineData("label")]
    [InlineData("path")]
    [InlineData("unit")]
    [InlineData("value")]
    [InlineData("state")]
    [InlineData("cell")]
    [InlineData("cells")]
    [InlineData("rows")]
    [InlineData("columns")]
    [InlineData("size")]
    [InlineData("paths")]
    public void A_name_that_every_part_has_is_no_id(string id)
    {
        var run = GeneratorRun.Of(Input.Schema(SchemaTexts.Small.Replace("open: 未结", id + ": 未结").Replace("closed + open", "closed")));

        Assert.StartsWith("schemas/x.yaml(17,7): NB1006: ", run.Diagnostics(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("form")]
    [InlineData("waive")]
    public void A_table_or_section_has_no_name_that_every_report_has(string id)
    {
        var run = GeneratorRun.Of(Input.Schema(SchemaTexts.Small.Replace("overview:", id + ":").Replace("table: cases", $"table: {id}").Replace("  cases:\n    unit", $"  {id}:\n    unit")));

        Assert.Equal(2, run.Diagnostics().Split('\n').Length);
        Assert.StartsWith("schemas/x.yaml(6,3): NB1032: ", run.Diagnostics(), StringComparison.Ordinal);
        Assert.Contains("schemas/x.yaml(9,3): NB1032: ", run.Diagnostics(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_member_of_a_report_is_such_a_name() => Assert.All(
        typeof(Report).GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(member => member is PropertyInfo { Name: not "Item" } or MethodInfo { IsSpecialName: false })
            .Select(member => Regex.Replace(member.Name, "(?<=.)([A-Z])", "_$1").ToLowerInvariant())
            .Concat(HeaderKeys.Names),
        name => Assert.True(Identifiers.IsOfReport(name) || Identifiers.IsReserved(name), name));

    [Theory]
    [InlineData("[1000]")]
    [InlineData("[9999]")]
    public void A_year_has_four_digits(string years) =>
        Assert.Equal("", GeneratorRun.Of(Input.Schema(SchemaTexts.Small.Replace("[2030]", years))).Diagnostics());

    [Fact]
    public void A_correct_schema_has_no_diagnostics_and_compiles()
    {
        var run = GeneratorRun.Of(Input.Schema(SchemaTexts.Small));

        Assert.Equal("", run.Diagnostics());
        run.AssertCompiles();
    }

    [Fact]
    public void A_misspelt_name_is_answered_with_the_nearest_one()
    {
        var run = GeneratorRun.Of(Input.Schema(SchemaTexts.Small.Replace("closed + open", "closd + open")));

        Assert.Equal(
            "schemas/x.yaml(21,28): NB1008: 规则里的“closd”不是这里的行；是不是“closed”？ / 'closd' names no row here; did you mean 'closed'?",
            run.Diagnostics());
    }

    [Fact]
    public void One_mistake_leaves_the_other_types_in_place()
    {
        var run = GeneratorRun.Of(Input.Schema(SchemaTexts.Small.Replace("closed + open", "closd + open")));

        Assert.Contains("public CasesRow Received", run.Source("Report2030.g.cs"));
        run.AssertCompiles();
    }

    [Fact]
    public void Several_mistakes_are_reported_together()
    {
        var text = SchemaTexts.Small.Replace("closed + open", "closd + opn").Replace("title:", "titel:");

        Assert.Equal(4, GeneratorRun.Of(Input.Schema(text)).Diagnostics().Split('\n').Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("just text")]
    [InlineData("- a\n- b")]
    [InlineData("{ [ }")]
    public void What_is_no_schema_at_all_is_an_error_too(string text) =>
        Assert.Contains("schemas/x.yaml(", GeneratorRun.Of(Input.Schema(text)).Diagnostics());

    [Fact]
    public void A_rule_of_each_row_of_a_table_with_blocks_belongs_to_a_block()
    {
        var text = SchemaTexts.Official(2021).Replace("    head: 信息内容\n", "    head: 信息内容\n    rules:\n      - { id: NB3904, each: row, check: issued >= 0, message: a, message_en: a, source: a }\n");

        var line = text[..text.IndexOf("NB3904", StringComparison.Ordinal)].Count(c => c == '\n') + 1;
        Assert.Contains($"schemas/x.yaml({line},15): NB1020: ", GeneratorRun.Of(Input.Schema(text)).Diagnostics());
    }

    [Fact]
    public void Whatever_is_damaged_the_generator_answers_with_a_position_and_never_fails()
    {
        var lines = SchemaTexts.Small.Split('\n');
        IEnumerable<string> Damage(int i) =>
        [
            string.Join('\n', lines.Where((_, n) => n != i)),
            string.Join('\n', lines.Select((line, n) => n == i ? line + "\n" + line : line)),
            string.Join('\n', lines.Select((line, n) => n == i ? "  " + line : line)),
            string.Join('\n', lines.Select((line, n) => n == i ? line[..(line.Length / 2)] : line)),
            string.Join('\n', lines.Select((line, n) => n == i ? line.Replace(':', ';') : line)),
        ];

        Assert.All(Enumerable.Range(0, lines.Length).SelectMany(Damage), text =>
        {
            var diagnostics = GeneratorRun.Of(Input.Schema(text)).Diagnostics();
            Assert.DoesNotContain("CS8785", diagnostics);
            Assert.True(!diagnostics.Contains("NB1017"), text + diagnostics);
        });
    }

    [Fact]
    public void Two_schemas_of_one_form_or_one_year_are_an_error()
    {
        var same = GeneratorRun.Of(Input.Schema(SchemaTexts.Small), Input.Schema(SchemaTexts.Small, "schemas/y.yaml"));
        var year = GeneratorRun.Of(
            Input.Schema(SchemaTexts.Small), Input.Schema(SchemaTexts.Small.Replace("form: 2030", "form: 2031"), "schemas/y.yaml"));

        Assert.Contains("schemas/y.yaml(1,7): NB1013: ", same.Diagnostics());
        Assert.Contains("schemas/y.yaml(4,9): NB1014: ", year.Diagnostics());
    }

    [Fact]
    public void A_projects_schema_replaces_the_packages_of_the_same_form_and_takes_its_years()
    {
        var package = Input.Schema(SchemaTexts.Small, "package/2030.yaml", "package");
        var same = GeneratorRun.Of(package, Input.Schema(SchemaTexts.Small.Replace("未结", "未办结")));
        var other = GeneratorRun.Of(package, Input.Schema(SchemaTexts.Small.Replace("form: 2030", "form: local")));

        Assert.Equal("", same.Diagnostics());
        Assert.Contains("未办结", same.Source("Form2030.g.cs"));
        Assert.Equal("", other.Diagnostics());
        Assert.Contains("Years = [],", other.Source("Form2030.g.cs"));
        Assert.Contains("Years = [2030],", other.Source("FormLocal.g.cs"));
    }
}
