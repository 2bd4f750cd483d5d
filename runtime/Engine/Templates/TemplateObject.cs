using System.Collections;
using System.ComponentModel;

namespace Nianbao.Templates;

/// <summary>
/// An object of the template language: named values in the order in which they were first set. Most have a handful of
/// members whose names are literals of the template, so that names are compared by reference first.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TemplateObject : IEnumerable<KeyValuePair<string, Value>>
{
    // above it, names are looked up in an index
    private const int FewMembers = 12;

    private static readonly string[] PairNames = ["key", "value"];

    private string[] _names;
    private Value[] _values;
    private Dictionary<string, int>? _index;
    private HashSet<string>? _readOnly;
    private string? _group;

    /// <summary>Makes an object without members.</summary>
    public TemplateObject()
        : this([], [])
    {
    }

    /// <summary>Makes an object with members.</summary>
    /// <param name="names">Their names, all different; objects made of the same literal share the array.</param>
    /// <param name="values">Their values; the object keeps the array, and nobody else may write to it.</param>
    public TemplateObject(string[] names, Value[] values)
    {
        ArgumentNullException.ThrowIfNull(names);
        (_names, _values, Count) = (names, values, names.Length);
        if (Count > FewMembers) _index = MakeIndex();
    }

    /// <summary>A group of built-in functions, whose members nothing changes.</summary>
    public static TemplateObject Group(string name, string[] names, Value[] values) => new(names, values) { _group = name };

    /// <summary>A member of an object as an item of its own, which nothing changes.</summary>
    internal static TemplateObject Pair(string name, Value value) => new(PairNames, [Value.From(name), value]) { IsPair = true };

    /// <summary>How many members there are.</summary>
    public int Count { get; private set; }

    /// <summary>A member; null if there is none of the name.</summary>
    public Value this[string name]
    {
        get => Find(name) is >= 0 and var place ? _values[place] : Value.Null;
        set
        {
            var place = Find(name);
            if (place >= 0) _values[place] = value;
            else Append(name, value);
        }
    }

    /// <summary>A member; another value if there is none of the name.</summary>
    public Value Or(string name, Value other) => Find(name) is >= 0 and var place ? _values[place] : other;

    /// <summary>Sets a member; an error if it is read-only.</summary>
    public void Set(string name, Value value, Position position)
    {
        if (_group is not null) throw position.Error($"内置函数组 {_group} 的成员不能设置", $"the members of the group {_group} cannot be set");
        if (IsPair) throw position.Error($"遍历对象所得的项不能修改，“{name}”不能设置", $"'{name}' cannot be set: an object's member is an item that nothing changes");
        if (_readOnly?.Contains(name) == true) throw position.Error($"“{name}”已设为只读（readonly），不能再赋值", $"'{name}' is read-only and cannot be assigned any more");
        this[name] = value;
    }

    /// <summary>Makes a member read-only if it exists.</summary>
    public void SetReadOnly(string name)
    {
        if (Has(name)) (_readOnly ??= new HashSet<string>(StringComparer.Ordinal)).Add(name);
    }

    /// <summary>It is a member of another object: no names are looked up in it.</summary>
    internal bool IsPair { get; private init; }

    /// <summary>What calling it calls: the group of dates is a function, too.</summary>
    internal TemplateFunction? Caller => _group == "date" ? this["parse"].AsFunction : null;

    /// <summary>Whether it is the same object as another, the same group of functions, or a pair of the same.</summary>
    internal bool IsSame(TemplateObject other) =>
        ReferenceEquals(this, other) || (_group is not null && _group == other._group)
        || (IsPair && other.IsPair && _values.SequenceEqual(other._values, SameValue.Instance));

    /// <summary>Takes over the members of another object, save for read-only names; an error for what is no object.</summary>
    public void Import(Value source, Position position)
    {
        if (source.IsNull) return;
        foreach (var (name, value) in source.ToScope(position))
        {
            if (_readOnly?.Contains(name) != true) this[name] = value;
        }
    }

    /// <summary>
    /// Where a name is assigned in a function: the first of the functions' objects that has the name; where none has it but
    /// something around the functions, the innermost object there; else the object of the innermost function.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="isGlobal">The name certainly exists around the functions.</param>
    /// <param name="functions">The objects of the functions, the innermost first.</param>
    /// <param name="globals">The objects around them, the innermost first.</param>
    public static TemplateObject Owner(string name, bool isGlobal, ReadOnlySpan<TemplateObject> functions, ReadOnlySpan<TemplateObject> globals)
    {
        foreach (var function in functions)
        {
            if (function.Has(name)) return function;
        }

        foreach (var other in globals)
        {
            if (isGlobal || other.Has(name)) return globals[0];
        }

        return functions[0];
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, Value>> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return new(_names[i], _values[i]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal bool Has(string name) => Find(name) >= 0;

    private int Find(string name)
    {
        if (_index is not null) return _index.GetValueOrDefault(name, -1);
        var names = _names.AsSpan(0, Count);
        for (var i = 0; i < names.Length; i++)
        {
            if (ReferenceEquals(names[i], name)) return i;
        }

        return names.IndexOf(name);
    }

    private void Append(string name, Value value)
    {
        // names that are shared have no room, so that nothing is written into them
        if (Count == _names.Length)
        {
            var room = Math.Max(4, Count * 2);
            Array.Resize(ref _names, room);
            Array.Resize(ref _values, room);
        }

        (_names[Count], _values[Count]) = (name, value);
        Count++;
        if (_index is not null) _index.Add(name, Count - 1);
        else if (Count > FewMembers) _index = MakeIndex();
    }

    private Dictionary<string, int> MakeIndex()
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Count; i++) index.Add(_names[i], i);
        return index;
    }
}
