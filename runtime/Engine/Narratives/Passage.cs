using System.Buffers;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Narratives;

/// <summary>A paragraph of a report in one spelling, with the heading it stands under.</summary>
internal sealed class Passage
{
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。！？");
    private static readonly SearchValues<char> PhraseEnds = SearchValues.Create("，；：。！？（）、");

    /// <summary>What is longer is no sentence any more and is taken apart at the end of a phrase, of characters.</summary>
    private const int LongestSentence = 1000;

    private readonly Report _report;
    private readonly Narrative _narrative;
    private readonly int _paragraph;
    private List<Range>? _sentences;
    private int[]? _origins;

    private Passage(Report report, string section, Narrative narrative, int paragraph, string heading)
    {
        Section = section;
        _report = report;
        _narrative = narrative;
        _paragraph = paragraph;
        Heading = heading;
        Text = NormalText.Of(narrative.Paragraphs[paragraph], report.Year);
    }

    /// <summary>The id of its section; empty for the preamble.</summary>
    public string Section { get; }

    /// <summary>The paragraph in one spelling.</summary>
    public string Text { get; }

    /// <summary>The heading above it, in one spelling; empty where there is none.</summary>
    public string Heading { get; }

    /// <summary>Its sentences.</summary>
    public IReadOnlyList<Range> Sentences => _sentences ??= Split(Text);

    /// <summary>All paragraphs of a report in their order.</summary>
    public static List<Passage> Of(Report report)
    {
        var passages = new List<Passage>();
        Add(report, "", report.Preamble, passages);
        foreach (var section in report.Form.Sections) Add(report, section.Id, report.Text(section), passages);
        return passages;
    }

    /// <summary>Where the phrase begins in which a character of a sentence stands.</summary>
    public int PhraseStart(int sentence, int at) => sentence + Text.AsSpan(sentence, at - sentence).LastIndexOfAny(PhraseEnds) + 1;

    /// <summary>A finding about a stretch of the paragraph, which it quotes as it stands in the file.</summary>
    public Finding Find(RuleDefinition rule, Severity severity, int start, int end, Func<string, (string Zh, string En)> words)
    {
        var text = _narrative.Paragraphs[_paragraph];
        var origins = _origins ??= NormalText.OriginsOf(text, _report.Year);
        var from = origins[start];
        var length = origins[end - 1] + 1 - from;
        var quote = text.Substring(from, length);
        var span = _narrative.SpanOf(_paragraph, from, length);
        var (zh, en) = words(quote);
        return Finding.In(_report, rule.Id, severity, span, zh, en) with { Quote = quote };
    }

    private static void Add(Report report, string section, Narrative narrative, List<Passage> passages)
    {
        var chapters = narrative.Chapters.SelectMany(chapter => chapter.Paragraphs.Select(_ => chapter.Heading)).ToArray();
        var heading = "";
        for (var i = 0; i < narrative.Paragraphs.Length; i++)
        {
            if (i < chapters.Length && (i == 0 || chapters[i] != chapters[i - 1])) heading = chapters[i];
            var passage = new Passage(report, section, narrative, i, heading);
            if (passage.IsHeading) heading = passage.Text;
            passages.Add(passage);
        }
    }

    // a line without a full stop that begins with a number: （二）依申请公开情况
    private bool IsHeading =>
        Text.Length is > 2 and <= 30 && Text.AsSpan().IndexOfAny(SentenceEnds) < 0
        && (Text[0] is '（' || Text.AsSpan(1, 2).IndexOfAny("、.") >= 0);

    private static List<Range> Split(string text)
    {
        var sentences = new List<Range>();
        var start = 0;
        while (start < text.Length)
        {
            var end = start + LengthOfSentence(text.AsSpan(start));
            if (end > start) sentences.Add(start..end);
            start = end < text.Length && PhraseEnds.Contains(text[end]) ? end + 1 : end;
        }

        return sentences;
    }

    // every figure is looked at with what stands before it in its sentence: the time must not grow with the square
    private static int LengthOfSentence(ReadOnlySpan<char> rest)
    {
        var nearest = rest[..Math.Min(rest.Length, LongestSentence)];
        var end = nearest.IndexOfAny(SentenceEnds);
        if (end >= 0) return end;
        if (nearest.Length == rest.Length) return rest.Length;
        var phrase = nearest.LastIndexOfAny(PhraseEnds);
        return phrase > 0 ? phrase : nearest.Length;
    }
}
