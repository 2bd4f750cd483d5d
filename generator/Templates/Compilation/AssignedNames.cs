using Nianbao.Generator.Templates.Syntax;

namespace Nianbao.Generator.Templates.Compilation;

/// <summary>
/// The plain names that a unit assigns outside of <c>with</c>. A name assigned only in functions with parameters belongs to these; any other
/// is global, and functions write to it too.
/// </summary>
internal sealed class AssignedNames
{
    private readonly HashSet<string> _globals = new(StringComparer.Ordinal);
    private readonly HashSet<string> _all = new(StringComparer.Ordinal);

    public AssignedNames(IEnumerable<TemplateFile> files)
    {
        foreach (var file in files)
        {
            Collect(file.Syntax);
            _all.UnionWith(SyntaxWalk.Descendants(file.Syntax).SelectMany(Targets).OfType<NameExpression>().Select(name => name.Name));
        }
    }

    public IEnumerable<string> Globals => _globals;

    public bool IsGlobal(string name) => _globals.Contains(name);

    /// <summary>Whether anything assigns the name, a function with parameters or the body of a <c>with</c> included.</summary>
    public bool IsAssigned(string name) => _all.Contains(name);

    /// <summary>The plain names that a function body assigns, inner functions left out.</summary>
    public static IEnumerable<string> In(SyntaxNode body) =>
        Targets(body).OfType<NameExpression>().Select(name => name.Name)
            .Concat(body.Children.Where(child => !IsParametric(child) && child is not WithStatement).SelectMany(In));

    private static bool IsParametric(SyntaxNode node) => node
        is FunctionStatement { Parameters: not null }
        or FunctionExpression { Parameters: not null }
        or InlineFunctionStatement;

    private static IEnumerable<Expression> Targets(SyntaxNode node) => node switch
    {
        AssignmentStatement assignment => [assignment.Target],
        CaptureStatement capture => [capture.Target],
        IncrementExpression increment => [increment.Target],
        FunctionStatement function => [function.Name],
        InlineFunctionStatement function => [function.Name],
        _ => [],
    };

    private void Collect(SyntaxNode node)
    {
        _globals.UnionWith(Targets(node).OfType<NameExpression>().Select(name => name.Name));
        if (IsParametric(node)) return;
        foreach (var child in node is WithStatement with ? [with.Target] : node.Children)
        {
            Collect(child);
        }
    }
}
