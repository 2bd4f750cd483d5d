using System.Globalization;
using System.Numerics;
using Nianbao.Generator.Templates.Syntax;

namespace Nianbao.Generator.Tests.Templates;

/// <summary>Prints an expression for the case files, operator first.</summary>
internal static class ExpressionPrinter
{
    public static string Print(SyntaxNode expression) => expression switch
    {
        LiteralExpression node => Literal(node),
        InterpolatedStringExpression node => $"($ {Join(node.Parts)})",
        InterpolatedText node => TreePrinter.Quote(node.Text),
        InterpolatedValue node => Print(node.Value),
        NameExpression node => node.Name,
        LocalExpression node => "$" + node.Name,
        ArgumentsExpression => "$",
        ArgumentExpression node => "$" + node.Index.ToString(CultureInfo.InvariantCulture),
        ThisExpression => "this",
        MemberExpression node => $"({Safe(node.IsNullSafe)}. {Print(node.Target)} {node.Name})",
        EmptyTestExpression node => $"({Safe(node.IsNullSafe)}empty? {Print(node.Target)})",
        IndexExpression node => $"({Safe(node.IsNullSafe)}[] {Print(node.Target)} {Print(node.Index)})",
        ArrayExpression node => $"[{Join(node.Items)}]",
        ObjectExpression node => $"{{{Join(node.Members)}}}",
        ObjectMember node => $"{TreePrinter.Quote(node.Name)}:{Print(node.Value)}",
        RangeExpression node => $"({(node.ExcludesEnd ? "..<" : "..")} {Print(node.Start)} {Print(node.End)})",
        UnaryExpression node => $"({Sign(node.Operator)} {Print(node.Operand)})",
        AliasExpression node => $"(@ {Print(node.Operand)})",
        SpreadExpression node => $"(^ {Print(node.Operand)})",
        BinaryExpression node => $"({Sign(node.Operator)} {Print(node.Left)} {Print(node.Right)})",
        ConditionalExpression node => $"(? {Print(node.Condition)} {Print(node.WhenTrue)} {Print(node.WhenFalse)})",
        IncrementExpression { IsPrefix: true } node => $"({(node.IsDecrement ? "--" : "++")} {Print(node.Target)})",
        IncrementExpression node => $"({Print(node.Target)} {(node.IsDecrement ? "--" : "++")})",
        CallExpression node => $"({(node.IsExplicit ? "call!" : "call")} {Join(node.Children)})",
        Argument node => node.Name is null ? Print(node.Value) : $"{node.Name}:{Print(node.Value)}",
        PipeExpression node => $"(| {Print(node.Source)} {Print(node.Target)})",
        FunctionExpression node => $"(do{Parameters(node.Parameters)} {{{TreePrinter.PrintInline(node.Body)}}})",
        ParenthesizedExpression node => $"(paren {Print(node.Inner)})",
        MissingExpression => "<missing>",
        _ => throw new ArgumentOutOfRangeException(nameof(expression), expression, "no such expression"),
    };

    public static string Parameters(IReadOnlyList<Parameter>? parameters)
    {
        if (parameters is null)
            return "";
        return " (" + string.Join(' ', parameters.Select(parameter => parameter.Name
            + (parameter.IsVariadic ? "..." : "")
            + (parameter.DefaultValue is null ? "" : "=" + Literal(parameter.DefaultValue)))) + ")";
    }

    private static string Join(IEnumerable<SyntaxNode> nodes) => string.Join(' ', nodes.Select(Print));

    private static string Safe(bool isNullSafe) => isNullSafe ? "?" : "";

    /// <summary>The value with a sign of its type, which must be the one the kind says.</summary>
    private static string Literal(LiteralExpression node) => (node.Kind, node.Value) switch
    {
        (LiteralKind.Null, null) => "null",
        (LiteralKind.Boolean, bool value) => value ? "true" : "false",
        (LiteralKind.Int, int value) => Number(value, ""),
        (LiteralKind.Long, long value) => Number(value, "L"),
        (LiteralKind.BigInteger, BigInteger value) => Number(value, "n"),
        (LiteralKind.Float, float value) => Number(value, "f"),
        (LiteralKind.Double, double value) => Number(value, "d"),
        (LiteralKind.Decimal, decimal value) => Number(value, "m"),
        (LiteralKind.String, string value) => TreePrinter.Quote(value),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.Kind, "the value is not of this kind"),
    };

    private static string Number(IFormattable value, string suffix) =>
        value.ToString(null, CultureInfo.InvariantCulture) + suffix;

    private static string Sign(UnaryOperator @operator) => @operator switch
    {
        UnaryOperator.Not => "!",
        UnaryOperator.Negate => "-",
        _ => "+",
    };

    private static string Sign(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Coalesce => "??",
        BinaryOperator.AndThen => "?!",
        BinaryOperator.Or => "||",
        BinaryOperator.And => "&&",
        BinaryOperator.Equal => "==",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.IntegerDivide => "//",
        BinaryOperator.Modulo => "%",
        BinaryOperator.ShiftLeft => "<<",
        _ => ">>",
    };
}
