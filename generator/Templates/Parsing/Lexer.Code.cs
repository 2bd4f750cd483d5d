using System.Globalization;
using Nianbao.Generator.Diagnostics;

namespace Nianbao.Generator.Templates.Parsing;

/// <summary>Code: words, punctuation, comments, newlines, braces.</summary>
internal sealed partial class Lexer
{
    /// <summary>Longest first: the first that fits is taken. Those of Scriban's other dialects are invalid.</summary>
    private static readonly (string Text, TokenKind Kind)[] Punctuation =
    [
        ("//=", TokenKind.SlashSlashEqual), ("..<", TokenKind.DotDotLess), ("...", TokenKind.Ellipsis),
        ("++", TokenKind.PlusPlus), ("+=", TokenKind.PlusEqual), ("--", TokenKind.MinusMinus),
        ("-=", TokenKind.MinusEqual), ("*=", TokenKind.StarEqual), ("//", TokenKind.SlashSlash),
        ("/=", TokenKind.SlashEqual), ("%=", TokenKind.PercentEqual), ("<<", TokenKind.ShiftLeft),
        ("<=", TokenKind.LessEqual), (">>", TokenKind.ShiftRight), (">=", TokenKind.GreaterEqual),
        ("==", TokenKind.EqualEqual), ("!=", TokenKind.NotEqual), ("&&", TokenKind.AndAnd), ("||", TokenKind.OrOr),
        ("^^", TokenKind.Invalid), ("|>", TokenKind.Pipe), ("??", TokenKind.QuestionQuestion), ("?!", TokenKind.QuestionNot),
        ("?.", TokenKind.QuestionDot), ("..", TokenKind.DotDot),
        ("+", TokenKind.Plus), ("-", TokenKind.Minus), ("*", TokenKind.Star), ("/", TokenKind.Slash),
        ("%", TokenKind.Percent), ("<", TokenKind.Less), (">", TokenKind.Greater), ("=", TokenKind.Equal),
        ("!", TokenKind.Not), ("|", TokenKind.Pipe), ("?", TokenKind.Question), (".", TokenKind.Dot),
        (",", TokenKind.Comma), (":", TokenKind.Colon), (";", TokenKind.Semicolon), ("@", TokenKind.At),
        ("^", TokenKind.Caret), ("(", TokenKind.OpenParen), (")", TokenKind.CloseParen),
        ("[", TokenKind.OpenBracket), ("]", TokenKind.CloseBracket),
    ];

    private static bool IsNameStart(char c) => c == '_' || char.IsLetter(c);

    private static bool IsNamePart(char c) => IsNameStart(c) || char.IsDigit(c);

    /// <summary>Reads one token of code, or skips something that is none.</summary>
    private void ReadCode()
    {
        if (_position >= _limit)
            CloseCodeAtLimit();
        else if (_braces.Count == 0 && IsClosing())
            ReadClosing();
        else if (Current is '\n' or '\r')
            ReadNewLine();
        else if (char.IsWhiteSpace(Current))
            _position++;
        else
            ReadToken();
    }

    private void ReadToken()
    {
        var c = Current;
        if (c == '#')
            SkipComment();
        else if (c == '{' && Peek() == '{')
            RestartCode();
        else if (c is '{' or '}')
            ReadBrace();
        else if (c is '"' or '\'')
            ReadString();
        else if (c == '`')
            ReadVerbatimString();
        else if (c == '$' && Peek() is '"' or '\'')
            ReadInterpolatedStart();
        else if (c == '$' || IsNameStart(c))
            ReadName();
        else if (char.IsDigit(c))
            ReadNumber();
        else
            ReadPunctuation();
    }

    /// <summary>Whether the closing braces are here, with or without a sign.</summary>
    private bool IsClosing()
    {
        var skip = Current is '-' or '~' ? 1 : 0;
        return Peek(skip) == '}' && Peek(skip + 1) == '}' && _position + skip + 2 <= _limit;
    }

    private void ReadClosing()
    {
        var start = _position;
        _signBefore = ReadSign();
        _position += 2;
        Add(TokenKind.CodeClose, start);
        CloseCode();
    }

    private void ReadNewLine()
    {
        var start = _position;
        if (_braces.Any(brace => brace.IsInterpolation))
        {
            BreakInterpolation();
            return;
        }

        while (_position < _limit && char.IsWhiteSpace(Current))
            _position++;
        Add(TokenKind.NewLine, start);
    }

    /// <summary>
    /// A line comment ends before the newline, a block comment after <c>##</c>; both end before closing braces.
    /// </summary>
    private void SkipComment()
    {
        var isBlock = Peek() == '#';
        _position += isBlock ? 2 : 1;
        while (_position < _limit && !(_braces.Count == 0 && IsClosing()))
        {
            if (!isBlock && Current is '\n' or '\r')
                return;
            if (isBlock && Current == '#' && Peek() == '#')
            {
                _position += 2;
                return;
            }

            _position++;
        }
    }

    private void ReadBrace()
    {
        var start = _position++;
        if (_text[start] == '{')
        {
            _braces.Push(new OpenBrace(start, '\0'));
            Add(TokenKind.OpenBrace, start);
        }
        else if (_braces.Count == 0)
        {
            ReadStrayBrace(start);
        }
        else if (_braces.Pop() is { IsInterpolation: true } interpolation)
        {
            Add(TokenKind.InterpolationClose, start);
            ReadInterpolatedText(interpolation.Quote);
        }
        else
        {
            Add(TokenKind.CloseBrace, start);
        }
    }

    /// <summary>
    /// A closing brace too many. Right after another one it is what is left of closing braces of which an object
    /// literal took the first, so the block ends.
    /// </summary>
    private void ReadStrayBrace(int start)
    {
        _errors.Add(TemplateDiagnostics.StrayBrace, start, start + 1);
        Add(TokenKind.Invalid, start);
        if (_source.At(start - 1) != '}')
            return;
        _tokens.Add(new Token(TokenKind.CodeClose, _position, _position));
        CloseCode();
    }

    private void ReadName()
    {
        var start = _position++;
        var isDollar = _text[start] == '$';
        if (isDollar && Current == '$')
            _position++;
        else
            while (_position < _limit && IsNamePart(Current))
                _position++;

        var nameStart = isDollar ? start + 1 : start;
        var name = _text.Substring(nameStart, _position - nameStart);
        Add(isDollar ? TokenKind.DollarName : TokenKind.Identifier, start, name);
    }

    private void ReadPunctuation()
    {
        var start = _position;
        foreach (var (text, kind) in Punctuation)
        {
            if (string.CompareOrdinal(_text, start, text, 0, text.Length) != 0)
                continue;
            _position += text.Length;
            if (kind == TokenKind.Invalid)
                AddInvalid(start);
            else
                Add(kind, start);
            return;
        }

        _position += char.IsSurrogatePair(_text, start) ? 2 : 1;
        AddInvalid(start);
    }

    private void AddInvalid(int start)
    {
        var text = _text.Substring(start, _position - start);
        _errors.Add(TemplateDiagnostics.BadCharacter, start, _position, IsPrintable(text) ? text : CodePoint(text));
        Add(TokenKind.Invalid, start);
    }

    private static bool IsPrintable(string text) =>
        CharUnicodeInfo.GetUnicodeCategory(text, 0) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned);

    private static string CodePoint(string text) =>
        "U+" + ((int)text[0]).ToString("X4", CultureInfo.InvariantCulture);
}
