using Nianbao.Forms;

namespace Nianbao.Narratives;

/// <summary>The pieces of a sentence with what is asked of them.</summary>
internal sealed class SentenceTokens(string text, List<Token> tokens)
{
    /// <summary>Stands for what was named before: 申请, 案件.</summary>
    public const string Anything = "any";

    public int Count => tokens.Count;

    public Token this[int i] => tokens[i];

    /// <summary>The unit of a figure as it is written; empty for none.</summary>
    public string UnitOf(int i) => text[tokens[i].Quantity!.UnitStart..tokens[i].End];

    /// <summary>The first piece of the clause of a piece.</summary>
    public int ClauseStart(int i)
    {
        while (i > 0 && tokens[i - 1].Kind != TokenKind.Clause) i--;
        return i;
    }

    /// <summary>Behind the last piece of the clause of a piece.</summary>
    public int ClauseEnd(int i)
    {
        while (i < tokens.Count && tokens[i].Kind != TokenKind.Clause) i++;
        return i;
    }

    /// <summary>The clause of a figure up to it, from the figure before it on; a colon introduces figures and ends no clause.</summary>
    public int LeftOf(int i)
    {
        var at = i;
        while (at > 0 && !IsFigure(at - 1) && (tokens[at - 1].Kind != TokenKind.Clause || IsColon(at - 1))) at--;
        return at;
    }

    /// <summary>Behind what stands in the clause of a figure after it, up to the next item or figure.</summary>
    public int RightOf(int i)
    {
        var at = i + 1;
        while (at < tokens.Count && !IsFigure(at) && tokens[at].Kind is not (TokenKind.Clause or TokenKind.Item)) at++;
        return at;
    }

    public bool IsFigure(int i) => tokens[i].Kind is TokenKind.Count or TokenKind.Money or TokenKind.Percent;

    public bool IsColon(int i) => tokens[i].Kind == TokenKind.Clause && text[tokens[i].Start] == '：';

    public bool IsBracket(int i) => tokens[i].Kind == TokenKind.Clause && text[tokens[i].Start] is '（' or '）';

    public bool StartsWith(int i, string word) => text.AsSpan(tokens[i].Start).StartsWith(word, StringComparison.Ordinal);

    /// <summary>True where nothing between two pieces makes a figure one of something else.</summary>
    public bool IsClean(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!tokens[i].IsClean && !IsColon(i)) return false;
        }

        return true;
    }

    /// <summary>The last piece between two that is of a kind; -1 for none.</summary>
    public int Last(int from, int to, Func<Token, bool> isIt)
    {
        for (var i = to - 1; i >= from; i--)
        {
            if (isIt(tokens[i])) return i;
        }

        return -1;
    }

    /// <summary>The bracket that is open at a piece; -1 for none.</summary>
    public int OpenBracket(int i)
    {
        for (var at = i - 1; at >= 0; at--)
        {
            if (IsBracket(at)) return text[tokens[at].Start] == '（' ? at : -1;
        }

        return -1;
    }

    /// <summary>The first piece between two that is of a kind; -1 for none.</summary>
    public int First(int from, int to, Func<Token, bool> isIt)
    {
        for (var i = from; i < to; i++)
        {
            if (isIt(tokens[i])) return i;
        }

        return -1;
    }

    public bool Has(int from, int to, WordRole role) => First(from, to, token => token.Is(role)) >= 0;

    /// <summary>True for a word that says itself what is counted.</summary>
    public static bool IsThing(Token token) => token.Is(WordRole.Thing) && token.Meaning != Anything;

    public static bool IsPredicate(Token token) => token.Is(WordRole.Predicate);
}
