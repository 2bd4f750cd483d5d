using System.ComponentModel;

namespace Nianbao.Pages;

/// <summary>What a check report (校验报告) is made of.</summary>
/// <param name="Verdict">What follows for publication.</param>
/// <param name="Files">How many data files were checked.</param>
/// <param name="Counts">How many findings of each kind.</param>
/// <param name="Organs">The reporting bodies in the order of their names.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record CheckReportView(string Verdict, int Files, FindingCountView[] Counts, CheckedOrganView[] Organs);

/// <summary>How many findings of a kind there are.</summary>
/// <param name="Kind">error, warning, note, waived or undecided.</param>
/// <param name="Label">The kind in Chinese.</param>
/// <param name="Number">How many.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record FindingCountView(string Kind, string Label, int Number);

/// <summary>A reporting body with its data files.</summary>
/// <param name="Name">The body; for a file in which it could not be read the file's name.</param>
/// <param name="Years">The report years as text: 2021、2022.</param>
/// <param name="Verdict">What follows for publication, in a word or two.</param>
/// <param name="NeedsWork">True if something must be mended or looked at.</param>
/// <param name="Counts">How many findings of each kind.</param>
/// <param name="Files">The files by year.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record CheckedOrganView(
    string Name, string Years, string Verdict, bool NeedsWork, FindingCountView[] Counts, CheckedFileView[] Files);

/// <summary>A data file that was checked.</summary>
/// <param name="Path">The file, as the run names it.</param>
/// <param name="Year">The report year; 0 where it could not be read.</param>
/// <param name="Findings">What was found, the worst first; without what could not be decided.</param>
/// <param name="Undecided">The rules that could not be decided.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record CheckedFileView(string Path, int Year, FindingView[] Findings, FindingView[] Undecided);
