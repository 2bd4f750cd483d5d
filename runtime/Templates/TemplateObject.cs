using System.Collections;

namespace Nianbao.Templates;

/// <summary>An object of the template language: named values in the order in which they were first set.</summary>
public sealed class TemplateObject : IEnumerable<KeyValuePair<string, Value>>
{
    private readonly OrderedDictionary<string, Value> _members = new(StringComparer.Ordinal);

    /// <summary>How many members there are.</summary>
    public int Count => _members.Count;

    /// <summary>A member; null if there is none of the name.</summary>
    public Value this[string name]
    {
        get => _members.GetValueOrDefault(name);
        set => _members[name] = value;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, Value>> GetEnumerator() => _members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal bool Has(string name) => _members.ContainsKey(name);
}
