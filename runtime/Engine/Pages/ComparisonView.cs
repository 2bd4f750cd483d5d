using System.ComponentModel;

namespace Nianbao.Pages;

/// <summary>What a comparison of one body's years (历年对比) is made of.</summary>
/// <param name="Organ">The body, as its newest report names it.</param>
/// <param name="Years">The report years as text, ascending.</param>
/// <param name="Headings">The years as columns are headed: 2021年, and 2021年※ for one whose report has errors.</param>
/// <param name="Notes">What a reader must know, one sentence each.</param>
/// <param name="Tables">The tables of the newest report's form.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ComparisonView(string Organ, string[] Years, string[] Headings, string[] Notes, ComparedTableView[] Tables);

/// <summary>A table with its years side by side.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Unit">The unit of its lines that do not name one; may be empty.</param>
/// <param name="Lines">Its lines from top to bottom.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ComparedTableView(string Label, string Unit, ComparedLineView[] Lines);

/// <summary>A line of a comparison.</summary>
/// <param name="Label">What the figures are.</param>
/// <param name="Depth">How many lines it stands below in the tree.</param>
/// <param name="Years">A figure for each year; none for a heading.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ComparedLineView(string Label, int Depth, ComparedYearView[] Years);

/// <summary>A year's figure as it is printed; — where there is nothing to compare with.</summary>
/// <param name="Figure">The figure, or why there is none.</param>
/// <param name="Difference">How much more it is than the year before.</param>
/// <param name="Percent">The same in percent of the year before.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ComparedYearView(string Figure, string Difference, string Percent);
