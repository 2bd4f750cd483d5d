using Nianbao.Generator.Templates.Bound;
using Nianbao.Generator.Templates.Source;
using Nianbao.Generator.Templates.Units;
using Scriban.Syntax;

namespace Nianbao.Generator.Templates.Binding;

/// <summary>What follows from the templates of a unit alone, before anything of it is bound.</summary>
internal sealed class UnitNames
{
    private readonly IReadOnlyDictionary<string, TemplateFile> _files;
    private readonly ILookup<string, (ScriptNode Node, TemplateFile File)> _definitions;
    private readonly Dictionary<ScriptNode, HashSet<string>> _names = new(NodeIdentity.Comparer);

    public UnitNames(IReadOnlyDictionary<string, TemplateFile> files)
    {
        _files = files;
        var nodes = files.Values.SelectMany(file => ScriptNodes.Descendants(file.Page).Select(node => (Node: node, File: file))).ToArray();
        Assigned = new AssignedNames(files.Values);
        _definitions = nodes
            .Select(node => (Name: node.Node is ScriptFunction function ? ScriptNodes.NameOf(function.NameOrDoToken as ScriptExpression) : null, node.Node, node.File))
            .Where(definition => definition.Name is not null)
            .ToLookup(definition => definition.Name!, definition => (definition.Node, definition.File), StringComparer.Ordinal);
        HasOpenGlobals = nodes.Any(node => node.Node is ScriptThisExpression or ScriptImportStatement);
        HasReadOnly = nodes.Any(node => node.Node is ScriptReadOnlyStatement);
        HasLooseJumps = files.Values.Any(file => LooseJumps.AreIn(file.Page));
        Scoped = new(nodes.SelectMany(node => ScopedNames(node.Node)), StringComparer.Ordinal);
    }

    /// <summary>The names that the unit assigns.</summary>
    public AssignedNames Assigned { get; }

    /// <summary>The object of globals may have members that no assignment of the template names.</summary>
    public bool HasOpenGlobals { get; }

    /// <summary>Some variable is made read-only.</summary>
    public bool HasReadOnly { get; }

    /// <summary>Some function or part has a <c>break</c> in no loop of its own, so that it matters whether it is called in one.</summary>
    public bool HasLooseJumps { get; }

    /// <summary>The names of loop variables and parameters.</summary>
    public HashSet<string> Scoped { get; }

    /// <summary>The plain names that a body and what it calls or includes mention.</summary>
    public IReadOnlyCollection<string> In(ScriptNode body, TemplateFile bodyFile)
    {
        if (_names.TryGetValue(body, out var names)) return names;
        _names[body] = names = Find(body, bodyFile);
        return names;
    }

    private HashSet<string> Find(ScriptNode body, TemplateFile bodyFile)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<ScriptNode>(NodeIdentity.Comparer);
        var open = new Stack<(ScriptNode Node, TemplateFile File)>([(body, bodyFile)]);
        while (open.Count > 0)
        {
            var (node, file) = open.Pop();
            if (!seen.Add(node)) continue;
            if (node is ScriptVariableGlobal name && names.Add(name.BaseName))
            {
                foreach (var definition in _definitions[name.BaseName]) open.Push(definition);
            }
            else if (node is ScriptLiteral { Value: string text } && TemplateUnits.Resolve(text, file.Source.Name, _files.Keys) is { } part)
            {
                open.Push((_files[part].Page, _files[part]));
            }

            foreach (var child in ScriptNodes.ChildrenOf(node)) open.Push((child, file));
        }

        return names;
    }

    private static IEnumerable<string> ScopedNames(ScriptNode node) => node switch
    {
        ScriptForStatement { Variable: ScriptVariableGlobal variable } => [variable.BaseName],
        ScriptFunction { Parameters: { } parameters } => parameters.Select(parameter => parameter.Name!.BaseName),
        _ => [],
    };
}
