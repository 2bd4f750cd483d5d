using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates.Syntax;

namespace Nianbao.Generator.Templates.Parsing;

/// <summary>Calls, pipes and the options of loops, which look like arguments.</summary>
internal sealed partial class Parser
{
    /// <summary>The options of the loop whose head is being parsed.</summary>
    private List<LoopOption> _loopOptions = [];

    private bool IsNamedArgument => Kind == TokenKind.Identifier && NextKind == TokenKind.Colon;

    private bool IsLoopOption(Place place) => (place & Place.LoopSource) != 0 && Kind == TokenKind.Identifier;

    /// <summary>What can come after a part of an expression, within the expression.</summary>
    private enum Follow
    {
        Anything,

        /// <summary>After a named argument, whose value is a primary.</summary>
        Pipe,

        /// <summary>After an anonymous function.</summary>
        Nothing,
    }

    /// <summary>Parses the arguments of <c>f a b</c>. Each reaches as far as the level the call started at allows.</summary>
    private CallExpression ParseBlankCall(Expression target, int level, Place place, out Follow follow)
    {
        var arguments = new List<Argument>();
        do
        {
            var isNamed = IsNamedArgument;
            arguments.Add(isNamed ? ParseNamedArgument() : ParseArgument(level, place | Place.Argument));
            var closesList = !isNamed && arguments[arguments.Count - 1].Value is FunctionExpression;
            follow = closesList ? Follow.Nothing : isNamed ? Follow.Pipe : Follow.Anything;
        }
        while (IsNextArgument(place, follow));

        return new CallExpression(From(target), target, arguments, isExplicit: false);
    }

    /// <summary>A sign is an operator, except after a named argument: no operator can stand there.</summary>
    private bool IsNextArgument(Place place, Follow follow) =>
        IsStartOfExpression && !IsLoopOption(place)
        && (follow == Follow.Pipe || (follow == Follow.Anything && BinaryLevel(Kind) == 0));

    private Argument ParseArgument(int level, Place place)
    {
        var value = ParseExpression(level, place);
        return new Argument(value.Range, name: null, value);
    }

    /// <summary>A name, a colon and, without parentheses to hold it together, only a primary.</summary>
    private Argument ParseNamedArgument()
    {
        var name = Take();
        Take();
        var value = ParseBasic();
        return new Argument(From(name.Start), (string)name.Value!, value);
    }

    /// <summary>Parses a primary with its members and indexes.</summary>
    private Expression ParseBasic()
    {
        if (!IsStartOfExpression)
        {
            Fail(TemplateDiagnostics.ExpressionMissing, Describe(Current));
            return Missing();
        }

        var depth = _depth;
        var result = TryEnter() ? ParseBasicOperand() : Missing();
        _depth = depth;
        return result;
    }

    private Expression ParseBasicOperand() => Kind is TokenKind.Identifier or TokenKind.DollarName
        or TokenKind.Number or TokenKind.String or TokenKind.InterpolatedStart
        or TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.OpenBrace
        ? ParseSuffixes(ParsePrimary(), allowsCall: false)
        : ParseOperand(Place.Argument);

    /// <summary>Parses the parentheses of <c>f(a, b)</c>, on one line.</summary>
    private CallExpression ParseExplicitCall(Expression target)
    {
        var opening = Take();
        var arguments = new List<Argument>();
        while (Kind != TokenKind.CloseParen && !IsEndOfStatement)
        {
            arguments.Add(ParseExplicitArgument());
            if (!TryTake(TokenKind.Comma))
                break;
            if (Kind == TokenKind.CloseParen)
                Fail(TemplateDiagnostics.ExpressionMissing, Describe(Current));
        }

        ExpectClosing(TokenKind.CloseParen, opening, ")", ", or )");
        return new CallExpression(From(target), target, arguments, isExplicit: true);
    }

    private Argument ParseExplicitArgument()
    {
        var start = Current.Start;
        string? name = null;
        if (IsNamedArgument)
        {
            name = (string)Take().Value!;
            Take();
        }

        var value = ParseExpression();
        return new Argument(name is null ? value.Range : From(start), name, value);
    }

    /// <summary>
    /// Parses the pipe sign and the function after it, with its arguments. Operators after a function without arguments
    /// apply to the result: <c>x | f + 1</c> is <c>(x | f) + 1</c>.
    /// </summary>
    private PipeExpression ParsePipe(Expression sourceValue, out Follow follow)
    {
        follow = Follow.Anything;
        _ignoresNewLines++;
        Take();
        _ignoresNewLines--;

        Expression target;
        if (IsStartOfExpression)
        {
            target = ParseOperand(Place.None);
            if (target is FunctionExpression)
                follow = Follow.Nothing;
            else if (IsStartOfExpression && BinaryLevel(Kind) == 0)
                target = ParseBlankCall(target, level: 0, Place.None, out follow);
        }
        else
        {
            target = ParseExpression();
        }

        return new PipeExpression(From(sourceValue), sourceValue, target);
    }

    /// <summary>Parses any names with or without a value; Scriban checks them at run time.</summary>
    private void ParseLoopOptions()
    {
        while (Kind == TokenKind.Identifier)
        {
            var name = Take();
            var value = TryTake(TokenKind.Colon) ? ParseBasic() : null;
            _loopOptions.Add(new LoopOption(From(name.Start), (string)name.Value!, value));
        }
    }

    /// <summary>Parses what is attached to a value: members, indexes, calls with parentheses, increments.</summary>
    private Expression ParseSuffixes(Expression value, bool allowsCall)
    {
        do
        {
            if (value is FunctionExpression)
                return value;
            if (Kind is TokenKind.Dot or TokenKind.QuestionDot)
                value = ParseMember(value);
            else if (Kind is TokenKind.PlusPlus or TokenKind.MinusMinus)
                value = ParsePostfix(value);
            else if (Kind == TokenKind.OpenBracket && !IsAfterBlank && CanBeIndexed(value))
                value = ParseIndex(value);
            else if (Kind == TokenKind.OpenParen && !IsAfterBlank && allowsCall)
                value = ParseExplicitCall(value);
            else
                return value;
        }
        while (TryEnter());

        return value;
    }

    private IncrementExpression ParsePostfix(Expression operand)
    {
        var target = AsTarget(operand, RangeOf(Current));
        var isDecrement = Take().Kind == TokenKind.MinusMinus;
        return new IncrementExpression(From(operand), target, isDecrement, isPrefix: false);
    }

    /// <summary>Brackets after an array or object literal are an argument of a call instead.</summary>
    private static bool CanBeIndexed(Expression value) => value is NameExpression or LocalExpression
        or ArgumentsExpression or ArgumentExpression or ThisExpression or MemberExpression or IndexExpression
        or ParenthesizedExpression or LiteralExpression or CallExpression;

    private Expression ParseMember(Expression target)
    {
        var isNullSafe = Take().Kind == TokenKind.QuestionDot || IsNullSafe(target);
        if (Kind != TokenKind.Identifier || IsReserved((string)Current.Value!))
        {
            ReportMemberName(target);
            return target;
        }

        var name = Take();
        var text = (string)name.Value!;
        if (text is "empty" or "blank" && TryTake(TokenKind.Question))
            return new EmptyTestExpression(From(target), target, isNullSafe);
        CheckLoopMember(target, name);
        return new MemberExpression(From(target), target, text, RangeOf(name), isNullSafe);
    }

    // a reserved word is seen to be none of the members after it, a loop's members at the loop
    private void ReportMemberName(Expression target)
    {
        var place = target is NameExpression { Name: "for" or "while" or "tablerow" } ? target.Range
            : RangeOf(Kind == TokenKind.Identifier ? tokens[_index + 1] : Current);
        if (Kind != TokenKind.Invalid)
            Report(TemplateDiagnostics.BadMemberName, place, Describe(Current));
        _isRecovering = true;
    }

    private static bool IsNullSafe(Expression target) => target switch
    {
        MemberExpression member => member.IsNullSafe,
        IndexExpression index => index.IsNullSafe,
        EmptyTestExpression test => test.IsNullSafe,
        _ => false,
    };

    private void CheckLoopMember(Expression target, Token member)
    {
        if (target is not NameExpression { Name: "for" or "while" or "tablerow" } loop)
            return;
        var members = loop.Name switch
        {
            "while" => "index first even odd",
            "for" => "index rindex first last even odd changed length",
            _ => "index rindex first last even odd changed length col",
        };
        if (!members.Split(' ').Contains((string)member.Value!, StringComparer.Ordinal))
            Report(TemplateDiagnostics.BadLoopMember, target.Range, loop.Name, (string)member.Value!, members);
    }

    private IndexExpression ParseIndex(Expression target)
    {
        var opening = Take();
        var index = ParseExpression();
        ExpectClosing(TokenKind.CloseBracket, opening, "]");
        return new IndexExpression(From(target), target, index, IsNullSafe(target));
    }
}
