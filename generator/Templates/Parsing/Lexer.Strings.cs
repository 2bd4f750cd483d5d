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
            CutUnclosed(start, start + 1, value);
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
            CutUnclosed(start, start + 1, value);
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
        if (!ReadQuoted(value, quote, isInterpolated: true))
            CutUnclosed(OpeningOfInterpolatedString(), start, value);
        if (_position > start)
            Add(TokenKind.InterpolatedText, start, value.ToString());

        start = _position;
        if (Current == '{' && _position < _limit)
        {
            _braces.Push(new OpenBrace(_position++, quote));
            Add(TokenKind.InterpolationOpen, start);
        }
        else
        {
            if (Current == quote && _position < _limit)
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
            _errors.Add(TemplateDiagnostics.BadEscape, start, end, _text.Substring(start, end - start));
        }
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
    /// A string without an end has read everything. It is cut where the code after it most likely goes on: at the
    /// closing braces or the end of the line.
    /// </summary>
    private void CutUnclosed(int opening, int contentStart, StringBuilder value)
    {
        var quote = _text[opening] == '$' ? _text.Substring(opening, 2) : _text.Substring(opening, 1);
        _errors.Add(TemplateDiagnostics.NotClosed, opening, opening + quote.Length, quote, quote.TrimStart('$'));
        var braces = _text.IndexOf("}}", contentStart, StringComparison.Ordinal);
        _position = Math.Min(Math.Min(_source.EndOfLine(contentStart), _limit), braces < 0 ? _limit : braces);
        value.Clear();
    }

    /// <summary>
    /// The start of the interpolated string whose text is being read: nested ones before it are complete.
    /// </summary>
    private int OpeningOfInterpolatedString()
    {
        var complete = 0;
        for (var i = _tokens.Count - 1; i > _codeOpenIndex; i--)
        {
            if (_tokens[i].Kind == TokenKind.InterpolatedEnd)
                complete++;
            else if (_tokens[i].Kind == TokenKind.InterpolatedStart && complete-- == 0)
                return _tokens[i].Start;
        }

        return _position;
    }

    /// <summary>
    /// An expression in a string must stay on its line: here the line ends first. The string ends with it.
    /// </summary>
    private void AbandonInterpolation()
    {
        var reported = false;
        while (_braces.Any(brace => brace.IsInterpolation))
        {
            var brace = _braces.Pop();
            if (!brace.IsInterpolation)
                continue;
            if (!reported)
                _errors.Add(TemplateDiagnostics.NotClosed, brace.Start, brace.Start + 1, "{", "}");
            reported = true;
            Add(TokenKind.Invalid, _position);
            Add(TokenKind.InterpolationClose, _position);
            Add(TokenKind.InterpolatedEnd, _position);
        }
    }
}
