namespace Nianbao.Templates;

/// <summary>Equality and order of values.</summary>
internal static class ValueComparison
{
    public static bool Holds(ComparisonOperator relation, Value left, Value right, Position position) => Holds(relation, left, right, position, depth: 1);

    public static bool HasNoElements(Value value) => value.Kind switch
    {
        ValueKind.Empty => true,
        ValueKind.Text or ValueKind.SafeText => value.AsText.Length == 0,
        ValueKind.List or ValueKind.Range => value.Length == 0,
        ValueKind.Object => value.AsObject.Count == 0 || value.AsObject.IsPair,
        _ => false,
    };

    private static bool Holds(ComparisonOperator relation, Value left, Value right, Position position, int depth)
    {
        if (left.Kind == ValueKind.Integer && right.Kind == ValueKind.Integer) return Holds(relation, left.AsInteger.CompareTo(right.AsInteger));
        if (left.IsText || right.IsText) return Holds(relation, string.CompareOrdinal(TextOf(left, position), TextOf(right, position)));
        if (left.IsNull || right.IsNull) return HoldsOfNull(relation, left.IsNull && right.IsNull);
        if (left.Kind == ValueKind.Empty || right.Kind == ValueKind.Empty) return HoldsOfEmpty(relation, left, right);
        if (!left.IsSequence && !right.IsSequence) return HoldsOfOthers(relation, left, right, position);
        (left, right) = ListArithmetic.AsLists(left, right);
        return HoldsOfLists(relation, left, right, position, depth);
    }

    private static bool Holds(ComparisonOperator relation, int order) => relation switch
    {
        ComparisonOperator.Equal => order == 0,
        ComparisonOperator.NotEqual => order != 0,
        ComparisonOperator.Less => order < 0,
        ComparisonOperator.LessOrEqual => order <= 0,
        ComparisonOperator.Greater => order > 0,
        _ => order >= 0,
    };

    // null comes before all text, even before the empty one
    private static string? TextOf(Value value, Position position) =>
        value.Kind is ValueKind.Null or ValueKind.Empty ? null : ValueText.Of(value, position);

    private static bool HoldsOfNull(ComparisonOperator relation, bool isBoth) => relation switch
    {
        ComparisonOperator.Equal => isBoth,
        ComparisonOperator.NotEqual => !isBoth,
        _ => false,
    };

    private static bool HoldsOfEmpty(ComparisonOperator relation, Value left, Value right)
    {
        var hasNone = HasNoElements(left) && HasNoElements(right);
        return relation switch
        {
            ComparisonOperator.Equal or ComparisonOperator.LessOrEqual or ComparisonOperator.GreaterOrEqual => hasNone,
            ComparisonOperator.NotEqual => !hasNone,
            _ => false,
        };
    }

    private static bool HoldsOfLists(ComparisonOperator relation, Value left, Value right, Position position, int depth)
    {
        if (depth > Limits.MaxDepth) throw Limits.TooDeep(position);
        if (!right.IsSequence) throw NotComparable(relation, left, right, position.AtRight());
        if (!left.IsSequence) throw NotComparable(relation, left, right, position.AtLeft());
        if (left.Length != right.Length) return Holds(relation, left.Length.CompareTo(right.Length));
        if (left.Length == 0) return Holds(relation, 0);
        var (a, b) = (Sequences.ItemsOf(left)!, Sequences.ItemsOf(right)!);
        var pair = position with { Left = 0, Right = 0 };
        for (var i = 0; i < a.Length; i++)
        {
            if (!Holds(relation, a[i], b[i], pair, depth + 1)) return false;
        }

        return true;
    }

    private static bool HoldsOfOthers(ComparisonOperator relation, Value left, Value right, Position position)
    {
        if (left.IsNumber || right.IsNumber) return HoldsOfNumbers(relation, left, right, position);
        var isEquality = relation is ComparisonOperator.Equal or ComparisonOperator.NotEqual;
        if (left.Kind == ValueKind.Bool || right.Kind == ValueKind.Bool)
        {
            return isEquality
                ? Holds(relation, left.IsTrue.CompareTo(right.IsTrue))
                : throw NotComparable(relation, left, right, position);
        }

        if (left.Kind == ValueKind.Date && right.Kind == ValueKind.Date) return Holds(relation, left.AsDate.CompareTo(right.AsDate));
        if (!isEquality || (left.Kind == ValueKind.Date && right.Kind == ValueKind.TimeSpan))
        {
            throw NotComparable(relation, left, right, position);
        }

        return SameValue.Instance.Equals(left, right) == (relation == ComparisonOperator.Equal);
    }

    /// <summary>The order of two numbers, of whatever types.</summary>
    public static int Compare(Value left, Value right, Position position) =>
        HoldsOfNumbers(ComparisonOperator.Less, left, right, position) ? -1 : HoldsOfNumbers(ComparisonOperator.Greater, left, right, position) ? 1 : 0;

    private static bool HoldsOfNumbers(ComparisonOperator relation, Value left, Value right, Position position)
    {
        var (a, b) = (Arithmetic.ToNumber(left), Arithmetic.ToNumber(right));
        if (!a.IsNumber || !b.IsNumber) throw NotComparable(relation, left, right, position);
        switch (Arithmetic.Wider(a, b))
        {
            case ValueKind.Decimal:
                return Holds(relation, Arithmetic.ToDecimal(a, position).CompareTo(Arithmetic.ToDecimal(b, position)));
            case ValueKind.Double:
                return HoldsOfDoubles(relation, a.ToDouble(position), b.ToDouble(position));
            case ValueKind.Float:
                return HoldsOfDoubles(relation, (float)a.ToDouble(position), (float)b.ToDouble(position));
            default:
                return Holds(relation, a.AsBigInteger.CompareTo(b.AsBigInteger));
        }
    }

    // NaN differs from everything, itself included, and has no order
    private static bool HoldsOfDoubles(ComparisonOperator relation, double a, double b) =>
        double.IsNaN(a) || double.IsNaN(b) ? relation == ComparisonOperator.NotEqual : Holds(relation, a.CompareTo(b));

    private static TemplateException NotComparable(ComparisonOperator relation, Value left, Value right, Position position)
    {
        var sign = relation switch
        {
            ComparisonOperator.Equal => "==",
            ComparisonOperator.NotEqual => "!=",
            ComparisonOperator.Less => "<",
            ComparisonOperator.LessOrEqual => "<=",
            ComparisonOperator.Greater => ">",
            _ => ">=",
        };
        var (a, b) = (ObjectFunctions.Kind(left), ObjectFunctions.Kind(right));
        return position.Error($"不能用 {sign} 比较 {a} 和 {b}", $"{sign} cannot compare {a} and {b}");
    }
}
