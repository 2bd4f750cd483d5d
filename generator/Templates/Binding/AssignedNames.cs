using Nianbao.Generator.Templates.Bound;
using Nianbao.Generator.Templates.Source;
using Scriban.Syntax;

namespace Nianbao.Generator.Templates.Binding;

/// <summary>
/// The plain names that a unit assigns outside of <c>with</c>. A name assigned only in functions with parameters belongs to these; any other
/// is global, and functions write to it too.
/// </summary>
internal sealed class AssignedNames
{
    private readonly HashSet<string> _globals = new(StringComparer.Ordinal);
    private readonly HashSet<string> _all = new(StringComparer.Ordinal);
    private readonly HashSet<string> _inWith = new(StringComparer.Ordinal);

    public AssignedNames(IEnumerable<TemplateFile> files)
    {
        foreach (var file in files)
        {
            Collect(file.Page, isInFunction: false);
            _inWith.UnionWith(ScriptNodes.Descendants(file.Page).OfType<ScriptWithStatement>().SelectMany(with => Below(with.Body!)));
            _all.UnionWith(ScriptNodes.Descendants(file.Page).Select(Target).OfType<string>());
        }
    }

    public IEnumerable<string> Globals => _globals;

    /// <summary>
    /// Only the running template knows to which of a function's variables and the objects around it something is stored: a
    /// function with parameters holds a <c>with</c> or a function without a name that assigns.
    /// </summary>
    public bool AreDecidedAtRunTime { get; private set; }

    public bool IsGlobal(string name) => _globals.Contains(name);

    /// <summary>Whether the body of a <c>with</c> assigns the name, to the object.</summary>
    public bool IsAssignedInWith(string name) => _inWith.Contains(name);

    /// <summary>Whether anything assigns the name, a function with parameters or the body of a <c>with</c> included.</summary>
    public bool IsAssigned(string name) => _all.Contains(name);

    /// <summary>The plain names that a body assigns in its function's scope.</summary>
    public static IEnumerable<string> In(ScriptNode body) => ScriptNodes.ChildrenOf(body).SelectMany(Below);

    /// <summary>Whether a body assigns a local variable.</summary>
    public static bool AssignsLocal(ScriptNode body, string name) => ScriptNodes.Descendants(body).Any(node =>
        ScriptNodes.LocalOf(ScriptNodes.TargetOf(node)) == name || (node is ScriptForStatement loop && ScriptNodes.LocalOf(loop.Variable) == name));

    // a function that is defined is assigned; of its body only that of one without a name and parameters is in the same scope
    private static IEnumerable<string> Below(ScriptNode node)
    {
        if (Target(node) is { } name) yield return name;
        if (node is ScriptFunction { IsAnonymous: false } or ScriptFunction { HasParameters: true }) yield break;
        foreach (var below in ScriptNodes.ChildrenOf(node).SelectMany(Below)) yield return below;
    }

    private static string? Target(ScriptNode node) => ScriptNodes.NameOf(ScriptNodes.TargetOf(node));

    private void Collect(ScriptNode node, bool isInFunction)
    {
        if (Target(node) is { } name && !isInFunction) _globals.Add(name);
        if (isInFunction && node is ScriptWithStatement or ScriptFunction { IsAnonymous: true } && ScriptNodes.ChildrenOf(node).SelectMany(Below).Any()) AreDecidedAtRunTime = true;
        var inner = node is ScriptFunction function ? function.HasParameters || (function.IsAnonymous && isInFunction) : isInFunction;
        foreach (var child in node is ScriptWithStatement { Name: { } target } && !isInFunction ? [target] : ScriptNodes.ChildrenOf(node))
        {
            Collect(child, inner);
        }
    }
}
