using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Documents.Tests.Word;

/// <summary>Reports with a text in every field that takes one.</summary>
internal static class WordTexts
{
    /// <summary>A report of a form where everything that is text says the same, between characters that begin and end nothing.</summary>
    public static Report Fill(ReportType type, string text)
    {
        var one = $"文{text}字";
        var report = RandomReport.Make(type, seed: 1);
        report.Organ = one;
        report.Title = one;
        report.Published = new DateOnly(report.Year + 1, 1, 28);
        report.Imprint = new Imprint { Index = one, Publisher = one, Source = one, Signatory = one, SignedOn = report.Published };
        report.Preamble = Paragraphs(one);
        foreach (var section in type.Form.Sections.Where(section => section.Text != SectionText.None))
        {
            report.SetText(section, section.HasFreeHeadings ? Paragraphs(one) with { Chapters = [new Chapter(one, [one])] } : Paragraphs(one));
        }

        foreach (var table in type.Form.Tables) report.Notes.AddLocal(new LocalRow(table, one, [one, "1"]));
        for (var cell = 0; cell < type.Form.CellCount; cell += 7) report.Notes.AddRemark(cell, one);
        return report;
    }

    // as they are: what ends a line must not make a paragraph of its own
    private static Narrative Paragraphs(string text) => new([text, "（一）主动公开。" + text], [0, 0]);
}
