using System.Text.RegularExpressions;
using Nianbao.Judge.Engines;

namespace Nianbao.Judge;

/// <summary>All in which our templates differ from Scriban's interpreter on purpose; <c>docs/templates.md</c> has the reasons.</summary>
public static partial class Differences
{
    // kinds of values, numbers of arguments, words out of place: what can only fail where it is
    private static readonly string[] CertainErrors = ["NB2057", "NB2058", "NB2059", "NB2060", "NB2062", "NB2066", "NB2067", "NB2072", "NB2075", "NB2076", "NB2077"];

    /// <summary>The differences; the first that explains a template counts.</summary>
    public static readonly Difference[] All =
    [
        new("unknown-name", "{{ nope }}", (_, _, ours) => ours is { Kind: OutcomeKind.Refused, Id: "NB2050" or "NB2065" }),
        new("certain-error", "{{ x = 1; if x == 2; 'a' - 1; end }}", (_, scriban, ours) => (ours.Kind == OutcomeKind.Refused && CertainErrors.Contains(ours.Id) && (!scriban.HasPassed(ours) || IsNoFunction().IsMatch(ours.Text))) || (ours.Kind == OutcomeKind.Stopped && IsNoFunction().IsMatch(ours.Text))),
        new("function-in-branch", "{{ x = [1]; if x.size > 3; func f(p); end; end; f }}", (template, scriban, ours) => ours is { Kind: OutcomeKind.Refused, Id: "NB2060" } && scriban.HasPassed(ours) && FunctionInBranch().IsMatch(template.ToString())),
        new("run-time-only", "{{ object.eval '1 + 1' }}", (_, _, ours) => ours is { Kind: OutcomeKind.Refused, Id: "NB2056" } || (ours.Kind == OutcomeKind.Stopped && RunTimeOnly().IsMatch(ours.Text))),
        new("changed-in-loop", "{{ l = [1, 2]; for x in l; l[5] = x; end; l.size }}", (_, scriban, ours) => Stops(scriban, "Collection was modified") && ours.Kind != OutcomeKind.Failed),
        new("limits", "{{ for i in 1..30000; end }}", (_, scriban, ours) => (scriban.Outcome.Kind == OutcomeKind.Stopped && ScribanLimits().IsMatch(scriban.Outcome.Text)) || (ours.Kind == OutcomeKind.Stopped && OurLimits().IsMatch(ours.Text))),
        new("text-order", "{{ ['b', 'A', 'a'] | array.sort }}", (template, scriban, ours) => Uses(template, "array.sort") && AreBothWritten(scriban, ours) && IsPermutation(scriban.Outcome.Text, ours.Text)),
        new("null-reference", "{{ null | string.handleize }}", (_, scriban, ours) => Stops(scriban, "Object reference not set") && ours.Kind != OutcomeKind.Failed),
        new("filtered-items", "{{ [1, 2] | array.filter @string.upcase }}", (template, scriban, ours) => Uses(template, "array.filter") && AreBothWritten(scriban, ours) && WithoutQuotes(scriban.Outcome.Text) == WithoutQuotes(ours.Text)),
        new("items-at-once", "{{ func f; 1; end; for x in array.each([1, 2], @f); 2; end }}", (template, scriban, ours) => (Uses(template, "array.each") || Uses(template, "array.filter")) && AreBothWritten(scriban, ours) && IsPermutation(scriban.Outcome.Text, ours.Text)),
        new("members-of-values", "{{ object.keys (date.parse '2024-02-29') }}", (template, scriban, ours) => MembersOfDate().IsMatch(template.ToString()) && ours.Kind != OutcomeKind.Failed),
        new("day-of-week", "{{ [(date.parse '2024-02-29').day_of_week] }}", (template, _, ours) => Uses(template, "day_of_week") && ours.Kind != OutcomeKind.Failed),
        new("written-range", "{{ x = 1..3; x[0] = 5; x }}", (_, _, ours) => WrittenRange().IsMatch(ours.Text)),
        new("large-integers", "{{ 99999999999999999999 | object.to_json }}", (template, scriban, _) => LargeInteger().IsMatch(template.Text) && (Uses(template, "object.to_json") || Stops(scriban, "is not a number") || Stops(scriban, "`bigint` to `decimal`"))),
        new("function-text", "{{ func f; end; [@f] }}", (_, scriban, ours) => AreBothWritten(scriban, ours) && ours.Text.Contains("<function>", StringComparison.Ordinal) && FunctionText().IsMatch(scriban.Outcome.Text)),
        new("counted-functions", "{{ func f; ret 5; end; h = [@f]; h[0]++; h[0] }}", (template, _, ours) => (Uses(template, "--") || Uses(template, "++")) && ours.Kind == OutcomeKind.Stopped && ours.Text == "'<function>' is not a number"),
        new("functions-in-this", "{{ func f; end; this }}", (template, scriban, ours) => Uses(template, "this") && AreBothWritten(scriban, ours) && FunctionText().IsMatch(scriban.Outcome.Text)),
        new("block-in-block", "{{ func a; $$; end; func b; wrap a; $$; end; end; wrap b; 1; end }}", (template, scriban, _) => Uses(template, "$$") && Stops(scriban, "Insufficient stack")),
        new("pair-text", "{{ for p in {a: 1}; $\"{p}\"; end }}", (_, scriban, ours) => AreBothWritten(scriban, ours) && Pair().Replace(ours.Text, "[$1, $2]") == scriban.Outcome.Text),
        new("dates-not-empty", "{{ (date.parse '2024-02-29') == empty }}", (template, scriban, ours) => ours.Kind != OutcomeKind.Failed && (DateEmptyTest().IsMatch(template.ToString()) || (EmptyTest().IsMatch(template.Text) && (Uses(template, "date.") || Uses(template, "timespan.")) && AreBothWritten(scriban, ours) && WithoutTruth(scriban.Outcome.Text) == WithoutTruth(ours.Text)))),
        new("captured-text", "{{ capture x; 5; end; x * 2 }}", (template, scriban, ours) => Uses(template, "capture") && ours.Kind != OutcomeKind.Failed && (Stops(scriban, "string_builder_output") || CapturedAsObject().IsMatch(template.ToString()) || (AreBothWritten(scriban, ours) && WithoutQuoting(scriban.Outcome.Text) == WithoutQuoting(ours.Text)))),
        new("readonly-twice", "{{ n = 1; readonly n; readonly n; n }}", (template, scriban, ours) => Uses(template, "readonly") && Stops(scriban, "readonly variable") && ours.Kind != OutcomeKind.Failed),
    ];

    [GeneratedRegex(@"only makes sense in an interpreter|^the members of the group \w+ cannot be set")]
    private static partial Regex RunTimeOnly();

    private static bool Stops(Interpretation scriban, string words) =>
        scriban.Outcome.Kind == OutcomeKind.Stopped && scriban.Outcome.Text.Contains(words, StringComparison.Ordinal);

    private static bool AreBothWritten(Interpretation scriban, Outcome ours) =>
        scriban.Outcome.Kind == OutcomeKind.Written && ours.Kind == OutcomeKind.Written;

    private static bool Uses(JudgedTemplate template, string word) =>
        template.Text.Contains(word, StringComparison.Ordinal) || template.Parts.Values.Any(part => part.Contains(word, StringComparison.Ordinal));

    private static bool IsPermutation(string a, string b) => a.Order().SequenceEqual(b.Order());

    private static string WithoutTruth(string text) => text.Replace("false", "true", StringComparison.Ordinal);

    private static string WithoutQuoting(string text) => WithoutQuotes(text.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal));

    private static string WithoutQuotes(string text) => text.Replace("\"", "", StringComparison.Ordinal);

    // there a value that is no function is none at all
    [GeneratedRegex(@"The argument 'function' of array\.\w+ is |is not a function, which is written @name$")]
    private static partial Regex IsNoFunction();

    [GeneratedRegex(@"\b(if|else|when|for|while|tablerow|capture|func|with)\b.*(\bfunc\b|\w\([\w, ]*\)\s*=)", RegexOptions.Singleline)]
    private static partial Regex FunctionInBranch();

    [GeneratedRegex(@"^Exceeding number of (recursive depth|iteration) limit|exceeds (the configured )?(LimitToString|LoopLimit)")]
    private static partial Regex ScribanLimits();

    [GeneratedRegex(@"grows too|too long|more than \d+ (rounds|bytes|items|characters)|make more than|nests deeper|out of the range of decimals|shift is too large|fill the memory|is not a width")]
    private static partial Regex OurLimits();

    // the names of a date or span of time, or what is only known to be one when the template runs
    [GeneratedRegex(@"object\.(keys|values)\W*(date|timespan|d0|x|\w*p\b|i\d*\b|\()|(date|timespan|d0)[^;}]*\|>?\s*object\.(keys|values)")]
    private static partial Regex MembersOfDate();

    [GeneratedRegex(@"\b(empty|blank)\b\s*[!=]=|[!=]=\s*(empty|blank)\b")]
    private static partial Regex EmptyTest();

    // of what is written as a date, and may decide what else happens
    [GeneratedRegex(@"\b(empty|blank)\s*[!=]=[\s(]*(date\.|timespan\.|d0\b)|\b(date\.|timespan\.|d0\b)[^;}=]*[!=]=\s*(empty|blank)\b")]
    private static partial Regex DateEmptyTest();

    [GeneratedRegex(@"^the elements of this value cannot be set|Assigning to '\w+\[")]
    private static partial Regex WrittenRange();

    [GeneratedRegex(@"\d{19,}")]
    private static partial Regex LargeInteger();

    [GeneratedRegex(@"\b(func|do)\b.*\bend\b", RegexOptions.Singleline)]
    private static partial Regex FunctionText();

    // an element, the length or an emptiness of what was caught
    [GeneratedRegex(@"capture\s+(?<name>\$?\w+)\b.*?(?<!\w)\k<name>(\[|\.size\b|\.(empty|blank)\?)", RegexOptions.Singleline)]
    private static partial Regex CapturedAsObject();

    [GeneratedRegex(@"\{key: (\w+), value: ([^{}]*)\}")]
    private static partial Regex Pair();
}
