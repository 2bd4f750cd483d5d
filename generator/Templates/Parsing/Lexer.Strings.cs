using System.Globalization;
using System.Text;
using Nianbao.Generator.Diagnostics;

namespace Nianbao.Generator.Templates.Parsing;

/// <summary>Strings: quoted, verbatim, interpolated.</summary>
internal sealed partial class Lexer
{
    private const string SimpleEscapes = "0bfnrtv\"'\\";
    private const string SimpleEscaped = "\0\b\f\n\r\t\v\"'\\";

    private void ReadString()
    {
        var start = _position;
        var value = new StringBuilder();
        _position++;
        if (ReadQuoted(value, _text[start], isInterpolated: false))
            _position++;
        else
            CutUnclosed(start, value);
        Add(TokenKind.String, start, value.ToString());
    }

    private void ReadVerbatimString()
    {
        var start = _position++;
        var value = new StringBuilder();
        while (_position < _limit && (Current != '`' || Peek() == '`'))
        {
            value.Append(Current);
            _position += Current == '`' ? 2 : 1;
        }

        if (_position < _limit)
            _position++;
        else
            CutUnclosed(start, value);
        Add(TokenKind.String, start, value.ToString());
    }

    private void ReadInterpolatedStart()
    {
        var start = _position;
        _position += 2;
        Add(TokenKind.InterpolatedStart, start);
        ReadInterpolatedText(_text[start + 1]);
    }

    /// <summary>Reads the text up to the next opening brace or the end of the string, and that.</summary>
    private void ReadInterpolatedText(char quote)
    {
        var start = _position;
        var value = new StringBuilder();
        var isClosed = ReadQuoted(value, quote, isInterpolated: true);
        if (!isClosed)
            CutUnclosedInterpolated();
        else if (_position > start)
            Add(TokenKind.InterpolatedText, start, value.ToString());

        start = _position;
        if (isClosed && Current == '{')
        {
            _braces.Push(new OpenBrace(_position++, quote));
            Add(TokenKind.InterpolationOpen, start);
        }
        else
        {
            if (isClosed)
                _position++;
            Add(TokenKind.InterpolatedEnd, start);
        }
    }

    /// <summary>
    /// Reads characters and escapes up to the quote or, in an interpolated string, an opening brace. False: it is
    /// missing, and everything up to the limit has been read.
    /// </summary>
    private bool ReadQuoted(StringBuilder value, char quote, bool isInterpolated)
    {
        while (_position < _limit)
        {
            if (Current == quote || (isInterpolated && Current == '{'))
                return true;
            if (Current == '\\')
                ReadEscapeSequence(value, isInterpolated);
            else
                value.Append(_text[_position++]);
        }

        return false;
    }

    private void ReadEscapeSequence(StringBuilder value, bool isInterpolated)
    {
        var start = _position++;
        var escape = Current;
        var simple = SimpleEscapes.IndexOf(escape);
        if (simple >= 0 && _position < _limit)
        {
            value.Append(SimpleEscaped[simple]);
            _position++;
        }
        else if (isInterpolated && escape == '{')
        {
            value.Append('{');
            _position++;
        }
        else if (escape is '\n' or '\r')
        {
            _position += escape == '\r' && Peek() == '\n' ? 2 : 1;
        }
        else if (!(escape == 'x' && TryReadHex(value, 2)) && !(escape == 'u' && TryReadHex(value, 4)))
        {
            // The character after the backslash stays what it is: it may be the quote that ends a string at the limit.
            var end = Math.Min(_position + 1, _limit);
            var culprit = Math.Min(end + HexDigitsAt(end, escape), _limit);
            if (escape is not ('x' or 'u'))
                culprit = start + 1;
            _errors.Add(TemplateDiagnostics.BadEscape, Math.Min(culprit, _text.Length - 1), Math.Min(culprit + 1, _text.Length), _text.Substring(start, end - start));
        }
    }

    // how many of the digits that an escape wants are there
    private int HexDigitsAt(int offset, char escape)
    {
        var count = 0;
        while (count < (escape == 'x' ? 2 : 4) && offset + count < _limit && IsHexDigit(_text[offset + count]))
            count++;
        return count;
    }

    private bool TryReadHex(StringBuilder value, int digits)
    {
        if (_position + 1 + digits > _limit)
            return false;
        var text = _text.Substring(_position + 1, digits);
        if (!int.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            return false;
        value.Append((char)code);
        _position += 1 + digits;
        return true;
    }

    /// <summary>
    /// A string without an end has read everything, and its end is missed there. It is cut where the code after it most likely goes on: at the
    /// closing braces or the end of the line.
    /// </summary>
    private void CutUnclosed(int opening, StringBuilder? value = null)
    {
        var quote = _text.Substring(opening, _text[opening] == '$' ? 2 : 1);
        _errors.Add(TemplateDiagnostics.NotClosed, Math.Max(opening, _position - 1), _position, _source.Place(opening, quote), quote.TrimStart('$'));
        var braces = _text.IndexOf("}}", opening, StringComparison.Ordinal);
        var end = Math.Min(_source.EndOfLine(opening + quote.Length), braces < 0 ? _limit : braces);
        _position = Math.Min(end, _limit);
        value?.Clear();
    }

    /// <summary>Also forgets the expressions that have been read in what was not part of the string.</summary>
    private void CutUnclosedInterpolated()
    {
        var complete = 0;
        var index = _tokens.Count - 1;
        for (; _tokens[index].Kind != TokenKind.InterpolatedStart || complete-- > 0; index--)
        {
            if (_tokens[index].Kind == TokenKind.InterpolatedEnd)
                complete++;
        }

        var opening = _tokens[index].Start;
        _tokens.RemoveRange(index + 1, _tokens.Count - index - 1);
        _errors.RemoveFrom(opening, _errorsBeforeCode);
        while (_braces.Count > 0 && _braces.Peek().Start > opening)
            _braces.Pop();
        CutUnclosed(opening);
    }

    /// <summary>
    /// An expression in a string must stay on its line: here the line ends first. If its brace comes later all the
    /// same, the newline is passed over; otherwise the string ends with the line.
    /// </summary>
    private void BreakInterpolation()
    {
        var innermost = _braces.First(brace => brace.IsInterpolation);
        _errors.Add(TemplateDiagnostics.NotClosed, _position, _position, _source.Place(innermost.Start, "{"), "}");
        Add(TokenKind.Invalid, _position);

        var next = _text.IndexOfAny(['{', '}'], _position, _limit - _position);
        if (next >= 0 && _text[next] == '}' && _source.At(next + 1) != '}')
        {
            _position = next;
            return;
        }

        while (_braces.Any(brace => brace.IsInterpolation))
        {
            if (!_braces.Pop().IsInterpolation)
                continue;
            Add(TokenKind.InterpolationClose, _position);
            Add(TokenKind.InterpolatedEnd, _position);
        }
    }
}
