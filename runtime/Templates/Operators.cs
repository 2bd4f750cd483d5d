namespace Nianbao.Templates;

/// <summary>
/// The operators of the template language on values whose types are known only at run time. The order in which the
/// types of the operands count is: text, null, <c>empty</c>, lists, numbers, dates.
/// </summary>
public static class Operators
{
    /// <summary><c>+</c></summary>
    public static Value Add(Value left, Value right, Position position)
    {
        if (left.IsText || right.IsText)
        {
            var text = left.ToText() + right.ToText();
            return left.Kind == ValueKind.SafeText && right.Kind == ValueKind.SafeText ? Value.Safe(text) : Value.From(text);
        }

        return Compute(Arithmetic.Operator.Add, left, right, position);
    }

    /// <summary><c>-</c></summary>
    public static Value Subtract(Value left, Value right, Position position) =>
        Compute(Arithmetic.Operator.Subtract, left, right, position);

    /// <summary><c>*</c>; text is repeated.</summary>
    public static Value Multiply(Value left, Value right, Position position)
    {
        if (left.IsText || right.IsText)
        {
            var isLeftText = left.IsText && !(right.IsText && Arithmetic.IsIntegerText(left));
            var (text, times) = isLeftText ? (left, right) : (right, left);
            if (times.IsNull) return Value.From("");
            return Value.From(Repeat(text.ToText(), times.ToInteger(isLeftText ? position.AtRight() : position.AtLeft()), position));
        }

        return Compute(Arithmetic.Operator.Multiply, left, right, position);
    }

    /// <summary><c>/</c></summary>
    public static Value Divide(Value left, Value right, Position position) =>
        Compute(Arithmetic.Operator.Divide, left, right, position);

    /// <summary><c>//</c></summary>
    public static Value FloorDivide(Value left, Value right, Position position) =>
        Compute(Arithmetic.Operator.FloorDivide, left, right, position);

    /// <summary><c>%</c></summary>
    public static Value Modulo(Value left, Value right, Position position) =>
        Compute(Arithmetic.Operator.Modulo, left, right, position);

    /// <summary><c>&lt;&lt;</c></summary>
    public static Value ShiftLeft(Value left, Value right, Position position) =>
        left.IsSequence
            ? Value.List([.. Sequences.ItemsOf(left)!, right])
            : Compute(Arithmetic.Operator.ShiftLeft, left, right, position);

    /// <summary><c>&gt;&gt;</c></summary>
    public static Value ShiftRight(Value left, Value right, Position position) =>
        right.IsSequence
            ? Value.List([left, .. Sequences.ItemsOf(right)!])
            : Compute(Arithmetic.Operator.ShiftRight, left, right, position);

    /// <summary><c>==</c></summary>
    public static bool Equal(Value left, Value right, Position position) => Comparison.Equal(left, right, position);

    /// <summary><c>!=</c>; of lists true only if every pair differs.</summary>
    public static bool NotEqual(Value left, Value right, Position position) => Comparison.NotEqual(left, right, position);

    /// <summary><c>&lt;</c></summary>
    public static bool Less(Value left, Value right, Position position) =>
        Comparison.Ordered(left, right, position, order => order < 0, "<");

    /// <summary><c>&lt;=</c></summary>
    public static bool LessOrEqual(Value left, Value right, Position position) =>
        Comparison.Ordered(left, right, position, order => order <= 0, "<=");

    /// <summary><c>&gt;</c></summary>
    public static bool Greater(Value left, Value right, Position position) =>
        Comparison.Ordered(left, right, position, order => order > 0, ">");

    /// <summary><c>&gt;=</c></summary>
    public static bool GreaterOrEqual(Value left, Value right, Position position) =>
        Comparison.Ordered(left, right, position, order => order >= 0, ">=");

    /// <summary>Prefix <c>-</c></summary>
    public static Value Negate(Value operand, Position position) =>
        operand.IsNumber
            ? Compute(Arithmetic.Operator.Subtract, Value.From(0), operand, position, isNegation: true)
            : throw position.Error($"“{operand.ToText()}”不是数字", $"'{operand.ToText()}' is not a number");

    /// <summary>Prefix <c>+</c></summary>
    public static Value Plus(Value operand, Position position) =>
        operand.IsNumber
            ? operand
            : throw position.Error($"“{operand.ToText()}”不是数字", $"'{operand.ToText()}' is not a number");

    /// <summary><c>..</c> and <c>..&lt;</c>: null if a bound is null.</summary>
    public static Value Range(Value start, Value end, bool excludesEnd, Position position)
    {
        if (start.IsNull && end.IsNull) return Value.Null;
        if (start.IsNull || end.IsNull) return start.IsText || end.IsText ? throw NoRange(start, end, position) : Value.Null;
        var isRange = start.Kind == ValueKind.Bool ? end.IsInteger : start.IsInteger && (end.IsInteger || end.Kind == ValueKind.Bool);
        return isRange
            ? Value.From(new IntegerRange(start.ToInteger(position), end.ToInteger(position), excludesEnd))
            : throw NoRange(start, end, position);
    }

    /// <summary><c>??</c></summary>
    public static Value Coalesce(Value left, Value right) => left.IsNull ? right : left;

    /// <summary><c>?!</c></summary>
    public static Value AndThen(Value left, Value right) => left.IsNull ? Value.Null : right;

    /// <summary><c>.empty?</c>: null for null.</summary>
    public static Value IsEmpty(Value value) => value.IsNull ? Value.Null : Value.From(Comparison.HasNoElements(value));

    /// <summary><c>++x</c></summary>
    public static Value NewIncrement(ref Value variable, Position position) =>
        variable = Add(Plus(variable, position), Value.From(1), position);

    /// <summary><c>x++</c></summary>
    public static Value OldIncrement(ref Value variable, Position position)
    {
        var old = Plus(variable, position);
        variable = Add(variable, Value.From(1), position);
        return old;
    }

    /// <summary><c>--x</c></summary>
    public static Value NewDecrement(ref Value variable, Position position) =>
        variable = Subtract(Plus(variable, position), Value.From(1), position);

    /// <summary><c>x--</c></summary>
    public static Value OldDecrement(ref Value variable, Position position)
    {
        var old = Plus(variable, position);
        variable = Subtract(variable, Value.From(1), position);
        return old;
    }

    /// <summary>A value in an interpolated string: .NET's text, not the language's.</summary>
    public static string Interpolate(Value value, Position position) => value.Kind switch
    {
        ValueKind.Bool => value.AsBool ? "True" : "False",
        ValueKind.Date => value.AsDate.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ValueKind.List => "Scriban.Runtime.ScriptArray",
        ValueKind.Range => "Scriban.Runtime.ScriptRange",
        ValueKind.Object => Interpolate(value.AsObject, position),
        ValueKind.Function => throw position.Error("函数不能写进 $\"…\"", "functions cannot stand in $\"…\""),
        _ => value.ToText(),
    };

    private static string Interpolate(TemplateObject value, Position position)
    {
        try
        {
            System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        }
        catch (InsufficientExecutionStackException)
        {
            throw position.Error("对象嵌套过深，可能包含自己", "the object is nested too deeply; it may contain itself");
        }

        var members = value.Select(member => $"{ValueText.OfKey(member.Key)}: {Interpolate(member.Value, position)}");
        return "{" + string.Join(", ", members) + "}";
    }

    private static TemplateException NoRange(Value start, Value end, Position position)
    {
        var (a, b) = (ObjectFunctions.Kind(start) ?? "null", ObjectFunctions.Kind(end) ?? "null");
        return position.Error($"区间的两端应为整数，不能是 {a} 和 {b}", $"a range has whole numbers as bounds, not {a} and {b}");
    }

    private static string Repeat(string text, long times, Position position)
    {
        if (times <= 0) return "";
        return (Int128)text.Length * times <= Limits.MaxText
            ? string.Concat(Enumerable.Repeat(text, (int)times))
            : throw position.Error("文本过长", "the text grows too long");
    }

    private static Value Compute(
        Arithmetic.Operator @operator, Value left, Value right, Position position, bool isNegation = false)
    {
        if (left.IsText || right.IsText) throw Arithmetic.NotSupported(@operator, left, right, position);
        if (left.IsNull || right.IsNull) return Value.Null;
        if (left.Kind == ValueKind.Empty || right.Kind == ValueKind.Empty) return Value.Empty;
        if (left.IsSequence || right.IsSequence) return ListArithmetic.Compute(@operator, left, right, position);
        if (isNegation && right.Kind == ValueKind.Float) return Value.From(-right.AsFloat);
        return isNegation && right.Kind == ValueKind.Double
            ? Value.From(-right.AsDouble)
            : Arithmetic.Compute(@operator, left, right, position);
    }
}
