using Nianbao.Generator.Schemas.Model;
using Nianbao.Generator.Templates.Bound;
using Nianbao.Generator.Templates.Types;
using Nianbao.Generator.Templates.Units;

namespace Nianbao.Generator.Templates.Binding;

/// <summary>
/// Binds a template with its parts, for one form or for all. A function or part is bound once for each tuple of argument
/// types; when the type of a variable or result turns out to be wider, the methods that use it are bound again. Types only
/// grow, so that the list of methods to bind becomes empty.
/// </summary>
internal sealed class UnitBinder
{
    private const int MaxMethods = 1000;

    // a method is bound again when a type grows that it uses, which each can do twice
    private const int MaxBindings = 20_000;

    private readonly Dictionary<string, Variable> _variables = new(StringComparer.Ordinal);
    private readonly List<MethodInstance> _methods = [];
    private readonly Queue<MethodInstance> _queue = new();
    private readonly HashSet<MethodInstance> _queued = [];
    private readonly Dictionary<MethodInstance, HashSet<MethodInstance>> _calls = [];

    public UnitBinder(TemplateFile main, IReadOnlyDictionary<string, TemplateFile> files, UnitNames names, FormModel? form, NameRules rules, bool hasOwnScopes)
    {
        Main = main;
        Root = TemplateRoot.Of(main.Source.Name);
        Files = files;
        Form = form;
        Rules = rules;
        Names = names;
        HasOwnScopes = hasOwnScopes;
        HasGlobalObject = Names.HasOpenGlobals || Names.HasReadOnly || hasOwnScopes;
        Render = Instance(FunctionSymbol.Of(main), main.Markup, [], [], isInLoop: false, isInFunction: false);
    }

    public TemplateFile Main { get; }

    /// <summary>What the template is rendered from.</summary>
    public TemplateRoot Root { get; }

    /// <summary>The main template and its parts by name.</summary>
    public IReadOnlyDictionary<string, TemplateFile> Files { get; }

    /// <summary>The form whose names the template may use; null for none.</summary>
    public FormModel? Form { get; }

    /// <summary>What unknown names mean.</summary>
    public NameRules Rules { get; }

    /// <summary>What follows from the templates alone.</summary>
    public UnitNames Names { get; }

    /// <summary>The main template.</summary>
    public MethodInstance Render { get; }

    /// <summary>Global variables are members of one object, because the template uses that or makes them read-only.</summary>
    public bool HasGlobalObject { get; }

    /// <summary>
    /// Functions with parameters keep their variables in an object, because only the running template knows which names
    /// there are around them.
    /// </summary>
    public bool HasOwnScopes { get; }

    /// <summary>The blocks of those wraps whose function is known only when the template runs.</summary>
    public List<WrappedBlock> OpenBlocks { get; } = [];

    /// <summary>Some function becomes a value, so that values may have to be called.</summary>
    public bool HasFunctionValues { get; private set; }

    /// <summary>Those names of <see cref="UnitNames.Scoped"/> that function values read of the place they are called from.</summary>
    public HashSet<string> WantedNames { get; } = new(StringComparer.Ordinal);

    /// <summary>There are methods to bind.</summary>
    public bool HasWork => _queue.Count > 0;

    /// <summary>The unit grew without end.</summary>
    public bool IsTooLarge { get; private set; }

    /// <summary>Binds what has to be bound.</summary>
    public void Bind()
    {
        var count = 0;
        while (_queue.Count > 0 && !IsTooLarge)
        {
            IsTooLarge = ++count > MaxBindings || _methods.Count > MaxMethods;
            var method = _queue.Dequeue();
            _queued.Remove(method);
            _calls.Remove(method);
            new MethodBinder(this, method).Bind();
        }
    }

    /// <summary>
    /// What nothing gave a type by the time that all is bound has none: a variable that no code stores in, the result of a
    /// function that only calls itself. True if there is something to bind again.
    /// </summary>
    public bool Settle()
    {
        foreach (var variable in _variables.Values.Concat(_methods.SelectMany(method => method.Locals.Values.Concat(method.Own.Values))))
        {
            if (variable.Type is null or { Kind: TypeKind.Error } && variable.Users.Count > 0) Widen(variable, StaticType.Null);
        }

        foreach (var method in _methods.Where(method => method is { Body: not null, Result.Kind: TypeKind.Error, Callers.Count: > 0 }))
        {
            method.Result = StaticType.Null;
            QueueAll(method.Callers);
        }

        return HasWork && !IsTooLarge;
    }

    /// <summary>Has a method bound again.</summary>
    public void Queue(MethodInstance method)
    {
        if (_queued.Add(method)) _queue.Enqueue(method);
    }

    /// <summary>The method for a call.</summary>
    public MethodInstance Instance(
        FunctionSymbol function, Markup markup, IReadOnlyList<ArgumentType> arguments, IReadOnlyList<ArgumentType> outer, bool isInLoop, bool isInFunction)
    {
        var method = _methods.Find(other => other.Function.Equals(function) && other.Markup == markup && other.IsInLoop == isInLoop && other.IsInFunction == isInFunction
            && other.Arguments.SequenceEqual(arguments) && other.Outer.SequenceEqual(outer));
        if (method is not null) return method;
        method = new MethodInstance(function, markup, arguments, outer, isInLoop, isInFunction);
        foreach (var name in arguments.Select(argument => argument.Name).OfType<string>().Where(name => !IsPassedTo(function, name)))
        {
            // where another call does not give the argument, it is null and no unknown name
            foreach (var other in _methods.Where(other => other.Function.Equals(function))) Queue(other);
        }

        _methods.Add(method);
        Queue(method);
        return method;
    }

    /// <summary>Notes that a function or template calls another.</summary>
    public void NoteCall(MethodInstance caller, MethodInstance callee)
    {
        callee.Callers.Add(caller);
        if (!_calls.TryGetValue(caller, out var called)) _calls.Add(caller, called = []);
        called.Add(callee);
    }

    /// <summary>The circle that including a template would close; null if it would close none.</summary>
    public string? CycleThrough(FunctionSymbol template, FunctionSymbol from)
    {
        var calls = ReachedCalls();
        var before = new Dictionary<FunctionSymbol, FunctionSymbol?> { [template] = null };
        var open = new Queue<FunctionSymbol>([template]);
        while (open.Count > 0 && !before.ContainsKey(from))
        {
            var function = open.Dequeue();
            foreach (var called in calls[function])
            {
                if (before.ContainsKey(called)) continue;
                before.Add(called, function);
                open.Enqueue(called);
            }
        }

        if (!before.ContainsKey(from)) return null;
        var way = new List<FunctionSymbol> { template };
        for (FunctionSymbol? step = from; step is not null; step = before[step]) way.Add(step);
        way.Reverse();
        return string.Join(" → ", way.Where(function => function.IsTemplate).Select(function => function.Name));
    }

    /// <summary>The global variable of a name; null if the unit assigns nothing to the name.</summary>
    public Variable? FindVariable(string name)
    {
        if (!Names.Assigned.IsGlobal(name) && (!Names.Assigned.IsAssigned(name) || Root.Find(name) is null)) return null;
        if (!_variables.TryGetValue(name, out var variable))
        {
            variable = new Variable(name, Root.Find(name), isGlobal: true, HasGlobalObject);
            _variables.Add(name, variable);
        }

        return variable;
    }

    /// <summary>Whether some call of a function gives it a named argument; where another does not, it is null.</summary>
    public bool IsPassedTo(FunctionSymbol function, string name) =>
        _methods.Any(method => method.Function.Equals(function) && method.Arguments.Any(argument => argument.Name == name));

    /// <summary>The names under which a template may include the others.</summary>
    public IEnumerable<string> IncludableFrom(TemplateFile file) => Files.Keys
        .Where(name => name != Main.Source.Name)
        .Select(name => TemplateNames.Extension(name) == TemplateNames.Extension(file.Source.Name)
            ? name.Substring(0, name.Length - TemplateNames.Extension(name).Length)
            : name);

    /// <summary>Widens a variable's type; false if no type holds both.</summary>
    public bool Widen(Variable variable, StaticType type)
    {
        var before = (variable.Type, variable.IsInObject);
        var isPossible = variable.TryWiden(type);
        if (before != (variable.Type, variable.IsInObject)) QueueAll(variable.Users);
        return isPossible;
    }

    /// <summary>Notes that a variable may be read before it is assigned.</summary>
    public void NoteReadUnassigned(Variable variable)
    {
        if (variable.IsReadUnassigned) return;
        var before = variable.Type;
        variable.IsReadUnassigned = true;
        if (before != variable.Type) QueueAll(variable.Users);
    }

    /// <summary>Notes a type that a method returns; false if no type holds it and those before.</summary>
    public bool NoteResult(MethodInstance method, StaticType type)
    {
        var joined = method.HasResult ? StaticType.Join(method.Result, type) : type;
        if (joined is null) return false;
        if (joined != method.Result || !method.HasResult) QueueAll([.. method.Callers, method]);
        (method.Result, method.HasResult) = (joined, true);
        return true;
    }

    /// <summary>Notes that a method has no result.</summary>
    public void NoteNoResult(MethodInstance method)
    {
        if (method.HasResult || method.Result.Kind == TypeKind.Null) return;
        method.Result = StaticType.Null;
        QueueAll(method.Callers);
    }

    /// <summary>Notes that a function becomes a value, to be called from anywhere.</summary>
    public void NoteFunctionValue(MethodInstance? method)
    {
        if (method is not null) method.IsValue = true;
        if (HasFunctionValues) return;
        HasFunctionValues = true;
        QueueAll(_methods);
    }

    /// <summary>Notes what a function value reads of the place it is called from.</summary>
    public void Want(IEnumerable<string> names)
    {
        var before = WantedNames.Count;
        WantedNames.UnionWith(names);
        if (before != WantedNames.Count) QueueAll(_methods);
    }

    /// <summary>The number, from 1, of a block whose function is known only when the template runs.</summary>
    public int NumberOf(WrappedBlock block)
    {
        if (OpenBlocks.Count < MaxMethods && !OpenBlocks.Contains(block))
        {
            OpenBlocks.Add(block);
            QueueAll(_methods);
        }

        return OpenBlocks.IndexOf(block) + 1;
    }

    // which functions call which, by the methods that are called at all as far as is known by now
    private ILookup<FunctionSymbol, FunctionSymbol> ReachedCalls()
    {
        var reached = new HashSet<MethodInstance> { Render };
        var open = new Stack<MethodInstance>(reached);
        while (open.Count > 0)
        {
            foreach (var called in _calls.TryGetValue(open.Pop(), out var all) ? all.Where(reached.Add) : []) open.Push(called);
        }

        return reached.SelectMany(method => (_calls.TryGetValue(method, out var all) ? all : []).Select(called => (method.Function, Called: called.Function)))
            .Distinct().ToLookup(call => call.Function, call => call.Called);
    }

    private void QueueAll(IEnumerable<MethodInstance> methods)
    {
        foreach (var method in methods) Queue(method);
    }
}
