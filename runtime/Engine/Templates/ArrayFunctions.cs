using System.ComponentModel;

namespace Nianbao.Templates;

/// <summary>
/// The built-in group <c>array</c> on lists whose items are known only at run time; for lists of the model see
/// <see cref="Lists"/>. Results are new lists. A list is a list, a range or null: see <see cref="Value.ToSequence"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ArrayFunctions
{
    /// <summary>The list with another item.</summary>
    public static Value Add(Value list, Value value, Position position)
    {
        RequireRoom(Size(list), 1, position);
        if (list.Kind == ValueKind.List) return Value.From(list.AsList.Appended(value));
        Value[] items = [.. Items(list), value];
        return list.IsNull ? Value.Iterator(items) : Value.List(items);
    }

    /// <summary>Both lists, joined.</summary>
    public static Value AddRange(Value list1, Value list2, Position position) => Concat(list1, list2, position);

    /// <summary>Both lists, joined; null if both are null.</summary>
    public static Value Concat(Value list1, Value list2, Position position)
    {
        if (list1.IsNull && list2.IsNull) return Value.Null;
        RequireRoom(Size(list1), Size(list2), position);
        return Value.Iterator([.. Items(list1), .. Items(list2)]);
    }

    /// <summary>Without nulls; null for null.</summary>
    public static Value Compact(Value list) =>
        list.IsNull ? list : Value.Iterator([.. Items(list).Where(item => !item.IsNull)]);

    /// <summary>Whether an item is equal to a value of the same type.</summary>
    public static bool Contains(Value list, Value item) => Items(list).Contains(item, SameValue.Instance);

    /// <summary>The next item at each call; lists of the same group, or the same text, take turns together.</summary>
    public static Value Cycle(Value list, string? group, Utf8Writer output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (list.IsNull || Items(list) is not [_, ..] items) return Value.Null;
        return items[output.NextTurn(group ?? Lists.Join(items, ",", item => item, default), items.Length)];
    }

    /// <summary>Whether a test is exactly true of an item.</summary>
    public static bool Any(Value list, Func<Value, Value>? function) => function is not null && Lists.Any(Items(list), function);

    /// <summary>Whether a test with further arguments is exactly true of an item.</summary>
    public static bool Any(Value list, Func<Value, TemplateList, Value>? function, TemplateList further) =>
        function is not null && Lists.Any(Items(list), item => function(item, further));

    /// <summary>What a function makes of each item; null for null.</summary>
    public static Value Each(Value list, Func<Value, Value>? function) =>
        list.IsNull || function is null ? list : Value.Iterator([.. Items(list).Select(function)]);

    /// <summary>The items of which a test is true; null for null.</summary>
    public static Value Filter(Value list, Func<Value, Value>? function) =>
        list.IsNull || function is null ? list : Value.Iterator([.. Items(list).Where(item => function(item).IsTrue)]);

    /// <summary>The first item; null if there is none.</summary>
    public static Value First(Value list) =>
        list.Kind == ValueKind.List ? list.AsList[0] : Items(list) is [var first, ..] ? first : Value.Null;

    /// <summary>The last item; null if there is none.</summary>
    public static Value Last(Value list) =>
        list.Kind == ValueKind.List ? list.AsList[-1] : Items(list) is [.., var last] ? last : Value.Null;

    /// <summary>The list with an item put in at a place; filled up with nulls if it is too short.</summary>
    public static Value InsertAt(Value list, long index, Value value, Position position)
    {
        RequireRoom(Math.Max(index, Size(list)), 1, position);
        var items = Items(list).ToList();
        while (items.Count < index)
        {
            items.Add(Value.Null);
        }

        items.Insert((int)Math.Max(0, index), value);
        return Value.List([.. items]);
    }

    /// <summary>The items as text with a separator between them.</summary>
    public static string Join(Value list, string? delimiter, Func<Value, Value>? function, Position position) => Lists.Join(
        Items(list), delimiter, item => function is null ? item : function(Value.From(item.ToText(position))), position);

    /// <summary>The first items; null for null.</summary>
    public static Value Limit(Value list, long count) =>
        list.IsNull ? list : Value.Iterator(Lists.Limit(Items(list), count));

    /// <summary>Without the first items; null for null.</summary>
    public static Value Offset(Value list, long index) =>
        list.IsNull ? list : Value.Iterator(Lists.Offset(Items(list), index));

    /// <summary>A member of each item that has it; what is no list counts as a list of one.</summary>
    public static Value Map(Value list, string? member) => Value.Iterator(member is null
        ? []
        : [.. ItemsOrOne(list).Where(item => item.HasMember(member)).Select(item => item.MemberOrNull(member))]);

    /// <summary>Without the item at a place, counted from the end if negative; unchanged if there is none.</summary>
    public static Value RemoveAt(Value list, long index)
    {
        var items = Items(list).ToList();
        if (index < 0) index += items.Count;
        if (index >= 0 && index < items.Count) items.RemoveAt((int)index);
        return Value.List([.. items]);
    }

    /// <summary>From the last item to the first.</summary>
    public static Value Reverse(Value list) => Value.Iterator(Lists.Reverse(Items(list)));

    /// <summary>How many items there are.</summary>
    public static long Size(Value list) => list.IsNull ? 0 : list.Length;

    /// <summary>In order of the items or of a member of theirs; equal ones stay as they were.</summary>
    public static Value Sort(Value list, string? member, Position position)
    {
        if (list.IsNull) return Value.Iterator([]);
        return Value.List(Lists.Sort(
            ItemsOrOne(list), item => string.IsNullOrEmpty(member) ? item : MemberOf(item, member), position));
    }

    /// <summary>Each different item once; null for null.</summary>
    public static Value Uniq(Value list) =>
        list.IsNull ? list : Value.Iterator([.. Items(list).Distinct(SameValue.Instance)]);

    private static void RequireRoom(long count, long more, Position position)
    {
        if (count + more > Limits.MaxText) throw Limits.ListTooLong(position);
    }

    private static Value MemberOf(Value item, string path) =>
        path.Split('.').Aggregate(item, (value, name) => value.MemberOrNull(name));

    private static Value[] Items(Value list) => Sequences.ItemsOf(list) ?? [];

    private static Value[] ItemsOrOne(Value list) =>
        list.IsSequence || list.IsText || list.Kind is ValueKind.Object or ValueKind.Null ? list.Items(default) ?? [] : [list];
}
