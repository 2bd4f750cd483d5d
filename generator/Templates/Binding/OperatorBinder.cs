using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates.Bound;
using Nianbao.Generator.Templates.Types;
using Nianbao.Generator.Text;
using Scriban.Syntax;

namespace Nianbao.Generator.Templates.Binding;

/// <summary>
/// Operators. Comparisons of known types are C#'s; arithmetic goes through the runtime's <c>Operators</c>, because
/// integers of the template language grow instead of overflowing.
/// </summary>
internal sealed class OperatorBinder(MethodBinder binder)
{
    public BoundExpression Binary(ScriptBinaryExpression node)
    {
        var @operator = node.Operator;
        if (@operator is ScriptBinaryOperator.And or ScriptBinaryOperator.Or) return Logical(node);
        var (left, right) = (Operand(node.Left!), Operand(node.Right!));
        return @operator switch
        {
            ScriptBinaryOperator.RangeInclude or ScriptBinaryOperator.RangeExclude => Range(node, left, right),
            ScriptBinaryOperator.EmptyCoalescing or ScriptBinaryOperator.NotEmptyCoalescing => Coalesce(node, left, right),
            _ => Binary(@operator, left, right, Places(node)),
        };
    }

    /// <summary>Any operator but those that may leave a side out.</summary>
    public BoundExpression Binary(ScriptBinaryOperator @operator, BoundExpression left, BoundExpression right, OperandPlaces places)
    {
        (left, right) = (ExpressionBinder.FigureOf(left), ExpressionBinder.FigureOf(right));
        if (IsUndefined(@operator, left.Type, right.Type))
        {
            binder.Report(TemplateDiagnostics.OperatorTypes, places.Culprit(@operator, left.Type, right.Type), Sign(@operator), left.Type.Display, right.Type.Display);
            return BoundError.Instance;
        }

        return IsComparison(@operator) ? Compare(@operator, left, right, places) : Compute(@operator, left, right, places);
    }

    /// <summary>Whether two values are equal, in the template's sense.</summary>
    public BoundExpression Equal(BoundExpression left, BoundExpression right, OperandPlaces places) =>
        Compare(ScriptBinaryOperator.CompareEqual, ExpressionBinder.FigureOf(left), ExpressionBinder.FigureOf(right), places);

    /// <summary>Whether a value counts as true: all but null, false and <c>empty</c> do.</summary>
    public static BoundExpression Truth(BoundExpression value) => TruthOf(ExpressionBinder.FigureOf(value));

    private static BoundExpression TruthOf(BoundExpression value) => value.Type switch
    {
        { Kind: TypeKind.Null } when value.IsPure => BoundConstant.Of(false),
        { Kind: TypeKind.Bool } => value,
        { Kind: TypeKind.Null or TypeKind.Cell or TypeKind.Dynamic or TypeKind.Error } or { IsNullable: true } => new BoundTruth(value),
        _ when value.IsPure => BoundConstant.Of(true),
        _ => new BoundTruth(value),
    };

    public BoundExpression Unary(ScriptUnaryExpression node)
    {
        var operandNode = node.Right!;
        if (node.Operator == ScriptUnaryOperator.Not)
        {
            var truth = Truth(binder.Expressions.Evaluate(operandNode));
            return truth.Constant is bool known ? BoundConstant.Of(!known) : new BoundNot(truth);
        }

        var operand = Operand(operandNode);
        var isNegation = node.Operator == ScriptUnaryOperator.Negate;
        if (operand.Constant is long number) return BoundConstant.Of(isNegation ? -number : number);
        if (!operand.Type.IsNumber && operand.Type.Kind is not (TypeKind.Dynamic or TypeKind.Error or TypeKind.Cell))
        {
            binder.Report(TemplateDiagnostics.PrefixType, binder.File.Range(operandNode), isNegation ? "-" : "+", operand.Type.Display);
            return BoundError.Instance;
        }

        return BoundCall.Of(isNegation ? "Operators.Negate" : "Operators.Plus", StaticType.Dynamic, ExpressionBinder.Value(operand), binder.At(operandNode));
    }

    private BoundExpression Operand(ScriptExpression node) => ExpressionBinder.FigureOf(binder.Expressions.Evaluate(node));

    /// <summary>Where an operator of an expression and its sides are written.</summary>
    private OperandPlaces Places(ScriptBinaryExpression node) => new(
        binder.File, binder.File.Range(node.OperatorToken!), node.Left!, node.Right!, binder.File.Range(node.Left!), binder.File.Range(node.Right!));

    private BoundExpression Logical(ScriptBinaryExpression node)
    {
        var isAnd = node.Operator == ScriptBinaryOperator.And;
        var left = Truth(binder.Expressions.Evaluate(node.Left!));
        if (left.Constant is bool known) return known == isAnd ? Truth(binder.Expressions.Evaluate(node.Right!)) : left;
        return new BoundBinary(isAnd ? "&&" : "||", left, Truth(binder.Expressions.Evaluate(node.Right!)));
    }

    private BoundExpression Coalesce(ScriptBinaryExpression node, BoundExpression left, BoundExpression right)
    {
        var isCoalesce = node.Operator == ScriptBinaryOperator.EmptyCoalescing;
        if (left.IsNull && (isCoalesce || right.IsPure)) return isCoalesce ? right : BoundConstant.Null;
        if (isCoalesce && right.IsPure && !left.Type.IsNullable && left.Type.Kind != TypeKind.Cell) return left;
        var type = isCoalesce ? StaticType.Join(left.Type, right.Type) : right.Type.OrNull;
        if (type is null || (left.IsSymbol && !left.Type.IsCallable) || (right.IsSymbol && !right.Type.IsCallable))
        {
            binder.Report(TemplateDiagnostics.MixedTypes, binder.File.Range(node), isCoalesce ? "??" : "?!", left.Type.Display, right.Type.Display);
            return BoundError.Instance;
        }

        // both sides are evaluated, as the language has it
        if (isCoalesce && type.Kind is TypeKind.Model or TypeKind.List or TypeKind.Text && right.IsPure)
        {
            return new BoundCoalesce(left, right, left.Type.NotNull == type.NotNull && !right.Type.IsNullable ? type.NotNull : type);
        }

        var (first, second) = (binder.Expressions.DynamicOf(left, node.Left!), binder.Expressions.DynamicOf(right, node.Right!));
        return BoundCall.Of(isCoalesce ? "Operators.Coalesce" : "Operators.AndThen", StaticType.Dynamic, first, second);
    }

    private BoundExpression Range(ScriptBinaryExpression node, BoundExpression start, BoundExpression end)
    {
        var excludesEnd = node.Operator == ScriptBinaryOperator.RangeExclude;
        var sign = binder.File.Range(node.OperatorToken!);
        if (start.Type.Kind == TypeKind.Int && end.Type.Kind == TypeKind.Int)
        {
            return new BoundCall(
                "new IntegerRange", false, new EquatableArray<BoundExpression>([start, end, BoundConstant.Of(excludesEnd), binder.Position(sign)]), StaticType.Range,
                MayFail: start.Constant is not long || end.Constant is not long);
        }

        if (!MayBeBound(start.Type, end.Type) || !MayBeBound(end.Type, start.Type))
        {
            binder.Report(TemplateDiagnostics.OperatorTypes, sign, excludesEnd ? "..<" : "..", start.Type.Display, end.Type.Display);
            return BoundError.Instance;
        }

        // null on a side gives null
        return BoundCall.Of(
            "Operators.Range", StaticType.Dynamic, ExpressionBinder.Value(start), ExpressionBinder.Value(end), BoundConstant.Of(excludesEnd), binder.Position(sign));
    }

    private static bool MayBeBound(StaticType bound, StaticType other) =>
        bound.Kind is TypeKind.Int or TypeKind.Dynamic or TypeKind.Error or TypeKind.Cell or TypeKind.Null
        || (bound.Kind == TypeKind.Bool && other.Kind != TypeKind.Bool);

    private BoundExpression Compute(ScriptBinaryOperator @operator, BoundExpression left, BoundExpression right, OperandPlaces places)
    {
        if (@operator == ScriptBinaryOperator.Add && (left.Type.IsText || right.Type.IsText)
            && left.Type.Kind != TypeKind.Dynamic && right.Type.Kind != TypeKind.Dynamic)
        {
            if (left.Constant is string a && right.Constant is string b) return BoundConstant.Of(a + b);
            var isSafe = left.Type.Kind == TypeKind.SafeText && right.Type.Kind == TypeKind.SafeText;
            return BoundCall.Pure(
                "Operators.Concat", isSafe ? StaticType.SafeText : StaticType.Text,
                new BoundConversion(left, StaticType.Text), new BoundConversion(right, StaticType.Text), binder.Position(places.Operator));
        }

        return Call(@operator, StaticType.Dynamic, left, right, places);
    }

    private BoundCall Call(ScriptBinaryOperator @operator, StaticType type, BoundExpression left, BoundExpression right, OperandPlaces places) => BoundCall.Of(
        "Operators." + MethodOf(@operator), type,
        binder.Expressions.DynamicOf(left, places.LeftNode, places.Left), binder.Expressions.DynamicOf(right, places.RightNode, places.Right), places.Position(left.Type, right.Type));

    private BoundExpression Compare(ScriptBinaryOperator @operator, BoundExpression left, BoundExpression right, OperandPlaces places)
    {
        var isEqual = @operator == ScriptBinaryOperator.CompareEqual;
        if (isEqual || @operator == ScriptBinaryOperator.CompareNotEqual)
        {
            if (left.IsNull) return CompareToNull(right, isEqual);
            if (right.IsNull) return CompareToNull(left, isEqual);
            var sign = isEqual ? "==" : "!=";
            if (HasSameCSharpEquality(left.Type, right.Type)) return new BoundBinary(sign, left, right);
            if (left.Type.Kind == TypeKind.Model && right.Type.Kind == TypeKind.Model)
            {
                if (left.Type.IsStruct && left.Type.Model == right.Type.Model) return new BoundBinary(sign, left, right);
                var same = new BoundSameObject(left, right);
                return isEqual ? same : new BoundNot(same);
            }

            if (ListComparedWithEmpty(left, right) is { } list) return new BoundBinary(sign, new BoundMember(list, MemberBinder.Length), BoundConstant.Of(0));
        }
        else if (left.Type.Kind == TypeKind.Int && right.Type.Kind == TypeKind.Int)
        {
            return new BoundBinary(Sign(@operator), left, right);
        }

        return Call(@operator, StaticType.Bool, left, right, places);
    }

    private static bool HasSameCSharpEquality(StaticType left, StaticType right) =>
        (left.Kind == TypeKind.Int && right.Kind == TypeKind.Int)
        || (left.Kind == TypeKind.Bool && right.Kind == TypeKind.Bool)
        || (left.IsText && right.IsText);

    private static BoundExpression CompareToNull(BoundExpression value, bool isEqual)
    {
        if (value.Type.Kind == TypeKind.Null) return BoundConstant.Of(isEqual);
        if (value.Type.Kind is not (TypeKind.Cell or TypeKind.Dynamic or TypeKind.Error) && !value.Type.IsNullable) return BoundConstant.Of(!isEqual);
        var isNull = new BoundIsNull(value);
        return isEqual ? isNull : new BoundNot(isNull);
    }

    // a list of the model compared with empty
    private static BoundExpression? ListComparedWithEmpty(BoundExpression left, BoundExpression right)
    {
        var list = left is BoundEmpty ? right : right is BoundEmpty ? left : null;
        return list is { Type: { Kind: TypeKind.List or TypeKind.Cells, IsNullable: false } } ? list : null;
    }

    private static bool IsUndefined(ScriptBinaryOperator @operator, StaticType left, StaticType right)
    {
        if (left.Kind is TypeKind.Dynamic or TypeKind.Error || right.Kind is TypeKind.Dynamic or TypeKind.Error) return false;
        var isEquality = @operator is ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual;
        if (!left.IsConvertible || !right.IsConvertible)
        {
            return !isEquality || left.Kind is TypeKind.Symbol || right.Kind is TypeKind.Symbol
                || (left.Kind != right.Kind && left.Kind != TypeKind.Null && right.Kind != TypeKind.Null);
        }

        if (IsComparison(@operator)) return false;
        if (left.IsText || right.IsText) return @operator is not (ScriptBinaryOperator.Add or ScriptBinaryOperator.Multiply);
        return (left.Kind == TypeKind.Bool && right.Kind == TypeKind.Bool)
            || (@operator is ScriptBinaryOperator.Add or ScriptBinaryOperator.Subtract && (IsListAndNumber(left, right) || IsListAndNumber(right, left)));
    }

    private static bool IsListAndNumber(StaticType list, StaticType number) => list.IsList && number.IsNumber;

    private static bool IsComparison(ScriptBinaryOperator @operator) => @operator
        is ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual
        or ScriptBinaryOperator.CompareLess or ScriptBinaryOperator.CompareLessOrEqual
        or ScriptBinaryOperator.CompareGreater or ScriptBinaryOperator.CompareGreaterOrEqual;

    private static string Sign(ScriptBinaryOperator @operator) => @operator switch
    {
        ScriptBinaryOperator.CompareEqual => "==",
        ScriptBinaryOperator.CompareNotEqual => "!=",
        ScriptBinaryOperator.CompareLess => "<",
        ScriptBinaryOperator.CompareLessOrEqual => "<=",
        ScriptBinaryOperator.CompareGreater => ">",
        ScriptBinaryOperator.CompareGreaterOrEqual => ">=",
        ScriptBinaryOperator.Add => "+",
        ScriptBinaryOperator.Subtract => "-",
        ScriptBinaryOperator.Multiply => "*",
        ScriptBinaryOperator.Divide => "/",
        ScriptBinaryOperator.DivideRound => "//",
        ScriptBinaryOperator.Modulus => "%",
        ScriptBinaryOperator.ShiftLeft => "<<",
        ScriptBinaryOperator.ShiftRight => ">>",
        _ => @operator.ToString(),
    };

    // the method of the runtime
    private static string MethodOf(ScriptBinaryOperator @operator) => @operator switch
    {
        ScriptBinaryOperator.CompareEqual => "Equal",
        ScriptBinaryOperator.CompareNotEqual => "NotEqual",
        ScriptBinaryOperator.CompareLess => "Less",
        ScriptBinaryOperator.CompareLessOrEqual => "LessOrEqual",
        ScriptBinaryOperator.CompareGreater => "Greater",
        ScriptBinaryOperator.CompareGreaterOrEqual => "GreaterOrEqual",
        ScriptBinaryOperator.DivideRound => "IntegerDivide",
        ScriptBinaryOperator.Modulus => "Modulo",
        _ => @operator.ToString(),
    };
}
