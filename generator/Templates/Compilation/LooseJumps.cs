using Nianbao.Generator.Templates.Syntax;

namespace Nianbao.Generator.Templates.Compilation;

/// <summary>
/// A <c>break</c> or <c>continue</c> in no loop of its own function or template. It ends the function where it is called
/// in a loop, and is an error elsewhere.
/// </summary>
internal static class LooseJumps
{
    public static bool AreIn(SyntaxNode root)
    {
        var open = new Stack<(SyntaxNode Node, bool IsInLoop)>();
        open.Push((root, false));
        while (open.Count > 0)
        {
            var (node, isInLoop) = open.Pop();
            if (node is BreakStatement or ContinueStatement && !isInLoop) return true;
            foreach (var child in node.Children) open.Push((child, IsLoop(node, child) || (isInLoop && !IsFunction(node))));
        }

        return false;
    }

    private static bool IsLoop(SyntaxNode node, SyntaxNode child) => node switch
    {
        ForStatement loop => child == loop.Body,
        WhileStatement or TableRowStatement => true,
        _ => false,
    };

    // the block of a wrap runs in the loops of the function that it is given to
    private static bool IsFunction(SyntaxNode node) => node is FunctionStatement or FunctionExpression or WrapStatement;
}
