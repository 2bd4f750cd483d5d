using Nianbao.Generator.Diagnostics;

namespace Nianbao.Generator.Templates.Parsing;

/// <summary>Numbers: how far they reach. What they are worth is for <see cref="NumberLiteral"/>.</summary>
internal sealed partial class Lexer
{
    private void ReadNumber()
    {
        var start = _position;
        object? value;
        if (Current == '0' && Peek() is 'x' or 'b')
        {
            var isHex = Peek() == 'x';
            _position += 2;
            SkipWhile(c => c == '_' || (isHex ? IsHexDigit(c) : c is '0' or '1'));
            SkipSuffix("uU");
            var text = _text.Substring(start, _position - start);
            value = isHex ? NumberLiteral.Hexadecimal(text) : NumberLiteral.Binary(text);
        }
        else
        {
            var isFloat = SkipDecimal();
            var text = _text.Substring(start, _position - start);
            value = isFloat ? NumberLiteral.Float(text) : NumberLiteral.Integer(text);
        }

        if (value is null)
            _errors.Add(TemplateDiagnostics.BadNumber, IsExponentOpen(start) ? _position : start, _position, _text.Substring(start, _position - start));
        Add(value is null ? TokenKind.Invalid : TokenKind.Number, start, value);
    }

    /// <summary>Whether an exponent was begun and has no digit, which is missed after it.</summary>
    private bool IsExponentOpen(int start) =>
        _text[_position - 1] is 'e' or 'E' or '+' or '-' && _text[start + 1] is not ('x' or 'b');

    /// <summary>Reads digits, fraction, exponent and suffix. True if it is a floating-point number.</summary>
    private bool SkipDecimal()
    {
        SkipWhile(c => c == '_' || char.IsDigit(c));
        var isFloat = IsFraction();
        if (isFloat)
        {
            _position++;
            SkipWhile(char.IsDigit);
        }

        if (Current is 'e' or 'E' && _position < _limit)
        {
            _position += Peek() is '+' or '-' ? 2 : 1;
            SkipWhile(char.IsDigit);
        }

        return SkipSuffix("fFdDmM") || isFloat;
    }

    /// <summary>
    /// Whether the dot here belongs to the number, not to a range (<c>1..3</c>) or a member (<c>5.size</c>).
    /// </summary>
    private bool IsFraction() => Current == '.' && _position < _limit
        && (Peek() is 'e' or 'E' || (Peek() != '.' && !char.IsLetter(Peek())) || IsSuffix(1, "fFdDmM"));

    private bool SkipSuffix(string suffixes)
    {
        if (!IsSuffix(0, suffixes))
            return false;
        _position++;
        return true;
    }

    private bool IsSuffix(int offset, string suffixes) =>
        _position + offset < _limit && suffixes.IndexOf(Peek(offset)) >= 0 && !IsNamePart(Peek(offset + 1));

    private static bool IsHexDigit(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    private void SkipWhile(Func<char, bool> condition)
    {
        while (_position < _limit && condition(Current))
            _position++;
    }
}
