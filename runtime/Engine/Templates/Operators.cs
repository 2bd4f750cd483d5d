using System.ComponentModel;

namespace Nianbao.Templates;

/// <summary>
/// The operators of the template language on values whose types are known only at run time. The order in which the
/// types of the operands count is: text, null, <c>empty</c>, lists, numbers, truth values, dates.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Operators
{
    /// <summary><c>+</c></summary>
    public static Value Add(Value left, Value right, Position position)
    {
        if (left.IsText || right.IsText)
        {
            var text = Concat(ValueText.Of(left, position), ValueText.Of(right, position), position);
            return left.Kind == ValueKind.SafeText && right.Kind == ValueKind.SafeText ? Value.Safe(text) : Value.From(text);
        }

        return Compute(Arithmetic.Operator.Add, left, right, position);
    }

    /// <summary><c>+</c> of texts; an error if the text grows too long.</summary>
    public static string Concat(string? left, string? right, Position position)
    {
        var length = (left?.Length ?? 0) + (right?.Length ?? 0L);
        if (length > Limits.MaxText) throw Limits.TextTooLong(position);
        Utf8Writer.CountCopied(length);
        return left + right;
    }

    /// <summary>Whether two values are the same without any conversion.</summary>
    public static bool IsSame(Value left, Value right) => SameValue.Instance.Equals(left, right);

    /// <summary>What <c>include_join</c> writes: the texts of templates with something between, before and after them.</summary>
    public static string JoinIncluded(string? separator, string? before, string? after, params string?[] texts)
    {
        var text = before + string.Join(separator, texts) + after;
        Utf8Writer.CountCopied(text.Length);
        return text;
    }

    /// <summary>What a member without a name comes to: an error.</summary>
    public static Value EmptyName(Position position) => throw position.Error("对象成员的名称不能为空", "the name of an object's member cannot be empty");

    /// <summary><c>-</c></summary>
    public static Value Subtract(Value left, Value right, Position position) =>
        Compute(Arithmetic.Operator.Subtract, left, right, position);

    /// <summary><c>*</c>; text is repeated.</summary>
    public static Value Multiply(Value left, Value right, Position position)
    {
        if (right.IsText) return Repeat(right, left, position.AtLeft());
        return left.IsText ? Repeat(left, right, position.AtRight()) : Compute(Arithmetic.Operator.Multiply, left, right, position);
    }

    /// <summary><c>/</c></summary>
    public static Value Divide(Value left, Value right, Position position) =>
        Compute(Arithmetic.Operator.Divide, left, right, position);

    /// <summary><c>//</c></summary>
    public static Value IntegerDivide(Value left, Value right, Position position) =>
        Compute(Arithmetic.Operator.IntegerDivide, left, right, position);

    /// <summary><c>%</c></summary>
    public static Value Modulo(Value left, Value right, Position position) =>
        Compute(Arithmetic.Operator.Modulo, left, right, position);

    /// <summary><c>&lt;&lt;</c>; appends to a list.</summary>
    public static Value ShiftLeft(Value left, Value right, Position position) =>
        Compute(Arithmetic.Operator.ShiftLeft, left, right, position);

    /// <summary><c>&gt;&gt;</c>; puts before a list.</summary>
    public static Value ShiftRight(Value left, Value right, Position position) =>
        Compute(Arithmetic.Operator.ShiftRight, left, right, position);

    /// <summary><c>==</c></summary>
    public static bool Equal(Value left, Value right, Position position) =>
        ValueComparison.Holds(ComparisonOperator.Equal, left, right, position);

    /// <summary><c>!=</c>; of lists of one length true only if every pair differs.</summary>
    public static bool NotEqual(Value left, Value right, Position position) =>
        ValueComparison.Holds(ComparisonOperator.NotEqual, left, right, position);

    /// <summary><c>&lt;</c></summary>
    public static bool Less(Value left, Value right, Position position) =>
        ValueComparison.Holds(ComparisonOperator.Less, left, right, position);

    /// <summary><c>&lt;=</c></summary>
    public static bool LessOrEqual(Value left, Value right, Position position) =>
        ValueComparison.Holds(ComparisonOperator.LessOrEqual, left, right, position);

    /// <summary><c>&gt;</c></summary>
    public static bool Greater(Value left, Value right, Position position) =>
        ValueComparison.Holds(ComparisonOperator.Greater, left, right, position);

    /// <summary><c>&gt;=</c></summary>
    public static bool GreaterOrEqual(Value left, Value right, Position position) =>
        ValueComparison.Holds(ComparisonOperator.GreaterOrEqual, left, right, position);

    /// <summary>Prefix <c>-</c></summary>
    public static Value Negate(Value operand, Position position) => operand.Kind switch
    {
        ValueKind.Float => Value.From(-operand.AsFloat),
        ValueKind.Double => Value.From(-operand.AsDouble),
        ValueKind.Decimal => Value.From(-operand.AsDecimal),
        ValueKind.Integer or ValueKind.BigInteger => Value.From(-operand.AsBigInteger),
        _ => Plus(operand, position),
    };

    /// <summary>Prefix <c>+</c></summary>
    public static Value Plus(Value operand, Position position) => operand.IsNumber
        ? operand
        : throw position.Error($"“{operand.ToText()}”不是数字", $"'{operand.ToText()}' is not a number");

    /// <summary><c>..</c> and <c>..&lt;</c>: null if a bound is null.</summary>
    public static Value Range(Value start, Value end, bool excludesEnd, Position position)
    {
        if (start.IsNull && end.IsNull) return Value.Null;
        if (start.IsNull || end.IsNull) return start.IsText || end.IsText ? throw NoRange(start, end, position) : Value.Null;
        var isRange = start.Kind == ValueKind.Bool ? end.IsInteger : start.IsInteger && (end.IsInteger || end.Kind == ValueKind.Bool);
        return isRange
            ? Value.From(new IntegerRange(start.ToInteger(position), end.ToInteger(position), excludesEnd, position))
            : throw NoRange(start, end, position);
    }

    /// <summary><c>??</c></summary>
    public static Value Coalesce(Value left, Value right) => left.IsNull ? right : left;

    /// <summary><c>?!</c></summary>
    public static Value AndThen(Value left, Value right) => left.IsNull ? Value.Null : right;

    /// <summary><c>.empty?</c>: null for null.</summary>
    public static Value IsEmpty(Value value) => value.IsNull ? Value.Null : Value.From(ValueComparison.HasNoElements(value));

    /// <summary><c>++x</c></summary>
    public static Value NewIncrement(ref Value variable, Position position) => variable = Step(variable, 1, position);

    /// <summary><c>x++</c></summary>
    public static Value OldIncrement(ref Value variable, Position position)
    {
        var old = variable;
        variable = Step(old, 1, position);
        return old;
    }

    /// <summary><c>--x</c></summary>
    public static Value NewDecrement(ref Value variable, Position position) => variable = Step(variable, -1, position);

    /// <summary><c>x--</c></summary>
    public static Value OldDecrement(ref Value variable, Position position)
    {
        var old = variable;
        variable = Step(old, -1, position);
        return old;
    }

    /// <summary>A value in an interpolated string: .NET's text, not the language's.</summary>
    public static string Interpolate(Value value, Position position) => ValueText.Interpolated(value, position);

    internal static Value Step(Value number, long step, Position position) =>
        Arithmetic.Compute(Arithmetic.Operator.Add, Plus(number, position), Value.From(step), position);

    private static TemplateException NoRange(Value start, Value end, Position position)
    {
        var (a, b) = (ObjectFunctions.Kind(start), ObjectFunctions.Kind(end));
        return position.Error($"区间的两端应为整数，不能是 {a} 和 {b}", $"a range has whole numbers as bounds, not {a} and {b}");
    }

    private static Value Repeat(Value text, Value times, Position position)
    {
        var repeated = text.ToText();
        long count;
        try
        {
            count = times.ToInteger(position);
        }
        catch (TemplateException)
        {
            throw position.Error("文本只能乘以整数", "text can only be multiplied by a whole number");
        }

        if (count <= 0) return Value.From("");
        return (Int128)repeated.Length * count <= Limits.MaxText
            ? Value.From(string.Concat(Enumerable.Repeat(repeated, (int)count)))
            : throw Limits.TextTooLong(position);
    }

    private static Value Compute(Arithmetic.Operator @operator, Value left, Value right, Position position)
    {
        if (left.IsText || right.IsText) throw Arithmetic.NotSupported(@operator, left, right, position);
        if (left.IsNull || right.IsNull) return Value.Null;
        if (left.Kind == ValueKind.Empty || right.Kind == ValueKind.Empty) return ComputeEmpty(@operator, left, right, position);
        return left.IsSequence || right.IsSequence
            ? ListArithmetic.Compute(@operator, left, right, position)
            : Arithmetic.Compute(@operator, left, right, position);
    }

    private static Value ComputeEmpty(Arithmetic.Operator @operator, Value left, Value right, Position position)
    {
        var isShift = @operator is Arithmetic.Operator.ShiftLeft or Arithmetic.Operator.ShiftRight;
        return isShift && left.Kind != right.Kind ? throw Arithmetic.NotSupported(@operator, left, right, position) : Value.Empty;
    }
}
