using Nianbao.Findings;
using Nianbao.Reports;

namespace Nianbao.Validation;

/// <summary>
/// The findings of a report by rule, cell and passage, so that looking up what a waiver means takes no walk over all of
/// them: a file may have as many waivers as findings.
/// </summary>
internal sealed class WaivedFindings
{
    private readonly FindingList _findings;
    private readonly Dictionary<(string Rule, string Cell), List<int>> _byCell = [];
    private readonly Dictionary<(string Rule, string Quote), List<int>> _byQuote = [];
    private readonly Dictionary<(string Rule, string Cell, string Quote), MeantFindings> _meant = [];
    private readonly HashSet<string> _undecided = new(StringComparer.Ordinal);

    /// <summary>Sorts the findings.</summary>
    /// <param name="findings">What was found.</param>
    /// <param name="waivers">The waivers that will be asked for.</param>
    public WaivedFindings(FindingList findings, IReadOnlyList<Waiver> waivers)
    {
        _findings = findings;
        var quotes = waivers.Where(waiver => waiver.Quote.Length > 0)
            .GroupBy(waiver => waiver.Rule, StringComparer.Ordinal)
            .ToDictionary(ofRule => ofRule.Key, ofRule => new QuoteSet(ofRule.Select(waiver => waiver.Quote)), StringComparer.Ordinal);
        for (var i = 0; i < findings.Items.Count; i++)
        {
            var finding = findings.Items[i];
            if (finding.IsNotAssessable)
            {
                _undecided.Add(finding.Rule);
                continue;
            }

            Add(_byCell, (finding.Rule, ""), i);
            foreach (var cell in finding.Cells) Add(_byCell, (finding.Rule, cell), i);
            if (!quotes.TryGetValue(finding.Rule, out var ofRule)) continue;
            foreach (var quote in ofRule.In(finding.Quote)) Add(_byQuote, (finding.Rule, quote), i);
        }
    }

    /// <summary>True where a rule could not be decided somewhere in the report.</summary>
    public bool IsUndecided(string rule) => _undecided.Contains(rule);

    /// <summary>The findings that a waiver is about, whatever their values.</summary>
    public MeantFindings Of(Waiver waiver)
    {
        var key = (waiver.Rule, waiver.Cell, waiver.Quote);
        if (!_meant.TryGetValue(key, out var meant)) _meant[key] = meant = new MeantFindings(_findings, Find(waiver));
        return meant;
    }

    private List<int> Find(Waiver waiver)
    {
        if (waiver.Quote.Length == 0) return _byCell.GetValueOrDefault((waiver.Rule, waiver.Cell), []);
        var quoted = _byQuote.GetValueOrDefault((waiver.Rule, waiver.Quote), []);
        return waiver.Cell.Length == 0 ? quoted : quoted.FindAll(i => _findings.Items[i].Cells.Contains(waiver.Cell, StringComparer.Ordinal));
    }

    private static void Add<T>(Dictionary<T, List<int>> numbers, T key, int number)
        where T : notnull
    {
        if (!numbers.TryGetValue(key, out var list)) numbers[key] = list = [];
        if (list.Count == 0 || list[^1] != number) list.Add(number);
    }

    /// <summary>Pieces of text, found in another by their lengths.</summary>
    private sealed class QuoteSet(IEnumerable<string> quotes)
    {
        private readonly Dictionary<int, HashSet<string>> _byLength = quotes.GroupBy(quote => quote.Length)
            .ToDictionary(ofLength => ofLength.Key, ofLength => ofLength.ToHashSet(StringComparer.Ordinal));

        /// <summary>Those that stand in a text.</summary>
        public IEnumerable<string> In(string text)
        {
            foreach (var (length, set) in _byLength)
            {
                for (var start = 0; start + length <= text.Length; start++)
                {
                    var piece = text.Substring(start, length);
                    if (set.Contains(piece)) yield return piece;
                }
            }
        }
    }
}
