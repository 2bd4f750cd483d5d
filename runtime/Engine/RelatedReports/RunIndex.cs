using Nianbao.DataFiles;
using Nianbao.Reports;
using Nianbao.Text;

namespace Nianbao.RelatedReports;

/// <summary>What the other reports of a run say of one.</summary>
/// <param name="LastYear">The full path of the same body's report on the year before, which its name does not give away; null where there is none.</param>
/// <param name="SameYear">The full path of another report of the same body on the same year; null where there is none.</param>
internal sealed record RunNeighbours(string? LastYear, string? SameYear);

/// <summary>Bodies and years of the reports of a run, to find those that belong together whatever their files are called. For several threads.</summary>
internal sealed class RunIndex
{
    private readonly List<Entry> _entries = [];
    private readonly Lock _lock = new();

    /// <summary>Adds a report that has been loaded.</summary>
    public void Add(Report report)
    {
        if (report.Organ.Length == 0 || report.Year == 0) return;
        var entry = new Entry(report.FilePath, report.Organ, report.Year, report.LastYear == null && report.Previous == null);
        lock (_lock) _entries.Add(entry);
    }

    /// <summary>What there is to say, by the full paths of the data files.</summary>
    public Dictionary<string, RunNeighbours> Find()
    {
        var found = new Dictionary<string, RunNeighbours>(StringComparer.Ordinal);
        var reports = _entries.ToLookup(entry => (entry.Organ, entry.Year));

        // a blank or another kind of bracket makes no other body
        var bySpelling = _entries.ToLookup(entry => (LabelText.Normalize(entry.Organ), entry.Year));
        foreach (var entry in _entries)
        {
            var neighbours = new RunNeighbours(LastYearOf(entry, reports), SameYearOf(entry, bySpelling));
            if (neighbours is not { LastYear: null, SameYear: null }) found[entry.File] = neighbours;
        }

        return found;
    }

    // one that has the name which was looked for was found, and could not be used
    private static string? LastYearOf(Entry entry, ILookup<(string, int), Entry> reports)
    {
        if (!entry.LacksLastYear) return null;
        var files = reports[(entry.Organ, entry.Year - 1)].Select(other => other.File).ToList();
        return files is [var only] && !HasNameOf(only, entry) ? only : null;
    }

    private static bool HasNameOf(string file, Entry entry) =>
        YearPath.TryOf(entry.File, out var path) && DataFileName.PlacesOf(path.StemOf(path.Year - 1)).Contains(file, StringComparer.Ordinal);

    // the order in which threads came must not show
    private static string? SameYearOf(Entry entry, ILookup<(string, int), Entry> reports) =>
        reports[(LabelText.Normalize(entry.Organ), entry.Year)].Select(other => other.File).Where(file => file != entry.File).Order(StringComparer.Ordinal).FirstOrDefault();

    private sealed record Entry(string File, string Organ, int Year, bool LacksLastYear);
}
