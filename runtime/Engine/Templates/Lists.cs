using System.ComponentModel;
using System.Text;
using Nianbao.Reports;
using static System.FormattableString;

namespace Nianbao.Templates;

/// <summary>What templates do with lists of the report model; items keep their C# types.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Lists
{
    /// <summary>An item by its place, from the end if negative; null outside of the list.</summary>
    public static T? At<T>(T[] list, long index)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(list);
        if (index < 0) index += list.Length;
        return index >= 0 && index < list.Length ? list[index] : null;
    }

    /// <summary>A cell by its place, from the end if negative.</summary>
    public static Cell At(CellList cells, long index, Position position)
    {
        if (index < 0) index += cells.Length;
        return index >= 0 && index < cells.Length ? cells[index] : throw position.Error(
            Invariant($"没有第 {index} 个单元格，共 {cells.Length} 个"), Invariant($"there is no cell {index}; there are {cells.Length}"));
    }

    /// <summary><c>array.size</c></summary>
    public static long Size<T>(T[]? list) => list?.Length ?? 0;

    /// <summary><c>array.first</c></summary>
    public static T? First<T>(T[]? list)
        where T : class => list?.FirstOrDefault();

    /// <summary><c>array.last</c></summary>
    public static T? Last<T>(T[]? list)
        where T : class => list?.LastOrDefault();

    /// <summary><c>array.reverse</c></summary>
    public static T[] Reverse<T>(T[]? list) => [.. (list ?? []).Reverse()];

    /// <summary><c>array.limit</c></summary>
    public static T[] Limit<T>(T[]? list, long count) => [.. (list ?? []).Take((int)Math.Clamp(count, 0, int.MaxValue))];

    /// <summary><c>array.offset</c></summary>
    public static T[] Offset<T>(T[]? list, long count) => [.. (list ?? []).Skip((int)Math.Clamp(count, 0, int.MaxValue))];

    /// <summary><c>array.concat</c></summary>
    public static T[] Concat<T>(T[]? list, T[]? other) => [.. list ?? [], .. other ?? []];

    /// <summary><c>array.filter</c></summary>
    public static T[] Filter<T>(T[]? list, Func<T, bool> test) => [.. (list ?? []).Where(test)];

    /// <summary><c>array.any</c>: exactly true counts.</summary>
    public static bool Any<T>(T[]? list, Func<T, Value> test) =>
        (list ?? []).Any(item => test(item) is { Kind: ValueKind.Bool, IsTrue: true });

    /// <summary><c>array.each</c>, <c>array.map</c></summary>
    public static Value Each<T>(T[]? list, Func<T, Value> function) => Value.List([.. (list ?? []).Select(function)]);

    /// <summary>A list whose items become values; null for none.</summary>
    public static Value ToValue<T>(T[]? list, Func<T?, Value> item) =>
        list is null ? Value.Null : Value.List([.. list.Select(item)]);

    /// <summary>The same of parts of a report.</summary>
    public static Value ToValue<T>(Report report, T[]? list, Func<Report, T?, Value> item) =>
        list is null ? Value.Null : Value.List([.. list.Select(one => item(report, one))]);

    /// <summary><c>array.join</c></summary>
    public static string Join<T>(T[]? list, string? separator, Func<T, Value> function, Position position) =>
        Join((list ?? []).Select(item => function(item).ToText(position)), separator, position);

    private static string Join(IEnumerable<string?> texts, string? separator, Position position)
    {
        var joined = new StringBuilder();
        var isFirst = true;
        foreach (var text in texts)
        {
            if (!isFirst) joined.Append(separator);
            joined.Append(text);
            isFirst = false;
            if (joined.Length > Limits.MaxText) throw Limits.TextTooLong(position);
        }

        return joined.ToString();
    }

    /// <summary><c>array.sort</c></summary>
    public static T[] Sort<T>(T[]? list, Func<T, Value> key, Position position)
    {
        try
        {
            return [.. (list ?? []).OrderBy(key, new ValueOrder(position))];
        }
        catch (InvalidOperationException e) when (e.InnerException is TemplateException inner)
        {
            // sorting wraps what the comparison throws
            throw new TemplateException(inner.Template, inner.Line, inner.Column, inner.Problem, inner.ProblemEn);
        }
    }
}
