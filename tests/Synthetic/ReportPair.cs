using System.Globalization;
using Nianbao.Forms;
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
    public static ReportPair Make(IReadOnlyList<FormDefinition> forms, int number)
    {
        ArgumentNullException.ThrowIfNull(forms);
        var form = forms[number % forms.Count];
        var year = form.Years[number / forms.Count % form.Years.Length];
        var lastForm = forms.FirstOrDefault(other => other.Years.Contains(year - 1));
        var kind = SyntheticOrgan.All[number / 2 % SyntheticOrgan.All.Length];
        var organ = kind with { Name = number.ToString("D5", CultureInfo.InvariantCulture) + kind.Name };
        var last = lastForm == null ? null : RandomReport.Make(lastForm, year - 1, number, organ, null);
        return new ReportPair(RandomReport.Make(form, year, number, organ, last), last);
    }
}
