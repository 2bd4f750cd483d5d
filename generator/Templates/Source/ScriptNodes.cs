using Scriban.Syntax;

namespace Nianbao.Generator.Templates.Source;

/// <summary>
/// Questions about Scriban's trees. Their nodes can be changed, their spans are not all exact, and some of their children
/// are tokens or names that stand for no variable: here is what of them is meant.
/// </summary>
internal static class ScriptNodes
{
    /// <summary>How deep a tree may be for this compiler, and for the C# compiler after it, to recurse into it.</summary>
    public const int MaxDepth = 250;

    /// <summary>The node and all below it that can be evaluated, in the order of the text.</summary>
    public static IEnumerable<ScriptNode> Descendants(ScriptNode root) => WithDepth(root).Select(pair => pair.Node);

    /// <summary>The first node that lies too deep; null if none does.</summary>
    public static ScriptNode? TooDeep(ScriptNode root) =>
        WithDepth(root).FirstOrDefault(pair => pair.Depth > MaxDepth && pair.Node.Span.End.Offset > 0).Node;

    /// <summary>The nodes directly below that can be evaluated.</summary>
    public static IEnumerable<ScriptNode> ChildrenOf(ScriptNode node) => node switch
    {
        ScriptMemberExpression member => Only(member.Target),
        ScriptNamedArgument argument => Only(argument.Value),
        ScriptObjectMember member => Only(member.Value),
        ScriptParameter parameter => Only(parameter.DefaultValue),
        ScriptFunction function => [.. function.NameOrDoToken is ScriptVariable name ? Only(name) : [], .. Only(function.Parameters), .. Only(function.Body)],
        ScriptForStatement loop => [.. Only(loop.Variable), .. Only(loop.Iterator), .. Only(loop.NamedArguments), .. Only(loop.Body), .. Only(loop.Else)],
        _ => AllOf(node),
    };

    /// <summary>An expression without the parentheses around it.</summary>
    public static ScriptExpression Inner(ScriptExpression node)
    {
        while (node is ScriptNestedExpression { Expression: { } inner }) node = inner;
        return node;
    }

    /// <summary>What is called when it turns out to be a function.</summary>
    public static bool IsPath(ScriptExpression node) =>
        Inner(node) is ScriptVariable or ScriptIndexerExpression || (Inner(node) is ScriptMemberExpression member && member is not ScriptIsEmptyExpression);

    /// <summary>
    /// Null gives null instead of an error: a member that is written <c>?.</c> or follows one, and an element to the right
    /// of one anywhere in the chain.
    /// </summary>
    public static bool IsNullSafe(ScriptExpression node) => node is ScriptIndexerExpression index ? HasNullSafeMember(index.Target) : IsNullSafeMember(node);

    /// <summary><c>$0</c>, <c>$1</c>, …: the position; null for anything else.</summary>
    public static int? PositionOf(ScriptExpression node) =>
        node is ScriptIndexerExpression { Target: ScriptVariableLocal { BaseName: "" } target, Index: ScriptLiteral { Value: int position } index }
            && index.Span.Start.Offset == target.Span.Start.Offset ? position : null;

    /// <summary><c>$</c> alone.</summary>
    public static bool IsArguments(ScriptExpression? node) => node is ScriptVariableLocal { BaseName: "" };

    /// <summary>The name of a plain variable; null for anything else.</summary>
    public static string? NameOf(ScriptExpression? node) => node is ScriptVariableGlobal name ? name.BaseName : null;

    /// <summary>The name of a variable with a dollar sign, without it; null for anything else.</summary>
    public static string? LocalOf(ScriptExpression? node) => node is ScriptVariableLocal { BaseName: not ("" or "$") } local ? local.BaseName : null;

    /// <summary>What a node assigns; null for one that assigns nothing.</summary>
    public static ScriptExpression? TargetOf(ScriptNode node) => node switch
    {
        ScriptAssignExpression { Target: { } target } => Inner(target),
        ScriptCaptureStatement { Target: { } target } => Inner(target),
        ScriptIncrementDecrementExpression { Right: { } operand } => Inner(operand),
        ScriptFunction { NameOrDoToken: ScriptExpression name } => name,
        _ => null,
    };

    /// <summary>Where a node begins and ends, the end not included.</summary>
    public static (int Start, int End) Ends(ScriptNode node) => node switch
    {
        ScriptFunctionCall { CloseParen: { } close } call => (Ends(call.Target!).Start, close.Span.End.Offset + 1),
        ScriptFunctionCall { Arguments.Count: > 0 } call => (Ends(call.Target!).Start, Ends(call.Arguments[call.Arguments.Count - 1]).End),
        ScriptFunctionCall call => Ends(call.Target!),
        ScriptPipeCall pipe => (Ends(pipe.From!).Start, Ends(pipe.To!).End),
        ScriptBinaryExpression binary => (Ends(binary.Left!).Start, Ends(binary.Right!).End),
        ScriptNamedArgument { Value: { } value } argument => (argument.Span.Start.Offset, Ends(value).End),
        ScriptExpressionStatement { Expression: { } expression } => Ends(expression),
        ScriptReturnStatement { Expression: { } value } => (node.Span.Start.Offset, Ends(value).End),
        ScriptReturnStatement statement => Span(statement.RetKeyword),
        ScriptBreakStatement statement => Span(statement.BreakKeyword),
        ScriptContinueStatement statement => Span(statement.ContinueKeyword),
        ScriptImportStatement { Expression: { } source } => (node.Span.Start.Offset, Ends(source).End),
        ScriptReadOnlyStatement { Variable: { } variable } => (node.Span.Start.Offset, Ends(variable).End),
        _ => Span(node),
    };

    private static bool IsNullSafeMember(ScriptExpression? node) => node is ScriptMemberExpression { DotToken.TokenType: Scriban.Parsing.TokenType.QuestionDot };

    private static bool HasNullSafeMember(ScriptExpression? node) => IsNullSafeMember(node) || node switch
    {
        ScriptMemberExpression member => HasNullSafeMember(member.Target),
        ScriptIndexerExpression index => HasNullSafeMember(index.Target),
        ScriptNestedExpression nested => HasNullSafeMember(nested.Expression),
        _ => false,
    };

    private static (int Start, int End) Span(ScriptNode node) => (node.Span.Start.Offset, node.Span.End.Offset + 1);

    private static ScriptNode[] Only(ScriptNode? node) => node is null ? [] : [node];

    private static IEnumerable<ScriptNode> AllOf(ScriptNode node)
    {
        for (var i = 0; i < node.ChildrenCount; i++)
        {
            if (node.GetChildren(i) is { } child && child is not ScriptVerbatim) yield return child;
        }
    }

    private static IEnumerable<(ScriptNode Node, int Depth)> WithDepth(ScriptNode root)
    {
        var open = new Stack<(ScriptNode Node, int Depth)>([(root, 0)]);
        while (open.Count > 0)
        {
            var (node, depth) = open.Pop();
            yield return (node, depth);
            var below = node is ScriptList or ScriptBlockStatement ? depth : depth + 1;
            foreach (var child in ChildrenOf(node).Reverse()) open.Push((child, below));
        }
    }
}
