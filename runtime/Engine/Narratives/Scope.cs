using System.Buffers;

namespace Nianbao.Narratives;

/// <summary>
/// Whose figure it is and of what time: what is said before it in its sentence. The last body and the last time named
/// there count. Asked only for what differs from the tables; a sentence is looked at once, however many figures it has.
/// </summary>
internal sealed class Scope(NarrativePatterns patterns, OwnBody own)
{
    private const int LongestName = 16;
    private const string Office = "办公室";
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，；：。（）、");

    private readonly List<Mark> _times = [];
    private readonly List<Mark> _bodies = [];
    private string _text = "";
    private int _sentence = -1;

    /// <summary>True where a figure of a sentence is of the reporting body and of the year that it reports on.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="sentence">Where the sentence begins.</param>
    /// <param name="length">Its length.</param>
    /// <param name="start">Where what was found begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="figure">Where its figure stands.</param>
    public bool IsOurs(string text, int sentence, int length, int start, int end, int figure)
    {
        Look(text, sentence, length);
        return TimeOf(start, figure) is not { IsOurs: false } && Last(_bodies, end) is not { IsOurs: false };
    }

    // 本年收到 has its time within; the 下年度 of 下年度继续办理 is none
    private Mark? TimeOf(int start, int figure) => Last(_times, figure) is { } time && (time.IsOurs || time.End <= start) ? time : Last(_times, start);

    /// <summary>True where a sentence says before a place whose figures it gives, or of when.</summary>
    public bool IsSaid(string text, int sentence, int length, int start)
    {
        Look(text, sentence, length);
        return Last(_times, start) != null || Last(_bodies, start) != null;
    }

    private static Mark? Last(List<Mark> marks, int before)
    {
        for (var i = marks.Count - 1; i >= 0; i--)
        {
            if (marks[i].End <= before && !marks[i].IsRemarkBefore(before)) return marks[i];
        }

        return null;
    }

    private void Look(string text, int sentence, int length)
    {
        if (ReferenceEquals(text, _text) && sentence == _sentence) return;
        (_text, _sentence) = (text, sentence);
        _times.Clear();
        _bodies.Clear();
        var span = text.AsSpan(sentence, length);
        if (patterns.Times is { } times && patterns.OtherTimes is { } others)
        {
            foreach (var time in times.EnumerateMatches(span)) Add(_times, span, time.Index + time.Length, !others.IsMatch(span.Slice(time.Index, time.Length)));
        }

        if (patterns.Bodies is not { } bodies) return;
        var before = 0;
        foreach (var match in bodies.EnumerateMatches(span))
        {
            var end = match.Index + match.Length;
            var start = StartOfName(span, before, match.Index);
            before = end;
            if (end - start > 1 && !IsNoSubject(span, start, end)) Add(_bodies, span, end, IsOwn(span[start..end]) || IsOwnOffice(span[start..end]));
        }
    }

    // the pattern finds the end of a name: 局 of 县教育局
    private static int StartOfName(ReadOnlySpan<char> sentence, int least, int at)
    {
        least = Math.Max(least, at - LongestName);
        while (at > least && sentence[at - 1] is >= '\u4E00' and <= '\u9FFF') at--;
        return at;
    }

    // a remark in brackets（其中1件为上年的）says nothing about what comes after it
    private void Add(List<Mark> marks, ReadOnlySpan<char> sentence, int end, bool isOurs)
    {
        var bracket = sentence[end..].IndexOfAny('（', '）');
        var close = bracket >= 0 && sentence[end + bracket] == '）' ? _sentence + end + bracket : int.MaxValue;
        marks.Add(new Mark(_sentence + end, close, isOurs));
    }

    // 根据县政府办公室要求: who is named there does nothing
    private bool IsNoSubject(ReadOnlySpan<char> text, int start, int end)
    {
        if (patterns.NoSubjects is not { } noSubjects) return false;
        var clause = text[..start].LastIndexOfAny(ClauseEnds) + 1;
        return noSubjects.IsMatch(text[clause..end]);
    }

    private bool IsOwn(ReadOnlySpan<char> body)
    {
        // 本年度我局: what is found may begin before the word
        var word = body.LastIndexOfAny('全', '我', '本');
        if (word >= 0 && own.IsOwn(body[word], WithoutParts(body[(word + 1)..]).ToString())) return true;
        var year = body.LastIndexOfAny("年度来期内");
        return own.IsAtEndOf(body) || own.IsOwnName(body[(year + 1)..]) || IsOwnRoom(body[(year + 1)..]);
    }

    // 局办公室 of a bureau
    private bool IsOwnRoom(ReadOnlySpan<char> body) =>
        !own.SpeaksForPlace && body.EndsWith(Office, StringComparison.Ordinal) && own.IsOwn('本', body[..^Office.Length].ToString());

    // 区政府及区政府办公室: the office writes what the government issues
    private bool IsOwnOffice(ReadOnlySpan<char> body) =>
        own.SpeaksForPlace && _bodies is [.., { IsOurs: true }] && body[0] is '及' or '和'
        && (body.EndsWith("政府" + Office, StringComparison.Ordinal) || body.EndsWith("政府办", StringComparison.Ordinal));

    // 全县各级行政机关 are what a county reports for
    private static ReadOnlySpan<char> WithoutParts(ReadOnlySpan<char> word) =>
        word.IndexOf('各') is var parts and > 0 ? word[..parts] : word;

    /// <summary>A body or a time that a sentence names.</summary>
    /// <param name="End">Where its name ends.</param>
    /// <param name="Close">Where the remark ends in which it stands.</param>
    /// <param name="IsOurs">True for the reporting body and the year that it reports on.</param>
    private sealed record Mark(int End, int Close, bool IsOurs)
    {
        public bool IsRemarkBefore(int place) => Close < place;
    }
}
