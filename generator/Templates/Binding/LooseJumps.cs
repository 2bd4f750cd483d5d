using Nianbao.Generator.Templates.Source;
using Scriban.Syntax;

namespace Nianbao.Generator.Templates.Binding;

/// <summary>
/// A <c>break</c> or <c>continue</c> in no loop of its own function or template. It ends the function where it is called
/// in a loop, and is an error elsewhere.
/// </summary>
internal static class LooseJumps
{
    public static bool AreIn(ScriptNode root)
    {
        var open = new Stack<(ScriptNode Node, bool IsInLoop)>([(root, false)]);
        while (open.Count > 0)
        {
            var (node, isInLoop) = open.Pop();
            if (node is ScriptBreakStatement or ScriptContinueStatement && !isInLoop) return true;
            foreach (var child in ScriptNodes.ChildrenOf(node)) open.Push((child, node is ScriptLoopStatementBase || (isInLoop && !IsFunction(node))));
        }

        return false;
    }

    // the block of a wrap runs in the loops of the function that it is given to
    private static bool IsFunction(ScriptNode node) => node is ScriptFunction or ScriptWrapStatement;
}
