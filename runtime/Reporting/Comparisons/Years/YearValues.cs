using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Reporting.Comparisons.Years;

/// <summary>A report's figures by the cells of the form in which years are set side by side.</summary>
internal sealed class YearValues
{
    private readonly Report _report;
    private readonly Dictionary<string, CellMatch>? _matches;

    /// <param name="report">The report.</param>
    /// <param name="layout">The form of the newest report.</param>
    public YearValues(Report report, FormDefinition layout)
    {
        _report = report;
        if (report.Form != layout)
        {
            _matches = FormBridge.Between(report.Form, layout).ToDictionary(match => KeyOf(match.There), StringComparer.Ordinal);
        }
    }

    /// <summary>The report year.</summary>
    public int Year => _report.Year;

    /// <summary>Cells of the layout that this report knows only as a sum.</summary>
    public IEnumerable<int[]> Groups => _matches?.Values.Select(match => match.There).Where(cells => cells.Length > 1) ?? [];

    /// <summary>Cells as one word: two lists of the same cells are the same group.</summary>
    public static string KeyOf(int[] cells) => string.Join(' ', cells);

    /// <summary>What the report says of cells of the layout, added up.</summary>
    public ComparedValue Of(int[] cells)
    {
        if (_matches == null) return Sum(cells, isSimilar: false);
        if (_matches.TryGetValue(KeyOf(cells), out var match)) return Sum(match.Here, match.Relation == CellRelation.Similar);
        if (cells.Length == 1) return ComparedValue.NotCollected;
        return cells.Select(cell => Of([cell])).Aggregate((sum, figure) => sum + figure);
    }

    private ComparedValue Sum(int[] cells, bool isSimilar)
    {
        decimal sum = 0;
        foreach (var number in cells)
        {
            var cell = _report.Cell(number);
            if (cell.IsBlank) return ComparedValue.Blank;
            sum += _report.Form.Cells.KindOf(number) == CellKind.Amount ? (decimal)cell.Raw / Amounts.Scale : cell.Raw;
        }

        return new ComparedValue(ComparedValueKind.Number, sum, isSimilar);
    }
}
