using Scriban.Syntax;

namespace Nianbao.Generator.Templates.Source;

/// <summary>Walks over Scriban's trees, without recursion.</summary>
internal static class ScriptNodes
{
    /// <summary>The node and all below it, in the order of the text.</summary>
    public static IEnumerable<ScriptNode> Descendants(ScriptNode root)
    {
        var open = new Stack<ScriptNode>([root]);
        while (open.Count > 0)
        {
            var node = open.Pop();
            yield return node;
            for (var i = node.ChildrenCount - 1; i >= 0; i--)
            {
                if (node.GetChildren(i) is { } child) open.Push(child);
            }
        }
    }
}
