namespace Nianbao.Narratives;

/// <summary>
/// What was named so far in a paragraph and in the heading above it: a clause that does not say what it counts goes on
/// with that.
/// </summary>
internal sealed class Topics(Dictionary<string, Concept> concepts)
{
    /// <summary>What was named longer ago is not gone on with: the time for a text must not grow with the square.</summary>
    private const int Farthest = 50;

    private readonly List<(string Thing, int Sentence)> _named = [];

    /// <summary>True where nothing was named.</summary>
    public bool IsEmpty => _named.Count == 0;

    /// <summary>Begins a paragraph.</summary>
    public void Clear() => _named.Clear();

    /// <summary>Something that may be counted was named.</summary>
    /// <param name="named">What.</param>
    /// <param name="sentence">The sentence in which it was, -1 for the heading.</param>
    public void Name(string named, int sentence)
    {
        if (_named.Count == 0 || _named[^1] != (named, sentence)) _named.Add((named, sentence));
    }

    /// <summary>Something was counted that is not known: what is counted next may be that.</summary>
    public void Forget(int sentence) => Name("", sentence);

    /// <summary>The last that was named of which a claim can be made.</summary>
    /// <param name="said">What is said of it, with a dot before each meaning.</param>
    /// <param name="isNamed">True where the clause has a word for it, as 申请: then something unknown in between does not matter.</param>
    /// <param name="topic">What it is and where it was named.</param>
    public bool TryFind(string said, bool isNamed, out (string Thing, int Sentence) topic)
    {
        for (var i = _named.Count - 1; i >= Math.Max(0, _named.Count - Farthest); i--)
        {
            topic = _named[i];
            if (topic.Thing.Length == 0)
            {
                if (!isNamed) return false;
            }
            else if (concepts.ContainsKey(topic.Thing + said))
            {
                return true;
            }
        }

        topic = default;
        return false;
    }
}
