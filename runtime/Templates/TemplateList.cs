namespace Nianbao.Templates;

/// <summary>An array of the template language: it grows on demand and may have named members beside its items.</summary>
public sealed class TemplateList
{
    private readonly List<Value> _items;
    private TemplateObject? _members;

    /// <summary>Makes a list.</summary>
    public TemplateList(IEnumerable<Value> items) => _items = [.. items];

    /// <summary>How many items there are.</summary>
    public int Count => _items.Count;

    internal TemplateObject Members => _members ??= [];

    /// <summary>An item by its place, from the end if negative; null outside of the list.</summary>
    public Value this[long index]
    {
        get
        {
            if (index < 0) index += Count;
            return index >= 0 && index < Count ? _items[(int)index] : Value.Null;
        }
    }

    internal Value[] ToArray() => [.. _items];

    internal void Set(long index, Value value)
    {
        if (index < 0) index += Count;
        if (index < 0) return;
        while (index >= Count)
        {
            _items.Add(Value.Null);
        }

        _items[(int)index] = value;
    }
}
