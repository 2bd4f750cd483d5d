namespace Nianbao.Generator.Templates.Compilation;

/// <summary>
/// A variable of a template. Its type is the join of the types of everything stored in it; it is found by compiling
/// the template again until no type grows any more.
/// </summary>
internal sealed class Variable(string name, Code? initial, bool isGlobal = false, bool isInObject = false)
{
    private readonly HashSet<MethodInstance> _users = [];
    private StaticType? _stored = initial?.Type;
    private bool _isReadUnassigned;
    private Variable? _readOnlyMark;

    /// <summary>The name in the template, without the dollar sign.</summary>
    public string Name { get; } = name;

    /// <summary>Known to all functions and templates of the unit.</summary>
    public bool IsGlobal { get; } = isGlobal;

    /// <summary>A member of the model with the same name: the variable's value until it is assigned.</summary>
    public Code? Initial { get; } = initial;

    /// <summary>Null as long as nothing was stored.</summary>
    public StaticType? Type => IsInObject ? StaticType.Dynamic : _isReadUnassigned ? _stored?.OrNull : _stored;

    /// <summary>
    /// A member of the unit's object of globals, which the template asks for by <c>this</c>, <c>import</c> or <c>readonly</c>.
    /// What cannot become a runtime value stays a variable of its own.
    /// </summary>
    public bool IsInObject => isInObject && _stored?.IsConvertible != false && Initial?.Type.IsConvertible != false;

    /// <summary>Assigned when it certainly is read-only; the flow of the template is followed as for any assignment.</summary>
    public Variable ReadOnlyMark => _readOnlyMark ??= new Variable(Name, null, IsGlobal);

    /// <summary>Used by several methods, and so a field of the emitted class <c>Variables</c>.</summary>
    public bool IsShared => _users.Count > 1;

    /// <summary>Notes a use; true if the variable only now became shared.</summary>
    public bool UsedBy(MethodInstance method) => _users.Add(method) && _users.Count == 2;

    /// <summary>Widens the type to hold another; false if no type holds both.</summary>
    public bool TryWiden(StaticType type, out bool changed)
    {
        var joined = _stored is null ? type : StaticType.Join(_stored, type);
        changed = joined is not null && joined != _stored;
        _stored = joined ?? _stored;
        return joined is not null;
    }

    /// <summary>Notes that it is read where it may have no value; true if that is news.</summary>
    public bool ReadUnassigned()
    {
        var isNews = !_isReadUnassigned;
        _isReadUnassigned = true;
        return isNews;
    }
}
