using Nianbao.Generator.CSharp;
using Nianbao.Generator.Schemas.Model;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Emit;

/// <summary>Writes a rule and its relations as static data.</summary>
internal static class RuleEmitter
{
    /// <summary>The field of a rule.</summary>
    public static string RuleField(RuleModel rule) => "Rule" + rule.Id;

    /// <summary>The field of a rule's relations.</summary>
    public static string RelationsField(RuleModel rule) => "Relations" + rule.Id;

    public static void Emit(SourceWriter writer, RuleModel rule)
    {
        writer
            .Summary($"{rule.Message}（{rule.Source}）")
            .Line($"private static readonly RuleDefinition {RuleField(rule)} = new(").Indent()
            .Line($"{CSharpLiteral.Of(rule.Id)}, Severity.{Identifiers.Pascal(rule.Severity)},")
            .Line($"{CSharpLiteral.Of(rule.Message)},")
            .Line($"{CSharpLiteral.Of(rule.MessageEn)},");
        EmitProperties(writer, rule);
        writer.Outdent()
            .Line()
            .Line($"private static readonly Relation[] {RelationsField(rule)} =").Line("[").Indent();
        foreach (var relation in rule.Relations)
        {
            writer.Line(
                $"new({RuleField(rule)}, {Side(relation.Left)}, Comparison.{relation.Comparison}, {Side(relation.Right)}, Target: {relation.Target}){Properties(relation)},");
        }

        writer.Outdent().Line("];").Line();
    }

    private static void EmitProperties(SourceWriter writer, RuleModel rule)
    {
        var properties = new List<string>();
        if (rule.Each.Length > 0) properties.Add($"Each = RuleScope.{Identifiers.Pascal(rule.Each)},");
        if (rule.UnlessBroken.Count > 0) properties.Add($"UnlessBroken = {CSharpLiteral.Of(rule.UnlessBroken)},");
        if (rule.Repeats is { } repeats)
        {
            properties.Add($"Repeats = new(Rows: {CSharpLiteral.Of(repeats.Rows)}, Columns: {CSharpLiteral.Of(repeats.Columns)}, AtLeast: {repeats.AtLeast}, Times: {repeats.Times}),");
        }

        if (rule.Published is { } published) properties.Add($"Published = {Deadline(published)},");
        if (rule.Good is { } good) properties.Add($"Good = {Example(good)},");
        if (rule.Bad is { } bad) properties.Add($"Bad = {Example(bad)},");
        if (properties.Count == 0)
        {
            writer.Line($"{CSharpLiteral.Of(rule.Source)});");
            return;
        }

        writer.Line($"{CSharpLiteral.Of(rule.Source)})").Outdent().Line("{").Indent();
        foreach (var property in properties) writer.Line(property);
        writer.Outdent().Line("};").Indent();
    }

    private static string Deadline(DeadlineModel deadline)
    {
        var data = $"new(Month: {deadline.Month}, Day: {deadline.Day}, IsLatest: {CSharpLiteral.Of(deadline.IsLatest)})";
        return deadline.When is { } when ? $"{data} {{ When = {Condition(when)} }}" : data;
    }

    private static string Example(ExampleModel example)
    {
        var figures = example.Figures.Select(figure =>
            $"new({figure.Cell}, TermSource.{figure.Source}, {(figure.Value is { } value ? CSharpLiteral.Of(value) : "null")})");
        var facts = new[]
        {
            example.Kind is null ? null : $"Kind = OrganKind.{example.Kind}",
            example.Level is null ? null : $"Level = OrganLevel.{example.Level}",
            example.Published is null ? null : $"Published = {CSharpLiteral.Of(example.Published)}",
        }.Where(fact => fact is not null).ToList();
        return $"new([{string.Join(", ", figures)}])" + (facts.Count == 0 ? "" : $" {{ {string.Join(", ", facts)} }}");
    }

    private static string Properties(RelationModel relation)
    {
        var properties = new List<string>();
        if (relation.When is { } when) properties.Add($"When = {Condition(when)}");
        if (relation.Tolerance != 0) properties.Add($"Tolerance = {relation.Tolerance}");
        if (relation.AllowsRounding) properties.Add("AllowsRounding = true");
        return properties.Count == 0 ? "" : $" {{ {string.Join(", ", properties)} }}";
    }

    private static string Condition(ConditionModel condition) => condition switch
    {
        ComparisonModel cells => $"new CellCondition({Side(cells.Left)}, Comparison.{cells.Comparison}, {Side(cells.Right)})",
        FactModel fact => $"new {fact.Fact}Condition(Organ{fact.Fact}.{fact.Value}{(fact.IsNegated ? ", IsNegated: true" : "")})",
        JointModel joint => $"new JointCondition(NeedsAll: {CSharpLiteral.Of(joint.NeedsAll)}, [{string.Join(", ", joint.Parts.Select(Condition))}])",
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    private static string Side(SideModel side)
    {
        var isPlain = side.Constant == 0 && side.Terms.All(term => term.Factor == 1 && term.Source == TermSources.Report);
        var data = isPlain && side.Terms.Count > 0
            ? $"Side.Of({string.Join(", ", side.Terms.Select(term => term.Cell))})"
            : $"new Side([{string.Join(", ", side.Terms.Select(Term))}]{(side.Constant == 0 ? "" : $", Constant: {side.Constant}")})";
        if (side.Missing == "NotAssessable") return data;
        var missing = $"{{ Missing = MissingFigure.{side.Missing} }}";
        return isPlain ? $"{data} with {missing}" : $"{data} {missing}";
    }

    private static string Term(TermModel term) => (term.Factor, term.Source) switch
    {
        (1, TermSources.Report) => $"new({term.Cell})",
        (_, TermSources.Report) => $"new({term.Cell}, Factor: {term.Factor})",
        _ => $"new({term.Cell}, Factor: {term.Factor}, TermSource.{term.Source})",
    };
}
