using System.Globalization;
using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Synthetic;

/// <summary>A report and the same organ's report on the year before.</summary>
/// <param name="Report">The report.</param>
/// <param name="LastYear">Last year's; null where no form serves that year.</param>
public sealed record ReportPair(Report Report, Report? LastYear)
{
    private static readonly (string Name, OrganKind Kind, OrganLevel Level)[] Organs =
    [
        ("市人民政府", OrganKind.Government, OrganLevel.Prefectural),
        ("市司法局", OrganKind.Department, OrganLevel.Prefectural),
        ("省人民政府", OrganKind.Government, OrganLevel.Provincial),
    ];

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
        var last = lastForm == null ? null : Make(lastForm, year - 1, number, null);
        return new ReportPair(Make(form, year, number, last), last);
    }

    private static Report Make(FormDefinition form, int year, int number, Report? last)
    {
        var report = RandomReport.Make(form, year, (number * 31) + year, last);
        var (name, kind, level) = Organs[number % Organs.Length];
        report.Organ = "测试" + number.ToString("D5", CultureInfo.InvariantCulture) + name;
        (report.Kind, report.Level) = (kind, level);
        report.Title = $"{report.Organ}{year}年{form.Title}";
        return report;
    }
}
