namespace Nianbao.Generator.Templates.Syntax;

/// <summary>Walks over a tree without recursion: a long chain of operators is a deep tree.</summary>
internal static class SyntaxWalk
{
    /// <summary>How deep a tree may be for the compiler, and for the C# compiler after it, to recurse into it.</summary>
    public const int MaxDepth = 250;

    /// <summary>The node and all below it.</summary>
    public static IEnumerable<SyntaxNode> Descendants(SyntaxNode root) => WithDepth(root).Select(pair => pair.Node);

    /// <summary>The first node that lies too deep; null if none does.</summary>
    public static SyntaxNode? TooDeep(SyntaxNode root) =>
        WithDepth(root).FirstOrDefault(pair => pair.Depth > MaxDepth).Node;

    private static IEnumerable<(SyntaxNode Node, int Depth)> WithDepth(SyntaxNode root)
    {
        var open = new Stack<(SyntaxNode Node, int Depth)>();
        open.Push((root, 0));
        while (open.Count > 0)
        {
            var (node, depth) = open.Pop();
            yield return (node, depth);
            foreach (var child in node.Children.Reverse())
            {
                open.Push((child, depth + Levels(node)));
            }
        }
    }

    // each further branch is an else inside the one before
    private static int Levels(SyntaxNode node) => node switch
    {
        IfStatement statement => statement.Branches.Count,
        CaseStatement statement => statement.Branches.Count,
        _ => 1,
    };
}
