using Nianbao.Forms;

namespace Nianbao.Reports;

/// <summary>
/// The figures of other reports by the cells of the form of the report that is checked: last year's report, brought
/// across a change of form, or the units that the report covers, added up.
/// </summary>
public sealed class CellValues
{
    private readonly long[] _values;
    private readonly bool[] _isKnown;

    /// <summary>Makes figures of which none is known.</summary>
    /// <param name="form">The form whose cells number them.</param>
    /// <param name="zh">What messages call their source in Chinese: 2020年度报告.</param>
    /// <param name="en">The same in English: the report on 2020.</param>
    public CellValues(FormDefinition form, string zh, string en)
    {
        ArgumentNullException.ThrowIfNull(form);
        _values = new long[form.CellCount];
        _isKnown = new bool[form.CellCount];
        Zh = zh;
        En = en;
    }

    /// <summary>What messages call their source in Chinese.</summary>
    public string Zh { get; }

    /// <summary>What messages call their source in English.</summary>
    public string En { get; }

    /// <summary>The values, scaled as those of <see cref="Report.Values"/>; 0 where nothing is known.</summary>
    public ReadOnlySpan<long> Values => _values;

    /// <summary>True where the figure is known; false for a blank cell and one that the other form did not collect.</summary>
    public bool IsKnown(int cell) => _isKnown[cell];

    /// <summary>True where a figure is not known.</summary>
    public bool HasGaps => _isKnown.AsSpan().Contains(false);

    /// <summary>Sets a figure.</summary>
    public void Set(int cell, long value)
    {
        _values[cell] = value;
        _isKnown[cell] = true;
    }

    /// <summary>
    /// Last year's figures by the cells of a form. Only cells that mean the same are taken across a change of form, as
    /// single cells or as a sum; what means roughly the same is good for no check.
    /// </summary>
    /// <param name="form">The form of the report that is checked.</param>
    /// <param name="last">Last year's report.</param>
    /// <param name="matches">What agrees between the two forms, from last year's to this; not used for the same form.</param>
    internal static CellValues OfLastYear(FormDefinition form, Report last, IReadOnlyList<CellMatch> matches) =>
        OfReport(form, last, matches, $"{last.Year}年度报告", $"the report on {last.Year}");

    /// <summary>The figures of any report by the cells of a form, as <see cref="OfLastYear"/> takes them.</summary>
    internal static CellValues OfReport(FormDefinition form, Report report, IReadOnlyList<CellMatch> matches, string zh, string en)
    {
        var figures = new CellValues(form, zh, en);
        if (report.Form == form)
        {
            for (var cell = 0; cell < form.CellCount; cell++)
            {
                if (report.IsKnown(cell)) figures.Set(cell, report.Values[cell]);
            }

            return figures;
        }

        foreach (var match in matches)
        {
            if (match.Relation != CellRelation.Same || match.There.Length != 1) continue;
            if (TryAdd(report, match.Here, out var sum)) figures.Set(match.There[0], sum);
        }

        return figures;
    }

    private static bool TryAdd(Report report, int[] cells, out long sum)
    {
        sum = 0;
        foreach (var cell in cells)
        {
            if (!report.IsKnown(cell)) return false;
            sum += report.Values[cell];
        }

        return true;
    }
}
