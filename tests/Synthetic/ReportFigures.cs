using Nianbao.Reports;

namespace Nianbao.Synthetic;

/// <summary>A report that is being filled in, beside last year's.</summary>
/// <param name="Report">The report.</param>
/// <param name="Organ">Who reports.</param>
/// <param name="Last">The report on the year before; null where there is none.</param>
/// <param name="Random">Its numbers.</param>
internal sealed record ReportFigures(Report Report, SyntheticOrgan Organ, Report? Last, RandomFigures Random)
{
    public long this[string path]
    {
        get => Report.Values[Cell(path)];
        set => Report.Set(Cell(path), value);
    }

    /// <summary>Last year's figure; null where there is no such report or its form has no such cell.</summary>
    public long? LastYear(string path) =>
        Last != null && Last.Form.TryFind(path, out var cell) ? Last.Values[cell] : null;

    /// <summary>Writes the sums of the form, as most offices do.</summary>
    public void WriteSums()
    {
        foreach (var sum in Report.Form.Sums)
        {
            long total = 0;
            foreach (var part in sum.Parts) total += Report.Values[part];
            Report.Set(sum.Cell, total);
        }
    }

    private int Cell(string path) =>
        Report.Form.TryFind(path, out var cell) ? cell : throw new ArgumentException(path, nameof(path));
}
