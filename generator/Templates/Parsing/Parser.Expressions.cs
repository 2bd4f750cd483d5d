using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates.Syntax;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Parsing;

/// <summary>Operators, conditionals, and the order in which they bind.</summary>
internal sealed partial class Parser
{
    private const int RangeLevel = 130;
    private const int PrefixLevel = 200;
    private const int IncrementLevel = 210;

    /// <summary>What the surroundings of an expression keep for themselves.</summary>
    [Flags]
    private enum Place
    {
        None = 0,

        /// <summary>An argument of a blank-separated call: what comes after it is the next argument.</summary>
        Argument = 1,

        /// <summary>A value of <c>when</c>: <c>||</c> separates it from the next.</summary>
        When = 2,

        /// <summary>The list of a loop: names after it are options.</summary>
        LoopSource = 4,
    }

    private bool IsStartOfExpression => Kind switch
    {
        TokenKind.Identifier or TokenKind.DollarName or TokenKind.Number or TokenKind.String => true,
        TokenKind.InterpolatedStart or TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.OpenBrace => true,
        TokenKind.Not or TokenKind.Minus or TokenKind.Plus or TokenKind.At or TokenKind.Caret => true,
        TokenKind.PlusPlus or TokenKind.MinusMinus => true,
        _ => false,
    };

    private static bool IsAssignment(TokenKind kind) => kind is >= TokenKind.Equal and <= TokenKind.PercentEqual;

    /// <summary>Parses an expression of operators that bind tighter than a level.</summary>
    private Expression ParseExpression(int level = 0, Place place = Place.None)
    {
        if (!IsStartOfExpression)
        {
            Fail(TemplateDiagnostics.ExpressionMissing, Describe(Current));
            return Missing();
        }

        var depth = _depth;
        var result = TryEnter() ? ParseAfter(ParseOperand(place), level, place) : Missing();
        _depth = depth;
        return result;
    }

    /// <summary>Goes on after the first operand. Each turn wraps what has been read so far.</summary>
    private Expression ParseAfter(Expression left, int level, Place place)
    {
        do
        {
            // Nothing can follow the end of an anonymous function within its expression.
            if (left is FunctionExpression)
                return left;

            var follow = Follow.Anything;
            if (IsAssignment(Kind))
                SkipNestedAssignment(left);
            else if (BinaryLevel(Kind) is > 0 and var operatorLevel)
            {
                if (operatorLevel <= level || (Kind == TokenKind.OrOr && (place & Place.When) != 0))
                    return left;
                left = ParseBinary(left, operatorLevel, place);
            }
            else if ((place & Place.Argument) != 0)
                return left;
            else if (Kind == TokenKind.Question && level == 0)
                return ParseConditional(left);
            else if (IsLoopOption(place))
            {
                ParseLoopOptions();
                follow = Follow.Pipe;
            }
            else if (IsStartOfExpression)
                left = ParseBlankCall(left, level, place, out follow);
            else if (Kind == TokenKind.Pipe && level == 0)
            {
                left = ParsePipe(left, out follow);
                place = Place.None;
            }
            else
                return left;

            if (follow == Follow.Nothing || (follow == Follow.Pipe && Kind != TokenKind.Pipe))
                return left;
        }
        while (TryEnter());

        return left;
    }

    private Expression ParseBinary(Expression left, int level, Place place)
    {
        var @operator = Take();
        var right = ParseExpression(level, place & Place.Argument);
        if (level == RangeLevel)
            return new RangeExpression(From(left), left, right, @operator.Kind == TokenKind.DotDotLess, RangeOf(@operator));
        return new BinaryExpression(From(left), left, OperatorOf(@operator.Kind), right, RangeOf(@operator));
    }

    private static int BinaryLevel(TokenKind kind) => kind switch
    {
        TokenKind.QuestionQuestion or TokenKind.QuestionNot => 20,
        TokenKind.OrOr => 30,
        TokenKind.AndAnd => 40,
        TokenKind.EqualEqual or TokenKind.NotEqual => 70,
        TokenKind.Less or TokenKind.LessEqual or TokenKind.Greater or TokenKind.GreaterEqual => 80,
        TokenKind.Plus or TokenKind.Minus => 100,
        TokenKind.Star or TokenKind.Slash or TokenKind.SlashSlash or TokenKind.Percent => 110,
        TokenKind.ShiftLeft or TokenKind.ShiftRight => 110,
        TokenKind.DotDot or TokenKind.DotDotLess => RangeLevel,
        _ => 0,
    };

    private static BinaryOperator OperatorOf(TokenKind kind) => kind switch
    {
        TokenKind.QuestionQuestion => BinaryOperator.Coalesce,
        TokenKind.QuestionNot => BinaryOperator.AndThen,
        TokenKind.OrOr => BinaryOperator.Or,
        TokenKind.AndAnd => BinaryOperator.And,
        TokenKind.EqualEqual => BinaryOperator.Equal,
        TokenKind.NotEqual => BinaryOperator.NotEqual,
        TokenKind.Less => BinaryOperator.Less,
        TokenKind.LessEqual => BinaryOperator.LessOrEqual,
        TokenKind.Greater => BinaryOperator.Greater,
        TokenKind.GreaterEqual => BinaryOperator.GreaterOrEqual,
        TokenKind.Plus => BinaryOperator.Add,
        TokenKind.Minus => BinaryOperator.Subtract,
        TokenKind.Star => BinaryOperator.Multiply,
        TokenKind.Slash => BinaryOperator.Divide,
        TokenKind.SlashSlash => BinaryOperator.IntegerDivide,
        TokenKind.Percent => BinaryOperator.Modulo,
        TokenKind.ShiftLeft => BinaryOperator.ShiftLeft,
        TokenKind.ShiftRight => BinaryOperator.ShiftRight,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a binary operator"),
    };

    private ConditionalExpression ParseConditional(Expression condition)
    {
        Take();
        var whenTrue = ParseExpression();
        Expect(TokenKind.Colon, ":");
        var whenFalse = _isRecovering ? Missing() : ParseExpression();
        return new ConditionalExpression(From(condition), condition, whenTrue, whenFalse);
    }

    /// <summary>Parses a prefix operator and its operand, or a primary and what is attached to it.</summary>
    private Expression ParseOperand(Place place)
    {
        var start = Current.Start;
        var inner = place & Place.Argument;
        switch (Kind)
        {
            case TokenKind.PlusPlus:
            case TokenKind.MinusMinus:
                var isDecrement = Take().Kind == TokenKind.MinusMinus;
                var counted = ParseExpression(IncrementLevel, inner);
                var target = AsTarget(counted, RangeOf(Current));
                return new IncrementExpression(From(start), target, isDecrement, isPrefix: true);
            case TokenKind.At:
                Take();
                var function = ParseExpression(PrefixLevel, inner);
                return new AliasExpression(From(start), function);
            case TokenKind.Caret:
                Take();
                var list = ParseExpression(PrefixLevel, inner);
                return new SpreadExpression(From(start), list);
            case TokenKind.Not:
            case TokenKind.Minus:
            case TokenKind.Plus:
                var @operator = UnaryOperatorOf(Take().Kind);
                var operand = ParseExpression(PrefixLevel, inner);
                return new UnaryExpression(From(start), @operator, operand);
            default:
                return ParseSuffixes(ParsePrimary(), allowsCall: true);
        }
    }

    private static UnaryOperator UnaryOperatorOf(TokenKind kind) => kind switch
    {
        TokenKind.Not => UnaryOperator.Not,
        TokenKind.Minus => UnaryOperator.Negate,
        _ => UnaryOperator.Plus,
    };

    /// <summary>An assignment where only a value can stand. Its value is checked like any other expression.</summary>
    private void SkipNestedAssignment(Expression target)
    {
        Report(TemplateDiagnostics.NestedAssignment, (target is PipeExpression pipe ? pipe.Target : target).Range);
        Take();
        ParseExpression();
    }

    /// <summary>What can be assigned to, without its parentheses; anything else is reported.</summary>
    private Expression AsTarget(Expression expression, SourceRange? place = null)
    {
        var target = expression;
        while (target is ParenthesizedExpression parenthesized)
            target = parenthesized.Inner;
        if (target is NameExpression or LocalExpression or ArgumentsExpression or ArgumentExpression
            or ThisExpression or MemberExpression or IndexExpression)
            return target;
        if (target is not MissingExpression)
            Report(TemplateDiagnostics.NotAssignable, place ?? expression.Range);
        return expression;
    }
}
