namespace Nianbao.Templates;

/// <summary>Equality and order of values.</summary>
internal static class Comparison
{
    public static bool Equal(Value left, Value right, Position position)
    {
        if (Trivial(left, right) is { } known) return known;
        if (left.IsSequence || right.IsSequence) return Pairwise(left, right, position, "==", Equal);
        return Same(left, right);
    }

    public static bool NotEqual(Value left, Value right, Position position)
    {
        if (Trivial(left, right) is { } known) return !known;
        if (left.IsSequence || right.IsSequence)
        {
            var (a, b) = Both(left, right, position, "!=");
            return a.Length != b.Length || a.Zip(b).All(pair => NotEqual(pair.First, pair.Second, position));
        }

        return !Same(left, right);
    }

    public static bool Ordered(Value left, Value right, Position position, Func<int, bool> holds, string sign)
    {
        if (left.IsNull || right.IsNull || left.Kind == ValueKind.Empty || right.Kind == ValueKind.Empty) return false;
        if (left.IsText || right.IsText) return holds(string.CompareOrdinal(left.ToText(), right.ToText()));
        if (left.IsSequence || right.IsSequence)
        {
            var (a, b) = Both(left, right, position, sign);
            return a.Length != b.Length
                ? holds(a.Length.CompareTo(b.Length))
                : a.Zip(b).All(pair => Ordered(pair.First, pair.Second, position, holds, sign));
        }

        return Order(left, right) is { } order ? holds(order) : throw NotComparable(left, right, position, sign);
    }

    /// <summary>Which of two numbers or dates is the larger; null if they cannot be compared, false for NaN.</summary>
    public static int? Order(Value left, Value right)
    {
        if (left.Kind == ValueKind.Date && right.Kind == ValueKind.Date) return left.AsDate.CompareTo(right.AsDate);
        if (left.Kind == ValueKind.TimeSpan && right.Kind == ValueKind.TimeSpan) return left.AsTimeSpan.CompareTo(right.AsTimeSpan);
        if (left.Kind == ValueKind.Bool && right.Kind == ValueKind.Bool) return null;
        var (a, b) = (Arithmetic.ToNumber(left), Arithmetic.ToNumber(right));
        if (!a.IsNumber || !b.IsNumber) return null;
        if (a.Kind == ValueKind.Decimal || b.Kind == ValueKind.Decimal)
        {
            return Arithmetic.ToDecimal(a, default).CompareTo(Arithmetic.ToDecimal(b, default));
        }

        return a.Kind is ValueKind.Double or ValueKind.Float || b.Kind is ValueKind.Double or ValueKind.Float
            ? a.ToDouble(default).CompareTo(b.ToDouble(default))
            : a.AsBigInteger.CompareTo(b.AsBigInteger);
    }

    public static bool HasNoElements(Value value) => value.Kind switch
    {
        ValueKind.Empty => true,
        ValueKind.Text or ValueKind.SafeText => value.AsText.Length == 0,
        ValueKind.List or ValueKind.Range => value.Length == 0,
        ValueKind.Object => value.AsObject.Count == 0,
        _ => false,
    };

    // text, null and empty come before everything else; no text equals empty, not even the empty one
    private static bool? Trivial(Value left, Value right)
    {
        if (left.IsNull || right.IsNull) return left.IsNull && right.IsNull;
        if (left.IsText && right.Kind == ValueKind.Empty) return false;
        if (right.IsText && left.Kind == ValueKind.Empty) return false;
        if (left.Kind == ValueKind.Empty) return HasNoElements(right);
        if (right.Kind == ValueKind.Empty) return HasNoElements(left);
        if (left.IsText || right.IsText) return left.ToText() == right.ToText();
        return null;
    }

    private static bool Same(Value left, Value right)
    {
        if (left.Kind == ValueKind.Bool && right.Kind == ValueKind.Bool) return left.AsBool == right.AsBool;
        if (left.Kind == ValueKind.Object && right.Kind == ValueKind.Object) return ReferenceEquals(left.AsObject, right.AsObject);
        if (left.Kind == ValueKind.Model && right.Kind == ValueKind.Model) return ReferenceEquals(left.AsModel.Content, right.AsModel.Content);
        if (left.Kind == ValueKind.Function && right.Kind == ValueKind.Function) return ReferenceEquals(left.AsFunction, right.AsFunction);
        return Order(left, right) == 0;
    }

    private static bool Pairwise(Value left, Value right, Position position, string sign, Func<Value, Value, Position, bool> holds)
    {
        var (a, b) = Both(left, right, position, sign);
        return a.Length == b.Length && a.Zip(b).All(pair => holds(pair.First, pair.Second, position));
    }

    private static (Value[] Left, Value[] Right) Both(Value left, Value right, Position position, string sign) =>
        left.IsSequence && right.IsSequence
            ? (Sequences.ItemsOf(left)!, Sequences.ItemsOf(right)!)
            : throw NotComparable(left, right, ListArithmetic.OtherSide(left, position), sign);

    private static TemplateException NotComparable(Value left, Value right, Position position, string sign)
    {
        var (a, b) = (ObjectFunctions.Kind(left) ?? "null", ObjectFunctions.Kind(right) ?? "null");
        return position.Error($"不能用 {sign} 比较 {a} 和 {b}", $"{sign} cannot compare {a} and {b}");
    }
}
