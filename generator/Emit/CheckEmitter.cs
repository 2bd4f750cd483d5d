using Nianbao.Generator.CSharp;
using Nianbao.Generator.Schemas.Model;

namespace Nianbao.Generator.Emit;

/// <summary>
/// Writes a form's validator: one comparison of sums over vectors for each relation. It lets pass what certainly holds;
/// what is left is assessed by the runtime, with regard to blanks, facts about the organ and tolerance.
/// </summary>
internal static class CheckEmitter
{
    public static string Emit(FormModel form)
    {
        var writer = new SourceWriter();
        writer
            .FileHead($"The validator of the form {form.Id} ({form.BasisNumber}).", GeneratedNames.RulesNamespace, RuntimeNames.OfChecks)
            .Summary($"The rules of the form {form.Id}.")
            .Line(GeneratedNames.GeneratedCode)
            .Open($"internal static class {GeneratedNames.CheckClass(form)}");
        foreach (var rule in form.Rules)
        {
            RuleEmitter.Emit(writer, rule);
        }

        writer
            .Line("/// <summary>All rules, by id.</summary>")
            .Line($"public static RuleDefinition[] Rules => [{string.Join(", ", form.Rules.Select(RuleEmitter.RuleField))}];")
            .Line()
            .Line("/// <summary>What the rules ask for, rule by rule.</summary>")
            .Line($"public static Relation[] Relations => [{string.Join(", ", form.Rules.Select(rule => ".. " + RuleEmitter.RelationsField(rule)))}];")
            .Line()
            .Line("/// <summary>Tells each relation that does not hold.</summary>")
            .Open("public static void Check(RuleContext check)")
            .Line("var v = check.Report.Values;");
        EmitSources(writer, form);
        var paths = form.Tables.SelectMany(CellPaths.Of).ToDictionary(cell => cell.Cell, cell => cell.Path);

        // a rule that keeps silent where another is broken comes after it
        foreach (var rule in form.Rules.OrderBy(rule => rule.UnlessBroken.Count > 0))
        {
            EmitChecks(writer, rule, paths);
        }

        return writer.Close().Close().ToString();
    }

    private static void EmitSources(SourceWriter writer, FormModel form)
    {
        var sources = form.Rules.SelectMany(rule => rule.Relations).SelectMany(relation => relation.Terms).Select(term => term.Source).ToList();
        if (sources.Contains(TermSources.LastYear)) writer.Line("var last = check.LastYear is { } lastYear ? lastYear.Values : [];");
        if (sources.Contains(TermSources.Parts)) writer.Line("var parts = check.Parts is { } units ? units.Values : [];");
    }

    private static void EmitChecks(SourceWriter writer, RuleModel rule, Dictionary<int, string> paths)
    {
        writer.Line().Line($"// {rule.Id} {rule.Message}");
        var sources = rule.Relations.SelectMany(relation => relation.Terms).Select(term => term.Source).Distinct().ToList();
        var needed = new[] { TermSources.LastYear, TermSources.Parts }.Where(sources.Contains).Select(source => $"!{VectorOf(source)}.IsEmpty").ToList();
        if (needed.Count > 0) writer.Open($"if ({string.Join(" && ", needed)})");
        for (var i = 0; i < rule.Relations.Count; i++)
        {
            var relation = rule.Relations[i];
            var isBroken = $"{Sum(relation.Left)} {Opposite(relation.Comparison)} {Sum(relation.Right)}";
            if (When(relation.When) is { } when) isBroken = $"{when} && {isBroken}";
            writer.Line($"if ({isBroken}) check.AddBroken({RuleEmitter.RelationsField(rule)}[{i}]); // {paths[relation.Target]}");
        }

        if (needed.Count > 0) writer.Close();
    }

    /// <summary>A condition over the report's own cells as C#; null for one that only the runtime can decide.</summary>
    private static string? When(ConditionModel? condition)
    {
        switch (condition)
        {
            case ComparisonModel cells when cells.Left.Terms.Concat(cells.Right.Terms).All(term => term.Source == TermSources.Report):
                return $"{Sum(cells.Left)} {Sign(cells.Comparison)} {Sum(cells.Right)}";
            case JointModel joint:
                var parts = joint.Parts.Select(When).ToList();
                return parts.Contains(null) ? null : $"({string.Join(joint.NeedsAll ? " && " : " || ", parts)})";
            default:
                return null;
        }
    }

    private static string Sum(SideModel side)
    {
        var text = string.Concat(side.Terms.Select(Term));
        if (side.Constant != 0 || text.Length == 0) text += $" {(side.Constant < 0 ? "-" : "+")} {Math.Abs(side.Constant)}";
        return text.StartsWith(" + ", StringComparison.Ordinal) ? text.Substring(3) : text.TrimStart();
    }

    private static string Term(TermModel term)
    {
        var times = Math.Abs(term.Factor) == 1 ? "" : $"{Math.Abs(term.Factor)} * ";
        return $" {(term.Factor < 0 ? "-" : "+")} {times}{VectorOf(term.Source)}[{term.Cell}]";
    }

    private static string VectorOf(string source) => source switch
    {
        TermSources.LastYear => "last",
        TermSources.Parts => "parts",
        _ => "v",
    };

    private static string Sign(string comparison) => comparison switch
    {
        "Equal" => "==",
        "NotEqual" => "!=",
        "Less" => "<",
        "LessOrEqual" => "<=",
        "Greater" => ">",
        _ => ">=",
    };

    private static string Opposite(string comparison) => Sign(comparison switch
    {
        "Equal" => "NotEqual",
        "NotEqual" => "Equal",
        "Less" => "GreaterOrEqual",
        "LessOrEqual" => "Greater",
        "Greater" => "LessOrEqual",
        _ => "Less",
    });
}
