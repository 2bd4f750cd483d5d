using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates.Syntax;

namespace Nianbao.Generator.Templates.Parsing;

/// <summary>Definitions of functions, with and without a name.</summary>
internal sealed partial class Parser
{
    private FunctionStatement ParseFunction()
    {
        var opening = Take();
        var name = ParseVariable(opening);
        var parameters = Kind == TokenKind.OpenParen ? ParseParameters(opening) : null;
        ExpectEndOfStatement();
        var body = ParseBlock(BlockEnd.End);
        ExpectEnd(opening);
        return new FunctionStatement(From(opening.Start), name, parameters, body);
    }

    /// <summary>
    /// Parses <c>do ... end</c>. Its body is a block like any other: neither an error around it nor the brackets it
    /// stands in matter there.
    /// </summary>
    private FunctionExpression ParseAnonymousFunction()
    {
        var (wasRecovering, ignoredNewLines, loopOptions) = (_isRecovering, _ignoresNewLines, _loopOptions);
        _ignoresNewLines = 0;
        var opening = Take();
        var parameters = Kind == TokenKind.OpenParen ? ParseParameters(opening) : null;
        ExpectEndOfStatement();
        var body = ParseBlock(BlockEnd.End);
        (_isRecovering, _ignoresNewLines, _loopOptions) = (wasRecovering, ignoredNewLines, loopOptions);
        ExpectEnd(opening);
        return new FunctionExpression(From(opening.Start), parameters, body);
    }

    private List<Parameter> ParseParameters(Token function)
    {
        var opening = Take();
        var parameters = new List<Parameter>();
        while (Kind != TokenKind.CloseParen && !IsEndOfStatement)
        {
            parameters.Add(ParseParameter(parameters, function));
            if (!TryTake(TokenKind.Comma))
                break;
            if (Kind == TokenKind.CloseParen)
                Fail(TemplateDiagnostics.Expected, "名称 (name)", Describe(Current));
        }

        ExpectClosing(TokenKind.CloseParen, opening, ")", ", or )");
        return parameters;
    }

    private Parameter ParseParameter(List<Parameter> before, Token function)
    {
        if (Kind != TokenKind.Identifier || IsReserved((string)Current.Value!))
        {
            FailAt(IsStartOfExpression && Kind != TokenKind.DollarName ? function : Current, TemplateDiagnostics.Expected, "名称 (name)", Describe(Current));
            return new Parameter(Missing().Range, "", defaultValue: null, isVariadic: false);
        }

        var token = Take();
        var name = (string)token.Value!;
        var hasDefault = TryTake(TokenKind.Equal);
        var isVariadic = !hasDefault && TryTake(TokenKind.Ellipsis);
        if (before.Any(other => other.IsVariadic || (other.DefaultValue is not null && !hasDefault && !isVariadic)))
            Report(TemplateDiagnostics.ParameterOrder, RangeOf(token), name);
        var defaultValue = hasDefault ? ParseDefault(token) : null;
        return new Parameter(From(token.Start), name, defaultValue, isVariadic);
    }

    private LiteralExpression ParseDefault(Token parameter)
    {
        var value = ParseExpression();
        if (value is LiteralExpression literal)
            return literal;
        if (value is not MissingExpression)
            Report(TemplateDiagnostics.BadDefault, RangeOf(parameter), (string)parameter.Value!);
        return new LiteralExpression(value.Range, LiteralKind.Null, null);
    }

    /// <summary>
    /// The parameters, if <c>f(a, b)</c> before an equals sign can define a function; otherwise null.
    /// </summary>
    private static List<Parameter>? AsInlineParameters(Expression expression)
    {
        if (expression is not CallExpression { IsExplicit: true, Target: NameExpression or LocalExpression } call)
            return null;

        var parameters = new List<Parameter>();
        foreach (var argument in call.Arguments)
        {
            if (argument is not { Name: null, Value: NameExpression name })
                return null;
            parameters.Add(new Parameter(name.Range, name.Name, defaultValue: null, isVariadic: false));
        }

        return parameters;
    }
}
