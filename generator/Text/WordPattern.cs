
namespace Nianbao.Generator.Text;

/// <summary>
/// A short way to write many words: alternatives in brackets, and a question mark behind what may be left out.
/// <c>(政府|政务)?信息公开申请</c> is three words.
/// </summary>
internal static class WordPattern
{
    /// <summary>More words than this are a slip of whoever wrote the pattern.</summary>
    private const int MostWords = 5000;

    /// <summary>All words that a pattern stands for.</summary>
    /// <exception cref="FormatException">A bracket has no partner, a question mark nothing before it, or there are too many words.</exception>
    public static List<string> Expand(string pattern)
    {
        var at = 0;
        var words = ReadAlternatives(pattern, ref at);
        if (at < pattern.Length) throw new FormatException("unexpected ')' in " + pattern);
        return words;
    }

    private static List<string> ReadAlternatives(string pattern, ref int at)
    {
        var words = ReadSequence(pattern, ref at);
        while (at < pattern.Length && pattern[at] == '|')
        {
            at++;
            words.AddRange(ReadSequence(pattern, ref at));
        }

        return words;
    }

    private static List<string> ReadSequence(string pattern, ref int at)
    {
        var words = new List<string> { "" };
        while (at < pattern.Length && pattern[at] is not ('|' or ')'))
        {
            var next = ReadPiece(pattern, ref at);
            if (words.Count * next.Count > MostWords) throw new FormatException("more than " + MostWords + " words in " + pattern);
            var longer = new List<string>(words.Count * next.Count);
            foreach (var word in words)
            {
                foreach (var end in next) longer.Add(word + end);
            }

            words = longer;
        }

        return words;
    }

    private static List<string> ReadPiece(string pattern, ref int at)
    {
        if (pattern[at] == '?') throw new FormatException("nothing before '?' in " + pattern);
        List<string> piece;
        if (pattern[at] == '(')
        {
            at++;
            piece = ReadAlternatives(pattern, ref at);
            if (at == pattern.Length) throw new FormatException("missing ')' in " + pattern);
            at++;
        }
        else
        {
            piece = [pattern[at++].ToString()];
        }

        if (at < pattern.Length && pattern[at] == '?')
        {
            at++;
            piece.Add("");
        }

        return piece;
    }
}
