using Nianbao.Judge.Engines;

namespace Nianbao.Judge;

/// <summary>All in which our templates differ from Scriban's interpreter on purpose; <c>docs/templates.md</c> has the reasons.</summary>
public static class Differences
{
    /// <summary>The differences; the first that explains a template counts.</summary>
    public static readonly Difference[] All =
    [
        new("certain-error", IsCertainError),
        new("changed-in-loop", IsChangedInLoop),
    ];

    // what can only fail: names, types and the number of arguments
    private static readonly string[] CertainErrors =
    [
        "NB2054", "NB2055", "NB2056", "NB2057", "NB2058", "NB2059", "NB2060", "NB2061", "NB2062", "NB2067", "NB2068",
    ];

    // a build says so wherever it stands, the interpreter when it comes there
    private static bool IsCertainError(JudgedTemplate template, Interpretation scriban, Outcome ours) =>
        ours.Kind == OutcomeKind.Refused && CertainErrors.Contains(ours.Id) && !scriban.HasPassed(ours);

    private static bool IsChangedInLoop(JudgedTemplate template, Interpretation scriban, Outcome ours) =>
        scriban.Outcome.Kind == OutcomeKind.Stopped && scriban.Outcome.Text.StartsWith("Collection was modified", StringComparison.Ordinal);
}
