using System.Globalization;
using Nianbao.Forms;
using Nianbao.Organs;

namespace Nianbao.Reports.Tests.Narrative;

/// <summary>
/// A sentence after the patterns of published reports, with figures of the tables and what should be found in it.
/// <c>cells</c> are <c>path=value</c> or <c>path=value/last year's</c>, frequent paths by the short names of
/// <see cref="ShortPaths"/>; <c>=?</c> is a blank, <c>*=</c> every cell. <c>expected</c> are ids, <c>?</c> behind one that
/// cannot be checked, <c>-</c> for nothing. The sets were written one after the other, each before
/// anyone had looked at what the rules made of it.
/// </summary>
internal sealed record LabelledSentence(
    string Set, int Line, string Family, int Year, string Organ, string Cells, string[] Expected, string Text)
{
    private static readonly string[] Sets = ["cases", "earlier", "first", "second", "held-out", "unseen-1", "unseen-2", "unseen-3", "unseen-4", "unseen-5", "unseen-6", "unseen-7"];

    public static IReadOnlyList<LabelledSentence> All { get; } = [.. Sets.SelectMany(Read)];

    /// <summary>What the rules find.</summary>
    public string[] Find()
    {
        var form = SampleReports.Forms.First(form => form.Years.Contains(Year));
        var report = new NarrativeReport(SampleReports.Type(form.Id), Year) { Organ = Organ, Kind = OrganNameFacts.Of(Organ).Kind };
        foreach (var entry in Cells.Split(' ', StringSplitOptions.RemoveEmptyEntries)) SetCell(form, report, entry.Split('='));
        return [.. report.Check(Text).Select(finding => finding.Rule + (finding.IsNotAssessable ? "?" : ""))];
    }

    private static void SetCell(FormDefinition form, NarrativeReport report, string[] entry)
    {
        if (entry[0] == "*")
        {
            for (var cell = 0; cell < form.CellCount; cell++) report.Set(cell, Number(entry[1]));
            return;
        }

        Assert.True(form.TryFind(ShortPaths.Spell(entry[0]), out var found), entry[0]);
        var values = entry[1].Split('/');
        if (values[0] == "?") report.Blank(found);
        else report.Set(found, Number(values[0]), values.Length > 1 ? Number(values[1]) : null);
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<LabelledSentence> Read(string set)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Narrative", $"sentences.{set}.tsv");
        return File.ReadLines(path).Skip(1).Select((line, i) => Parse(set, i + 2, line));
    }

    private static LabelledSentence Parse(string set, int number, string line)
    {
        var fields = line.Split('\t');
        return new LabelledSentence(
            set, number, fields[0], int.Parse(fields[1], CultureInfo.InvariantCulture), fields[2], fields[3],
            fields[4] == "-" ? [] : fields[4].Split(','), fields[5].Replace("\\n", "\n", StringComparison.Ordinal));
    }
}
