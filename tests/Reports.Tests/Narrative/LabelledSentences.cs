using System.Globalization;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Organs;

namespace Nianbao.Reports.Tests.Narrative;

/// <summary>
/// Sentences after the patterns of published reports, each with figures of the tables and what should be found in it.
/// <c>cells</c> are <c>path=value</c> or <c>path=value/last year's</c>; <c>=?</c> is a blank, <c>*=</c> every cell.
/// <c>expected</c> are ids; <c>!</c> is an error that a lone figure is not, <c>?</c> not assessable, <c>-</c> nothing.
/// </summary>
internal sealed record LabelledSentence(int Line, string Form, OrganKind Kind, string Cells, string[] Expected, string Text)
{
    public static IReadOnlyList<LabelledSentence> All { get; } =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Narrative", "sentences.tsv")).Skip(1).Select((line, i) => Parse(i + 2, line)),
    ];

    /// <summary>What the rules find.</summary>
    public string[] Find()
    {
        var form = SampleReports.Form(Form);
        var report = new NarrativeReport(SampleReports.Type(form.Id), form.Years[0] + (Form == "2014" ? 4 : Form == "2019" ? 1 : 0)) { Kind = Kind };
        foreach (var entry in Cells.Split(' ', StringSplitOptions.RemoveEmptyEntries)) Set(form, report, entry.Split('='));
        return [.. report.Check(Text).Select(Name)];
    }

    private static void Set(FormDefinition form, NarrativeReport report, string[] entry)
    {
        if (entry[0] == "*")
        {
            for (var cell = 0; cell < form.CellCount; cell++) report.Set(cell, Number(entry[1]));
            return;
        }

        Assert.True(form.TryFind(entry[0], out var found), entry[0]);
        var values = entry[1].Split('/');
        if (values[0] == "?") report.Blank(found);
        else report.Set(found, Number(values[0]), values.Length > 1 ? Number(values[1]) : null);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Name(Finding finding) => finding.Rule + (finding.IsNotAssessable ? "?" : finding.Severity == Severity.Error && IsFigure(finding) ? "!" : "");

    // a figure that differs is a warning unless a whole breakdown shows that it is an error
    private static bool IsFigure(Finding finding) => string.CompareOrdinal(finding.Rule, "NB4111") >= 0 && string.CompareOrdinal(finding.Rule, "NB4139") <= 0;

    private static LabelledSentence Parse(int number, string line)
    {
        var fields = line.Split('\t');
        return new LabelledSentence(
            number, fields[0], Enum.Parse<OrganKind>(fields[1], ignoreCase: true), fields[2],
            fields[3] == "-" ? [] : fields[3].Split(','), fields[4].Replace("\\n", "\n", StringComparison.Ordinal));
    }
}
