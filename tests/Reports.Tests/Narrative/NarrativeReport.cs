using System.Globalization;
using Nianbao.Checking;
using Nianbao.Findings;
using Nianbao.Forms;

namespace Nianbao.Reports.Tests.Narrative;

/// <summary>A report made of a text and a few figures, all others 0, to be checked for what its text says.</summary>
internal sealed class NarrativeReport
{
    private readonly Report _report;
    private readonly Report _lastYear;
    private readonly bool _hasLastYear;

    public NarrativeReport(FormDefinition form, int year, IEnumerable<(int Cell, long Value)> cells, IReadOnlyList<int> lastYear)
    {
        _report = Make(form, year);
        _lastYear = Make(form, year - 1);
        _hasLastYear = lastYear.Count > 0;
        foreach (var ((cell, value), i) in cells.Select((cell, i) => (cell, i)))
        {
            _report.Set(cell, Scaled(form, cell, value));
            if (i < lastYear.Count) _lastYear.Set(cell, Scaled(form, cell, lastYear[i]));
        }
    }

    public string Organ { set => _report.Organ = value; }

    public OrganKind Kind { set => _report.Kind = value; }


    /// <summary>What the narrative rules find in the text, whose paragraphs are lines.</summary>
    public List<Finding> Check(string text)
    {
        var paragraphs = text.Split('\n');
        var section = _report.Form.Sections.First(section => section.Text != SectionText.None);
        _report.SetText(section, new Reports.Narrative(paragraphs, [.. paragraphs.Select((_, i) => i + 1)]));
        var findings = new FindingList();
        new ReportChecker().Check(_report, findings, _hasLastYear ? _lastYear : null);
        return [.. findings.Items.Where(finding => finding.Rule.StartsWith("NB4", StringComparison.Ordinal))];
    }

    /// <summary>Cells by their paths: <c>requests.received.total=9 requests.carried_in.total=1</c>.</summary>
    public static IEnumerable<(int Cell, long Value)> Cells(FormDefinition form, string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.Split('=')).Select(entry =>
        {
            Assert.True(form.TryFind(entry[0], out var cell), entry[0]);
            return (cell, long.Parse(entry[1], CultureInfo.InvariantCulture));
        });

    private static Report Make(FormDefinition form, int year)
    {
        var report = form.CreateReport();
        report.Year = year;
        report.Organ = "甲乙县人民政府";
        report.Kind = OrganKind.Government;
        report.FilePath = "x.yaml";
        for (var cell = 0; cell < form.CellCount; cell++) report.Set(cell, 0);
        return report;
    }

    private static long Scaled(FormDefinition form, int cell, long value) =>
        form.Cells.KindOf(cell) == CellKind.Amount ? value * Amounts.Scale : value;
}
