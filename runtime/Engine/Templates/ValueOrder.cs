namespace Nianbao.Templates;

/// <summary>
/// The order in which lists are sorted: null first, then numbers of all types or values of one type. Text is sorted as in a dictionary:
/// see <see cref="TextOrder"/>.
/// </summary>
internal sealed class ValueOrder(Position position) : IComparer<Value>
{
    public int Compare(Value x, Value y)
    {
        if (x.IsNull || y.IsNull) return (x.IsNull ? 0 : 1) - (y.IsNull ? 0 : 1);
        if (x.Kind == ValueKind.Text && y.Kind == ValueKind.SafeText) y = Value.From(y.AsText);
        if (x.Kind == ValueKind.SafeText && y.Kind == ValueKind.Text) y = Value.Safe(y.AsText);
        if (x.IsNumber && y.IsNumber && x.Kind != y.Kind) return ValueComparison.Compare(x, y, position);
        if (x.Kind != y.Kind) throw NotComparable(x, y);
        return x.Kind switch
        {
            ValueKind.Text or ValueKind.SafeText => TextOrder.Compare(x.AsText, y.AsText),
            ValueKind.Char => string.CompareOrdinal(x.AsText, y.AsText),
            ValueKind.Float or ValueKind.Double => x.AsDouble.CompareTo(y.AsDouble),
            ValueKind.Decimal => x.AsDecimal.CompareTo(y.AsDecimal),
            ValueKind.BigInteger => x.AsBigInteger.CompareTo(y.AsBigInteger),
            ValueKind.Integer or ValueKind.Bool or ValueKind.Date or ValueKind.TimeSpan => x.AsInteger.CompareTo(y.AsInteger),
            _ => SameValue.Instance.Equals(x, y) ? 0 : throw NotComparable(x, y),
        };
    }

    private TemplateException NotComparable(Value x, Value y) => position.Error(
        $"不能排序：“{x.ToText()}”与“{y.ToText()}”不可比较", $"cannot sort: '{x.ToText()}' and '{y.ToText()}' do not compare");
}
