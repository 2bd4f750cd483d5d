namespace Nianbao.Documents.Sources.Workbooks;

/// <summary>A sheet as it is stored, hidden parts and all. Rows and columns count from 0.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsHidden">True where it is not shown.</param>
internal sealed record RawSheet(string Name, bool IsHidden)
{
    private const int MostRows = 1_048_576;

    private readonly Dictionary<(int Row, int Column), string> _texts = [];

    /// <summary>The cells that are not blank.</summary>
    public IReadOnlyDictionary<(int Row, int Column), string> Texts => _texts;

    /// <summary>The rows that are not shown.</summary>
    public HashSet<int> HiddenRows { get; } = [];

    /// <summary>The columns that are not shown.</summary>
    public HashSet<int> HiddenColumns { get; } = [];

    /// <summary>The ranges of which the first cell covers the others.</summary>
    public List<SheetRange> Merged { get; } = [];

    /// <summary>The cells with a formula of which the result was never stored.</summary>
    public List<(int Row, int Column)> Uncalculated { get; } = [];

    /// <summary>The cells with a formula, whatever it says.</summary>
    public HashSet<(int Row, int Column)> Formulas { get; } = [];

    /// <summary>How many decimals the cells show whose format says so.</summary>
    public Dictionary<(int Row, int Column), int> Decimals { get; } = [];

    /// <summary>Adds a cell; nothing for a blank one.</summary>
    /// <exception cref="DocumentException">The sheet has too many cells, or the cell too long a text.</exception>
    public void Add(int row, int column, string text)
    {
        if (text.Length == 0) return;
        if (text.Length > DocumentLimits.TextLength) throw SourceFindings.TooLarge("一个单元格太长", "a cell is too long");
        if (_texts.Count >= DocumentLimits.TableCells || column >= DocumentLimits.Span || row >= MostRows) throw SourceFindings.TooManyCells();
        _texts[(row, column)] = text;
    }
}

/// <summary>A range of a sheet; all four belong to it.</summary>
internal readonly record struct SheetRange(int Top, int Left, int Bottom, int Right);
