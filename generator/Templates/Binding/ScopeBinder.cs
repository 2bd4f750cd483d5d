using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates.Bound;
using Nianbao.Generator.Templates.Types;
using Nianbao.Generator.Text;
using Scriban.Syntax;

namespace Nianbao.Generator.Templates.Binding;

/// <summary>
/// What is open where something is bound. First come the variables of functions: those of a function with parameters, and
/// for a function without a name or a part also those of the function that it is called in. Then come the objects in which
/// names are looked up: those of <c>with</c>, and that of the global variables where a template uses it. Running loops
/// belong to the one or the other.
/// </summary>
internal sealed class ScopeBinder(MethodBinder binder)
{
    // how the object of a function with parameters is called
    private const string OwnScope = "own";

    private readonly List<OpenLoop> _loops = [];
    private readonly List<OpenWith> _withs = [];
    private readonly List<BoundScope> _owns = [];
    private readonly Dictionary<string, BoundExpression> _parameters = new(StringComparer.Ordinal);

    /// <summary>A running loop.</summary>
    /// <param name="Loop">The loop.</param>
    /// <param name="Withs">How many objects were open when it began.</param>
    private sealed record OpenLoop(LoopScope Loop, int Withs);

    /// <summary>An object that is open while something is bound.</summary>
    /// <param name="Scope">The object.</param>
    /// <param name="IsOuter">It was opened by a caller.</param>
    /// <param name="Loops">How many loops were open when it began.</param>
    private sealed record OpenWith(BoundScope Scope, bool IsOuter, int Loops);

    public IEnumerable<LoopScope> Loops => _loops.Select(open => open.Loop);

    public bool HasLoop => _loops.Count > 0;

    /// <summary>The innermost running loop; also one without rounds, in its <c>else</c>.</summary>
    public LoopScope InnermostLoop => _loops[_loops.Count - 1].Loop;

    public IReadOnlyDictionary<string, BoundExpression> Parameters => _parameters;

    public bool HasWith => _withs.Count > 0;

    /// <summary>In a <c>with</c> of this function, where its arguments and locals are not seen.</summary>
    public bool IsInOwnWith => _withs.Any(with => !with.IsOuter);

    /// <summary>There are variables of a function: loops and assignments belong to it.</summary>
    public bool IsInFunction => binder.Function.Parameters is not null || binder.Method.IsInFunction;

    /// <summary>The innermost object.</summary>
    public BoundScope This => _withs.Count > 0 ? _withs[_withs.Count - 1].Scope : new BoundScope(null);

    /// <summary>Binds the parameters. What it returns opens the object of a function that has one.</summary>
    public BoundStatement? Open()
    {
        foreach (var argument in binder.Method.Outer.Where(outer => outer.Type.Kind == TypeKind.Scope))
        {
            var scope = new BoundScope(new ScopeSymbol(argument.Name!, argument));
            if (argument.IsOfFunction) _owns.Add(scope);
            else _withs.Add(new OpenWith(scope, IsOuter: true, 0));
        }

        if (binder.Function.Parameters is not { } parameters) return null;
        var assigned = new HashSet<string>(Bodies().SelectMany(AssignedNames.In), StringComparer.Ordinal);
        var members = new List<NamedValue>();
        for (var i = 0; i < parameters.Count; i++)
        {
            var (name, value) = (parameters[i].Name, binder.Names.Argument(i));
            if (binder.Unit.HasOwnScopes && value.Type.IsConvertible && binder.Unit.Names.Assigned.IsAssigned(name))
            {
                members.Add(new NamedValue(name, Value(value)));
                continue;
            }

            _parameters[name] = value;
            if (assigned.Contains(name)) OwnVariable(name, value);
        }

        if (binder.Unit.HasOwnScopes) return OpenOwnScope(members);
        foreach (var name in assigned.Where(name => binder.Unit.FindVariable(name) is null && !IsAlwaysGlobal(name)))
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
        _loops.Add(new OpenLoop(loop, _withs.Count));
        var result = bind();
        _loops.RemoveAt(_loops.Count - 1);
        return result;
    }

    public BoundStatement With(ScriptWithStatement statement, SourceRange mark)
    {
        var target = binder.Expressions.Evaluate(statement.Name!);
        var scope = new ScopeSymbol("with", null);
        var value = ToScope(target, statement.Name!);
        _withs.Add(new OpenWith(new BoundScope(scope), IsOuter: false, _loops.Count));
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

    /// <summary>
    /// The object that a plain name is assigned in, where that is one of <c>with</c> or of a function: the innermost of the
    /// functions that has the name; where none has it but some object around, the innermost of those; else the innermost function.
    /// </summary>
    public BoundExpression? ScopeOf(string name)
    {
        if (_parameters.ContainsKey(name) || binder.Method.Own.ContainsKey(name)) return null;
        if (_owns.Count == 0) return _withs.Count == 0 ? null : This;
        var functions = Enumerable.Reverse(_owns).ToEquatableArray();
        var globals = Enumerable.Reverse(_withs).Select(with => with.Scope).Append(new BoundScope(null)).ToEquatableArray();
        return BoundCall.Of(
            "TemplateObject.Owner", StaticType.Scope, BoundConstant.Of(name), BoundConstant.Of(IsAlwaysGlobal(name)), new BoundScopes(functions), new BoundScopes(globals));
    }

    /// <summary>Locals of the same name inside and outside of a with are different variables.</summary>
    public string ScopedLocal(string name) => IsInOwnWith ? $"{name}@{_withs.Count}" : name;

    /// <summary>The loop whose state a word means; null for none.</summary>
    public LoopScope? LoopOf(string word) => Loops.LastOrDefault(open => open.Word == word);

    /// <summary>The running loop whose variable is a local of a name; null for none.</summary>
    public LoopScope? LoopOfLocal(string name) =>
        Loops.Skip(_withs.Count == 0 ? 0 : _withs[_withs.Count - 1].Loops).LastOrDefault(loop => loop.Local == name);

    /// <summary>A name that is no global: of a function, a loop, or possibly a member of a with.</summary>
    public BoundExpression? Find(string name, ScriptNode node) => IsInFunction ? FindInFunction(name, node) : FindInWith(name, node, _withs.Count - 1);

    /// <summary>The objects that a callee sees, too.</summary>
    public IEnumerable<(ArgumentType Argument, BoundExpression Value)> OpenFor(FunctionSymbol callee)
    {
        var owns = callee.SeesCallersFunction ? _owns.Select((own, i) => (new ArgumentType($"{OwnScope}{i}", StaticType.Scope, null) { IsOfFunction = true }, (BoundExpression)own)) : [];
        return owns.Concat(_withs.Select((with, i) => (new ArgumentType($"with{i}", StaticType.Scope, null), (BoundExpression)with.Scope)));
    }

    /// <summary>The variables that a callee may read of the place where it is called: of running loops and, where it sees them, of the function around.</summary>
    public IEnumerable<(ArgumentType Argument, BoundExpression Value)> VisibleTo(FunctionSymbol callee)
    {
        var ofFunction = new SortedDictionary<string, BoundExpression>(StringComparer.Ordinal);
        var global = new SortedDictionary<string, BoundExpression>(StringComparer.Ordinal);
        foreach (var outer in binder.Method.Outer.Where(outer => outer.Type.Kind != TypeKind.Scope)) (outer.IsOfFunction ? ofFunction : global)[outer.Name!] = NameBinder.Bound(outer);
        foreach (var parameter in _parameters) ofFunction[parameter.Key] = parameter.Value;
        foreach (var own in binder.Method.Own) ofFunction[own.Key] = own.Value.Type is { Kind: TypeKind.Symbol } symbol ? new BoundSymbol(symbol) : binder.Names.Read(own.Value, binder.Function.Node);
        foreach (var loop in Loops.Where(loop => loop.Variable is not null)) (IsInFunction ? ofFunction : global)[loop.Variable!] = loop.Item;
        var seen = callee.SeesCallersFunction ? ofFunction.Select(pair => (new ArgumentType(pair.Key, pair.Value.Type, null) { IsOfFunction = true }, pair.Value)) : [];
        return seen.Concat(global.Select(pair => (new ArgumentType(pair.Key, pair.Value.Type, null), pair.Value)));
    }

    private void OwnVariable(string name, BoundExpression? initial)
    {
        if (!binder.Method.Own.ContainsKey(name)) binder.Method.Own.Add(name, new Variable(name, initial));
    }

    // what a function with parameters assigns that exists nowhere around it
    private BoundDeclaration OpenOwnScope(List<NamedValue> members)
    {
        var scope = new ScopeSymbol(OwnScope, null);
        _owns.Add(new BoundScope(scope));
        return new BoundDeclaration(scope, new BoundScopeObject(members.ToEquatableArray()), null);
    }

    private BoundCall ToScope(BoundExpression target, ScriptNode node)
    {
        if (target.Type.Kind is TypeKind.Dynamic or TypeKind.Error) return BoundCall.On(target, "ToScope", StaticType.Scope, binder.At(node));
        binder.Report(TemplateDiagnostics.NotAScope, binder.File.Range(node), target.Type.Display);
        return BoundCall.Of("new TemplateObject", StaticType.Scope);
    }

    private BoundExpression? FindInFunction(string name, ScriptNode node)
    {
        if (FindLoop(name, 0) is { } item) return item;
        if (binder.Method.Own.TryGetValue(name, out var own)) return binder.Names.Read(own, node);
        if (_parameters.TryGetValue(name, out var parameter)) return parameter;
        return FindInOwn(name, node, _owns.Count - 1);
    }

    private BoundExpression? FindInOwn(string name, ScriptNode node, int depth)
    {
        if (depth >= 0 && binder.Unit.Names.Assigned.IsAssigned(name))
        {
            var outer = (depth == 0 ? FindInOwn(name, node, -1) ?? binder.Names.FindGlobal(name, node) : FindInOwn(name, node, depth - 1)) ?? BoundConstant.Null;
            return outer.Type.IsConvertible && outer is not BoundEmpty ? new BoundScopeMember(_owns[depth], name, Value(outer)) : outer;
        }

        return FindOuter(name, isOfFunction: true) ?? FindInWith(name, node, _withs.Count - 1);
    }

    private BoundExpression? FindInWith(string name, ScriptNode node, int depth)
    {
        if (depth < 0) return (IsInFunction ? null : FindLoop(name, 0)) ?? FindOuter(name, isOfFunction: false);
        var with = _withs[depth];
        if (!IsInFunction && FindLoop(name, depth + 1) is { } item) return item;
        var outer = (depth == 0 ? FindInWith(name, node, -1) ?? binder.Names.FindGlobal(name, node) : FindInWith(name, node, depth - 1)) ?? BoundConstant.Null;

        if (outer.Type.IsCallable && binder.Unit.Names.Assigned.IsAssignedInWith(name)) outer = binder.FunctionValues.AsValue(outer, node);

        // what cannot be a member of an object is found as if there were no with
        return outer.Type.IsConvertible && outer is not BoundEmpty ? new BoundScopeMember(with.Scope, name, Value(outer)) : outer;
    }

    // the innermost loop with the variable that began when so many objects were open, or more
    private BoundExpression? FindLoop(string name, int withs) => _loops.FindLast(open => open.Loop.Variable == name && open.Withs >= withs)?.Loop.Item;

    private BoundExpression? FindOuter(string name, bool isOfFunction) =>
        binder.Method.Outer.FirstOrDefault(argument => argument.Name == name && argument.IsOfFunction == isOfFunction && argument.Type.Kind != TypeKind.Scope) is { } outer
            ? NameBinder.Bound(outer)
            : null;

    // what exists whatever a template assigns
    private bool IsAlwaysGlobal(string name) => binder.Unit.Root.Find(name) is not null || BuiltInGroups.Find(name) is not null;

    private static BoundConversion Value(BoundExpression value) => new(value, StaticType.Dynamic);
}
