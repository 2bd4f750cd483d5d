using Nianbao.Generator.Templates.Bound;

namespace Nianbao.Generator.Templates.Analysis;

/// <summary>Walks over bound trees.</summary>
internal static class BoundWalk
{
    /// <summary>The statement and all below it.</summary>
    public static IEnumerable<BoundStatement> Statements(BoundStatement root)
    {
        var open = new Stack<BoundStatement>([root]);
        while (open.Count > 0)
        {
            var statement = open.Pop();
            yield return statement;
            foreach (var below in statement.Statements.Reverse()) open.Push(below);
        }
    }

    /// <summary>The expressions of a statement itself, and all below them.</summary>
    public static IEnumerable<BoundExpression> Expressions(BoundStatement statement) => statement.Expressions
        .Concat(statement is BoundFor { IsSame: { } isSame } ? [isSame] : []).SelectMany(Expressions);

    /// <summary>An expression and all below it.</summary>
    public static IEnumerable<BoundExpression> Expressions(BoundExpression root)
    {
        var open = new Stack<BoundExpression>([root]);
        while (open.Count > 0)
        {
            var expression = open.Pop();
            yield return expression;
            for (var i = expression.Children.Count - 1; i >= 0; i--) open.Push(expression.Children[i]);
        }
    }

    /// <summary>All expressions of a method.</summary>
    public static IEnumerable<BoundExpression> ExpressionsOf(MethodInstance method) => Statements(method.Body!).SelectMany(Expressions);
}
