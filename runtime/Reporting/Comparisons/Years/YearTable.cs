namespace Nianbao.Reporting.Comparisons.Years;

/// <summary>An official table with its years side by side.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Unit">The unit of its lines that do not name one; may be empty.</param>
/// <param name="Lines">Its lines from top to bottom.</param>
internal sealed record YearTable(string Label, string Unit, IReadOnlyList<YearLine> Lines);

/// <summary>A line of a comparison.</summary>
/// <param name="Label">What the figures are.</param>
/// <param name="Depth">How many lines it stands below in the tree.</param>
/// <param name="Values">One for each year; none for a heading.</param>
internal sealed record YearLine(string Label, int Depth, ComparedValue[] Values);
