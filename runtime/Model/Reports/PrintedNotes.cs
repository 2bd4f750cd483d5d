using Nianbao.Forms;

namespace Nianbao.Reports;

/// <summary>
/// What a report prints beside the numbers of its form or in place of them. It is kept and shown as it is; rules know nothing of it, but
/// for cells that are left blank on purpose and those that one number stands for.
/// </summary>
internal sealed class PrintedNotes
{
    private readonly Dictionary<int, string> _remarks = [];
    private readonly HashSet<int> _leftBlank = [];
    private readonly HashSet<int> _inAnother = [];
    private readonly Dictionary<TableDefinition, List<string>> _lines = [];

    /// <summary>The rows below the form's that reports add, in their order.</summary>
    public List<LocalRow> LocalRows { get; } = [];

    /// <summary>Groups of rows of which one number was given, with the row that has it.</summary>
    public List<UndividedRows> Undivided { get; } = [];

    /// <summary>Notes what is printed behind the number of a cell.</summary>
    public void AddRemark(int cell, string remark) => _remarks[cell] = remark;

    /// <summary>Notes that a cell is left blank on purpose.</summary>
    public void LeaveBlank(int cell) => _leftBlank.Add(cell);

    /// <summary>Notes that one number stands for a group of rows.</summary>
    /// <param name="table">The table.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="cells">The cells of all its rows but the one that has the number.</param>
    /// <param name="line">What is told of it below the table.</param>
    public void AddUndivided(TableDefinition table, UndividedRows rows, IEnumerable<int> cells, string line)
    {
        Undivided.Add(rows);
        _inAnother.UnionWith(cells);
        AddLine(table, line);
    }

    /// <summary>Adds a row that the form has not.</summary>
    public void AddLocal(LocalRow row)
    {
        LocalRows.Add(row);
        AddLine(row.Table, row.ToString());
    }

    /// <summary>What is printed behind the number of a cell; empty for nothing.</summary>
    public string RemarkOf(int cell) => _remarks.GetValueOrDefault(cell, "");

    /// <summary>True for a cell that is left blank on purpose.</summary>
    public bool IsLeftBlank(int cell) => _leftBlank.Contains(cell);

    /// <summary>True for a cell whose number is part of another's: nothing is to be added for it.</summary>
    public bool IsInAnother(int cell) => _inAnother.Contains(cell);

    /// <summary>The lines printed below a table.</summary>
    public IReadOnlyList<string> LinesBelow(TableDefinition table) => _lines.TryGetValue(table, out var lines) ? lines : [];

    private void AddLine(TableDefinition table, string line)
    {
        if (!_lines.TryGetValue(table, out var lines)) _lines[table] = lines = [];
        lines.Add(line);
    }
}

/// <summary>A row, or a single figure, that a locality has added to a table of the form. It is printed, and belongs to no cell.</summary>
/// <param name="Table">The table.</param>
/// <param name="Label">Its label.</param>
/// <param name="Values">Its numbers as written.</param>
public sealed record LocalRow(TableDefinition Table, string Label, IReadOnlyList<string> Values)
{
    /// <summary>As it is printed below the table: <c>行政检查：3、0、1</c>.</summary>
    public override string ToString() => $"{Label}：{string.Join('、', Values)}";
}

/// <summary>A group of rows for which a report gives one number in place of one for each.</summary>
/// <param name="Path">The path of the group.</param>
/// <param name="FirstCell">The first cell of the row that has the number.</param>
/// <param name="Width">How many cells the row has.</param>
internal sealed record UndividedRows(string Path, int FirstCell, int Width);
