using Nianbao.Generator.Schemas.Syntax;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Schemas.Inheritance;

/// <summary>Gives every part of an inherited form one place: ranges of the parent's file mean nothing in the child's.</summary>
internal static class Relocation
{
    public static FormSyntax MoveTo(FormSyntax form, SourceRange place)
    {
        Located<T> Move<T>(Located<T> value) => value with { Range = place };
        Located<string>? MoveId(Located<string>? id) => id is { } value ? Move(value) : null;

        ExampleSyntax? MoveExample(ExampleSyntax? example) => example is null
            ? null : new ExampleSyntax(example.Figures.Select(figure => (Move(figure.Name), Move(figure.Value))).ToList());

        RuleSyntax MoveRule(RuleSyntax rule) => rule with
        {
            Id = Move(rule.Id),
            Checks = rule.Checks.Select(Move).ToList(),
            When = MoveId(rule.When),
            Except = rule.Except.Select(Move).ToList(),
            Tolerance = MoveId(rule.Tolerance),
            UnlessBroken = rule.UnlessBroken.Select(Move).ToList(),
            Repeats = rule.Repeats is { } repeats ? repeats with { Rows = Move(repeats.Rows) } : null,
            Good = MoveExample(rule.Good),
            Bad = MoveExample(rule.Bad),
        };
        List<RuleSyntax> MoveRules(IReadOnlyList<RuleSyntax> rules) => rules.Select(MoveRule).ToList();

        NodeSyntax MoveNode(NodeSyntax node) => node with
        {
            Id = MoveId(node.Id),
            Children = node.Children.Select(MoveNode).ToList(),
            Carries = MoveId(node.Carries),
            Sum = node.Sum is { } sum ? sum with { RuleId = Move(sum.RuleId) } : null,
        };

        BlockSyntax MoveBlock(BlockSyntax block) => block with
        {
            Id = MoveId(block.Id),
            Columns = block.Columns.Select(MoveNode).ToList(),
            Rows = block.Rows.Select(MoveNode).ToList(),
            Spans = block.Spans is { } spans ? Move(spans) : null,
            ValueSpans = block.ValueSpans is { } valueSpans ? Move(valueSpans) : null,
            Rules = MoveRules(block.Rules),
        };

        return form with
        {
            Sections = form.Sections.Select(section => section with { Id = Move(section.Id), Table = MoveId(section.Table) }).ToList(),
            Tables = form.Tables.Select(table => table with
            {
                Id = Move(table.Id),
                Blocks = table.Blocks.Select(MoveBlock).ToList(),
                Rules = MoveRules(table.Rules),
            }).ToList(),
            Rules = MoveRules(form.Rules),
        };
    }
}
