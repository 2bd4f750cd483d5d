namespace Nianbao.Templates;

/// <summary>Lists, ranges and whatever else has items.</summary>
internal static class Sequences
{
    /// <summary>The items of a list or range; null for anything else; an error for a range too long for a list.</summary>
    public static Value[]? ItemsOf(Value value, Position position) => value.Kind switch
    {
        ValueKind.List => value.AsList.ToArray(),
        ValueKind.Range => ItemsOf(value.AsRange, position),
        _ => null,
    };

    private static Value[] ItemsOf(IntegerRange range, Position position)
    {
        if (range.Length > Limits.MaxText)
        {
            throw position.Error("区间过长，不能作为列表", "the range is too long for a list");
        }

        var items = new Value[range.Length];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = Value.From(range[i]);
        }

        return items;
    }
}
