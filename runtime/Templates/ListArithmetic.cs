namespace Nianbao.Templates;

/// <summary>Arithmetic with lists: joining, repeating and thinning out.</summary>
internal static class ListArithmetic
{
    public static Value Compute(Arithmetic.Operator @operator, Value left, Value right, Position position)
    {
        if (@operator == Arithmetic.Operator.Add)
        {
            if (!left.IsSequence || !right.IsSequence) throw Arithmetic.NotSupported(@operator, left, right, OtherSide(left, position));
            return Value.List([.. Sequences.ItemsOf(left)!, .. Sequences.ItemsOf(right)!]);
        }

        var place = position.AtRight();
        if (@operator == Arithmetic.Operator.Multiply && right.IsSequence && left.IsInteger)
        {
            (left, right) = (right, left);
            place = position.AtLeft();
        }

        if (!left.IsSequence || !right.IsInteger) throw Arithmetic.NotSupported(@operator, left, right, position);
        var items = Sequences.ItemsOf(left)!;
        var count = right.ToInteger(position);
        return @operator switch
        {
            Arithmetic.Operator.Multiply or Arithmetic.Operator.Divide or Arithmetic.Operator.FloorDivide or Arithmetic.Operator.Modulo when count < 0 =>
                throw place.Error("对列表不能用负数", "a list goes with no negative number"),
            Arithmetic.Operator.Multiply when count * (Int128)items.Length > Limits.MaxText =>
                throw position.Error("列表过长", "the list grows too long"),
            Arithmetic.Operator.Multiply => Value.List([.. Repeat(items, count)]),
            Arithmetic.Operator.Divide or Arithmetic.Operator.FloorDivide when count != 0 =>
                Value.List([.. items.Take((int)(items.Length / count))]),
            Arithmetic.Operator.Modulo when count != 0 => Value.List([.. items.Where((_, i) => i % count == 0)]),
            Arithmetic.Operator.Divide or Arithmetic.Operator.FloorDivide or Arithmetic.Operator.Modulo =>
                throw place.Error("除数为零", "division by zero"),
            _ => throw Arithmetic.NotSupported(@operator, left, right, position),
        };
    }

    /// <summary>Where the side is that is no list.</summary>
    public static Position OtherSide(Value left, Position position) => left.IsSequence ? position.AtRight() : position.AtLeft();

    private static IEnumerable<Value> Repeat(Value[] items, long count)
    {
        for (var i = 0L; i < count; i++)
        {
            foreach (var item in items)
            {
                yield return item;
            }
        }
    }
}
