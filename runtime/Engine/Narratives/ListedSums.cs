using System.Buffers;
using System.Text.RegularExpressions;
using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Rules;
using Nianbao.Text;

namespace Nianbao.Narratives;

/// <summary>
/// A total and the list of its parts: 共 24055 条，其中 A 255 条，B 14266 条，C 9534 条. A list need not name all parts,
/// and what follows it need not belong to it; so only a sum that misses the total narrowly, one list whose parts are more
/// than the whole, or a list that says that it is complete (group <c>all</c>, or a last part that is all the rest), is
/// wrong for certain. A sum that misses the total not quite so narrowly is worth a note.
/// </summary>
internal static partial class ListedSums
{
    private const int LongestLabel = 40;
    private const int LongestList = 1000;
    private const decimal NearBelow = 0.05m;
    private const decimal NearAbove = 0.1m;
    private const decimal WorthANote = 0.15m;
    private const int FewestPartsBelow = 3;

    /// <summary>So many parts are mostly all that there are.</summary>
    private const int ManyParts = 6;

    /// <summary>What a sentence begins with that goes on with a list.</summary>
    private static readonly SearchValues<char> GoingOn = SearchValues.Create("其0123456789（①②③④⑤⑥⑦⑧⑨⑩二三四五六七八九十");

    public static void Check(RuleEvaluation check, RulePatterns rule, Regex figure, Passage passage)
    {
        for (var i = 0; i < passage.Sentences.Count; i++)
        {
            var (start, length) = passage.Sentences[i].GetOffsetAndLength(passage.Text.Length);
            var end = EndOfList(passage, i);
            if (!rule.Concerns(passage.Text.AsSpan(start, end - start))) continue;
            for (var match = rule.Find!.Match(passage.Text, start, end - start); match.Success && match.Index < start + length; match = match.NextMatch())
            {
                Check(check, rule, figure, passage, match, end);
            }
        }
    }

    // a list may go on in the next sentence: 共120条。其中，……。1.……。2.……
    private static int EndOfList(Passage passage, int sentence)
    {
        var (start, length) = passage.Sentences[sentence].GetOffsetAndLength(passage.Text.Length);
        var end = start + length;
        for (var next = sentence + 1; next < passage.Sentences.Count && end - start < LongestList; next++)
        {
            var (from, more) = passage.Sentences[next].GetOffsetAndLength(passage.Text.Length);
            if (!GoingOn.Contains(passage.Text[from]) || !GoesOn().IsMatch(passage.Text.AsSpan(from, more))) break;
            end = from + more;
        }

        return end;
    }

    private static void Check(RuleEvaluation check, RulePatterns rule, Regex figure, Passage passage, Match match, int end)
    {
        if (!ChineseNumber.TryRead(match.Groups["n"].ValueSpan, out var total, out var step) || step > 1) return;
        var from = match.Index + match.Length;
        if (Parts(rule, figure, passage.Text, from, end, match.Groups["u"].Value, match.ValueSpan.Contains('（')) is not { Certain: > 1 } list) return;

        decimal sum = 0;
        foreach (var part in list.Parts)
        {
            sum += part.Value;
            if (sum == total && (!list.IsClosed || part == list.Parts[^1])) return;
        }

        var parts = list.Parts[..list.Certain];
        sum = parts.Sum(part => part.Value);
        var isCertain = list.IsClosed || (list.IsNumbered && parts.Count == list.Parts.Count) || match.Groups["all"].Success || IsNarrow(passage.Text, total, sum, parts) || (sum > total && IsOneList(passage.Text, parts));
        if (isCertain || IsWorthANote(passage.Text, total, sum, parts)) Add(check, rule, passage, match, total, sum, parts, isCertain);
    }

    // of what is counted in 件, outcomes of requests, some are often left out
    private static bool IsWorthANote(string text, decimal total, decimal sum, List<(decimal Value, int End)> parts) =>
        sum < total && text[parts[^1].End - 1] != '件'
        && ((parts.Count >= FewestPartsBelow && total - sum <= total * WorthANote && IsOneList(text, parts)) || parts.Count >= ManyParts);

    // parts with 、 between them are of one kind
    private static bool IsOneList(string text, List<(decimal Value, int End)> parts) =>
        parts.Count > 1 && parts.SkipLast(1).All(part => part.End < text.Length && text[part.End] == '、');

    // parts may be left out, above all of requests, but none is counted twice
    private static bool IsNarrow(string text, decimal total, decimal sum, List<(decimal Value, int End)> parts) => sum > total
        ? sum - total <= Math.Max(1, total * NearAbove)
        : total - sum <= Math.Max(1, text[parts[^1].End - 1] == '件' ? 0 : total * NearBelow) && parts.Count >= FewestPartsBelow;

    /// <summary>
    /// The parts of the list with the unit of the total; null for a list of which it is not certain what belongs to it.
    /// Beside amounts of money there may be counts. A part that is all the rest closes the list.
    /// </summary>
    private static ListedParts? Parts(RulePatterns rule, Regex figure, string text, int from, int end, string unit, bool isBracketed)
    {
        var parts = new List<(decimal Value, int End)>();
        var isMoney = unit.EndsWith('元');
        var (at, certain, isClosed, numbered) = (from, -1, false, 0);
        while (at < end && !isClosed)
        {
            var match = figure.Match(text, at, end - at);
            if (!match.Success || match.Index - at > LongestLabel) break;
            var label = text.AsSpan(at, match.Index - at);
            if (isBracketed && label.Contains('）')) break;
            isClosed = certain < 0 && rule.None?.IsMatch(label) == true && !HasMore(figure, text, match.Index + match.Length, end);
            if (certain < 0 && !isClosed && rule.Unless?.IsMatch(label) == true) certain = parts.Count;
            if (!TryRead(match, label, unit, isMoney, out var value))
            {
                if (certain >= 0) break;
                return null;
            }

            if (Marker().IsMatch(text.AsSpan(at, match.Index - at))) numbered++;
            at = SkipRemark(text, match.Index + match.Length, end);
            if (match.Groups["u"].Value == unit) parts.Add((value, match.Index + match.Length));
        }

        if (certain >= 0) return new ListedParts(parts, certain, false, false);
        // 等 closes a list of examples
        return at < end && text[at] == '等' ? null : new ListedParts(parts, parts.Count, isClosed, numbered == parts.Count && numbered >= FewestPartsBelow && at >= end);
    }

    // 其他信息13条、年度报告2条: what is called the rest is not
    private static bool HasMore(Regex figure, string text, int at, int end)
    {
        if (at >= end || text[at] is not ('、' or '，' or '；')) return false;
        var next = figure.Match(text, at, end - at);
        return next.Success && next.Index - at <= LongestLabel && text.AsSpan(at + 1, next.Index - at - 1).IndexOfAny('，', '。', '；') < 0;
    }

    /// <summary>False for a number that is none for certain: about so many, of another unit, behind one that lost its unit (公示公告56政务动态21条).</summary>
    private static bool TryRead(Match match, ReadOnlySpan<char> label, string unit, bool isMoney, out decimal value)
    {
        value = 0;
        foreach (var marker in Marker().EnumerateMatches(label))
        {
            label = label[(marker.Index + marker.Length)..];
            break;
        }

        return !match.Groups["more"].Success && label.IndexOfAnyInRange('0', '9') < 0
            && ChineseNumber.TryRead(match.Groups["n"].ValueSpan, out value, out var step) && step <= 1
            && (isMoney || match.Groups["u"].Value == unit);
    }

    // a remark in brackets breaks a part down further
    private static int SkipRemark(string text, int at, int end)
    {
        if (at >= end || text[at] != '（') return at;
        var close = text.IndexOf('）', at, end - at);
        return close < 0 ? end : close + 1;
    }

    private static void Add(
        RuleEvaluation check, RulePatterns rule, Passage passage, Match match, decimal total, decimal sum, List<(decimal Value, int End)> parts, bool isCertain)
    {
        var added = string.Join(" + ", parts.Select(part => CellText.Of(part.Value)));
        var (definition, whole, made) = (rule.Rule, CellText.Of(total), CellText.Of(sum));
        var severity = isCertain ? definition.Severity : Severity.Note;
        check.Findings.Add(passage.Find(definition, severity, match.Groups["n"].Index, parts[^1].End, quote =>
            NarrativeMessages.WrongSum(definition, quote, added, made, whole, CellText.Of(Math.Abs(sum - total)))) with
        {
            Left = total,
            Right = sum,
        });
    }

    /// <summary>The number of an item: 1. or （一）.</summary>
    [GeneratedRegex(@"^[，；：、。]?(\d{1,2}[.、]|（\d{1,2}）|[①-⑳]|（[一二三四五六七八九十]{1,3}）)", RegexOptions.CultureInvariant)]
    private static partial Regex Marker();

    /// <summary>The beginning of a sentence that goes on with a list.</summary>
    [GeneratedRegex(@"^(其中|\d{1,2}[.、]|（\d{1,2}）|[①-⑳]|[二三四五六七八九十]是)", RegexOptions.CultureInvariant)]
    private static partial Regex GoesOn();

    /// <summary>A list of parts.</summary>
    /// <param name="Parts">Its parts, and behind them figures that may belong to it.</param>
    /// <param name="Certain">How many of them belong to it for certain.</param>
    /// <param name="IsClosed">True where the last one is all the rest.</param>
    /// <param name="IsNumbered">True where every part has a number and nothing follows the last.</param>
    private sealed record ListedParts(List<(decimal Value, int End)> Parts, int Certain, bool IsClosed, bool IsNumbered);
}
