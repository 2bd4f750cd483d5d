using Nianbao.Documents.Recognition;
using Nianbao.Forms;
using Nianbao.Text;

namespace Nianbao.Documents.Texts;

/// <summary>
/// Finds the headings of a form's sections among paragraphs. Reports word them freely (主动公开情况, 存在问题及改进措施): what is like
/// the official heading counts, then the number between two that were found.
/// </summary>
internal static class SectionHeadings
{
    private const int Longest = 40;
    private const double Alike = 0.8;
    private const double AlikeWithNumber = 0.5;

    /// <summary>The piece that is the heading of each section, -1 where none is.</summary>
    public static int[] Find(IReadOnlyList<TextPiece> pieces, SectionDefinition[] sections)
    {
        var found = new int[sections.Length];
        var after = 0;
        for (var i = 0; i < sections.Length; i++)
        {
            found[i] = FindLike(pieces, sections[i], i + 1, after);
            if (found[i] >= 0) after = found[i] + 1;
        }

        for (var i = 0; i < sections.Length; i++)
        {
            if (found[i] < 0) found[i] = FindByNumber(pieces, i + 1, From(found, i), To(found, i, pieces.Count));
        }

        return found;
    }

    private static int FindLike(IReadOnlyList<TextPiece> pieces, SectionDefinition section, int number, int after)
    {
        var official = LabelKey.Of(section.Heading).Bare;
        var (best, most, isNumbered) = (-1, 0.0, false);
        for (var i = after; i < pieces.Count; i++)
        {
            if (!IsShort(pieces[i].Text)) continue;
            var key = LabelKey.Of(pieces[i].Text);
            var like = Likeness(key.Bare, official);
            var hasNumber = NumberOf(key) == number;
            if (like < (hasNumber ? AlikeWithNumber : Alike) || (isNumbered && !hasNumber && like < 1) || (isNumbered == hasNumber && like <= most)) continue;

            // 无其他需要报告的事项。 is the text below a heading that is worded otherwise
            if (NumberOf(key) == 0 && (key.Full.Length > official.Length + 6 || pieces[i].Text.EndsWith('。'))) continue;
            (best, most, isNumbered) = (i, like, hasNumber);
            if (like >= 1) break;
        }

        return best;
    }

    private static int FindByNumber(IReadOnlyList<TextPiece> pieces, int number, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var text = pieces[i].Text;
            if (IsShort(text) && text.Contains('、', StringComparison.Ordinal) && NumberOf(LabelKey.Of(text)) == number && "一二三四五六七八九十".Contains(text.TrimStart()[0], StringComparison.Ordinal)) return i;
        }

        return -1;
    }

    private static int From(int[] found, int i)
    {
        for (var before = i - 1; before >= 0; before--)
        {
            if (found[before] >= 0) return found[before] + 1;
        }

        return 0;
    }

    private static int To(int[] found, int i, int count)
    {
        for (var next = i + 1; next < found.Length; next++)
        {
            if (found[next] >= 0) return found[next];
        }

        return count;
    }

    private static bool IsShort(string text) => text.Length <= Longest && !text.TrimEnd('。').Contains('。', StringComparison.Ordinal);

    private static int NumberOf(LabelKey key) => LabelText.SplitNumber(key.Full, out _);

    /// <summary>Which part of the pairs of neighbouring characters of the shorter text the longer one has, from 0 to 1.</summary>
    private static double Likeness(string text, string official)
    {
        if (text == official) return 1;
        var (shorter, longer) = text.Length <= official.Length ? (text, official) : (official, text);
        if (shorter.Length < 2) return 0;
        var shared = Enumerable.Range(0, shorter.Length - 1).Count(i => longer.Contains(shorter.Substring(i, 2), StringComparison.Ordinal));
        return 0.999 * shared / (shorter.Length - 1);
    }
}
