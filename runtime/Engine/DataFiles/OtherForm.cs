using Nianbao.Findings;
using Nianbao.Reports;

namespace Nianbao.DataFiles;

/// <summary>
/// A data file whose tables are those of another form than its year's, as offices do take the form of years ago: said once, in place
/// of every row that does not fit.
/// </summary>
internal static class OtherForm
{
    // one or two may be slips of the pen
    private const int FewestMisfits = 3;

    /// <summary>Whether a finding says that a table is not what the form asks for.</summary>
    public static bool IsMisfit(Finding finding) => finding.Rule is
        "NB5101" or "NB5102" or "NB5301" or "NB5302" or "NB5303" or "NB5304" or "NB5305" or "NB5307" or "NB5314" or "NB5315" or "NB5321";

    /// <summary>Replaces such findings by one if the tables fit another form.</summary>
    /// <param name="context">The file that was read.</param>
    /// <param name="utf8">Its bytes.</param>
    /// <param name="types">The forms.</param>
    /// <param name="report">What was read.</param>
    public static void Suggest(ReadingContext context, ReadOnlySpan<byte> utf8, IReadOnlyList<ReportType> types, Report report)
    {
        if (context.Findings.Items.Count(IsMisfit) < FewestMisfits) return;
        var first = context.Findings.Items.First(IsMisfit);
        foreach (var type in types)
        {
            if (type == report.Type || !new ReportReader().Fits(utf8, report.FilePath, type)) continue;
            context.Findings.RemoveAll(IsMisfit);
            context.Add(DataFindings.TablesOfAnotherForm(type.Form.Id, report.Form.Id, report.Year), first.Span);
            return;
        }
    }
}
