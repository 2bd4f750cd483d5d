using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates.Binding;
using Nianbao.Generator.Templates.Bound;
using Nianbao.Generator.Text;
using Scriban.Syntax;

namespace Nianbao.Generator.Templates.Analysis;

/// <summary>
/// Which variables certainly have a value where they are read, followed through branches, loops and calls. What it finds
/// widens types, so that methods may have to be bound again; then it is asked once more.
/// </summary>
internal sealed class AssignmentAnalysis(UnitBinder unit)
{
    private readonly Dictionary<MethodInstance, MethodState> _methods = [];
    private readonly Queue<MethodState> _queue = new();
    private readonly Dictionary<FunctionSymbol, string[]> _assignedBy = [];
    private readonly List<DiagnosticInfo> _errors = [];

    // the variables to which something was stored in what was walked until now
    private readonly HashSet<Variable> _stored = [];

    // where the walk is
    private MethodState _method = null!;
    private HashSet<Fact> _facts = [];
    private TemplateFile _file = null!;
    private int _loops;

    /// <summary>What certainly is: a variable has a value, or is read-only.</summary>
    private readonly record struct Fact(Variable Variable, bool IsReadOnly = false);

    /// <summary>A method while it is followed.</summary>
    private sealed class MethodState(MethodInstance method)
    {
        public MethodInstance Method { get; } = method;

        public HashSet<Fact>? Before { get; set; }

        public HashSet<Fact> After { get; set; } = [];

        public HashSet<Fact>? AtReturns { get; set; }

        public HashSet<MethodState> Callers { get; } = [];

        public bool IsOpen { get; set; }

        public bool IsQueued { get; set; }
    }

    /// <summary>What is wrong with assignments.</summary>
    public IReadOnlyList<DiagnosticInfo> Errors => _errors;

    /// <summary>
    /// Whether a function with parameters writes to a variable outside or to one of its own is decided at run time by whether
    /// there is one outside: the unit must be bound with objects for that.
    /// </summary>
    public bool NeedsOwnScopes { get; private set; }

    public void Run()
    {
        Enter(unit.Render, []);
        while (_queue.Count > 0)
        {
            var method = _queue.Dequeue();
            method.IsQueued = false;
            Walk(method);
        }
    }

    private MethodState Enter(MethodInstance method, IEnumerable<Fact> facts)
    {
        if (!_methods.TryGetValue(method, out var state))
        {
            state = new MethodState(method) { Before = [.. facts] };
            _methods.Add(method, state);
            Walk(state);
            return state;
        }

        // a method may only rely on what has a value at every call
        var before = state.Before!.Count;
        state.Before.IntersectWith(facts);
        if (before != state.Before.Count) Queue(state);
        return state;
    }

    private void Queue(MethodState state)
    {
        if (state.IsQueued) return;
        state.IsQueued = true;
        _queue.Enqueue(state);
    }

    private void Walk(MethodState state)
    {
        if (state.Method.Body is not { } body) return;
        var outer = (_method, _facts, _file, _loops);
        (_method, _facts, _file, _loops) = (state, [.. state.Before!], state.Method.Function.File, 0);
        state.AtReturns = null;
        state.IsOpen = true;
        Walk(body);
        state.IsOpen = false;
        var after = body.Ends ? state.AtReturns ?? [] : _facts;
        if (!body.Ends && state.AtReturns is not null) after.IntersectWith(state.AtReturns);
        if (!after.SetEquals(state.After))
        {
            state.After = [.. after];
            foreach (var caller in state.Callers.Where(caller => !caller.IsOpen)) Queue(caller);
        }

        (_method, _facts, _file, _loops) = outer;
    }

    private void Walk(BoundStatement statement)
    {
        switch (statement)
        {
            case BoundIf branch: If(branch); return;
            case BoundFor loop: For(loop); return;
            case BoundWhile loop:
                InLoop(() =>
                {
                    Apart(() => Walk(loop.Condition));
                    Walk(loop.Body);
                });
                return;
            case BoundWrapped wrapped:
                var file = _file;
                _file = wrapped.File;
                Walk(wrapped.Body);
                _file = file;
                return;
        }

        foreach (var expression in statement.Expressions) Walk(expression);
        switch (statement)
        {
            case BoundStore store: Store(store); break;
            case BoundReadOnly { Variable: var variable } when _facts.Contains(new Fact(variable)): _facts.Add(new Fact(variable, IsReadOnly: true)); break;
            case BoundReturn:
                if (_method.AtReturns is null) _method.AtReturns = [.. _facts];
                else _method.AtReturns.IntersectWith(_facts);
                break;
        }

        foreach (var below in statement.Statements) Walk(below);
    }

    private void If(BoundIf branch)
    {
        Walk(branch.Condition);
        var before = new HashSet<Fact>(_facts);
        Walk(branch.WhenTrue);
        var afterTrue = _facts;
        _facts = before;
        if (branch.WhenFalse is not null) Walk(branch.WhenFalse);
        if (branch.WhenFalse?.Ends == true) _facts = afterTrue;
        else if (!branch.WhenTrue.Ends) _facts.IntersectWith(afterTrue);
    }

    // what a loop assigns has no certain value afterwards
    private void For(BoundFor loop)
    {
        foreach (var expression in loop.Source.Expressions) Walk(expression);
        InLoop(() =>
        {
            if (loop.IsSame is not null) Walk(loop.IsSame);
            if (loop.Assignment is not null) Walk(loop.Assignment);
            Walk(loop.Body);
        });
        if (loop.Else is not null) Apart(() => Walk(loop.Else));
    }

    private void InLoop(Action walk)
    {
        _loops++;
        Apart(walk);
        _loops--;
    }

    private void Apart(Action walk)
    {
        var before = _facts;
        _facts = [.. before];
        walk();
        _facts = before;
    }

    private void Store(BoundStore store)
    {
        var variable = store.Variable;
        CheckReadOnly(variable, store.Target);
        _facts.Add(new Fact(variable));
        _stored.Add(variable);
    }

    private void CheckReadOnly(Variable variable, ScriptNode target)
    {
        if (_facts.Contains(new Fact(variable, IsReadOnly: true))) Report(TemplateDiagnostics.ReadOnlyName, _file.Range(target), variable.Name);
    }

    private void Walk(BoundExpression expression)
    {
        switch (expression)
        {
            case BoundConditional conditional:
                Walk(conditional.Condition);
                Apart(() => Walk(conditional.WhenTrue));
                Apart(() => Walk(conditional.WhenFalse));
                return;
            case BoundBinary { IsShort: true } binary:
                Walk(binary.Left);
                Apart(() => Walk(binary.Right));
                return;
            case BoundLambda lambda:
                Apart(() => Walk(lambda.Body));
                return;
        }

        foreach (var child in expression.Children) Walk(child);
        switch (expression)
        {
            case BoundVariable read: Read(read.Variable, read.Node, isFunction: read.IsSymbol); break;
            case BoundReference reference:
                Read(reference.Variable, reference.Node, isFunction: false);
                CheckReadOnly(reference.Variable, reference.Node);
                break;
            case BoundVariableName name: CheckReadOnly(name.Variable, name.Node); break;
            case BoundFunctionCall call: Call(call); break;
        }
    }

    private void Read(Variable variable, ScriptNode node, bool isFunction)
    {
        if (variable.Initial is not null || _facts.Contains(new Fact(variable)) || _method.Method.TooEarly.Contains(node)) return;
        if (isFunction && _loops == 0 && !_stored.Contains(variable))
        {
            _method.Method.TooEarly.Add(node);
            unit.Queue(_method.Method);
            return;
        }

        unit.NoteReadUnassigned(variable);
    }

    private void Call(BoundFunctionCall call)
    {
        CheckScope(call);
        var state = Enter(call.Instance, _facts.Where(fact => fact.Variable.IsGlobal));
        state.Callers.Add(_method);
        if (!state.IsOpen && call.Start != CallStart.Anywhere) _facts.UnionWith(state.After.Where(fact => fact.Variable.IsGlobal));
    }

    // it is certain only where the variable has a value before the call
    private void CheckScope(BoundFunctionCall call)
    {
        var callee = call.Instance.Function;
        if (NeedsOwnScopes || unit.HasOwnScopes || (callee.Parameters is null && !call.Instance.IsInFunction)) return;
        if (!_assignedBy.TryGetValue(callee, out var names))
        {
            names = AssignedNames.In(callee.Body ?? callee.Node).Distinct(StringComparer.Ordinal).ToArray();
            _assignedBy.Add(callee, names);
        }

        NeedsOwnScopes = names.Any(name => callee.Parameters?.Any(parameter => parameter.Name == name) != true
            && (call.IsInWith || (callee.Parameters is null && IsOfFunction(name)) || (unit.FindVariable(name) is { Initial: null } variable && !_facts.Contains(new Fact(variable)))));
    }

    // a parameter or variable of the function around a part
    private bool IsOfFunction(string name) =>
        _method.Method.Own.ContainsKey(name) || _method.Method.Function.Parameters?.Any(parameter => parameter.Name == name) == true
        || _method.Method.Outer.Any(outer => outer.IsOfFunction && outer.Name == name);

    private void Report(Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, SourceRange range, string argument)
    {
        var error = DiagnosticInfo.Create(descriptor, _file.Source.Path, range, argument);
        if (!_errors.Contains(error)) _errors.Add(error);
    }
}
