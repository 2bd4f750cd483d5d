using System.Buffers;
using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Similarity;

/// <summary>A sentence of a report's narrative, reduced to what makes two sentences the same.</summary>
/// <param name="Section">Its section.</param>
/// <param name="Paragraph">Its paragraph, from 0.</param>
/// <param name="Offset">Its first character in the paragraph.</param>
/// <param name="Length">How many characters it has.</param>
/// <param name="Hash">A number that sentences share which say the same, whatever the figures, years and names.</param>
/// <param name="Weight">How many characters are left without these and without punctuation.</param>
internal readonly record struct Sentence(
    SectionDefinition Section, int Paragraph, int Offset, int Length, ulong Hash, int Weight)
{
    /// <summary>Shorter ones are headings and phrases that any report may share.</summary>
    public const int LeastWeight = 12;

    private const string Numerals = "零一二三四五六七八九十百千万亿两〇";

    private static readonly SearchValues<char> Ends = SearchValues.Create("。！？；!?;");

    // what the notices ask every report to say, in their own words
    private static readonly SearchValues<string> SetPhrases = SearchValues.Create(
        [
            "需要报告", "统计期限", "统计时限", "数据统计", "电子版", "下载", "报告如下", "特编制", "编制本报告",
            "信息处理费", "未收到", "没有收到", "未发生", "没有发生",
        ],
        StringComparison.Ordinal);

    /// <summary>The sentences of a report that count; the preamble is a set phrase as a whole.</summary>
    public static IEnumerable<Sentence> Of(Report report)
    {
        var names = ShortNames.Of(report.Organ);
        foreach (var section in report.Form.Sections)
        {
            var paragraphs = report.Text(section).Paragraphs;
            for (var i = 0; i < paragraphs.Length; i++)
            {
                for (var start = 0; start < paragraphs[i].Length;)
                {
                    var end = paragraphs[i].AsSpan(start).IndexOfAny(Ends);
                    var length = end < 0 ? paragraphs[i].Length - start : end + 1;
                    var (hash, weight) = Reduce(paragraphs[i].AsSpan(start, length), names);
                    if (weight >= LeastWeight) yield return new Sentence(section, i, start, length, hash, weight);
                    start += length;
                }
            }
        }
    }

    /// <summary>Letters only, without numerals and the body's own names; a set phrase weighs nothing.</summary>
    private static (ulong Hash, int Weight) Reduce(ReadOnlySpan<char> sentence, string[] names)
    {
        if (sentence.Length < LeastWeight || sentence.IndexOfAny(SetPhrases) >= 0) return default;

        // FNV-1a: short, and the same on every machine
        var hash = 14695981039346656037UL;
        var weight = 0;
        for (var i = 0; i < sentence.Length; i++)
        {
            var name = NameAt(sentence[i..], names);
            if (name > 0)
            {
                i += name - 1;
                continue;
            }

            if (!char.IsLetter(sentence[i]) || Numerals.Contains(sentence[i], StringComparison.Ordinal)) continue;
            hash = (hash ^ sentence[i]) * 1099511628211UL;
            weight++;
        }

        return (hash, weight);
    }

    private static int NameAt(ReadOnlySpan<char> text, string[] names)
    {
        foreach (var name in names)
        {
            if (text[0] == name[0] && text.StartsWith(name, StringComparison.Ordinal)) return name.Length;
        }

        return 0;
    }
}
