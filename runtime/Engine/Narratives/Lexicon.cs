using Nianbao.Forms;
using Nianbao.Generator.Text;

namespace Nianbao.Narratives;

/// <summary>The words of a form, to be found in a text: of all that begin at a character the longest.</summary>
internal sealed class Lexicon
{
    private const char FirstHan = '\u4E00';
    private const char LastHan = '\u9FFF';

    private readonly Node?[] _han = new Node?[LastHan - FirstHan + 1];
    private readonly Dictionary<char, Node> _others = [];

    public Lexicon(LexiconEntry[] entries)
    {
        foreach (var entry in entries)
        {
            var word = new Word(entry.Role, entry.Meaning);
            foreach (var pattern in entry.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                foreach (var text in WordPattern.Expand(pattern)) Add(text, word);
            }
        }
    }

    /// <summary>The longest word that a text begins with; null for none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">Its length.</param>
    public Word? Longest(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        Word? found = null;
        var node = First(text[0]);
        for (var i = 1; node != null; i++)
        {
            if (node.Word != null) (found, length) = (node.Word, i);
            node = i == text.Length ? null : node.After(text[i]);
        }

        return found;
    }

    private Node? First(char c) =>
        c is >= FirstHan and <= LastHan ? _han[c - FirstHan] : _others.GetValueOrDefault(c);

    private void Add(string text, Word word)
    {
        if (text.Length == 0) return;
        var node = First(text[0]);
        if (node == null)
        {
            node = new Node();
            if (text[0] is >= FirstHan and <= LastHan) _han[text[0] - FirstHan] = node;
            else _others[text[0]] = node;
        }

        foreach (var c in text.AsSpan(1))
        {
            node = node.After(c) ?? node.Add(c);
        }

        node.Word = word;
    }

    private sealed class Node
    {
        private char _character;
        private Node? _only;
        private Dictionary<char, Node>? _next;

        public Word? Word { get; set; }

        // most have one: then nothing need be looked up
        public Node? After(char c) => _next != null ? _next.GetValueOrDefault(c) : _only != null && _character == c ? _only : null;

        public Node Add(char c)
        {
            var node = new Node();
            if (_only == null)
            {
                (_character, _only) = (c, node);
                return node;
            }

            _next ??= new Dictionary<char, Node> { [_character] = _only };
            return _next[c] = node;
        }
    }
}

/// <summary>What a word does and means.</summary>
internal sealed record Word(WordRole Role, string Meaning);
