using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Rules;
using Nianbao.Text;

namespace Nianbao.Similarity;

/// <summary>
/// Finds a report that repeats last year's or another body's. It keeps the last print: a report is last year's of the
/// next.
/// </summary>
internal sealed class SimilarityCheck
{
    private Report? _report;
    private TextFingerprint? _print;

    /// <summary>Adds what is alike to the findings.</summary>
    /// <param name="report">The report.</param>
    /// <param name="findings">Takes what is alike.</param>
    /// <param name="lastYear">The same organ's report on the year before, where it is at hand.</param>
    /// <param name="sibling">The most similar report of another body of the same year, where they were compared.</param>
    public void Check(Report report, FindingList findings, Report? lastYear, Sibling? sibling)
    {
        if (sibling != null)
        {
            var rule = sibling.Percent >= SimilarityRules.Same ? SimilarityRules.SameAsSibling : SimilarityRules.LikeSibling;
            findings.Add(OfText(rule, report, sibling.Print, sibling.Percent, $"“{sibling.Organ}”", sibling.Organ));
        }

        if (lastYear == null) return;
        if (HasSameFigures(report, lastYear)) findings.Add(OfFigures(report, lastYear));
        var last = PrintOf(lastYear);
        var print = PrintOf(report);
        if (!print.IsEnough || print.PercentIn(last) is not (var percent and >= SimilarityRules.Alike)) return;
        findings.Add(OfText(
            percent >= SimilarityRules.Same ? SimilarityRules.SameAsLastYear : SimilarityRules.LikeLastYear,
            report,
            last,
            percent,
            $" {lastYear.Year} 年度报告",
            $"the report on {lastYear.Year}"));
    }

    private TextFingerprint PrintOf(Report report)
    {
        if (_print != null && ReferenceEquals(_report, report)) return _print;
        _report = report;
        return _print = TextFingerprint.Of(report);
    }

    private static bool HasSameFigures(Report report, Report lastYear)
    {
        if (report.Form != lastYear.Form || !report.Values.SequenceEqual(lastYear.Values)) return false;
        var sums = report.Form.Sums.Select(sum => sum.Cell).ToHashSet();
        var figures = 0;
        for (var cell = 0; cell < report.Form.CellCount; cell++)
        {
            if (report.States[cell] == CellState.Blank != (lastYear.States[cell] == CellState.Blank)) return false;
            if (report.Values[cell] != 0 && !sums.Contains(cell)) figures++;
        }

        return figures >= SimilarityRules.LeastFigures;
    }

    private static Finding OfFigures(Report report, Report lastYear)
    {
        var rule = SimilarityRules.SameFigures;
        var cell = report.States.IndexOf(CellState.Given);
        var at = cell < 0 ? default : report.Spans[cell];
        return Finding.In(
            report,
            rule.Id,
            rule.Severity,
            at,
            $"{rule.Message}（{lastYear.Year} 年度）。请核对是否误用了上年的数。依据：{rule.Source}",
            $"{rule.MessageEn} on {lastYear.Year}; see whether its figures were taken by mistake. Source: {rule.Source}");
    }

    /// <summary>The finding, at the first sentence that stands in the other text, too.</summary>
    private static Finding OfText(RuleDefinition rule, Report report, TextFingerprint other, int percent, string zh, string en)
    {
        var first = Sentence.Of(report).First(sentence => other.Has(sentence.Hash));
        var text = report.Text(first.Section);
        var span = text.SpanOf(first.Paragraph, first.Offset, first.Length);
        var quote = text.Paragraphs[first.Paragraph].Substring(first.Offset, first.Length);
        return Finding.In(
            report,
            rule.Id,
            rule.Severity,
            span,
            $"{rule.Message}：{percent}% 与{zh}相同（不计数字、年份、机关名称和套语），如“{QuotedText.Of(quote)}”。请写本机关本年度的情况。依据：{rule.Source}",
            $"{rule.MessageEn}: {percent} % is that of {en}, figures, years, names and set phrases aside, as in '{QuotedText.Of(quote)}'; write what this body did in this year. Source: {rule.Source}") with
        {
            Quote = quote,
        };
    }
}
