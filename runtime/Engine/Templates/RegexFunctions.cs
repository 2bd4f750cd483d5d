using System.ComponentModel;
using System.Text.RegularExpressions;
using Library = Scriban.Functions.RegexFunctions;

namespace Nianbao.Templates;

/// <summary>
/// The built-in group <c>regex</c>, with patterns as .NET has them. What matches is ours, for the library asks for a context that tells how long
/// it may take, and its cases of letters depend on the machine.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RegexFunctions
{
    /// <summary>How long a pattern may try to match.</summary>
    internal const int TimeoutMilliseconds = 10_000;

    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(TimeoutMilliseconds);

    /// <summary>The text as a pattern that matches it.</summary>
    public static string? Escape(string? pattern, Position position) => Library.Escape(NotNull(pattern, position));

    /// <summary>The text that an escaped pattern matches.</summary>
    public static string? Unescape(string? pattern, Position position) =>
        Try(() => Library.Unescape(NotNull(pattern, position)), pattern, position);

    /// <summary>The groups of the first match; empty if there is none.</summary>
    public static Value Match(string? text, string? pattern, string? options, Position position) => Run(
        text, pattern, options, position, (regex, input) => regex.Match(input) is { Success: true } match ? Groups(match) : Value.List());

    /// <summary>The groups of each match.</summary>
    public static Value Matches(string? text, string? pattern, string? options, Position position) => Run(
        text, pattern, options, position, (regex, input) => Value.List([.. regex.Matches(input).Select(Groups)]));

    /// <summary>Each match replaced.</summary>
    public static string Replace(
        string? text, string? pattern, string? replace, string? options, Position position) => Run(
        text, pattern, options, position, (regex, input) => regex.Replace(input, NotNull(replace, position)));

    /// <summary>The pieces between matches.</summary>
    public static Value Split(string? text, string? pattern, string? options, Position position) => Run(
        text, pattern, options, position, (regex, input) => Value.List([.. regex.Split(input).Select(Value.From)]));

    private static Value Groups(Match match) => Value.List([.. match.Groups.Values.Select(group => Value.From(group.Value))]);

    private static T Run<T>(
        string? text, string? pattern, string? options, Position position, Func<Regex, string, T> use)
    {
        var input = NotNull(text, position);
        return Try(() => use(new Regex(NotNull(pattern, position), Options(options), Timeout), input), pattern, position);
    }

    private static string NotNull(string? text, Position position) => text ?? throw position.Error("文本为空", "the text is null");

    private static T Try<T>(Func<T> use, string? pattern, Position position)
    {
        try
        {
            return use();
        }
        catch (RegexMatchTimeoutException)
        {
            throw position.Error(
                $"正则表达式“{pattern}”在 {TimeoutMilliseconds / 1000} 秒内未能算完；请写得简单些，避免 (a+)+ 这样的嵌套重复",
                $"the pattern '{pattern}' does not come to an end within {TimeoutMilliseconds / 1000} seconds; make it simpler, without repetitions in repetitions like (a+)+");
        }
        catch (ArgumentException e)
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
