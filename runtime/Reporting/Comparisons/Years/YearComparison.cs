using System.Globalization;
using Nianbao.Pages;
using Nianbao.Reports;

namespace Nianbao.Reporting.Comparisons.Years;

/// <summary>One body's years side by side, in the layout of its newest report.</summary>
internal sealed class YearComparison
{
    private const string Mark = "※";

    private readonly HashSet<int> _marked;

    private YearComparison(string organ, int[] years, IEnumerable<int> marked, IReadOnlyList<YearTable> tables, IReadOnlyList<string> notes)
    {
        Organ = organ;
        Years = years;
        _marked = [.. marked];
        Tables = tables;
        Notes = notes;
    }

    /// <summary>The reporting body, as its newest report names it.</summary>
    public string Organ { get; }

    /// <summary>The report years, ascending.</summary>
    public int[] Years { get; }

    /// <summary>The tables.</summary>
    public IReadOnlyList<YearTable> Tables { get; }

    /// <summary>What a reader must know, one sentence each.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>Compares reports.</summary>
    /// <param name="reports">One or more, each of another year, in the order of the years.</param>
    /// <param name="errors">How many errors a report has that has any.</param>
    /// <param name="leftOut">Data files that could not be read.</param>
    /// <param name="showsAllColumns">Whether columns are shown that others add up.</param>
    public static YearComparison Of(
        IReadOnlyList<Report> reports, IReadOnlyDictionary<Report, int> errors, IReadOnlyList<string> leftOut, bool showsAllColumns)
    {
        var newest = reports[^1];
        var years = reports.Select(report => new YearValues(report, newest.Form)).ToList();
        var tables = new YearTableBuilder(newest.Form, years, showsAllColumns).Build();
        return new YearComparison(
            newest.Organ,
            [.. years.Select(year => year.Year)],
            errors.Keys.Select(report => report.Year),
            tables,
            [.. Explain(reports, tables), .. reports.Where(errors.ContainsKey).Select(report => Marked(report.Year, errors[report])), .. leftOut.Select(Omitted)]);
    }

    /// <summary>The comparison as its templates see it.</summary>
    public ComparisonView ToView() => new(
        Organ,
        Array.ConvertAll(Years, year => year.ToString(CultureInfo.InvariantCulture)),
        Array.ConvertAll(Years, year => string.Create(CultureInfo.InvariantCulture, $"{year}年{(_marked.Contains(year) ? Mark : "")}")),
        [.. Notes],
        [.. Tables.Select(table => new ComparedTableView(table.Label, table.Unit, [.. table.Lines.Select(ViewOf)]))]);

    private ComparedLineView ViewOf(YearLine line) =>
        new(line.Label, line.Depth, [.. line.Values.Select((figure, year) => ViewOf(figure, ChangeOf(line, year)))]);

    private static ComparedYearView ViewOf(ComparedValue figure, YearChange change) =>
        new(ComparedValueText.Of(figure), ComparedValueText.DifferenceOf(change), ComparedValueText.PercentOf(change));

    /// <summary>What came of a line's figure since the year before; nothing where that year's report is not here.</summary>
    private YearChange ChangeOf(YearLine line, int year) =>
        HasYearBefore(year) ? YearChange.Between(line.Values[year - 1], line.Values[year]) : default;

    private bool HasYearBefore(int year) => year > 0 && Years[year - 1] == Years[year] - 1;

    private static string Marked(int year, int errors) => $"“{Mark}”：{year} 年的报告有 {errors} 处错误，数字照原样列出，没有填的空着。";

    private static string Omitted(string file) => $"{file} 读不出，没有列入。";

    private static IEnumerable<string> Explain(IReadOnlyList<Report> reports, IReadOnlyList<YearTable> tables)
    {
        var newest = reports[^1];
        var figures = tables.SelectMany(table => table.Lines).SelectMany(line => line.Values).ToList();
        if (reports.Count > 1) yield return $"“{ComparedValueText.Nothing}”：没有可比的上年数；“增减％”栏的“{ComparedValueText.Nothing}”也表示上年为零。";
        if (reports.Any(report => report.Form != newest.Form))
        {
            yield return $"各年格式不同，按 {newest.Form.Id} 年格式排列；旧格式中没有对应项的数字没有列出。";
        }

        if (figures.Any(figure => figure.IsSimilar)) yield return $"“{ComparedValueText.Similar}”：当年格式的口径只是大致相同，只宜看趋势。";
        if (figures.Any(figure => figure.Kind == ComparedValueKind.NotCollected)) yield return $"“{ComparedValueText.NotCollected}”：当年的格式没有这一项，或没有单列。";
        if (figures.Any(figure => figure.Kind == ComparedValueKind.Blank)) yield return $"“{ComparedValueText.Blank}”：当年的报告空着这一项。";
        for (var i = 1; i < reports.Count; i++)
        {
            var (before, year) = (reports[i - 1].Year, reports[i].Year);
            if (before < year - 1) yield return $"没有 {year - 1} 年的报告，{year} 年不与上年比较。";
        }

        foreach (var report in reports.Where(report => report.Organ != newest.Organ))
        {
            yield return $"{report.Year} 年的报告由“{report.Organ}”发布。";
        }
    }
}
