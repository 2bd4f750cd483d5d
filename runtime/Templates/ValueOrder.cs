namespace Nianbao.Templates;

/// <summary>The order in which lists are sorted: null first, then numbers, dates or text by their code.</summary>
internal sealed class ValueOrder(Position position) : IComparer<Value>
{
    public int Compare(Value x, Value y)
    {
        if (x.IsNull || y.IsNull) return (x.IsNull ? 0 : 1) - (y.IsNull ? 0 : 1);
        if (x.IsText && y.IsText) return string.CompareOrdinal(x.AsText, y.AsText);
        if (x.Kind == ValueKind.Bool && y.Kind == ValueKind.Bool) return x.AsBool.CompareTo(y.AsBool);
        return Comparison.Order(x, y) ?? throw position.Error(
            $"不能排序：“{x.ToText()}”与“{y.ToText()}”不可比较", $"cannot sort: '{x.ToText()}' and '{y.ToText()}' do not compare");
    }
}
