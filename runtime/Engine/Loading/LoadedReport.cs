using Nianbao.Findings;
using Nianbao.Reports;

namespace Nianbao.Loading;

/// <summary>What became of a data file.</summary>
/// <param name="Report">
/// The report with its sums computed: an instance of the class that was generated for its form. Where there are errors, what
/// could be read of it; null where the file could not be read to its end or does not say which form it follows.
/// </param>
/// <param name="Findings">What was found in the order of the checks, with notes and what the file waives.</param>
public sealed record LoadedReport(Report? Report, IReadOnlyList<Finding> Findings)
{
    /// <summary>True if a finding is an error that is not waived: such a report is not published.</summary>
    public bool HasErrors => Findings.Any(finding => finding.IsError);
}
