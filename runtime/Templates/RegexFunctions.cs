using System.Text.RegularExpressions;

namespace Nianbao.Templates;

/// <summary>The built-in group <c>regex</c>, with patterns as .NET has them.</summary>
public static class RegexFunctions
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <summary>The text as a pattern that matches it.</summary>
    public static string? Escape(string? text) => text is null ? null : Regex.Escape(text);

    /// <summary>The text that an escaped pattern matches.</summary>
    public static string? Unescape(string? text, Position position) =>
        text is null ? null : Try(() => Regex.Unescape(text), text, position);

    /// <summary>The groups of the first match; empty if there is none.</summary>
    public static Value Match(string? text, string? pattern, string? options, Position position) =>
        Run(pattern, options, position, regex => regex.Match(text ?? "") is { Success: true } match ? Groups(match) : Value.List());

    /// <summary>The groups of each match.</summary>
    public static Value Matches(string? text, string? pattern, string? options, Position position) =>
        Run(pattern, options, position, regex => Value.List([.. regex.Matches(text ?? "").Select(Groups)]));

    /// <summary>Each match replaced.</summary>
    public static string Replace(string? text, string? pattern, string? replacement, string? options, Position position) =>
        Run(pattern, options, position, regex => regex.Replace(text ?? "", replacement ?? ""));

    /// <summary>The pieces between matches.</summary>
    public static Value Split(string? text, string? pattern, string? options, Position position) =>
        Run(pattern, options, position, regex => Value.List([.. regex.Split(text ?? "").Select(Value.From)]));

    private static Value Groups(Match match) => Value.List([.. match.Groups.Values.Select(group => Value.From(group.Value))]);

    private static T Run<T>(string? pattern, string? options, Position position, Func<Regex, T> use) =>
        Try(() => use(new Regex(pattern ?? "", Options(options), Timeout)), pattern, position);

    private static T Try<T>(Func<T> use, string? pattern, Position position)
    {
        try
        {
            return use();
        }
        catch (Exception e) when (e is ArgumentException or RegexMatchTimeoutException)
        {
            throw position.Error($"正则表达式“{pattern}”有误：{e.Message}", $"the pattern '{pattern}' fails: {e.Message}");
        }
    }

    private static RegexOptions Options(string? letters) => (letters ?? "").Aggregate(
        RegexOptions.CultureInvariant,
        (options, letter) => options | letter switch
        {
            'i' => RegexOptions.IgnoreCase,
            'm' => RegexOptions.Multiline,
            's' => RegexOptions.Singleline,
            'x' => RegexOptions.IgnorePatternWhitespace,
            _ => RegexOptions.None,
        });
}
