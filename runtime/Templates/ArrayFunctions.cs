namespace Nianbao.Templates;

/// <summary>
/// The built-in group <c>array</c> on lists whose items are known only at run time; for lists of the model see
/// <see cref="Lists"/>. Results are new lists; null counts as an empty list.
/// </summary>
public static class ArrayFunctions
{
    /// <summary>The list with another item.</summary>
    public static Value Add(Value list, Value item) => Value.List([.. Items(list), item]);

    /// <summary>Both lists, joined.</summary>
    public static Value AddRange(Value list, Value other) => Concat(list, other);

    /// <summary>Both lists, joined; null if both are null.</summary>
    public static Value Concat(Value list, Value other) =>
        list.IsNull && other.IsNull ? Value.Null : Value.List([.. Items(list), .. Items(other)]);

    /// <summary>Without nulls.</summary>
    public static Value Compact(Value list) => Value.List([.. Items(list).Where(item => !item.IsNull)]);

    /// <summary>Whether an item is equal to a value of the same type.</summary>
    public static bool Contains(Value list, Value item) => Items(list).Contains(item, SameValue.Instance);

    /// <summary>The next item at each call; lists of the same group, or the same text, take turns together.</summary>
    public static Value Cycle(Value list, string? group, Utf8Writer output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (list.IsNull || Items(list) is not [_, ..] items) return Value.Null;
        return items[output.NextTurn(group ?? Join(list, ",", null), items.Length)];
    }

    /// <summary>Whether a test is exactly true of an item.</summary>
    public static bool Any(Value list, Func<Value, Value> test, Position position) => Lists.Any(Checked(list, position), test);

    /// <summary>What a function makes of each item.</summary>
    public static Value Each(Value list, Func<Value, Value> function, Position position) =>
        Lists.Each(Checked(list, position), function);

    /// <summary>The items of which a test is true.</summary>
    public static Value Filter(Value list, Func<Value, Value> test, Position position) =>
        Value.List([.. Checked(list, position).Where(item => test(item).IsTrue)]);

    /// <summary>The first item; null if there is none.</summary>
    public static Value First(Value list) => Items(list) is [var first, ..] ? first : Value.Null;

    /// <summary>The last item; null if there is none.</summary>
    public static Value Last(Value list) => Items(list) is [.., var last] ? last : Value.Null;

    /// <summary>The list with an item put in at a place; filled up with nulls if it is too short.</summary>
    public static Value InsertAt(Value list, long index, Value item, Position position)
    {
        if (index > Limits.MaxText) throw position.Error("列表过长", "the list grows too long");
        var items = Items(list).ToList();
        while (items.Count < index)
        {
            items.Add(Value.Null);
        }

        items.Insert((int)Math.Max(0, index), item);
        return Value.List([.. items]);
    }

    /// <summary>The items as text with a separator between them.</summary>
    public static string Join(Value list, string? separator, Func<Value, Value>? function) =>
        Lists.Join(Items(list), separator, function ?? (item => item));

    /// <summary>The first items.</summary>
    public static Value Limit(Value list, long count) => Value.List(Lists.Limit(Items(list), count));

    /// <summary>Without the first items.</summary>
    public static Value Offset(Value list, long count) => Value.List(Lists.Offset(Items(list), count));

    /// <summary>A member of each item that has it.</summary>
    public static Value Map(Value list, string? member) => member is null
        ? Value.Null
        : Value.List([.. Items(list).Where(item => item.Kind == ValueKind.Model || (item.Kind == ValueKind.Object && item.AsObject.Has(member))).Select(item => item.MemberOrNull(member))]);

    /// <summary>Without the item at a place.</summary>
    public static Value RemoveAt(Value list, long index)
    {
        var items = Items(list).ToList();
        if (index < 0) index += items.Count;
        if (index >= 0 && index < items.Count) items.RemoveAt((int)index);
        return Value.List([.. items]);
    }

    /// <summary>From the last item to the first.</summary>
    public static Value Reverse(Value list) => Value.List(Lists.Reverse(Items(list)));

    /// <summary>How many items there are.</summary>
    public static long Size(Value list) => Items(list).Length;

    /// <summary>In order of the items or of a member of theirs; equal ones stay as they were.</summary>
    public static Value Sort(Value list, string? member, Position position) => Value.List(
        Lists.Sort(Items(list), item => member is null ? item : MemberOf(item, member), position));

    /// <summary>Each different item once.</summary>
    public static Value Uniq(Value list) => Value.List([.. Items(list).Distinct(SameValue.Instance)]);

    private static Value MemberOf(Value item, string path) =>
        path.Split('.').Aggregate(item, (value, name) => value.MemberOrNull(name));

    // what is no list counts as a list of one
    private static Value[] Items(Value list) => list.IsNull ? [] : Sequences.ItemsOf(list) ?? [list];

    private static Value[] Checked(Value list, Position position) => list.Items(position) ?? [];

    /// <summary>Equality without any conversion: 1 is not 1.0.</summary>
    private sealed class SameValue : IEqualityComparer<Value>
    {
        public static readonly SameValue Instance = new();

        public bool Equals(Value x, Value y) =>
            x.IsText && y.IsText ? x.AsText == y.AsText : x.Kind == y.Kind && !x.IsText && Comparison.Equal(x, y, default);

        public int GetHashCode(Value value) => string.GetHashCode(value.ToText(), StringComparison.Ordinal);
    }
}
