using Nianbao.Generator.CSharp;
using Nianbao.Generator.Schemas.Model;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Emit;

/// <summary>Writes what a form says about its narrative: patterns and rules as static data.</summary>
internal static class NarrativeEmitter
{
    public static string Emit(FormModel form, NarrativeModel narrative)
    {
        var writer = new SourceWriter();
        writer
            .FileHead(
                $"The rules about the narrative of the form {form.Id} ({form.BasisNumber}).", GeneratedNames.RulesNamespace, RuntimeNames.OfNarratives)
            .Summary($"The rules about the narrative of the form {form.Id}.")
            .Line(GeneratedNames.GeneratedCode)
            .Open($"internal static class {GeneratedNames.NarrativeClass(form)}")
            .Line("/// <summary>What the text may say beside the tables.</summary>")
            .Line("public static NarrativeDefinition Definition { get; } = new()")
            .Line("{").Indent();
        foreach (var pattern in narrative.Patterns)
        {
            writer.Line($"{pattern.Name} = {CSharpLiteral.Of(pattern.Pattern)},");
        }

        if (narrative.Lexicon.Count > 0)
        {
            writer.Line("Lexicon =").Line("[").Indent();
            foreach (var entry in narrative.Lexicon)
            {
                writer.Line($"new(WordRole.{entry.Role}, {CSharpLiteral.Of(entry.Meaning)}, {CSharpLiteral.Of(entry.Words)}),");
            }

            writer.Outdent().Line("],");
        }

        writer.Line("Rules =").Line("[").Indent();
        foreach (var rule in narrative.Rules)
        {
            EmitRule(writer, rule);
        }

        return writer.Outdent().Line("],").Outdent().Line("};").Line()
            .Line("/// <summary>The rules, in the order in which they look for figures.</summary>")
            .Line("public static RuleDefinition[] Rules => global::System.Array.ConvertAll(Definition.Rules, rule => rule.Rule);")
            .Close().ToString();
    }

    private static void EmitRule(SourceWriter writer, NarrativeRuleModel model)
    {
        var rule = model.Rule;
        writer
            .Line("new(").Indent()
            .Line($"new({CSharpLiteral.Of(rule.Id)}, Severity.{Identifiers.Pascal(rule.Severity)},").Indent()
            .Line($"{CSharpLiteral.Of(rule.Message)},")
            .Line($"{CSharpLiteral.Of(rule.MessageEn)},")
            .Line($"{CSharpLiteral.Of(rule.Source)}),").Outdent()
            .Line($"NarrativeKind.{Identifiers.Pascal(model.Kind)},")
            .Line($"{CSharpLiteral.Of(model.Find)})").Outdent()
            .Line("{").Indent();
        Property("Anchors", model.Anchors.Count > 0 ? CSharpLiteral.Of(model.Anchors) : "");
        Property("None", LiteralOf(model.None));
        Property("Near", LiteralOf(model.Near));
        Property("Unless", LiteralOf(model.Unless));
        Property("Section", LiteralOf(model.Section));
        Property("Kinds", model.Kinds.Count > 0 ? $"[{string.Join(", ", model.Kinds.Select(kind => $"OrganKind.{kind}"))}]" : "");
        Property("Says", SidesOf(model.Says));
        EmitClaims(writer, model);
        Property("Of", SidesOf(model.Of));
        Property("Comparison", model.IsAtMost ? "Comparison.LessOrEqual" : "");
        Property("MultipleOf", model.MultipleOf > 0 ? CSharpLiteral.Of(model.MultipleOf) : "");
        Property("Example", model.Example is { } example ? ExampleOf(example) : "");
        writer.Outdent().Line("},");

        // what most rules do not have is left out
        void Property(string name, string value)
        {
            if (value.Length > 0) writer.Line($"{name} = {value},");
        }
    }

    private static void EmitClaims(SourceWriter writer, NarrativeRuleModel model)
    {
        if (model.Claims.Count == 0) return;
        writer.Line("Claims =").Line("[").Indent();
        foreach (var claim in model.Claims) writer.Line($"new({CSharpLiteral.Of(claim.Concept)}, {SidesOf(claim.Says)}),");
        writer.Outdent().Line("],");
    }

    private static string SidesOf(EquatableArray<CellSumModel> sums) => sums.Count > 0 ? $"[{string.Join(", ", sums.Select(SideOf))}]" : "";

    private static string LiteralOf(string pattern) => pattern.Length == 0 ? "" : CSharpLiteral.Of(pattern);

    private static string SideOf(CellSumModel sum) =>
        sum.Constant == 0 && sum.Cells.Count > 0 ? $"Side.Of({string.Join(", ", sum.Cells)})" : $"new([{string.Join(", ", sum.Cells.Select(cell => $"new({cell})"))}], Constant: {sum.Constant})";

    private static string ExampleOf(NarrativeExampleModel example)
    {
        var lastYear = example.LastYear.Count == 0 ? "" : $" {{ LastYear = {CSharpLiteral.Of(example.LastYear)} }}";
        return $"new(Cells: {CSharpLiteral.Of(example.Cells)}, Values: {CSharpLiteral.Of(example.Values)}, Good: {CSharpLiteral.Of(example.Good)}, Bad: {CSharpLiteral.Of(example.Bad)}){lastYear}";
    }
}
