using Nianbao.Documents.Recognition;
using Nianbao.Documents.Sources;
using Nianbao.Forms;
using Nianbao.Text;

namespace Nianbao.Documents.Texts;

/// <summary>The text of a report: what stands before its sections, in them, and what was left out.</summary>
/// <param name="Before">What stands before the first section: title, data about the page, preamble.</param>
/// <param name="Sections">The text of each section of the form.</param>
/// <param name="LeftOut">Captions, signatures, and text where the form has none.</param>
internal sealed record ReportText(IReadOnlyList<TextPiece> Before, PrintedSection[] Sections, IReadOnlyList<TextPiece> LeftOut)
{
    /// <summary>The chapters of a section whose headings are the report's own.</summary>
    public IReadOnlyList<PrintedSection> Chapters { get; init; } = [];

    /// <summary>The text of a section: its chapters where the headings are the report's own.</summary>
    public IReadOnlyList<PrintedSection> Of(SectionDefinition section) => section.HasFreeHeadings ? Chapters : [Sections[section.Index]];
}

/// <summary>Divides the paragraphs of a document among the sections of a form.</summary>
internal sealed class SectionReader
{
    private const int LongestHeading = 40;

    private readonly FormDefinition _form;
    private readonly List<TextPiece> _pieces;
    private readonly List<TextPiece> _leftOut = [];

    private SectionReader(FormDefinition form, List<TextPiece> pieces)
    {
        _form = form;
        _pieces = pieces;
    }

    /// <summary>Reads the text.</summary>
    /// <param name="document">The document.</param>
    /// <param name="form">Its form.</param>
    /// <param name="tables">The numbers of the blocks that are tables or lines of tables.</param>
    public static ReportText Read(SourceDocument document, FormDefinition form, IReadOnlySet<int> tables)
    {
        var pieces = new List<TextPiece>();
        for (var i = 0; i < document.Blocks.Count; i++)
        {
            if (document.Blocks[i] is not SourceParagraph { IsAside: false } paragraph || tables.Contains(i)) continue;
            pieces.AddRange(SplitAtHeadings(paragraph, form).Select(text => new TextPiece(text, paragraph.At, i)));
        }

        var reader = new SectionReader(form, pieces);
        reader.CutEnd();
        return Array.Exists(form.Sections, section => section.HasFreeHeadings) ? reader.ReadChapters() : reader.ReadSections();
    }

    private ReportText ReadSections()
    {
        var sections = _form.Sections;
        var headings = SectionHeadings.Find(_pieces, sections);
        var texts = new PrintedSection[sections.Length];
        for (var i = 0; i < sections.Length; i++)
        {
            var end = headings.Skip(i + 1).FirstOrDefault(heading => heading >= 0, _pieces.Count);
            texts[i] = headings[i] < 0
                ? new PrintedSection(null, [])
                : new PrintedSection(_pieces[headings[i]], TextOf(sections[i], headings[i] + 1, end));
        }

        var first = headings.FirstOrDefault(heading => heading >= 0, _pieces.Count);
        return new ReportText(_pieces.GetRange(0, first), texts, _leftOut);
    }

    private List<TextPiece> TextOf(SectionDefinition section, int start, int end)
    {
        var texts = new List<TextPiece>();
        foreach (var piece in _pieces.GetRange(start, end - start))
        {
            var isOut = PageFurniture.IsCaption(piece.Text) || PageFurniture.IsPageData(piece.Text) || section.Text == SectionText.None;
            (isOut ? _leftOut : texts).Add(piece);
        }

        return texts;
    }

    // 一、概述, 二、主动公开情况 …: short, and each with the number after the one before
    private ReportText ReadChapters()
    {
        LeaveOutAttachment();
        var headings = new List<int>();
        for (var i = 0; i < _pieces.Count; i++)
        {
            var text = _pieces[i].Text;
            if (text.Length > LongestHeading || text.EndsWith('。') || !text.Contains('、', StringComparison.Ordinal) || char.IsAsciiDigit(text[0])) continue;
            if (LabelText.SplitNumber(LabelKey.Of(text).Full, out _) == headings.Count + 1) headings.Add(i);
        }

        var free = Array.Find(_form.Sections, section => section.HasFreeHeadings)!;
        var chapters = new List<PrintedSection>();
        for (var i = 0; i < headings.Count; i++)
        {
            var end = i + 1 < headings.Count ? headings[i + 1] : _pieces.Count;
            chapters.Add(new PrintedSection(_pieces[headings[i]], TextOf(free, headings[i] + 1, end)));
        }

        var before = _pieces.GetRange(0, headings.Count > 0 ? headings[0] : _pieces.Count);
        var sections = Array.ConvertAll(_form.Sections, _ => new PrintedSection(null, []));
        return new ReportText(before, sections, _leftOut) { Chapters = chapters };
    }

    // behind the text: 附件：政府信息公开情况统计表, of which only the table counts
    private void LeaveOutAttachment()
    {
        var attached = _form.Sections.Where(section => section.Text == SectionText.None).Select(section => LabelKey.Of(section.Heading).Full).ToHashSet(StringComparer.Ordinal);
        var start = _pieces.FindIndex(piece => attached.Contains(LabelKey.Of(piece.Text).Full));
        if (start < 0) return;
        _leftOut.AddRange(_pieces.GetRange(start, _pieces.Count - start));
        _pieces.RemoveRange(start, _pieces.Count - start);
    }

    private void CutEnd()
    {
        // navigation above the report may look like its end
        var middle = _pieces.Count / 2;
        var end = _pieces.FindIndex(middle, piece => PageFurniture.IsEnd(piece.Text));
        if (end < 0) return;
        _leftOut.AddRange(_pieces.GetRange(end, _pieces.Count - end));
        _pieces.RemoveRange(end, _pieces.Count - end);
    }

    // pages that lost their paragraphs have headings within the text
    private static List<string> SplitAtHeadings(SourceParagraph paragraph, FormDefinition form)
    {
        var text = paragraph.Text.Trim();
        var parts = new List<string>();
        foreach (var section in form.Sections)
        {
            var at = text.IndexOf(section.Heading, StringComparison.Ordinal);
            if (at < 0 || text.Length == section.Heading.Length || (at > 0 && text[at - 1] is not ('。' or ' ' or '　'))) continue;
            if (at > 0) parts.Add(text[..at].Trim());
            parts.Add(section.Heading);
            text = text[(at + section.Heading.Length)..].Trim(' ', '　', '。');
        }

        if (text.Length > 0) parts.Add(text);
        return parts;
    }
}
