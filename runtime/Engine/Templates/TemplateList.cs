using System.ComponentModel;

namespace Nianbao.Templates;

/// <summary>An array of the template language: it grows on demand and may have named members beside its items.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TemplateList
{
    private Value[] _items;
    private Taken? _taken;
    private bool _isLent;
    private TemplateObject? _members;
    private List<(int Before, string Name, Value Value)>? _named;
    private TemplateObject? _loopVariables;
    private TemplateObject? _parameters;

    /// <summary>Makes a list.</summary>
    /// <param name="items">The items; the list keeps the array, and nobody else may write to it.</param>
    public TemplateList(Value[] items)
    {
        ArgumentNullException.ThrowIfNull(items);
        _items = items;
        Count = items.Length;
    }

    /// <summary>How many items there are.</summary>
    public int Count { get; private set; }

    /// <summary>The number of the block that a function is called with; 0 for none.</summary>
    public int Block { get; private set; }

    internal bool IsIterator { get; init; }

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

    /// <summary>Adds an argument with a name, which is a member; gives the list back.</summary>
    public TemplateList With(string name, Value value)
    {
        Members[name] = value;
        (_named ??= []).Add((Count, name, value));
        return this;
    }

    /// <summary>Adds the arguments that are written behind one with a name; gives the list back.</summary>
    public TemplateList And(Value[] items)
    {
        _items = [.. _items.AsSpan(0, Count), .. items];
        Count = _items.Length;
        return this;
    }

    /// <summary>The arguments in the order in which they are written; no name for most.</summary>
    internal IEnumerable<(string? Name, Value Value)> Arguments()
    {
        var named = 0;
        for (var i = 0; i <= Count; i++)
        {
            for (; _named is not null && named < _named.Count && _named[named].Before == i; named++) yield return (_named[named].Name, _named[named].Value);
            if (i < Count) yield return (null, _items[i]);
        }
    }

    /// <summary>Shows the function that gets these arguments a variable of the place it is called from; gives the list back.</summary>
    public TemplateList Showing(string name, Value value, bool isParameter)
    {
        (isParameter ? _parameters ??= [] : _loopVariables ??= [])[name] = value;
        return this;
    }

    /// <summary>Gives the function that gets these arguments a block of the caller; gives the list back.</summary>
    public TemplateList Wrapping(int block)
    {
        Block = block;
        return this;
    }

    /// <summary>A variable of the place a function was called from; another value where there is none of the name.</summary>
    public Value Seen(string name, Value global, bool seesParameters)
    {
        if (_loopVariables?.Has(name) == true) return _loopVariables[name];
        return seesParameters && _parameters is not null ? _parameters.Or(name, global) : global;
    }

    internal TemplateList AsCalledWith(TemplateList other)
    {
        (_loopVariables, _parameters, Block) = (other._loopVariables, other._parameters, other.Block);
        return this;
    }

    /// <summary>The items as they are now, not to be written to; a later change of the list does not show in them.</summary>
    internal Value[] Items()
    {
        if (_items.Length != Count)
        {
            Array.Resize(ref _items, Count);
            _taken = null;
        }

        _isLent = true;
        return _items;
    }

    /// <summary>
    /// The list with another item. The two share their array as long as nobody writes to it, so that appending in a loop
    /// does not copy all items each time.
    /// </summary>
    internal TemplateList Appended(Value value)
    {
        var list = new TemplateList(_items) { _isLent = true };
        if (_taken?.Count == Count && Count < _items.Length)
        {
            list._taken = _taken;
        }
        else
        {
            list._items = new Value[Math.Max(4, Count * 2)];
            _items.AsSpan(0, Count).CopyTo(list._items);
            list._taken = new Taken();
            Utf8Writer.CountCopied(Count * 8L);
        }

        list._items[Count] = value;
        list.Count = list._taken.Count = Count + 1;
        return list;
    }

    internal void Set(long index, Value value)
    {
        if (index < 0) index += Count;
        if (index < 0) return;
        if (index >= Count) Grow((int)index + 1);
        else if (_isLent) Replace(Count);
        _items[index] = value;
    }

    private void Grow(int count)
    {
        if (_isLent || count > _items.Length) Replace(Math.Max(count, Math.Max(4, Count * 2)));
        Count = count;
    }

    private void Replace(int room)
    {
        var items = new Value[room];
        _items.AsSpan(0, Count).CopyTo(items);
        _items = items;
        _taken = null;
        _isLent = false;
    }

    /// <summary>How much of an array is taken by the longest of the lists that share it.</summary>
    private sealed class Taken
    {
        public int Count { get; set; }
    }
}
