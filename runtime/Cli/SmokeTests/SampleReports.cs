using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Text;

namespace Nianbao.Cli.SmokeTests;

/// <summary>Makes up the reports of a form that a template will meet some day: the barest, the fullest, the most awkward.</summary>
internal static class SampleReports
{
    private const string Organ = "某某县人民政府";

    /// <summary>The reports.</summary>
    public static IEnumerable<SmokeTestReport> Of(ReportType type) =>
    [
        new($"{type.Form.Id} 格式全部空白", $"form {type.Form.Id}, all blank", Make(type, Organ)),
        new($"{type.Form.Id} 格式全部填满", $"form {type.Form.Id}, all filled in", WithLastYear(type)),
        new($"{type.Form.Id} 格式省略了可省的", $"form {type.Form.Id}, without all that may be left out", WithoutOptional(type)),
        new($"{type.Form.Id} 格式最大的数", $"form {type.Form.Id}, the largest numbers", Full(type, Organ, SampleTexts.Plain, _ => Largest)),
        new($"{type.Form.Id} 格式刁钻的文字", $"form {type.Form.Id}, awkward text", Full(type, SampleTexts.AwkwardName, SampleTexts.Awkward, _ => 0)),
    ];

    /// <summary>The largest number that a data file may hold.</summary>
    private static long Largest { get; } = (long)Math.Pow(10, NumberText.MaxDigits) - 1;

    private static Report Make(ReportType type, string organ)
    {
        var report = type.Create();
        report.Organ = organ;
        report.Year = type.Form.Years[^1];
        report.PageFile = $"{report.Year}/{organ}";
        return report;
    }

    private static Report Full(ReportType type, string organ, string[] paragraphs, Func<int, long> figure)
    {
        var report = Make(type, organ);
        report.Published = new DateOnly(report.Year + 1, 1, 31);
        report.Imprint = new Imprint
        {
            Index = organ, Publisher = organ, Source = organ, Signatory = organ, SignedOn = report.Published,
        };
        report.Preamble = Narrative(paragraphs, heading: null);
        foreach (var section in type.Form.Sections)
        {
            if (section.Text != SectionText.None) report.SetText(section, Narrative(paragraphs, section.HasFreeHeadings ? organ : null));
        }

        SetFigures(report, figure);
        return report;
    }

    private static Report WithLastYear(ReportType type)
    {
        var last = Full(type, Organ, SampleTexts.Plain, cell => 2 * cell);
        last.Year--;
        var report = Full(type, Organ, SampleTexts.Plain, cell => cell + 1);
        report.LastYear = last;
        return report;
    }

    private static Report WithoutOptional(ReportType type)
    {
        var report = Make(type, Organ);
        SetFigures(report, _ => 1);
        foreach (var section in type.Form.Sections)
        {
            if (section.Text == SectionText.Required) report.SetText(section, Narrative(SampleTexts.Plain, heading: null));
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
        var blank = report.Type.Create();
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
