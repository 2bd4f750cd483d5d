using static System.FormattableString;

namespace Nianbao.Templates;

/// <summary>Arithmetic with lists: joining, appending, repeating and thinning out.</summary>
internal static class ListArithmetic
{
    public static Value Compute(Arithmetic.Operator @operator, Value left, Value right, Position position)
    {
        var (leftList, rightList) = AsLists(left, right);
        switch (@operator)
        {
            case Arithmetic.Operator.Add when leftList.IsSequence && rightList.IsSequence:
                return Value.Iterator(Join(leftList, rightList, position));
            case Arithmetic.Operator.ShiftLeft when leftList.IsSequence:
                return Like(leftList, [.. Items(leftList), right]);
            case Arithmetic.Operator.ShiftRight when rightList.IsSequence:
                return Like(rightList, [left, .. Items(rightList)]);
            case Arithmetic.Operator.Multiply when leftList.IsSequence != rightList.IsSequence:
                return left.IsSequence ? Repeat(left, right, position.AtRight(), position) : Repeat(right, left, position.AtLeft(), position);
            case Arithmetic.Operator.Divide or Arithmetic.Operator.IntegerDivide or Arithmetic.Operator.Modulo when leftList.IsSequence:
                return ThinOut(@operator, leftList, right, position);
            default:
                throw Arithmetic.NotSupported(@operator, left, right, WrongSide(@operator, leftList, rightList, position));
        }
    }

    /// <summary>Two operands of which one is a list: beside an array, an object counts as the list of its pairs.</summary>
    public static (Value Left, Value Right) AsLists(Value left, Value right) =>
        (left.IsSequence ? left : right).IsIterator ? (left, right) : (left.OrPairs(), right.OrPairs());

    private static Value[] Join(Value left, Value right, Position position) =>
        left.Length + (Int128)right.Length <= Limits.MaxText
            ? [.. Items(left), .. Items(right)]
            : throw Limits.ListTooLong(position);

    // the operand that should have been a list; the sign where only one should
    private static Position WrongSide(Arithmetic.Operator @operator, Value left, Value right, Position position) => @operator switch
    {
        Arithmetic.Operator.Add => right.IsSequence ? position.AtLeft() : position.AtRight(),
        Arithmetic.Operator.ShiftRight => position.AtRight(),
        Arithmetic.Operator.ShiftLeft or Arithmetic.Operator.Divide or Arithmetic.Operator.IntegerDivide or Arithmetic.Operator.Modulo => position.AtLeft(),
        _ => position,
    };

    private static Value Repeat(Value list, Value times, Position place, Position position)
    {
        var items = Items(list);
        if (items.Length == 0)
        {
            // what is no number is an error all the same
            _ = times.ToInteger(position);
            return Like(list, []);
        }

        var count = Count(times, place, position);
        if (count * (Int128)items.Length > Limits.MaxText) throw Limits.ListTooLong(position);
        var repeated = new Value[count * items.Length];
        for (var i = 0L; i < count; i++)
        {
            items.CopyTo(repeated, i * items.Length);
        }

        return Like(list, repeated);
    }

    private static Value ThinOut(Arithmetic.Operator @operator, Value list, Value number, Position position)
    {
        var items = Items(list);
        var count = Count(number, position.AtRight(), position);
        if (count == 0) throw position.AtRight().Error("除数为零", "division by zero");

        // of what is computed on demand the language takes one more than the number
        return Like(list, @operator == Arithmetic.Operator.Modulo
            ? [.. items.Where((_, i) => i % count == 0)]
            : [.. items.Take((int)(list.IsIterator ? count + 1 : items.Length / count))]);
    }

    private static long Count(Value number, Position place, Position position)
    {
        var count = number.ToInteger(position);
        return count >= 0 ? count : throw place.Error(
            Invariant($"列表不能与负数 {count} 运算"), Invariant($"a list cannot be combined with the negative number {count}"));
    }

    private static Value[] Items(Value list) => Sequences.ItemsOf(list)!;

    // an array gives an array; what is computed on demand in the language gives its like
    private static Value Like(Value list, Value[] items) => list.IsIterator ? Value.Iterator(items) : Value.List(items);
}
