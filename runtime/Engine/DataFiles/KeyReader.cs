using Nianbao.Sources;
using Nianbao.Text;
using YamlDotNet.Core.Events;

namespace Nianbao.DataFiles;

/// <summary>Reads the keys of mappings: finds what they stand for and sees that none comes twice.</summary>
internal sealed class KeyReader(ReadingContext context)
{
    private Seen[] _seen = [];
    private int _mapping;

    /// <summary>Begins a file of a form with so many key nodes.</summary>
    public void Begin(int nodeCount)
    {
        if (_seen.Length < nodeCount) _seen = new Seen[nodeCount];
        Array.Clear(_seen);
        _mapping = 0;
    }

    /// <summary>Begins a mapping; keys are the same only if they come twice in one.</summary>
    public int BeginMapping() => ++_mapping;

    /// <summary>
    /// Reads the key at the cursor and finds what it stands for. Reports a key that stands for nothing or for several.
    /// </summary>
    /// <param name="table">The valid keys.</param>
    /// <param name="parent">What the keys belong to, for messages.</param>
    /// <param name="at">Where the key stands.</param>
    /// <returns>Null if the key was reported; its value is then at the cursor.</returns>
    public T? Read<T>(KeyTable<T> table, string parent, out SourceSpan at)
        where T : class
    {
        var key = ReadText(out at);
        if (key == null) return null;
        if (table.TryFind(key, out var item, out var candidates)) return item;

        var shown = QuotedText.Of(key);
        if (candidates.Count == 0)
        {
            context.Add(DataFindings.UnknownKeyId, () => DataFindings.UnknownKey(shown, parent, Suggestion.For(key, table.Names)), at);
        }
        else
        {
            context.Add(DataFindings.AmbiguousKey(shown, KeyNames.ListWithIds(candidates)), at);
        }

        return null;
    }

    /// <summary>Reads the key at the cursor as text; reports any other kind and returns null.</summary>
    public string? ReadText(out SourceSpan at)
    {
        at = ReadingContext.SpanOf(context.Cursor.Current);
        if (context.Cursor.Current is Scalar key)
        {
            context.Cursor.Next();
            return key.Value;
        }

        context.Add(DataFindings.KeyNotText(), at);
        context.Cursor.Skip();
        return null;
    }

    /// <summary>Reads the key at the cursor, one of a few words that each stand once; reports any other and returns null.</summary>
    /// <param name="seen">The keys of the mapping so far; the key is added.</param>
    /// <param name="valid">The words.</param>
    /// <param name="parent">What the keys belong to, for messages.</param>
    /// <param name="at">Where the key stands.</param>
    public string? ReadWord(Dictionary<string, SourceSpan> seen, string[] valid, string parent, out SourceSpan at)
    {
        if (ReadText(out at) is not { } key) return null;
        if (Array.IndexOf(valid, key) < 0)
        {
            context.Add(DataFindings.UnknownKeyId, () => DataFindings.UnknownKey(QuotedText.Of(key), parent, Suggestion.For(key, valid)), at);
            return null;
        }

        if (seen.TryAdd(key, at)) return key;
        context.Add(DataFindings.DuplicateKey(key, seen[key]), at);
        return null;
    }

    /// <summary>Notes that a node was met in a mapping; reports it and returns false if it was met before.</summary>
    public bool IsFirst(int node, int mapping, string name, SourceSpan at)
    {
        ref var seen = ref _seen[node];
        if (seen.Mapping == mapping)
        {
            context.Add(DataFindings.DuplicateKey(name, seen.At), at);
            return false;
        }

        seen = new Seen(mapping, at);
        return true;
    }

    /// <summary>True if a node was met in a mapping.</summary>
    public bool WasSeen(int node, int mapping) => _seen[node].Mapping == mapping;

    private readonly record struct Seen(int Mapping, SourceSpan At);
}
