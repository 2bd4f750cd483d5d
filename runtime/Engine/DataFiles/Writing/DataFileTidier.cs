using System.Text;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Sources;

namespace Nianbao.DataFiles.Writing;

/// <summary>A data file in the canonical shape.</summary>
/// <param name="Text">The text; null where the file could not be read without doubt.</param>
/// <param name="Doubts">What stands against it.</param>
public sealed record TidyText(string? Text, IReadOnlyList<Finding> Doubts);

/// <summary>
/// Gives data files the shape in which <see cref="DataFileWriter"/> writes them. Comments, texts and unknown keys stay byte for byte, and so
/// does the order; what is read is the same.
/// </summary>
public static class DataFileTidier
{
    /// <summary>Gives a data file the canonical shape.</summary>
    /// <param name="utf8">The bytes of the file.</param>
    /// <param name="path">What findings call the file.</param>
    /// <param name="types">The forms it may be written in.</param>
    public static TidyText Tidy(ReadOnlySpan<byte> utf8, string path, IReadOnlyList<ReportType> types)
    {
        var findings = new FindingList();
        var report = new ReportReader().Read(utf8, path, types, findings);
        var doubts = findings.Items.Where(finding => finding.Severity == Severity.Error && (report == null || IsDoubt(finding))).ToList();
        if (report == null || doubts.Count > 0) return new TidyText(null, doubts);

        var mark = utf8.StartsWith("\uFEFF"u8) ? "\uFEFF" : "";
        var text = Encoding.UTF8.GetString(utf8)[mark.Length..];
        var parsed = text.ToCharArray();
        Indentation.Mend(parsed);
        var tidy = mark + TidyWalker.Tidy(text, new string(parsed), report.Form);
        return IsSame(report, findings, tidy, path, types)
            ? new TidyText(tidy, [])
            : new TidyText(null, [DataFindings.NotTidied().In(report, SourceSpan.Start)]);
    }

    // what is missing or unknown leaves no doubt about what is there
    private static bool IsDoubt(Finding finding) => !DataFindings.IsMissingOrUnknown(finding);

    private static bool IsSame(Report report, FindingList findings, string tidy, string path, IReadOnlyList<ReportType> types)
    {
        var again = new FindingList();
        var read = new ReportReader().Read(Encoding.UTF8.GetBytes(tidy), path, types, again);
        return read != null && read.Form == report.Form && (read.Organ, read.Year, read.Title, read.Published) == (report.Organ, report.Year, report.Title, report.Published)
            && read.Imprint == report.Imprint
            && read.Values.SequenceEqual(report.Values) && read.States.SequenceEqual(report.States) && read.Notations.SequenceEqual(report.Notations)
            && report.Preamble.Paragraphs.SequenceEqual(read.Preamble.Paragraphs)
            && report.Form.Sections.All(section => report.Text(section).Paragraphs.SequenceEqual(read.Text(section).Paragraphs))
            && Enumerable.Range(0, report.Form.CellCount).All(cell => report.RemarkOf(cell) == read.RemarkOf(cell) && report.IsLeftBlank(cell) == read.IsLeftBlank(cell))
            && report.Form.Sections.All(section => report.NotesOn(section).SequenceEqual(read.NotesOn(section)))
            && findings.Items.Select(finding => finding.Rule).SequenceEqual(again.Items.Select(finding => finding.Rule));
    }
}
