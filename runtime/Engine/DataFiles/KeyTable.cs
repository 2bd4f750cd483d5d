using System.Diagnostics.CodeAnalysis;
using Nianbao.Text;

namespace Nianbao.DataFiles;

/// <summary>
/// The keys that siblings answer to: the id, the official label and its aliases, as printed or as people type them.
/// An id or a label as printed is found by one look-up.
/// </summary>
/// <typeparam name="T">What the keys stand for.</typeparam>
internal sealed class KeyTable<T>
    where T : class
{
    private readonly Dictionary<string, T?> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Numbered>> _byLabel = new(StringComparer.Ordinal);
    private readonly List<T> _items = [];

    /// <summary>The siblings in official order.</summary>
    public IReadOnlyList<T> Items => _items;

    /// <summary>Every id, label and alias, for a did-you-mean.</summary>
    public List<string> Names { get; } = [];

    /// <summary>Adds a sibling. Ids go before labels: where one's label is another's id, the id wins.</summary>
    public void Add(T item, IEnumerable<string> ids, IEnumerable<string> labels)
    {
        _items.Add(item);
        foreach (var id in ids)
        {
            Names.Add(id);
            _exact[id] = item;
        }

        foreach (var label in labels)
        {
            if (label.Length == 0) continue;
            Names.Add(label);

            // two siblings with one label: null, so that the slow path tells of both
            if (_exact.TryGetValue(label, out var other) && other != item) _exact[label] = null;
            else _exact[label] = item;
            AddLabel(item, label);
        }
    }

    /// <summary>Finds the one sibling that a key names.</summary>
    /// <param name="key">The key as it stands in the data file.</param>
    /// <param name="item">The sibling.</param>
    /// <param name="candidates">Where the key fits several siblings: these; else empty.</param>
    public bool TryFind(string key, [NotNullWhen(true)] out T? item, out IReadOnlyList<T> candidates)
    {
        candidates = [];
        if (_exact.TryGetValue(key, out item) && item != null) return true;
        var fitting = Fitting(key);
        if (fitting.Count == 1)
        {
            item = fitting[0];
            return true;
        }

        candidates = fitting;
        item = null;
        return false;
    }

    private void AddLabel(T item, string label)
    {
        var number = LabelText.SplitNumber(LabelText.Normalize(label), out var text);
        AddSpelling(text, new Numbered(item, number));
        var bare = LabelText.WithoutRemarks(text);
        if (bare != text) AddSpelling(bare, new Numbered(item, number));
    }

    private void AddSpelling(string text, Numbered item)
    {
        if (!_byLabel.TryGetValue(text, out var items)) _byLabel[text] = items = [];
        items.Add(item);
    }

    private List<T> Fitting(string key)
    {
        var fitting = new List<T>();
        var number = LabelText.SplitNumber(LabelText.Normalize(key), out var text);
        if (!_byLabel.TryGetValue(text, out var items)) return fitting;
        foreach (var item in items)
        {
            // a key may leave the number out, but must not have another
            if (number != 0 && number != item.Number) continue;
            if (!fitting.Contains(item.Item)) fitting.Add(item.Item);
        }

        return fitting;
    }

    private readonly record struct Numbered(T Item, int Number);
}
