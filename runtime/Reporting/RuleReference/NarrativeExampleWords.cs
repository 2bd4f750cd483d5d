using System.Globalization;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Organs;
using Nianbao.Reporting.Wording;
using Nianbao.Reports;
using Nianbao.Validation;

namespace Nianbao.Reporting.RuleReference;

/// <summary>Tells the sentences that a rule about narrative has as examples, with the figures of the tables beside them.</summary>
internal static class NarrativeExampleWords
{
    private const int Year = 2021;

    public static IEnumerable<RuleField> FieldsOf(FormDefinition form, RuleDefinition rule, Language language)
    {
        if (ExampleOf(form, rule) is not { } example) yield break;
        yield return new(language.Of("表中的数", "Figures"), [.. example.Cells.Select((cell, i) => LineOf(form, example, cell, i, language))]);
        yield return new(language.Of("对", "Right"), [example.Good.ReplaceLineEndings(" ")]);
        yield return new(language.Of("错", "Wrong"), [example.Bad.ReplaceLineEndings(" ")]);
    }

    /// <summary>What is found in the bad sentence.</summary>
    public static Finding? FindingOf(ReportType type, RuleDefinition rule)
    {
        var form = type.Form;
        if (ExampleOf(form, rule) is not { } example) return null;
        var report = ReportOf(type, Year, example, example.Values);
        string[] paragraphs = example.Bad.Split('\n');
        report.SetText(
            Array.Find(form.Sections, section => section.Text != SectionText.None)!,
            new Narrative(paragraphs, [.. paragraphs.Select((_, i) => i + 1)]));
        var findings = new FindingList();
        new ReportValidator().Check(report, findings, example.LastYear.Length == 0 ? null : ReportOf(type, Year - 1, example, example.LastYear));
        return findings.Proven.FirstOrDefault(finding => finding.Rule == rule.Id);
    }

    private static NarrativeExample? ExampleOf(FormDefinition form, RuleDefinition rule) =>
        form.Narrative == null ? null : Array.Find(form.Narrative.Rules, other => other.Rule.Id == rule.Id)?.Example;

    private static string LineOf(FormDefinition form, NarrativeExample example, int cell, int i, Language language)
    {
        var last = i < example.LastYear.Length
            ? language.Of($"，上年 {example.LastYear[i]}", $", last year {example.LastYear[i]}")
            : "";
        return $"“{form.LabelOf(cell)}” {example.Values[i].ToString(CultureInfo.InvariantCulture)}{last}";
    }

    private static Report ReportOf(ReportType type, int year, NarrativeExample example, int[] values)
    {
        var form = type.Form;
        var report = type.Create();
        report.Year = year;
        report.Organ = "甲乙县人民政府";
        report.Kind = OrganKind.Government;
        for (var cell = 0; cell < form.CellCount; cell++) report.Set(cell, 0);
        for (var i = 0; i < values.Length; i++)
        {
            var isAmount = form.Cells.KindOf(example.Cells[i]) == CellKind.Amount;
            report.Set(example.Cells[i], isAmount ? values[i] * Amounts.Scale : values[i]);
        }

        return report;
    }
}
