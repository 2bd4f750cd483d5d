using YamlDotNet.Core.Events;

namespace Nianbao.DataFiles.Writing;

/// <summary>The events of a data file, which was read without a mistake of syntax, to go to and fro in.</summary>
internal sealed class YamlNodes
{
    private readonly string _text;
    private readonly List<ParsingEvent> _events = [];

    /// <param name="text">The text of the file.</param>
    public YamlNodes(string text)
    {
        _text = text;
        var cursor = new YamlCursor();
        cursor.Open(text.AsMemory());
        while (cursor.Current is not StreamEnd)
        {
            _events.Add(cursor.Current);
            cursor.Next();
        }
    }

    /// <summary>An event by its number.</summary>
    public ParsingEvent this[int at] => _events[at];

    /// <summary>How many events there are.</summary>
    public int Count => _events.Count;

    /// <summary>The number of the first event behind a node.</summary>
    public int Behind(int node)
    {
        var depth = 0;
        do
        {
            depth += _events[node++] switch { MappingStart or SequenceStart => 1, MappingEnd or SequenceEnd => -1, _ => 0 };
        }
        while (depth > 0);
        return node;
    }

    /// <summary>Where the last character of a node stands, as the index behind it.</summary>
    public int EndOf(int node)
    {
        for (var at = Behind(node) - 1; ; at--)
        {
            if (_events[at] is (MappingEnd or SequenceEnd) && !IsBracket(at)) continue;
            var end = EndOfToken(at);
            while (end > _events[at].Start.Index && char.IsWhiteSpace(_text[end - 1])) end--;
            return end;
        }
    }

    /// <summary>Whether something stands between the values of a node that belongs to none: a comment, or a line left free.</summary>
    /// <param name="from">The index behind its key.</param>
    /// <param name="node">The node.</param>
    public bool HasMoreThanValues(int from, int node)
    {
        var behind = Behind(node);
        for (var at = node; at < behind; at++)
        {
            if (_events[at] is (MappingEnd or SequenceEnd) && !IsBracket(at)) continue;
            if (IsMore(_text.AsSpan(from, Math.Max(0, (int)_events[at].Start.Index - from)))) return true;
            from = EndOfToken(at);
        }

        return false;
    }

    // the parser gives a closing bracket no width, and the end of a block the place of what follows
    private bool IsBracket(int at) => _events[at].Start.Index < _text.Length && _text[(int)_events[at].Start.Index] is ']' or '}';

    private int EndOfToken(int at) => _events[at] is MappingEnd or SequenceEnd ? (int)_events[at].Start.Index + 1 : (int)_events[at].End.Index;

    private static bool IsMore(ReadOnlySpan<char> between)
    {
        if (between.Contains('#')) return true;
        var first = between.IndexOf('\n');
        if (first < 0) return false;
        var next = between[(first + 1)..].IndexOf('\n');
        return next >= 0;
    }
}
