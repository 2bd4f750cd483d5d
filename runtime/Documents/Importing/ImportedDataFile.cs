using Nianbao.DataFiles.Writing;
using Nianbao.Documents.Recognition;
using Nianbao.Documents.Texts;
using Nianbao.Forms;

namespace Nianbao.Documents.Importing;

/// <summary>The data file of an imported report, in the canonical shape. What was not found is written as not filled in.</summary>
internal static class ImportedDataFile
{
    /// <summary>The text of the data file.</summary>
    /// <param name="result">An import of which form, body and year are known.</param>
    public static string Write(ImportResult result)
    {
        var (form, tables, text) = (result.Type!.Form, result.Tables!, result.Text!);
        var draft = new DataFileDraft(form)
        {
            Organ = result.Organ,
            Year = result.Year,
            NamesForm = Array.IndexOf(form.Years, result.Year) < 0,
            Published = result.Header!.Published,
            Imprint = result.Header.Imprint,
            Preamble = ParagraphsOf(result.Preamble),
        };
        if (TitleOf(result) is { } title) draft.Title = title;
        draft.Comments.Add($"由 {Path.GetFileName(result.Name)} 导入");
        foreach (var section in form.Sections) Add(draft, section, text);
        foreach (var section in tables.TablesLeftOut) LeaveOut(draft, section, text);
        foreach (var row in tables.LocalRows) draft.AddLocalRow(row.Table, row.Label, row.Values);
        foreach (var cell in tables.Cells)
        {
            if (cell?.Value != null) draft[cell.Cell] = cell.Value + cell.Remark;
        }

        foreach (var one in tables.Undivided) draft.SetUndivided(PathOf(one.Group), [.. one.Values.Select(value => value ?? "~")]);
        return DataFileWriter.Write(draft);
    }

    private static string PathOf(FormRow row) => row.Above == null ? $"{row.Table.Id}.{row.Row.Id}" : $"{PathOf(row.Above)}.{row.Row.Id}";

    private static string? TitleOf(ImportResult result)
    {
        var title = result.Header!.Title;
        return title.Length == 0 || title == $"{result.Organ}{result.Year}年{result.Type!.Form.Title}" ? null : title;
    }

    private static void Add(DataFileDraft draft, SectionDefinition section, ReportText text)
    {
        if (section.HasFreeHeadings)
        {
            foreach (var chapter in text.Of(section)) draft.AddChapter(section, chapter.Heading!.Text, ParagraphsOf(chapter.Paragraphs));
            if (text.Chapters.Count == 0) draft.SetText(section, "");
        }
        else if (section.Text != SectionText.None)
        {
            var paragraphs = ParagraphsOf(text.Sections[section.Index].Paragraphs);
            if (paragraphs.Length > 0 || section.Text == SectionText.Required) draft.SetText(section, paragraphs);
        }
    }

    // a text may stand in place of the table
    private static void LeaveOut(DataFileDraft draft, SectionDefinition section, ReportText text)
    {
        draft.LeaveOutTable(section);
        if (text.Sections[section.Index].Paragraphs is { Count: > 0 } paragraphs) draft.SetText(section, ParagraphsOf(paragraphs));
    }

    private static string ParagraphsOf(IEnumerable<TextPiece> pieces) => DataFileDraft.Literally(string.Join('\n', pieces.Select(piece => piece.Text)));
}
