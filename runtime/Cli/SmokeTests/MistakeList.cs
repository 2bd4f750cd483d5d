using Nianbao.Findings;

namespace Nianbao.Cli.SmokeTests;

/// <summary>Collects the mistakes of one template: a mistake that many cases show is told once, with the cases.</summary>
internal sealed class MistakeList
{
    private readonly OrderedDictionary<string, (Func<string, string, Finding> Make, List<SmokeTestCase> Cases)> _mistakes = new(StringComparer.Ordinal);

    /// <summary>Notes that a case shows a mistake.</summary>
    /// <param name="one">What it was tried on.</param>
    /// <param name="key">Equal for one mistake.</param>
    /// <param name="make">Makes the finding, given what the cases are called in Chinese and in English.</param>
    public void Add(SmokeTestCase one, string key, Func<string, string, Finding> make)
    {
        if (_mistakes.TryGetValue(key, out var known)) known.Cases.Add(one);
        else _mistakes.Add(key, (make, [one]));
    }

    /// <summary>A finding for each mistake.</summary>
    public IReadOnlyList<Finding> ToFindings() => [.. _mistakes.Values.Select(mistake => mistake.Make(Names(mistake.Cases), NamesEn(mistake.Cases)))];

    private static string Names(List<SmokeTestCase> cases) =>
        $"“{cases[0].Name}”" + (cases.Count > 1 ? $"（另有 {cases.Count - 1} 份也这样）" : "");

    private static string NamesEn(List<SmokeTestCase> cases) =>
        $"'{cases[0].NameEn}'" + (cases.Count > 1 ? $" (and {cases.Count - 1} more)" : "");
}
