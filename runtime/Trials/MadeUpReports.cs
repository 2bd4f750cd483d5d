using Nianbao.Forms;
using Nianbao.Reading;
using Nianbao.Reports;

namespace Nianbao.Trials;

/// <summary>Makes up the reports of a form that a template will meet some day: the barest, the fullest, the most awkward.</summary>
internal static class MadeUpReports
{
    private const string Organ = "某某县人民政府";

    /// <summary>The reports.</summary>
    public static IEnumerable<TrialReport> Of(FormDefinition form) =>
    [
        new($"{form.Id} 格式全部空白", $"form {form.Id}, all blank", Make(form, Organ)),
        new($"{form.Id} 格式全部填满", $"form {form.Id}, all filled in", WithLastYear(form)),
        new($"{form.Id} 格式省略了可省的", $"form {form.Id}, without all that may be left out", WithoutOptional(form)),
        new($"{form.Id} 格式最大的数", $"form {form.Id}, the largest numbers", Full(form, Organ, Words.Plain, _ => Largest)),
        new($"{form.Id} 格式刁钻的文字", $"form {form.Id}, awkward text", Full(form, Words.AwkwardName, Words.Awkward, _ => 0)),
    ];

    /// <summary>The largest number that a data file may hold.</summary>
    private static long Largest { get; } = (long)Math.Pow(10, NumberText.MaxDigits) - 1;

    private static Report Make(FormDefinition form, string organ)
    {
        var report = form.CreateReport();
        report.Organ = organ;
        report.Year = form.Years[^1];
        report.Title = $"{organ}{report.Year}年{form.Title}";
        report.PageFile = $"{report.Year}/{organ}";
        return report;
    }

    private static Report Full(FormDefinition form, string organ, string[] paragraphs, Func<int, long> figure)
    {
        var report = Make(form, organ);
        report.Published = new DateOnly(report.Year + 1, 1, 31);
        report.Preamble = Narrative(paragraphs, heading: null);
        foreach (var section in form.Sections)
        {
            if (section.Text != SectionText.None) report.SetText(section, Narrative(paragraphs, section.HasFreeHeadings ? organ : null));
        }

        SetFigures(report, figure);
        return report;
    }

    private static Report WithLastYear(FormDefinition form)
    {
        var last = Full(form, Organ, Words.Plain, cell => 2 * cell);
        last.Year--;
        var report = Full(form, Organ, Words.Plain, cell => cell + 1);
        report.LastYear = last;
        return report;
    }

    private static Report WithoutOptional(FormDefinition form)
    {
        var report = Make(form, Organ);
        SetFigures(report, _ => 1);
        foreach (var section in form.Sections)
        {
            if (section.Text == SectionText.Required) report.SetText(section, Narrative(Words.Plain, heading: null));
            if (section.Table is not { IsOptional: true } table) continue;
            report.LeaveOutTable(section);
            BlankOut(report, table);
        }

        return report;
    }

    private static void SetFigures(Report report, Func<int, long> figure)
    {
        for (var cell = 0; cell < report.Form.CellCount; cell++)
        {
            var isAmount = report.Form.Cells.KindOf(cell) == CellKind.Amount;
            report.Set(cell, isAmount ? figure(cell) * Amounts.Scale : figure(cell));
        }
    }

    private static void BlankOut(Report report, TableDefinition table)
    {
        var blank = report.Form.CreateReport();
        foreach (var row in table.Blocks.SelectMany(block => block.LeafRows))
        {
            for (var i = 0; i < row.Width; i++) report.Restore(row.FirstCell + i, blank);
        }
    }

    private static Narrative Narrative(string[] paragraphs, string? heading) => new(paragraphs, new int[paragraphs.Length])
    {
        Chapters = heading == null ? [] : [new Chapter(heading, paragraphs)],
    };
}
