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

    public AssignedNames(IEnumerable<TemplateFile> files)
    {
        foreach (var file in files)
        {
            Collect(file.Page);
            _all.UnionWith(ScriptNodes.Descendants(file.Page).Select(Target).OfType<string>());
        }
    }

    public IEnumerable<string> Globals => _globals;

    public bool IsGlobal(string name) => _globals.Contains(name);

    /// <summary>Whether anything assigns the name, a function with parameters or the body of a <c>with</c> included.</summary>
    public bool IsAssigned(string name) => _all.Contains(name);

    /// <summary>The plain names that a function body assigns, inner functions left out.</summary>
    public static IEnumerable<string> In(ScriptNode body) => Below(body, isOwn: true);

    /// <summary>Whether a body assigns a local variable.</summary>
    public static bool AssignsLocal(ScriptNode body, string name) => ScriptNodes.Descendants(body).Any(node =>
        ScriptNodes.LocalOf(ScriptNodes.TargetOf(node)) == name || (node is ScriptForStatement loop && ScriptNodes.LocalOf(loop.Variable) == name));

    private static IEnumerable<string> Below(ScriptNode node, bool isOwn)
    {
        if (Target(node) is { } name) yield return name;
        if (!isOwn && (IsParametric(node) || node is ScriptWithStatement)) yield break;
        foreach (var child in ScriptNodes.ChildrenOf(node).Where(child => !IsParametric(child) && child is not ScriptWithStatement))
        {
            foreach (var below in Below(child, isOwn: false)) yield return below;
        }
    }

    private static bool IsParametric(ScriptNode node) => node is ScriptFunction { HasParameters: true };

    private static string? Target(ScriptNode node) => ScriptNodes.NameOf(ScriptNodes.TargetOf(node));

    private void Collect(ScriptNode node)
    {
        if (Target(node) is { } name) _globals.Add(name);
        if (IsParametric(node)) return;
        foreach (var child in node is ScriptWithStatement { Name: { } target } ? [target] : ScriptNodes.ChildrenOf(node))
        {
            Collect(child);
        }
    }
}
