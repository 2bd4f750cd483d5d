namespace Nianbao.Reporting.Wording;

/// <summary>What rules are about, in the order of the reference of the rules; after them what is no rule of a form.</summary>
internal enum RuleChapter
{
    WithinReport,
    BetweenYears,
    WholeAndParts,
    Narrative,
    Metadata,
    Other,

    /// <summary>Mistakes in the places where a text takes figures from the tables.</summary>
    FiguresInText,

    /// <summary>Other mistakes in the data file itself.</summary>
    DataFile,

    /// <summary>What the program could not do.</summary>
    Program,
}

/// <summary>
/// The table from the ranges of ids to what they are about. Which of them are no rules and cannot be waived is for the
/// generator to know as well (<see cref="Generator.Severities.RuleFamily"/>); a test compares both.
/// </summary>
internal static class RuleChapters
{
    private static readonly (string Range, RuleChapter Chapter)[] Ranges =
    [
        ("NB30", RuleChapter.WithinReport),
        ("NB31", RuleChapter.BetweenYears),
        ("NB32", RuleChapter.WholeAndParts),
        ("NB400", RuleChapter.FiguresInText),
        ("NB41", RuleChapter.Narrative),
        ("NB42", RuleChapter.Metadata),
        ("NB5", RuleChapter.DataFile),
        ("NB9", RuleChapter.Program),
    ];

    /// <summary>What the rule or mistake of an id is about.</summary>
    public static RuleChapter Of(string id)
    {
        foreach (var (range, chapter) in Ranges)
        {
            if (id.StartsWith(range, StringComparison.Ordinal)) return chapter;
        }

        return RuleChapter.Other;
    }
}
