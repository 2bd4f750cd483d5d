namespace Nianbao.Templates;

/// <summary>Lists, ranges and whatever else has items.</summary>
internal static class Sequences
{
    /// <summary>The items of a list or range, not to be written to; null for anything else.</summary>
    public static Value[]? ItemsOf(Value value)
    {
        var items = value.Kind switch
        {
            ValueKind.List => value.AsList.Items(),
            ValueKind.Range => ItemsOf(value.AsRange),
            _ => null,
        };

        // whoever asks goes through all of them or copies them
        Utf8Writer.CountCopied(items?.Length * 8L ?? 0);
        return items;
    }

    private static Value[] ItemsOf(IntegerRange range)
    {
        var items = new Value[range.Length];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = Value.From(range[i]);
        }

        return items;
    }
}
