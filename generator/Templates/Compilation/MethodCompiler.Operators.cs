using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates.Syntax;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Compilation;

/// <content>
/// Operators. Comparisons of known types are C#'s; arithmetic goes through the runtime's <c>Operators</c>, because
/// integers of the template language grow instead of overflowing.
/// </content>
internal sealed partial class MethodCompiler
{
    private Code CompileBinary(BinaryExpression node)
    {
        if (node.Operator is BinaryOperator.And or BinaryOperator.Or) return CompileLogical(node);
        var (left, right) = (Evaluate(node.Left), Evaluate(node.Right));
        return node.Operator is BinaryOperator.Coalesce or BinaryOperator.AndThen
            ? CompileCoalesce(node, left, right)
            : Binary(node.Operator, left, right, new Operands(node.OperatorRange, node.Left, node.Right));
    }

    private Code Binary(BinaryOperator @operator, Code left, Code right, Operands places)
    {
        if (IsUndefined(@operator, left.Type, right.Type))
        {
            Report(TemplateDiagnostics.OperatorTypes, places.Culprit(@operator, left.Type, right.Type), Sign(@operator), left.Type.Display, right.Type.Display);
            return Code.Error;
        }

        return @operator is >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual
            ? Compare(@operator, left, right, places)
            : Compute(@operator, left, right, places);
    }

    private Code CompileLogical(BinaryExpression node)
    {
        var isAnd = node.Operator == BinaryOperator.And;
        var left = Conversions.ToTruth(Evaluate(node.Left));
        if (left.Constant is bool known) return known == isAnd ? Conversions.ToTruth(Evaluate(node.Right)) : left;
        var before = _assigned;
        _assigned = [.. before];
        var right = Repeatable(() => Conversions.ToTruth(Evaluate(node.Right)), node.Right);
        _assigned = before;
        return Code.Bool($"{left.Operand} {(isAnd ? "&&" : "||")} {right.Operand}", left.IsPure && right.IsPure);
    }

    private Code CompileCoalesce(BinaryExpression node, Code left, Code right)
    {
        var isCoalesce = node.Operator == BinaryOperator.Coalesce;
        if (left.IsPure && left.Type.Kind == TypeKind.Null) return isCoalesce ? right : right.IsPure ? Code.Null : right;
        if (isCoalesce && right.IsPure && !left.Type.IsNullable && left.Type.Kind != TypeKind.Cell) return left;
        var type = isCoalesce ? StaticType.Join(left.Type, right.Type) : right.Type.OrNull;
        if (type is null || (left.IsSymbol && !left.Type.IsCallable) || (right.IsSymbol && !right.Type.IsCallable))
        {
            Report(TemplateDiagnostics.MixedTypes, node.Range, isCoalesce ? "??" : "?!", left.Type.Display, right.Type.Display);
            return Code.Error;
        }

        // both sides are evaluated, as the language has it
        if (isCoalesce && type.Kind is TypeKind.Model or TypeKind.List or TypeKind.Text && right.IsPure)
        {
            var result = left.Type.NotNull == type.NotNull && !right.Type.IsNullable ? type.NotNull : type;
            return new Code($"{left.Operand} ?? {right.Operand}", result) { IsPrimary = false, IsPure = left.IsPure };
        }

        var method = isCoalesce ? "Coalesce" : "AndThen";
        return new Code($"Operators.{method}({DynamicOf(left, node.Left)}, {DynamicOf(right, node.Right)})", StaticType.Dynamic);
    }

    private Code Compute(BinaryOperator @operator, Code left, Code right, Operands places)
    {
        if (@operator == BinaryOperator.Add && (left.Type.IsText || right.Type.IsText)
            && left.Type.Kind != TypeKind.Dynamic && right.Type.Kind != TypeKind.Dynamic)
        {
            if (left.Constant is string a && right.Constant is string b) return Conversions.Constant(a + b);
            var isSafe = left.Type.Kind == TypeKind.SafeText && right.Type.Kind == TypeKind.SafeText;
            return new Code(
                $"Operators.Concat({Conversions.ToText(left)}, {Conversions.ToText(right)}, {File.Position(places.Operator)})",
                isSafe ? StaticType.SafeText : StaticType.Text) { IsPure = left.IsPure && right.IsPure };
        }

        return new Code(
            $"Operators.{@operator}({DynamicOf(left, places.Left)}, {DynamicOf(right, places.Right)}, {At(places, left.Type, right.Type)})", StaticType.Dynamic);
    }

    private Code Compare(BinaryOperator @operator, Code left, Code right, Operands places)
    {
        var isEqual = @operator == BinaryOperator.Equal;
        if (isEqual || @operator == BinaryOperator.NotEqual)
        {
            if (left.Type.Kind == TypeKind.Null && left.IsPure) return CompareToNull(right, isEqual);
            if (right.Type.Kind == TypeKind.Null && right.IsPure) return CompareToNull(left, isEqual);
            if (HasSameCSharpEquality(left.Type, right.Type))
            {
                return Code.Bool($"{left.Operand} {(isEqual ? "==" : "!=")} {right.Operand}", left.IsPure && right.IsPure);
            }

            if (left.Type.Kind == TypeKind.Model && right.Type.Kind == TypeKind.Model)
            {
                if (left.Type.IsStruct && left.Type.Model == right.Type.Model)
                {
                    return Code.Bool($"{left.Operand} {(isEqual ? "==" : "!=")} {right.Operand}", left.IsPure && right.IsPure);
                }

                return Code.Bool($"{(isEqual ? "" : "!")}ReferenceEquals({left.Text}, {right.Text})", left.IsPure && right.IsPure);
            }

            if (EmptyTest(left, right) is { } test) return Code.Bool($"{test}.Length {(isEqual ? "==" : "!=")} 0");
        }
        else if (left.Type.Kind == TypeKind.Int && right.Type.Kind == TypeKind.Int)
        {
            return Code.Bool($"{left.Operand} {Sign(@operator)} {right.Operand}", left.IsPure && right.IsPure);
        }

        return Code.Bool(
            $"Operators.{@operator}({DynamicOf(left, places.Left)}, {DynamicOf(right, places.Right)}, {At(places, left.Type, right.Type)})") with { IsPrimary = true };
    }

    private static bool HasSameCSharpEquality(StaticType left, StaticType right) =>
        (left.Kind == TypeKind.Int && right.Kind == TypeKind.Int)
        || (left.Kind == TypeKind.Bool && right.Kind == TypeKind.Bool)
        || (left.IsText && right.IsText);

    private static Code CompareToNull(Code code, bool isEqual)
    {
        var isNull = code.Type switch
        {
            { Kind: TypeKind.Null } => Conversions.Constant(true),
            { Kind: TypeKind.Cell } => Code.Bool(code.Operand + ".IsBlank") with { IsPrimary = true },
            { Kind: TypeKind.Dynamic } => Code.Bool(code.Operand + ".IsNull") with { IsPrimary = true },
            { IsNullable: true } => Code.Bool(code.Operand + " is null"),
            _ => Conversions.Constant(false),
        };
        if (isNull.Constant is bool known) return Conversions.Constant(known == isEqual);
        return isEqual ? isNull : Code.Bool("!" + isNull.Operand);
    }

    // a list of the model compared with empty
    private static string? EmptyTest(Code left, Code right)
    {
        var list = left.Text == "Value.Empty" ? right : right.Text == "Value.Empty" ? left : null;
        return list is { Type: { Kind: TypeKind.List or TypeKind.Cells, IsNullable: false } } ? list.Operand : null;
    }

    private static bool IsUndefined(BinaryOperator @operator, StaticType left, StaticType right)
    {
        if (left.Kind is TypeKind.Dynamic or TypeKind.Error || right.Kind is TypeKind.Dynamic or TypeKind.Error) return false;
        var isEquality = @operator is BinaryOperator.Equal or BinaryOperator.NotEqual;
        if (!left.IsConvertible || !right.IsConvertible)
        {
            return !isEquality || left.Kind is TypeKind.Symbol || right.Kind is TypeKind.Symbol
                || (left.Kind != right.Kind && left.Kind != TypeKind.Null && right.Kind != TypeKind.Null);
        }

        if (isEquality || @operator is > BinaryOperator.NotEqual and <= BinaryOperator.GreaterOrEqual) return false;
        if (left.IsText || right.IsText) return @operator is not (BinaryOperator.Add or BinaryOperator.Multiply);
        return (left.Kind == TypeKind.Bool && right.Kind == TypeKind.Bool)
            || (@operator is BinaryOperator.Add or BinaryOperator.Subtract && (IsListAndNumber(left, right) || IsListAndNumber(right, left)));
    }

    private static bool IsListAndNumber(StaticType list, StaticType number) => list.IsList && number.IsNumber;

    // what both sides are is seen at the sides where the lists decide; see Operands
    private string At(Operands places, StaticType left, StaticType right) =>
        left.MayBeList || right.MayBeList || left.IsText || right.IsText
            ? $"{File.Position(places.Operator)}{places.Sides}"
            : File.Position(places.Operator);

    /// <summary>
    /// Where an operator and its operands are written. An error is at the operator, except that a list which does not
    /// go with the other side is an error at that side, and so is what cannot repeat a text.
    /// </summary>
    private sealed record Operands(SourceRange Operator, Expression Left, Expression Right)
    {
        /// <summary>The places of the sides as C#; nothing where one place stands for all.</summary>
        public string Sides => Operator == Left.Range || Left.Range.Line != Operator.Line || Right.Range.Line != Operator.Line
            ? ""
            : $" with {{ Left = {Left.Range.Column + 1}, Right = {Right.Range.Column + 1} }}";

        public SourceRange Culprit(BinaryOperator @operator, StaticType left, StaticType right) =>
            @operator != BinaryOperator.Add || left.IsList == right.IsList ? Operator
            : Sides.Length == 0 ? Operator
            : left.IsList ? Right.Range : Left.Range;
    }

    private Code CompileUnary(UnaryExpression node)
    {
        if (node.Operator == UnaryOperator.Not)
        {
            var truth = Conversions.ToTruth(Evaluate(node.Operand));
            return truth.Constant is bool known ? Conversions.Constant(!known) : Code.Bool("!" + truth.Operand, truth.IsPure);
        }

        var operand = Evaluate(node.Operand);
        var isNegation = node.Operator == UnaryOperator.Negate;
        if (operand.Constant is long number) return Integer(isNegation ? -number : number);
        if (!operand.Type.IsNumber && operand.Type.Kind is not (TypeKind.Dynamic or TypeKind.Error or TypeKind.Cell))
        {
            Report(TemplateDiagnostics.PrefixType, node.Operand.Range, isNegation ? "-" : "+", operand.Type.Display);
            return Code.Error;
        }

        return new Code($"Operators.{node.Operator}({Conversions.ToValue(operand)}, {At(node.Operand)})", StaticType.Dynamic);
    }

    private static string Sign(BinaryOperator @operator) => @operator switch
    {
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
        BinaryOperator.ShiftRight => ">>",
        _ => @operator.ToString(),
    };
}
