using System.ComponentModel;

namespace Nianbao.Pages;

/// <summary>What the page of an import (导入对照) is made of: the document beside the data file that was made of it.</summary>
/// <param name="Document">The name of the document.</param>
/// <param name="Organ">The body; empty where it is not known.</param>
/// <param name="Year">The report year; 0 where it is not known.</param>
/// <param name="Form">The form: 2021.</param>
/// <param name="Taken">How many cells were taken.</param>
/// <param name="Cells">How many cells the form has.</param>
/// <param name="Tables">The tables of the form.</param>
/// <param name="LeftOut">The rows with numbers that were not taken.</param>
/// <param name="Texts">The texts that were taken.</param>
/// <param name="Others">The lines of text that were not taken.</param>
/// <param name="Notes">What is missing and what was left out, one sentence each.</param>
/// <param name="Checks">What the check says of the data file, one sentence each.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ImportView(
    string Document,
    string Organ,
    int Year,
    string Form,
    int Taken,
    int Cells,
    ImportedTableView[] Tables,
    ImportedLineView[] LeftOut,
    ImportedTextView[] Texts,
    ImportedLineView[] Others,
    string[] Notes,
    string[] Checks);

/// <summary>A table of the form, or a block of one, with what the document says in it.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Columns">The official labels of its columns.</param>
/// <param name="Rows">Its rows.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ImportedTableView(string Label, string[] Columns, ImportedRowView[] Rows);

/// <summary>A row of the form beside the row of the document that was taken for it.</summary>
/// <param name="Label">The official label.</param>
/// <param name="Printed">The label in the document; empty where no row was taken.</param>
/// <param name="Match">How the row was recognised, in words; empty where the labels are the same.</param>
/// <param name="Place">Where it stands in the document.</param>
/// <param name="Cells">A number for each column.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ImportedRowView(string Label, string Printed, string Match, string Place, ImportedCellView[] Cells);

/// <summary>A number as it is printed, and as it was taken.</summary>
/// <param name="Printed">What the document says.</param>
/// <param name="Value">What the data file says; empty for a blank cell.</param>
/// <param name="Kind"><c>same</c> where both are written alike, <c>other</c> where not, <c>blank</c>, <c>missing</c> where nothing was taken.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ImportedCellView(string Printed, string Value, string Kind);

/// <summary>A line of the document.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Reason">Why it was not taken; may be empty.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ImportedLineView(string Text, string Place, string Reason);

/// <summary>The text of a section beside its heading in the document.</summary>
/// <param name="Label">The official heading.</param>
/// <param name="Printed">The heading in the document; empty where there is none.</param>
/// <param name="Place">Where it begins.</param>
/// <param name="Paragraphs">The paragraphs.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ImportedTextView(string Label, string Printed, string Place, string[] Paragraphs);
