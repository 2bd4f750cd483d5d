using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Rules;
using Nianbao.Text;

namespace Nianbao.Similarity;

/// <summary>
/// Finds a report that repeats last year's or another body's. It keeps the last fingerprint: a report is last year's of the
/// next.
/// </summary>
internal sealed class SimilarityCheck
{
    private Report? _report;
    private TextFingerprint? _fingerprint;

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
            findings.Add(OfText(rule, report, sibling.Fingerprint, sibling.Percent, SimilarityMessages.Sibling(sibling.Organ)));
        }

        if (lastYear == null) return;
        if (HasSameFigures(report, lastYear)) findings.Add(OfFigures(report, lastYear));
        var last = FingerprintOf(lastYear);
        var fingerprint = FingerprintOf(report);
        if (!fingerprint.IsEnough || fingerprint.PercentIn(last) is not (var percent and >= SimilarityRules.Alike)) return;
        findings.Add(OfText(
            percent >= SimilarityRules.Same ? SimilarityRules.SameAsLastYear : SimilarityRules.LikeLastYear,
            report,
            last,
            percent,
            SimilarityMessages.LastYear(lastYear.Year)));
    }

    private TextFingerprint FingerprintOf(Report report)
    {
        if (_fingerprint != null && ReferenceEquals(_report, report)) return _fingerprint;
        _report = report;
        return _fingerprint = TextFingerprint.Of(report);
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
        var at = cell < 0 ? default : report.PlaceOf(cell);
        var message = SimilarityMessages.SameFigures(rule, lastYear.Year);
        return Finding.In(report, rule.Id, rule.Severity, at, message.Zh, message.En);
    }

    /// <summary>The finding, at the first sentence that stands in the other text, too.</summary>
    private static Finding OfText(RuleDefinition rule, Report report, TextFingerprint other, int percent, (string Zh, string En) name)
    {
        var first = Sentence.Of(report).First(sentence => other.Has(sentence.Hash));
        var text = report.Text(first.Section);
        var span = text.SpanOf(first.Paragraph, first.Offset, first.Length);
        var quote = text.Paragraphs[first.Paragraph].Substring(first.Offset, first.Length);
        var message = SimilarityMessages.SameText(rule, percent, name, QuotedText.Of(quote));
        return Finding.In(report, rule.Id, rule.Severity, span, message.Zh, message.En) with { Quote = quote };
    }
}
