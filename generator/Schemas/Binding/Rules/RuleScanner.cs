using Nianbao.Generator.Text;

namespace Nianbao.Generator.Schemas.Binding.Rules;

/// <summary>Splits the text of a rule into words, numbers and signs, each with its place in the schema.</summary>
internal sealed class RuleScanner
{
    private static readonly string[] Signs = ["==", "!=", "<=", ">=", "<", ">", "+", "-", "*", "(", ")"];

    private readonly Located<string> _source;
    private int _at;

    public RuleScanner(Located<string> source)
    {
        _source = source;
        Next();
    }

    /// <summary>The token at hand; empty at the end, and one character that no token begins with.</summary>
    public string Token { get; private set; } = "";

    /// <summary>Where the token stands.</summary>
    public SourceRange Range { get; private set; }

    /// <summary>True at the end of the text.</summary>
    public bool IsAtEnd => Token.Length == 0;

    /// <summary>True for a name, and for <c>and</c> and <c>or</c>.</summary>
    public bool IsWord => Token.Length > 0 && (char.IsLetter(Token[0]) || Token[0] == '_');

    /// <summary>True for a number.</summary>
    public bool IsNumber => Token.Length > 0 && char.IsDigit(Token[0]);

    /// <summary>The token with its place; goes on to the next.</summary>
    public Located<string> Take()
    {
        var token = new Located<string>(Token, Range);
        Next();
        return token;
    }

    /// <summary>Goes on if the token at hand is this one.</summary>
    public bool TryTake(string token)
    {
        if (Token != token) return false;
        Next();
        return true;
    }

    private void Next()
    {
        var text = _source.Value;
        while (_at < text.Length && char.IsWhiteSpace(text[_at])) _at++;
        var start = _at;
        if (start < text.Length && IsNameCharacter(text[start]))
        {
            while (_at < text.Length && IsNameCharacter(text[_at])) _at++;
        }
        else if (start < text.Length)
        {
            var sign = Array.Find(Signs, sign => string.CompareOrdinal(text, start, sign, 0, sign.Length) == 0);
            _at += sign?.Length ?? 1;
        }

        Token = text.Substring(start, _at - start);
        Range = RangeAt(start, Token.Length);
    }

    private static bool IsNameCharacter(char c) => char.IsLetterOrDigit(c) || c is '_' or '.';

    // On one line an offset in the text is an offset in the line; a rule that was inherited has no line of its own here.
    private SourceRange RangeAt(int offset, int length)
    {
        var range = _source.Range;
        return range.Length != _source.Value.Length ? range : new SourceRange(
            range.Start + offset, length, range.Line, range.Column + offset, range.Line, range.Column + offset + length);
    }
}
