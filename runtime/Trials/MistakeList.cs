using Nianbao.Findings;

namespace Nianbao.Trials;

/// <summary>Collects the mistakes of one template: a mistake that many reports show is told once, with the reports.</summary>
internal sealed class MistakeList
{
    private readonly OrderedDictionary<string, (Func<string, string, Finding> Make, List<TrialReport> Trials)> _mistakes = new(StringComparer.Ordinal);

    /// <summary>Notes that a report shows a mistake.</summary>
    /// <param name="trial">The report.</param>
    /// <param name="key">Equal for one mistake.</param>
    /// <param name="make">Makes the finding, given what the reports are called in Chinese and in English.</param>
    public void Add(TrialReport trial, string key, Func<string, string, Finding> make)
    {
        if (_mistakes.TryGetValue(key, out var known)) known.Trials.Add(trial);
        else _mistakes.Add(key, (make, [trial]));
    }

    /// <summary>A finding for each mistake.</summary>
    public IReadOnlyList<Finding> ToFindings() => [.. _mistakes.Values.Select(mistake => mistake.Make(Names(mistake.Trials), NamesEn(mistake.Trials)))];

    private static string Names(List<TrialReport> trials) =>
        $"“{trials[0].Name}”" + (trials.Count > 1 ? $"（另有 {trials.Count - 1} 份也这样）" : "");

    private static string NamesEn(List<TrialReport> trials) =>
        $"'{trials[0].NameEn}'" + (trials.Count > 1 ? $" (and {trials.Count - 1} more)" : "");
}
