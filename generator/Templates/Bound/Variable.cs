using Nianbao.Generator.Templates.Types;

namespace Nianbao.Generator.Templates.Bound;

/// <summary>A variable of a template. Its type is the join of the types of everything stored in it.</summary>
internal sealed class Variable(string name, BoundExpression? initial, bool isGlobal = false, bool isInObject = false)
{
    private StaticType? _stored = initial?.Type;

    /// <summary>The name in the template, without the dollar sign.</summary>
    public string Name { get; } = name;

    /// <summary>Known to all functions and templates of the unit.</summary>
    public bool IsGlobal { get; } = isGlobal;

    /// <summary>A member of the model with the same name: the variable's value until it is assigned.</summary>
    public BoundExpression? Initial { get; } = initial;

    /// <summary>The methods that read or store it.</summary>
    public HashSet<MethodInstance> Users { get; } = [];

    /// <summary>It may be read before anything is stored in it.</summary>
    public bool IsReadUnassigned { get; set; }

    /// <summary>Null as long as nothing was stored.</summary>
    public StaticType? Type => IsInObject ? StaticType.Dynamic : IsReadUnassigned ? _stored?.OrNull : _stored;

    /// <summary>
    /// A member of the unit's object of globals, which the template asks for by <c>this</c>, <c>import</c> or <c>readonly</c>.
    /// What cannot become a runtime value stays a variable of its own.
    /// </summary>
    public bool IsInObject => isInObject && _stored?.IsConvertible != false && Initial?.Type.IsConvertible != false;

    /// <summary>Widens the type to hold another; false if no type holds both.</summary>
    public bool TryWiden(StaticType type)
    {
        var joined = _stored is null ? type : StaticType.Join(_stored, type);
        _stored = joined ?? _stored;
        return joined is not null;
    }
}
