namespace Nianbao.Templates;

/// <content>The same for parts of a report where a template sees several reports.</content>
public static partial class Lists
{
    /// <summary>An item by its place, from the end if negative; null outside of the list.</summary>
    public static ReportPart<T>? At<T>(ReportParts<T> list, long index)
        where T : class => ReportPart.Of(list.Report, At(list.Items, index));

    /// <summary><c>array.size</c></summary>
    public static long Size<T>(ReportParts<T> list)
        where T : class => list.Length;

    /// <summary><c>array.first</c></summary>
    public static ReportPart<T>? First<T>(ReportParts<T> list)
        where T : class => At(list, 0);

    /// <summary><c>array.last</c></summary>
    public static ReportPart<T>? Last<T>(ReportParts<T> list)
        where T : class => At(list, -1);

    /// <summary><c>array.reverse</c></summary>
    public static ReportParts<T> Reverse<T>(ReportParts<T> list)
        where T : class => new(list.Report, Reverse(list.Items));

    /// <summary><c>array.limit</c></summary>
    public static ReportParts<T> Limit<T>(ReportParts<T> list, long count)
        where T : class => new(list.Report, Limit(list.Items, count));

    /// <summary><c>array.offset</c></summary>
    public static ReportParts<T> Offset<T>(ReportParts<T> list, long count)
        where T : class => new(list.Report, Offset(list.Items, count));

    /// <summary><c>array.filter</c></summary>
    public static ReportParts<T> Filter<T>(ReportParts<T> list, Func<ReportPart<T>, bool> test)
        where T : class => new(list.Report, Filter(list.Items, item => test(new(list.Report, item))));

    /// <summary><c>array.any</c>: exactly true counts.</summary>
    public static bool Any<T>(ReportParts<T> list, Func<ReportPart<T>, Value> test)
        where T : class => Any(list.Items, item => test(new(list.Report, item)));

    /// <summary><c>array.each</c>, <c>array.map</c></summary>
    public static Value Each<T>(ReportParts<T> list, Func<ReportPart<T>, Value> function)
        where T : class => Each(list.Items, item => function(new(list.Report, item)));

    /// <summary><c>array.join</c></summary>
    public static string Join<T>(ReportParts<T> list, string? separator, Func<ReportPart<T>, Value> function, Position position)
        where T : class => Join(list.Items, separator, item => function(new(list.Report, item)), position);

    /// <summary><c>array.sort</c></summary>
    public static ReportParts<T> Sort<T>(ReportParts<T> list, Func<ReportPart<T>, Value> key, Position position)
        where T : class => new(list.Report, Sort(list.Items, item => key(new(list.Report, item)), position));
}
