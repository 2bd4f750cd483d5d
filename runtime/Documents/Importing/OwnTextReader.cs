using Nianbao.Documents.Sources;
using Nianbao.Documents.Sources.Workbooks;
using Nianbao.Documents.Texts;
using Nianbao.Documents.Workbooks;
using Nianbao.Forms;

namespace Nianbao.Documents.Importing;

/// <summary>Reads the sheet of texts of a workbook that Nianbao has written.</summary>
internal static class OwnTextReader
{
    /// <summary>Reads the texts.</summary>
    /// <param name="sheet">The sheet; null where it was taken away.</param>
    /// <param name="form">The form.</param>
    public static ReportText Read(RawSheet? sheet, FormDefinition form)
    {
        var cells = sheet?.Texts ?? new Dictionary<(int Row, int Column), string>();
        var (before, leftOut) = (new List<TextPiece>(), new List<TextPiece>());
        var chapters = new List<(TextPiece Heading, List<TextPiece> Paragraphs)>();
        var hasChapters = Array.Exists(form.Sections, section => section.HasFreeHeadings);
        var sections = Array.ConvertAll(form.Sections, _ => new List<TextPiece>());
        var headings = new TextPiece?[form.Sections.Length];
        var current = leftOut;
        var rows = cells.Keys.Select(place => place.Row).Where(row => row >= TextSheet.FirstRow).Distinct().Order();
        foreach (var row in rows)
        {
            var at = new SourceLocation { Sheet = FormSheet.TextName, Row = row + 1, Column = 2 };
            var label = cells.GetValueOrDefault((row, 0), "").Trim();
            var text = cells.GetValueOrDefault((row, 1), "");
            if (label == TextSheet.Continued && current.Count > 0)
            {
                current[^1] = current[^1] with { Text = current[^1].Text + text };
                continue;
            }

            if (label == TextSheet.Preamble)
            {
                current = before;
            }
            else if (Array.Find(form.Sections, section => !section.HasFreeHeadings && section.Heading == label) is { } section)
            {
                headings[section.Index] = new TextPiece(label, at, 0);
                current = sections[section.Index];
            }
            else if (label.Length > 0 && hasChapters)
            {
                current = [];
                chapters.Add((new TextPiece(label, at, 0), current));
            }

            foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) current.Add(new TextPiece(line, at, 0));
        }

        return new ReportText(before, [.. sections.Select((paragraphs, i) => new PrintedSection(headings[i], paragraphs))], leftOut)
        {
            Chapters = [.. chapters.Select(chapter => new PrintedSection(chapter.Heading, chapter.Paragraphs))],
        };
    }
}
