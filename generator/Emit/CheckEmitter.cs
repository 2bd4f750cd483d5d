using Nianbao.Generator.Schemas;

namespace Nianbao.Generator.Emit;

/// <summary>Writes a form's validator: one comparison of sums over the report's vector for each relation.</summary>
internal static class CheckEmitter
{
    public static string Emit(FormModel form)
    {
        var writer = new SourceWriter();
        writer
            .FileHead($"The validator of the form {form.Id} ({form.BasisNumber}).")
            .Line()
            .Line("namespace Nianbao.Generated;")
            .Line()
            .Line("using Nianbao.Checking;\nusing Nianbao.Findings;\nusing Nianbao.Forms;")
            .Line()
            .Summary($"The rules of the form {form.Id}.")
            .Line(Names.GeneratedCode)
            .Open($"internal static class {Names.CheckClass(form)}");
        foreach (var rule in form.Rules)
        {
            EmitRule(writer, rule);
        }

        writer
            .Line("/// <summary>All rules, by id.</summary>")
            .Line($"public static RuleDefinition[] Rules => [{string.Join(", ", form.Rules.Select(RuleField))}];")
            .Line()
            .Line("/// <summary>What the rules ask for, rule by rule.</summary>")
            .Line($"public static Relation[] Relations => [{string.Join(", ", form.Rules.Select(rule => ".. " + RelationsField(rule)))}];")
            .Line()
            .Line("/// <summary>Adds a finding for each relation that does not hold.</summary>")
            .Open("public static void Check(RuleCheck check)")
            .Line("var v = check.Report.Values;");
        var paths = form.Tables.SelectMany(CellPaths.Of).ToDictionary(cell => cell.Cell, cell => cell.Path);
        foreach (var rule in form.Rules)
        {
            EmitChecks(writer, rule, paths);
        }

        return writer.Close().Close().ToString();
    }

    private static string RuleField(RuleModel rule) => "Rule" + rule.Id;

    private static string RelationsField(RuleModel rule) => "Relations" + rule.Id;

    private static void EmitRule(SourceWriter writer, RuleModel rule)
    {
        writer
            .Summary($"{rule.Message}（{rule.Source}）")
            .Line($"private static readonly RuleDefinition {RuleField(rule)} = new(").Indent()
            .Line($"{CSharpLiteral.Of(rule.Id)}, Severity.{Model.Identifiers.Pascal(rule.Severity)},")
            .Line($"{CSharpLiteral.Of(rule.Message)},")
            .Line($"{CSharpLiteral.Of(rule.MessageEn)},")
            .Line($"{CSharpLiteral.Of(rule.Source)});").Outdent()
            .Line()
            .Line($"private static readonly Relation[] {RelationsField(rule)} =").Line("[").Indent();
        foreach (var relation in rule.Relations)
        {
            writer.Line(
                $"new({RuleField(rule)}, {SideData(relation.Left)}, Comparison.{relation.Comparison}, {SideData(relation.Right)}, {relation.Target}),");
        }

        writer.Outdent().Line("];").Line();
    }

    private static string SideData(SideModel side) => side.Minus.Count == 0 && side.Constant == 0
        ? $"Side.Of({string.Join(", ", side.Plus)})"
        : $"new([{string.Join(", ", side.Plus.Select(cell => $"new({cell})").Concat(side.Minus.Select(cell => $"new({cell}, -1)")))}], {side.Constant})";

    private static void EmitChecks(SourceWriter writer, RuleModel rule, Dictionary<int, string> paths)
    {
        writer.Line().Line($"// {rule.Id} {rule.Message}");
        for (var i = 0; i < rule.Relations.Count; i++)
        {
            var relation = rule.Relations[i];
            var holdsNot = $"{Sum(relation.Left)} {Opposite(relation.Comparison)} {Sum(relation.Right)}";
            writer.Line($"if ({holdsNot}) check.AddBroken({RelationsField(rule)}[{i}]); // {paths[relation.Target]}");
        }
    }

    private static string Sum(SideModel side)
    {
        var text = string.Join(" + ", side.Plus.Select(Value)) + string.Concat(side.Minus.Select(cell => " - " + Value(cell)));
        if (side.Constant != 0 || text.Length == 0) text += $" {(side.Constant < 0 ? "-" : "+")} {Math.Abs(side.Constant)}";
        return text.TrimStart(' ', '+');
    }

    private static string Value(int cell) => $"v[{cell}]";

    private static string Opposite(string comparison) => comparison switch
    {
        "Equal" => "!=",
        "NotEqual" => "==",
        "Less" => ">=",
        "LessOrEqual" => ">",
        "Greater" => "<=",
        _ => "<",
    };
}
