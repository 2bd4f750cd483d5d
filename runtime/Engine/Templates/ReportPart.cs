using System.ComponentModel;
using Nianbao.Reports;

namespace Nianbao.Templates;

/// <summary>A part of a report's form, such as a table, with the report whose cells it shows: for templates that see several.</summary>
/// <param name="report">The report.</param>
/// <param name="item">The part.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ReportPart<T>(Report report, T item) : IEquatable<ReportPart<T>>
    where T : class
{
    /// <summary>The report.</summary>
    public Report Report { get; } = report;

    /// <summary>The part.</summary>
    public T Item { get; } = item;

    /// <summary>The same part of the same report.</summary>
    public static bool operator ==(ReportPart<T> left, ReportPart<T> right) => left.Equals(right);

    /// <summary>Another part, or a part of another report.</summary>
    public static bool operator !=(ReportPart<T> left, ReportPart<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ReportPart<T> other) => ReferenceEquals(Report, other.Report) && ReferenceEquals(Item, other.Item);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ReportPart<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Report, Item);
}

/// <summary>Makes parts of reports.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ReportPart
{
    /// <summary>A part that the report may leave out; null where it does.</summary>
    public static ReportPart<T>? Of<T>(Report report, T? item)
        where T : class => item is null ? null : new ReportPart<T>(report, item);
}

/// <summary>Parts of one report as a list that takes no memory of its own.</summary>
/// <param name="report">The report.</param>
/// <param name="items">The parts.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ReportParts<T>(Report report, T[] items)
    where T : class
{
    /// <summary>The report.</summary>
    public Report Report { get; } = report;

    /// <summary>The parts without the report.</summary>
    internal T[] Items => items ?? [];

    /// <summary>How many there are.</summary>
    public int Length => Items.Length;

    /// <summary>A part by its place, from 0.</summary>
    public ReportPart<T> this[long index] => new(Report, Items[index]);
}
