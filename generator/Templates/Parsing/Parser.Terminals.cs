using System.Globalization;
using System.Numerics;
using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates.Syntax;

namespace Nianbao.Generator.Templates.Parsing;

/// <summary>Names, literals and what is written in brackets.</summary>
internal sealed partial class Parser
{
    /// <summary>Words that are no names anywhere in an expression.</summary>
    private static bool IsReserved(string word) => word is "do" or "true" or "false" or "null" or "this";

    private Expression ParsePrimary()
    {
        switch (Kind)
        {
            case TokenKind.Identifier:
                return ParseName();
            case TokenKind.DollarName:
                return ParseDollarName();
            case TokenKind.Number:
            case TokenKind.String:
                var token = Take();
                return new LiteralExpression(RangeOf(token), KindOf(token.Value!), token.Value);
            case TokenKind.InterpolatedStart:
                return ParseInterpolatedString();
            case TokenKind.OpenParen:
                return ParseParentheses();
            case TokenKind.OpenBracket:
                return ParseArray();
            default:
                return ParseObject();
        }
    }

    private static LiteralKind KindOf(object value) => value switch
    {
        int => LiteralKind.Int,
        long => LiteralKind.Long,
        BigInteger => LiteralKind.BigInteger,
        float => LiteralKind.Float,
        double => LiteralKind.Double,
        decimal => LiteralKind.Decimal,
        _ => LiteralKind.String,
    };

    private Expression ParseName()
    {
        if (IsWord("do"))
            return ParseAnonymousFunction();

        var token = Take();
        var range = RangeOf(token);
        return (string)token.Value! switch
        {
            "null" => new LiteralExpression(range, LiteralKind.Null, null),
            "true" => new LiteralExpression(range, LiteralKind.Boolean, true),
            "false" => new LiteralExpression(range, LiteralKind.Boolean, false),
            "this" => new ThisExpression(range),
            var name => new NameExpression(range, name),
        };
    }

    private Expression ParseDollarName()
    {
        var token = Take();
        var name = (string)token.Value!;
        var range = RangeOf(token);
        if (name.Length == 0)
            return new ArgumentsExpression(range);
        if (name == "$")
        {
            Report(TemplateDiagnostics.MisplacedWrappedBlock, RangeOf(Current));
            return Missing();
        }

        return int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? new ArgumentExpression(range, index)
            : new LocalExpression(range, name);
    }

    private InterpolatedStringExpression ParseInterpolatedString()
    {
        var start = Take().Start;
        var parts = new List<InterpolatedPart>();
        while (Kind is TokenKind.InterpolatedText or TokenKind.InterpolationOpen)
        {
            if (Kind == TokenKind.InterpolatedText)
                parts.Add(new InterpolatedText(RangeOf(Current), (string)Take().Value!));
            else
                parts.Add(ParseInterpolation());
        }

        TryTake(TokenKind.InterpolatedEnd);
        return new InterpolatedStringExpression(From(start), parts);
    }

    private InterpolatedValue ParseInterpolation()
    {
        // The lexer lets every interpolation have its end, so the string goes on after an error inside of it.
        var start = Take().Start;
        var value = ParseExpression();
        if (Kind != TokenKind.InterpolationClose)
        {
            Fail(TemplateDiagnostics.Expected, "}", Describe(Current));
            SkipToEndOfInterpolation();
        }

        TryTake(TokenKind.InterpolationClose);
        return new InterpolatedValue(From(start), value);
    }

    private void SkipToEndOfInterpolation()
    {
        for (var open = 0; Kind is not (TokenKind.CodeClose or TokenKind.EndOfFile); Take())
        {
            if (Kind == TokenKind.InterpolationClose && open-- == 0)
                return;
            if (Kind == TokenKind.InterpolationOpen)
                open++;
        }
    }

    private ParenthesizedExpression ParseParentheses()
    {
        var opening = Take();
        var inner = ParseExpression();
        ExpectClosing(TokenKind.CloseParen, opening, ")");
        return new ParenthesizedExpression(From(opening.Start), inner);
    }

    private ArrayExpression ParseArray()
    {
        _ignoresNewLines++;
        var opening = Take();
        var items = new List<Expression>();
        while (Kind != TokenKind.CloseBracket && !IsEndOfStatement)
        {
            items.Add(ParseExpression());
            if (!TryTake(TokenKind.Comma))
                break;
        }

        // Before the bracket: a newline after it ends the statement again.
        _ignoresNewLines--;
        ExpectClosing(TokenKind.CloseBracket, opening, "]", ", or ]");
        return new ArrayExpression(From(opening.Start), items);
    }

    private ObjectExpression ParseObject()
    {
        _ignoresNewLines++;
        var opening = Take();
        var members = new List<ObjectMember>();
        while (Kind != TokenKind.CloseBrace && !IsEndOfStatement)
        {
            members.Add(ParseObjectMember());
            if (!TryTake(TokenKind.Comma))
                break;
        }

        _ignoresNewLines--;
        ExpectClosing(TokenKind.CloseBrace, opening, "}", ", or }");
        return new ObjectExpression(From(opening.Start), members);
    }

    private ObjectMember ParseObjectMember()
    {
        var start = Current.Start;
        var isKey = Kind == TokenKind.String || (Kind == TokenKind.Identifier && !IsReserved((string)Current.Value!));
        if (!isKey)
        {
            Fail(TemplateDiagnostics.BadKey, Describe(Current));
            var missing = Missing();
            return new ObjectMember(missing.Range, "", missing.Range, missing);
        }

        var key = Take();
        Expect(TokenKind.Colon, ":");
        var value = _isRecovering ? Missing() : ParseExpression();
        return new ObjectMember(From(start), (string)key.Value!, RangeOf(key), value);
    }
}
