using Nianbao.Forms;

namespace Nianbao.Reports;

/// <summary>
/// Which form a year's reports follow: the form that names the year, and for years after all that are named the newest form,
/// until another is there. A form is not laid down anew each year.
/// </summary>
internal static class FormChoice
{
    /// <summary>The last year that a calendar has.</summary>
    public const int LastYear = 9999;

    /// <summary>The form that serves a year, with the class of its reports; null if there is none.</summary>
    public static ReportType? OfYear(IReadOnlyList<ReportType> types, int year) => Find(types, type => type.Form, year);

    /// <summary>The form that serves a year; null if there is none.</summary>
    public static FormDefinition? OfYear(IReadOnlyList<FormDefinition> forms, int year) => Find(forms, form => form, year);

    /// <summary>True for a form that serves a year only because none newer is there.</summary>
    public static bool IsBeyond(FormDefinition form, int year) => form.Years.Length > 0 && year > form.Years[^1];

    /// <summary>The form of the latest year that any form names; null where none names a year.</summary>
    public static FormDefinition? Newest(IEnumerable<FormDefinition> forms) =>
        forms.Where(form => form.Years.Length > 0).MaxBy(form => form.Years[^1]);

    private static T? Find<T>(IReadOnlyList<T> all, Func<T, FormDefinition> formOf, int year)
        where T : class
    {
        T? newest = null;
        foreach (var one in all)
        {
            var years = formOf(one).Years;
            if (Array.IndexOf(years, year) >= 0) return one;
            if (years.Length > 0 && (newest == null || years[^1] > formOf(newest).Years[^1])) newest = one;
        }

        return newest != null && year <= LastYear && IsBeyond(formOf(newest), year) ? newest : null;
    }
}
