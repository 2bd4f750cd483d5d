using System.Text.RegularExpressions;

namespace Nianbao.Narratives;

/// <summary>
/// Whose figure it is and of what time: what is said before it in its sentence. The last body and the last time named
/// there count. Asked only for what differs from the tables, for it looks at the whole beginning of a sentence.
/// </summary>
internal sealed class Scope(NarrativePatterns patterns, OwnBody own)
{
    /// <summary>True where a figure of a sentence is of the reporting body and of the year that it reports on.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="sentence">Where the sentence begins.</param>
    /// <param name="start">Where what was found begins.</param>
    /// <param name="end">Where it ends.</param>
    public bool IsOurs(string text, int sentence, int start, int end) =>
        TimeOf(text.AsSpan(sentence, start - sentence)) != Whose.Others && BodyOf(text.AsSpan(sentence, end - sentence)) != Whose.Others;

    /// <summary>True where a sentence says before a place whose figures it gives, or of when.</summary>
    public bool IsSaid(string text, int sentence, int start) =>
        TimeOf(text.AsSpan(sentence, start - sentence)) != Whose.NotSaid || BodyOf(text.AsSpan(sentence, start - sentence)) != Whose.NotSaid;

    private Whose TimeOf(ReadOnlySpan<char> before)
    {
        if (patterns.Times is not { } times || patterns.OtherTimes is not { } others) return Whose.NotSaid;
        var whose = Whose.NotSaid;
        foreach (var time in times.EnumerateMatches(before))
        {
            if (IsInRemark(before[(time.Index + time.Length)..])) continue;
            whose = others.IsMatch(before.Slice(time.Index, time.Length)) ? Whose.Others : Whose.Ours;
        }

        return whose;
    }

    private Whose BodyOf(ReadOnlySpan<char> before)
    {
        if (patterns.Bodies is not { } bodies) return Whose.NotSaid;
        var whose = Whose.NotSaid;
        foreach (var body in bodies.EnumerateMatches(before))
        {
            if (IsInRemark(before[(body.Index + body.Length)..])) continue;
            if (IsNoSubject(before, body)) continue;
            whose = IsOwn(before.Slice(body.Index, body.Length)) ? Whose.Ours : Whose.Others;
        }

        return whose;
    }

    // 根据县政府办公室要求: who is named there does nothing
    private bool IsNoSubject(ReadOnlySpan<char> text, ValueMatch body)
    {
        if (patterns.NoSubjects is not { } noSubjects) return false;
        var clause = text[..body.Index].LastIndexOfAny("，；：。（）、") + 1;
        return noSubjects.IsMatch(text[clause..(body.Index + body.Length)]);
    }

    private bool IsOwn(ReadOnlySpan<char> body)
    {
        // 本年度我局: what is found may begin before the word
        var word = body.LastIndexOfAny('全', '我', '本');
        if (word >= 0 && own.IsOwn(body[word], WithoutParts(body[(word + 1)..]).ToString())) return true;
        var year = body.LastIndexOfAny("年度来期内");
        return own.IsAtEndOf(body) || own.IsOwnName(body[(year + 1)..]);
    }

    // 全县各级行政机关 are what a county reports for
    private static ReadOnlySpan<char> WithoutParts(ReadOnlySpan<char> word) =>
        word.IndexOf('各') is var parts and > 0 ? word[..parts] : word;

    // a remark in brackets（其中1件为上年的）says nothing about what comes after it
    private static bool IsInRemark(ReadOnlySpan<char> after)
    {
        var bracket = after.IndexOfAny('（', '）');
        return bracket >= 0 && after[bracket] == '）';
    }

    private enum Whose
    {
        NotSaid,
        Ours,
        Others,
    }
}
