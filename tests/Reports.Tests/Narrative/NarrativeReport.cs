using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Organs;
using Nianbao.Validation;

namespace Nianbao.Reports.Tests.Narrative;

/// <summary>A report made of a text and a few figures, all others 0, to be checked for what its text says.</summary>
internal sealed class NarrativeReport(ReportType type, int year)
{
    private readonly Report _report = Make(type, year);
    private Report? _lastYear;

    /// <summary>What kind of body reports.</summary>
    public OrganKind Kind { init => _report.Kind = value; }

    /// <summary>Who reports.</summary>
    public string Organ { init => _report.Organ = value; }

    /// <summary>Sets a cell, and where it is known last year's.</summary>
    public void Set(int cell, decimal value, decimal? lastYear = null)
    {
        _report.Set(cell, Scaled(cell, value));
        if (lastYear is not { } before) return;
        _lastYear ??= Make(type, year - 1);
        _lastYear.Set(cell, Scaled(cell, before));
    }

    /// <summary>Leaves a cell blank: all others are copied into another report, for a cell cannot be emptied.</summary>
    public void Blank(int cell) => _blank.Add(cell);

    private readonly List<int> _blank = [];

    /// <summary>
    /// What the narrative rules find in the text, whose paragraphs are lines, of a section; by default of the first
    /// that has text.
    /// </summary>
    public List<Finding> Check(string text, string sectionId = "")
    {
        var report = WithBlanks();
        var paragraphs = text.Split('\n');
        var section = report.Form.Sections.First(section => section.Text != SectionText.None && (sectionId is "" || section.Id == sectionId));
        report.SetText(section, new Reports.Narrative(paragraphs, [.. paragraphs.Select((_, i) => i + 1)]));
        var findings = new FindingList();
        new ReportValidator().Check(report, findings, _lastYear);
        return [.. findings.Items.Where(finding => finding.Rule.StartsWith("NB4", StringComparison.Ordinal))];
    }

    private Report WithBlanks()
    {
        var report = type.Create();
        (report.Year, report.Organ, report.Kind, report.FilePath) = (_report.Year, _report.Organ, _report.Kind, _report.FilePath);
        for (var cell = 0; cell < report.Form.CellCount; cell++)
        {
            if (!_blank.Contains(cell)) report.Set(cell, _report.Values[cell]);
        }

        return report;
    }

    private static Report Make(ReportType type, int year)
    {
        var report = type.Create();
        report.Year = year;
        report.Organ = "甲乙县人民政府";
        report.Kind = OrganKind.Government;
        report.FilePath = "x.yaml";
        for (var cell = 0; cell < report.Form.CellCount; cell++) report.Set(cell, 0);
        return report;
    }

    private long Scaled(int cell, decimal value) => (long)(type.Form.Cells.KindOf(cell) == CellKind.Amount ? value * Amounts.Scale : value);
}
