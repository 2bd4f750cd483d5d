using System.Collections;

namespace Nianbao.Templates;

/// <summary>An object of the template language: named values in the order in which they were first set.</summary>
public sealed class TemplateObject : IEnumerable<KeyValuePair<string, Value>>
{
    private readonly OrderedDictionary<string, Value> _members = new(StringComparer.Ordinal);
    private HashSet<string>? _readOnly;

    /// <summary>How many members there are.</summary>
    public int Count => _members.Count;

    /// <summary>A member; null if there is none of the name.</summary>
    public Value this[string name]
    {
        get => _members.GetValueOrDefault(name);
        set => _members[name] = value;
    }

    /// <summary>A member; another value if there is none of the name.</summary>
    public Value Or(string name, Value other) => _members.TryGetValue(name, out var value) ? value : other;

    /// <summary>Sets a member; an error if it is read-only.</summary>
    public void Set(string name, Value value, Position position)
    {
        if (_readOnly?.Contains(name) == true) throw position.Error($"“{name}”已设为只读（readonly），不能再赋值", $"'{name}' is read-only and cannot be assigned any more");
        _members[name] = value;
    }

    /// <summary>Makes a member read-only if it exists.</summary>
    public void SetReadOnly(string name)
    {
        if (_members.ContainsKey(name)) (_readOnly ??= new HashSet<string>(StringComparer.Ordinal)).Add(name);
    }

    /// <summary>Takes over the members of another object, save for read-only names; an error for what is no object.</summary>
    public void Import(Value source, Position position)
    {
        if (source.IsNull) return;
        foreach (var (name, value) in source.ToScope(position))
        {
            if (_readOnly?.Contains(name) != true) _members[name] = value;
        }
    }

    /// <summary>
    /// Where a function with parameters assigns a name, if this is its own object: in the first of the objects around it
    /// that has the name, else here.
    /// </summary>
    public TemplateObject Owner(string name, params TemplateObject[] outer)
    {
        if (Has(name)) return this;
        foreach (var other in outer)
        {
            if (other.Has(name)) return other;
        }

        return this;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, Value>> GetEnumerator() => _members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal bool Has(string name) => _members.ContainsKey(name);
}
