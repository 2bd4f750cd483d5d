using System.Runtime.InteropServices;
using Nianbao.Reports;
using Nianbao.Rules;

namespace Nianbao.Similarity;

/// <summary>A report of another body of the same year whose text is much like a report's.</summary>
/// <param name="Organ">The other body.</param>
/// <param name="Percent">How much of the report's text stands in the other's, too.</param>
/// <param name="Fingerprint">The other's text.</param>
internal sealed record Sibling(string Organ, int Percent, TextFingerprint Fingerprint);

/// <summary>
/// The texts of many reports, to find those that are much alike. Reports are only compared if they share one of a few
/// rare sentences, so that the time grows with the reports and not with their pairs. For several threads.
/// </summary>
internal sealed class SiblingIndex
{
    /// <summary>With so many others a report is compared; more share a rare sentence only where one model text is used by all.</summary>
    private const int MostCandidates = 64;

    private readonly List<Entry> _entries = [];
    private readonly Lock _lock = new();

    /// <summary>Adds a report.</summary>
    public void Add(Report report)
    {
        var fingerprint = TextFingerprint.Of(report);
        if (!fingerprint.IsEnough) return;
        lock (_lock) _entries.Add(new Entry(report.FilePath, report.Organ, report.Year, fingerprint));
    }

    /// <summary>For each data file whose report is much like another: the most similar that was found.</summary>
    public Dictionary<string, Sibling> Find()
    {
        var found = new Dictionary<string, Sibling>(StringComparer.Ordinal);
        foreach (var year in _entries.GroupBy(entry => entry.Year))
        {
            // the order in which threads came must not show
            Entry[] entries = [.. year.OrderBy(entry => entry.File, StringComparer.Ordinal)];
            var postings = Postings(entries);
            foreach (var entry in entries)
            {
                if (Nearest(entry, entries, postings) is { } sibling) found[entry.File] = sibling;
            }
        }

        return found;
    }

    private static Dictionary<ulong, List<int>> Postings(Entry[] entries)
    {
        var postings = new Dictionary<ulong, List<int>>();
        for (var i = 0; i < entries.Length; i++)
        {
            foreach (var hash in entries[i].Fingerprint.Hashes)
            {
                ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(postings, hash, out _);
                list ??= [];
                if (list.Count == 0 || list[^1] != i) list.Add(i);
            }
        }

        return postings;
    }

    private static Sibling? Nearest(Entry entry, Entry[] entries, Dictionary<ulong, List<int>> postings)
    {
        Sibling? nearest = null;
        var seen = new HashSet<int>();
        foreach (var hash in Rarest(entry.Fingerprint, postings))
        {
            foreach (var number in postings[hash])
            {
                var other = entries[number];
                if (other.Organ == entry.Organ || !seen.Add(number)) continue;
                var percent = entry.Fingerprint.PercentIn(other.Fingerprint);
                if (percent >= SimilarityRules.Alike && percent > (nearest?.Percent ?? 0)) nearest = new Sibling(other.Organ, percent, other.Fingerprint);
                if (percent >= SimilarityRules.Same || seen.Count == MostCandidates) return nearest;
            }
        }

        return nearest;
    }

    /// <summary>
    /// The rarest sentences that together are more of the text than a report much like it can lack: such a report has
    /// one of them.
    /// </summary>
    private static IEnumerable<ulong> Rarest(TextFingerprint fingerprint, Dictionary<ulong, List<int>> postings)
    {
        var order = Enumerable.Range(0, fingerprint.Hashes.Length).ToArray();
        var counts = Array.ConvertAll(order, i => postings[fingerprint.Hashes[i]].Count);
        Array.Sort(counts, order);
        var rest = fingerprint.Weight * (100 - SimilarityRules.Alike) / 100;
        foreach (var i in order)
        {
            yield return fingerprint.Hashes[i];
            rest -= fingerprint.Weights[i];
            if (rest < 0) yield break;
        }
    }

    private sealed record Entry(string File, string Organ, int Year, TextFingerprint Fingerprint);
}
