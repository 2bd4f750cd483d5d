using Nianbao.Generator.Diagnostics;

namespace Nianbao.Generator.Templates.Parsing;

/// <summary>
/// Cuts a template into tokens. This part knows text, escape blocks and whitespace control; the other parts know code.
/// The lexer never stops at an error: it reports it and goes on where text and code most likely continue as meant.
/// </summary>
internal sealed partial class Lexer
{
    private readonly TemplateText _source;
    private readonly string _text;
    private readonly ErrorList _errors;
    private readonly List<Token> _tokens = [];
    private readonly Stack<OpenBrace> _braces = new();
    private int _position;
    private bool _inCode;

    /// <summary>The sign of the last closing braces, for the text after them.</summary>
    private char _signBefore;

    // The block being read, to read it again with a limit if it turns out not to be closed.
    private int _codeOpenIndex;
    private int _errorsBeforeCode;
    private int _limit;

    private Lexer(TemplateText source, ErrorList errors)
    {
        _source = source;
        _text = source.Text;
        _errors = errors;
        _limit = _text.Length;
    }

    /// <summary>All tokens of a template; the last is <see cref="TokenKind.EndOfFile"/>.</summary>
    public static List<Token> Read(TemplateText source, ErrorList errors)
    {
        var lexer = new Lexer(source, errors);
        while (lexer._position < lexer._text.Length)
        {
            if (lexer._inCode)
                lexer.ReadCode();
            else
                lexer.ReadText();
        }

        lexer.Add(TokenKind.EndOfFile, lexer._position);
        return lexer._tokens;
    }

    private char Current => _source.At(_position);

    private char Peek(int count = 1) => _source.At(_position + count);

    private void Add(TokenKind kind, int start, object? value = null) =>
        _tokens.Add(new Token(kind, start, _position, value));

    /// <summary>Reads text up to the next braces, and the braces.</summary>
    private void ReadText()
    {
        var start = _position;
        var percents = 0;
        while (_position < _text.Length && !IsOpening(out percents))
            _position++;

        var opening = _position;
        _position = Math.Min(opening + 2 + percents, _text.Length);
        var sign = ReadSign();
        AddText(start, opening, sign);
        if (opening == _text.Length)
            return;

        if (percents > 0)
            ReadEscape(percents);
        else
            OpenCode(opening);
    }

    /// <summary>Whether <c>{{</c>, or <c>{</c>, percent signs and <c>{</c> are here.</summary>
    private bool IsOpening(out int percents)
    {
        percents = 0;
        if (Current != '{')
            return false;
        while (Peek(1 + percents) == '%')
            percents++;
        return Peek(1 + percents) == '{';
    }

    private char ReadSign() => Current is '-' or '~' ? _text[_position++] : '\0';

    private void AddText(int start, int end, char signAfter)
    {
        start = SkipAfterClosing(start, end, _signBefore);
        end = SkipBeforeOpening(start, end, signAfter);
        _signBefore = '\0';
        if (end > start)
            _tokens.Add(new Token(TokenKind.Text, start, end));
    }

    private int SkipAfterClosing(int start, int end, char sign)
    {
        if (sign == '\0')
            return start;
        while (start < end && char.IsWhiteSpace(_text[start]))
        {
            start++;
            if (sign == '~' && _text[start - 1] == '\n')
                break;
        }

        return start;
    }

    private int SkipBeforeOpening(int start, int end, char sign)
    {
        if (sign == '\0')
            return end;
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            var isLineBreak = _text[end - 1] == '\n' || (_text[end - 1] == '\r' && _source.At(end) != '\n');
            if (sign == '~' && isLineBreak)
                break;
            end--;
        }

        return end;
    }

    /// <summary>
    /// Reads the content and the end of an escape block. Like code, it may be left open at the end of the file.
    /// </summary>
    private void ReadEscape(int percents)
    {
        var ending = "}" + new string('%', percents) + "}";
        var start = _position;
        var closing = _text.IndexOf(ending, start, StringComparison.Ordinal);
        var end = closing < 0 ? _text.Length : closing;
        if (closing > start && _text[closing - 1] is '-' or '~')
            _signBefore = _text[--end];

        _position = end;
        if (end > start)
            Add(TokenKind.EscapedText, start);
        _position = closing < 0 ? _text.Length : closing + ending.Length;
    }

    private void OpenCode(int opening)
    {
        Add(TokenKind.CodeOpen, opening, IndentBefore());
        _inCode = true;
        _codeOpenIndex = _tokens.Count - 1;
        _errorsBeforeCode = _errors.Count;
    }

    /// <summary>
    /// The blanks between the last newline and the braces, if there is nothing else and whitespace control has left
    /// them. The newline itself may have gone with the braces before it.
    /// </summary>
    private string IndentBefore()
    {
        if (_tokens.Count == 0 || _tokens[_tokens.Count - 1] is not { Kind: TokenKind.Text } text)
            return "";

        var start = text.End;
        while (start > 0 && _text[start - 1] != '\n')
        {
            if (!char.IsWhiteSpace(_text[start - 1]))
                return "";
            start--;
        }

        return _text.Substring(start, text.End - start);
    }

    /// <summary>
    /// Opening braces inside of code: the block before was meant to end earlier. It is read again up to the end of its
    /// first line, which keeps the text after it text.
    /// </summary>
    private void RestartCode()
    {
        var opening = _tokens[_codeOpenIndex];
        _limit = Math.Min(_source.EndOfLine(opening.Start), _position);
        _position = opening.End;
        _tokens.RemoveRange(_codeOpenIndex + 1, _tokens.Count - _codeOpenIndex - 1);
        _errors.RemoveFrom(_position, _errorsBeforeCode);
        _braces.Clear();
    }

    private void CloseCode()
    {
        _inCode = false;
        _limit = _text.Length;
        _braces.Clear();
    }

    private void CloseCodeAtLimit()
    {
        var opening = _tokens[_codeOpenIndex];
        _errors.Add(TemplateDiagnostics.NotClosed, opening.Start, opening.Start + 2, _source.Place(opening.Start, "{{"), "}}");
        Add(TokenKind.CodeClose, _position);
        CloseCode();
    }

    /// <summary>
    /// A brace open in code. An interpolation has the quote of its string, an object literal has none.
    /// </summary>
    private readonly record struct OpenBrace(int Start, char Quote)
    {
        public bool IsInterpolation => Quote != '\0';
    }
}
