using Nianbao.Generator.CSharp;
using Nianbao.Generator.Templates.Bound;

namespace Nianbao.Generator.Templates.Emit;

/// <summary>The C# names within a method; a variable of the template has one from where it is used first.</summary>
internal sealed class MethodNames
{
    private readonly CSharpNames _names = new();
    private readonly EmittedUnit _unit;
    private readonly Dictionary<ArgumentType, string> _parameters = new(ByIdentity.Instance);
    private readonly Dictionary<Variable, string> _variables = [];
    private readonly List<Variable> _declared = [];
    private readonly Dictionary<LocalSymbol, string> _locals = [];
    private readonly Dictionary<LoopScope, LoopNames> _loops = [];

    public MethodNames(EmittedUnit unit, MethodInstance? method)
    {
        _unit = unit;
        if (method is null) return;
        foreach (var (argument, parameter) in EmittedUnit.ParametersOf(method)) _parameters[argument] = _names.Unique(parameter);
    }

    /// <summary>The C# of a loop.</summary>
    /// <param name="Index">The variable that counts from 0.</param>
    /// <param name="Length">The number of rounds.</param>
    /// <param name="Columns">The columns of a <c>tablerow</c>.</param>
    /// <param name="Item">The variable that holds the item.</param>
    /// <param name="Changed">The variable that tells whether the item differs from the one before.</param>
    /// <param name="Previous">The variable that holds that one.</param>
    internal sealed record LoopNames(string Index, string Length, string Columns, string Item, string Changed, string Previous);

    /// <summary>The variables that are the method's own, in the order in which they were met.</summary>
    public IReadOnlyList<Variable> Declared => _declared;

    public string Unique(string name) => _names.Unique(name);

    public string Parameter(ArgumentType argument) => _parameters[argument];

    /// <summary>A local of the only method that uses it, or a field.</summary>
    public string Variable(Variable variable)
    {
        if (_unit.Fields.TryGetValue(variable, out var field)) return "variables." + field;
        if (!_variables.TryGetValue(variable, out var name))
        {
            name = _names.Unique(CSharpNames.Of(variable.Name));
            _variables.Add(variable, name);
            _declared.Add(variable);
        }

        return name;
    }

    /// <summary>Names a local where it is declared.</summary>
    public string Declare(LocalSymbol local)
    {
        var name = local.Suggestion == "_" ? "_" : _names.Unique(local.Suggestion);
        _locals[local] = name;
        return name;
    }

    public string Local(LocalSymbol local) => _locals[local];

    /// <summary>The object of a with; that of a caller is a parameter.</summary>
    public string Scope(ScopeSymbol scope) => scope.Argument is { } argument ? Parameter(argument) : Local(scope);

    public void Begin(LoopScope loop, LoopNames names) => _loops[loop] = names;

    public LoopNames Loop(LoopScope loop) => _loops[loop];

    public string Item(LoopScope loop) => _loops[loop].Item;

    // arguments of the same name and type are different parameters
    private sealed class ByIdentity : IEqualityComparer<ArgumentType>
    {
        public static readonly ByIdentity Instance = new();

        public bool Equals(ArgumentType? x, ArgumentType? y) => ReferenceEquals(x, y);

        public int GetHashCode(ArgumentType argument) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(argument);
    }
}
