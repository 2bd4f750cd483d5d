using System.Diagnostics.CodeAnalysis;
using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Reporting.Scaffolding;

/// <summary>Figures with which a data file begins: those carried over from last year, or those that units add up to.</summary>
internal sealed class ScaffoldValues
{
    /// <summary>No figures.</summary>
    public static readonly ScaffoldValues None = new();

    private readonly Dictionary<int, string> _byCell = [];
    private readonly Dictionary<string, string> _sources = new(StringComparer.Ordinal);

    private ScaffoldValues()
    {
    }

    /// <summary>True if there is no figure.</summary>
    public bool AreNone => _byCell.Count == 0;

    /// <summary>
    /// Takes over what the form says is carried. Cells are found by their paths, so last year's report may be of
    /// another form; what it has not, or left blank, is not carried. Sums are left to be computed.
    /// </summary>
    public static ScaffoldValues Of(FormDefinition form, Report last)
    {
        var figures = new ScaffoldValues();
        var sums = form.Sums.Select(sum => sum.Cell).ToHashSet();
        foreach (var carry in form.CarryForward)
        {
            for (var cell = 0; cell < form.CellCount; cell++)
            {
                var place = form.Cells[cell];
                if (place.Row.Path == carry.To && !sums.Contains(cell)) figures.CarryOver(cell, place, carry, last);
            }
        }

        return figures;
    }

    /// <summary>All figures of a report, sums included.</summary>
    public static ScaffoldValues OfAll(Report report)
    {
        var figures = new ScaffoldValues();
        for (var cell = 0; cell < report.Form.CellCount; cell++)
        {
            if (!report.Cell(cell).IsBlank) figures._byCell[cell] = CellText.Of(report.Cell(cell));
        }

        return figures;
    }

    /// <summary>The figure for a cell, as a data file writes it.</summary>
    public bool TryFind(int cell, [NotNullWhen(true)] out string? figure) => _byCell.TryGetValue(cell, out figure);

    /// <summary>Where the figures of a row come from, by the row's path.</summary>
    public IEnumerable<KeyValuePair<string, string>> Sources => _sources;

    private void CarryOver(int cell, CellPlace place, CarriedRow carry, Report last)
    {
        var from = place.Column.Path.Length == 0 ? carry.From : $"{carry.From}.{place.Column.Path}";
        if (!last.Form.TryFind(from, out var lastCell) || last.Cell(lastCell).IsBlank) return;
        _byCell[cell] = CellText.Of(last.Cell(lastCell));
        _sources[carry.To] = $"取自{last.Year}年度报告的“{last.Form.Cells[lastCell].Row.Label}”";
    }
}
