using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates.Bound;
using Nianbao.Generator.Templates.Types;
using Nianbao.Generator.Text;
using Scriban.Syntax;

namespace Nianbao.Generator.Templates.Binding;

/// <summary>
/// What is open where something is bound: running loops, the parameters of the function, and the objects in which names are
/// looked up: those of <c>with</c>, and that of the global variables where a template uses it.
/// </summary>
internal sealed class ScopeBinder(MethodBinder binder)
{
    // how the object of a function with parameters is called
    private const string OwnScope = "own";

    private readonly List<LoopScope> _loops = [];
    private readonly List<WithScope> _withs = [];
    private readonly Dictionary<string, BoundExpression> _parameters = new(StringComparer.Ordinal);

    /// <summary>An object that is open while something is bound.</summary>
    /// <param name="Scope">The object.</param>
    /// <param name="Loops">How many loops were open when it began.</param>
    /// <param name="IsOuter">It was opened by a caller, or with the function.</param>
    /// <param name="IsOwn">It belongs to a function with parameters, not to a <c>with</c>.</param>
    private sealed record WithScope(BoundScope Scope, int Loops, bool IsOuter, bool IsOwn);

    public IReadOnlyList<LoopScope> Loops => _loops;

    public IReadOnlyDictionary<string, BoundExpression> Parameters => _parameters;

    public bool HasWith => _withs.Count > 0;

    /// <summary>In a <c>with</c> of this function, where its arguments and locals are not seen.</summary>
    public bool IsInOwnWith => _withs.Any(with => !with.IsOuter);

    /// <summary>The innermost object.</summary>
    public BoundScope This => _withs.Count > 0 ? _withs[_withs.Count - 1].Scope : new BoundScope(null);

    /// <summary>Binds the parameters. What it returns opens the object of a function that has one.</summary>
    public BoundStatement? Open()
    {
        foreach (var argument in binder.Method.Outer.Where(outer => outer.Type.Kind == TypeKind.Scope))
        {
            _withs.Add(new WithScope(new BoundScope(new ScopeSymbol(argument.Name!, argument)), 0, IsOuter: true, argument.Name!.StartsWith(OwnScope, StringComparison.Ordinal)));
        }

        if (binder.Function.Parameters is not { } parameters) return null;
        var assigned = new HashSet<string>(Bodies().SelectMany(AssignedNames.In), StringComparer.Ordinal);
        for (var i = 0; i < parameters.Count; i++)
        {
            var value = binder.Names.Argument(i);
            _parameters[parameters[i].Name] = value;
            if (assigned.Contains(parameters[i].Name)) OwnVariable(parameters[i].Name, value);
        }

        if (binder.Unit.HasOwnScopes) return OpenOwnScope();
        foreach (var name in assigned.Where(name => binder.Unit.FindVariable(name) is null && binder.Unit.Root.Find(name) is null))
        {
            OwnVariable(name, null);
        }

        return null;
    }

    /// <summary>The bodies that run in the method: its own, and the blocks that it is given.</summary>
    public IEnumerable<ScriptNode> Bodies()
    {
        yield return binder.Function.Body ?? binder.Function.Node;
        for (var block = binder.Method.Block; block is not null; block = block.Outer) yield return block.Body;
    }

    /// <summary>Binds what runs in a loop.</summary>
    public T InLoop<T>(LoopScope loop, Func<T> bind)
    {
        _loops.Add(loop);
        var result = bind();
        _loops.RemoveAt(_loops.Count - 1);
        return result;
    }

    public BoundStatement With(ScriptWithStatement statement, SourceRange mark)
    {
        var target = binder.Expressions.Evaluate(statement.Name!);
        var scope = new ScopeSymbol("with", null);
        var value = ToScope(target, statement.Name!);
        _withs.Add(new WithScope(new BoundScope(scope), _loops.Count, IsOuter: false, IsOwn: false));
        var body = binder.Statements.Block(statement.Body!);
        _withs.RemoveAt(_withs.Count - 1);
        return new BoundWith(scope, value, body, mark);
    }

    public BoundStatement? Import(ScriptImportStatement statement, SourceRange mark)
    {
        var source = binder.Expressions.Evaluate(statement.Expression!);
        if (source.Type.Kind is not (TypeKind.Dynamic or TypeKind.Null or TypeKind.Error))
        {
            ToScope(source, statement.Expression!);
            return null;
        }

        return new BoundEvaluate(BoundCall.On(This, "Import", StaticType.Scope, Value(source), binder.At(statement.Expression!)), mark);
    }

    public BoundStatement? ReadOnly(ScriptReadOnlyStatement statement, SourceRange mark)
    {
        if (statement.Variable is ScriptVariableGlobal name && ScopeOf(name.BaseName) is { } scope)
        {
            return new BoundEvaluate(BoundCall.On(scope, "SetReadOnly", StaticType.Scope, new BoundConstant(name.BaseName, StaticType.Text)), mark);
        }

        return binder.Assignments.FindTarget(statement.Variable!) is { } variable ? new BoundReadOnly(variable, mark) : null;
    }

    /// <summary>The object that a plain name is assigned in, where that is one of <c>with</c> or of a function.</summary>
    public BoundExpression? ScopeOf(string name)
    {
        if (_withs.Count == 0 || _parameters.ContainsKey(name) || binder.Method.Own.ContainsKey(name)) return null;
        var with = _withs[_withs.Count - 1];
        if (!with.IsOwn) return with.Scope;
        if (binder.Unit.Root.Find(name) is not null) return null;
        var outer = _withs.Take(_withs.Count - 1).Reverse().Select(scope => scope.Scope).Append(new BoundScope(null));
        return BoundCall.On(with.Scope, "Owner", StaticType.Scope, [new BoundConstant(name, StaticType.Text), .. outer]);
    }

    /// <summary>Locals of the same name inside and outside of a with are different variables.</summary>
    public string ScopedLocal(string name) => IsInOwnWith ? $"{name}@{_withs.Count}" : name;

    /// <summary>The loop whose state a word means; null for none.</summary>
    public LoopScope? LoopOf(string word) => _loops.FindLast(open => open.Word == word);

    /// <summary>The running loop whose variable is a local of a name; null for none.</summary>
    public LoopScope? LoopOfLocal(string name) =>
        _loops.Skip(_withs.Count == 0 ? 0 : _withs[_withs.Count - 1].Loops).LastOrDefault(loop => loop.Local == name);

    /// <summary>A name that is no global: of a loop, a parameter, or possibly a member of a with.</summary>
    public BoundExpression? Find(string name, ScriptNode node) => _withs.Count == 0 || _parameters.ContainsKey(name)
        ? FindLoop(name, 0) ?? FindOuter(name, node)
        : FindInWith(name, node, _withs.Count - 1);

    /// <summary>The objects that a callee sees, too. A function with parameters has variables of its own instead of its caller's, unless it has no name.</summary>
    public IEnumerable<(ArgumentType Argument, BoundExpression Value)> OpenFor(FunctionSymbol callee) => _withs
        .Where(with => !with.IsOwn || callee.Parameters is null || callee.IsAnonymous)
        .Select((with, i) => (new ArgumentType($"{(with.IsOwn ? OwnScope : "with")}{i}", StaticType.Scope, null), (BoundExpression)with.Scope));

    private void OwnVariable(string name, BoundExpression? initial)
    {
        if (!binder.Method.Own.ContainsKey(name)) binder.Method.Own.Add(name, new Variable(name, initial));
    }

    // what a function with parameters assigns that exists nowhere around it; functions that it calls may assign it too
    private BoundDeclaration OpenOwnScope()
    {
        var scope = new ScopeSymbol(OwnScope, null);
        _withs.Add(new WithScope(new BoundScope(scope), 0, IsOuter: true, IsOwn: true));
        return new BoundDeclaration(scope, BoundCall.Of("new TemplateObject", StaticType.Scope), null);
    }

    private BoundCall ToScope(BoundExpression target, ScriptNode node)
    {
        if (target.Type.Kind is TypeKind.Dynamic or TypeKind.Error) return BoundCall.On(target, "ToScope", StaticType.Scope, binder.At(node));
        binder.Report(TemplateDiagnostics.NotAScope, binder.File.Range(node), target.Type.Display);
        return BoundCall.Of("new TemplateObject", StaticType.Scope);
    }

    private BoundExpression? FindInWith(string name, ScriptNode node, int depth)
    {
        if (depth < 0) return FindLoop(name, 0) ?? FindOuter(name, node);
        var with = _withs[depth];
        if (with.IsOwn && !binder.Unit.Names.Assigned.IsAssigned(name)) return FindInWith(name, node, depth - 1);
        if (FindLoop(name, with.Loops) is { } item) return item;
        var outer = (depth == 0 ? FindInWith(name, node, -1) ?? binder.Names.FindGlobal(name, node) : FindInWith(name, node, depth - 1)) ?? BoundConstant.Null;

        // what cannot be a member of an object is found as if there were no with
        return outer.Type.IsConvertible && outer is not BoundEmpty ? new BoundScopeMember(with.Scope, name, Value(outer)) : outer;
    }

    private BoundExpression? FindLoop(string name, int outermost)
    {
        for (var i = _loops.Count - 1; i >= outermost; i--)
        {
            if (_loops[i].Variable == name) return _loops[i].Item;
        }

        return null;
    }

    private BoundExpression? FindOuter(string name, ScriptNode node)
    {
        if (binder.Method.Own.TryGetValue(name, out var own)) return binder.Names.Read(own, node);
        if (_parameters.TryGetValue(name, out var parameter)) return parameter;
        return binder.Method.Outer.FirstOrDefault(argument => argument.Name == name && argument.Type.Kind != TypeKind.Scope) is { } outer
            ? NameBinder.Bound(outer)
            : null;
    }

    private static BoundConversion Value(BoundExpression value) => new(value, StaticType.Dynamic);
}
