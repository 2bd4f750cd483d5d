using System.Globalization;
using Nianbao.Reports;

namespace Nianbao.Synthetic;

/// <summary>A report and the same organ's report on the year before.</summary>
/// <param name="Report">The report.</param>
/// <param name="LastYear">Last year's; null where no form serves that year.</param>
public sealed record ReportPair(Report Report, Report? LastYear)
{
    /// <summary>
    /// A valid pair, always the same for one number: the forms take turns, and with them their years, so that last year's
    /// report is of another form where the form changed.
    /// </summary>
    public static ReportPair Make(IReadOnlyList<ReportType> types, int number)
    {
        ArgumentNullException.ThrowIfNull(types);
        var type = types[number % types.Count];
        var years = type.Form.Years;
        var year = years[number / types.Count % years.Length];
        var lastType = types.FirstOrDefault(other => other.Form.Years.Contains(year - 1));
        var kind = SyntheticOrgan.All[number / 2 % SyntheticOrgan.All.Length];
        var organ = kind with { Name = number.ToString("D5", CultureInfo.InvariantCulture) + kind.Name };

        // a seed of its own: two years with one another's figures are a finding
        var last = lastType == null ? null : RandomReport.Make(lastType, year - 1, ~number, organ, null);
        return new ReportPair(RandomReport.Make(type, year, number, organ, last), last);
    }
}
