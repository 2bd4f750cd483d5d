using System.Text;
using Nianbao.Forms;
using Nianbao.Text;

namespace Nianbao.DataFiles.Writing;

/// <summary>A line of a table in a data file: a key, and behind it its numbers, if it has any.</summary>
/// <param name="Depth">How far it is indented; 0 for the key of the table itself.</param>
/// <param name="Key">The canonical key.</param>
/// <param name="FirstCell">The cell of the first number; -1 for a line that only heads others.</param>
/// <param name="Columns">The columns of its numbers; none for a line that only heads others.</param>
/// <param name="Path">The path of ids of its row.</param>
internal sealed record OutlineLine(int Depth, string Key, int FirstCell, LeafColumn[] Columns, string Path)
{
    private const int Indent = 2;

    /// <summary>The block in which the form prints it; its heading and the names of its columns stand above the first line.</summary>
    public BlockDefinition? Block { get; init; }

    /// <summary>The names of its columns; of several with one label those with the groups above them.</summary>
    public string[] Names => NamesOf(Columns);

    /// <summary>The first column on the screen, from 0, that numbers may stand in.</summary>
    public int Start => (Depth * Indent) + DisplayWidth.Of(YamlText.KeyOrNumber(Key)) + 2;

    /// <summary>The blanks before the key.</summary>
    public string Indentation => new(' ', Depth * Indent);

    /// <summary>What stands behind the key: a colon, and blanks up to the numbers, which stand below those of the other lines.</summary>
    /// <param name="values">The numbers as written; none for a line that only heads others.</param>
    /// <param name="start">The column in which the numbers of the table begin.</param>
    public string Behind(IReadOnlyList<string> values, int start)
    {
        if (values.Count == 0) return ":";
        var padding = new string(' ', start - Start + 1);
        return $":{padding}{(Columns.Length == 1 ? values[0] : List(values))}";
    }

    /// <summary>The same for one word in place of all numbers.</summary>
    public string One(string word, int start) => $":{new string(' ', start - Start + 1)}{word}";

    // as wide as the names of the columns: a changed number changes its own line only, and the names can stand above
    private string List(IReadOnlyList<string> values)
    {
        var names = Names;
        var list = new StringBuilder("[");
        for (var i = 0; i < values.Count - 1; i++) list.Append(DisplayWidth.Pad(values[i] + ", ", DisplayWidth.Of(names[i]) + 2));
        return list.Append(values[^1]).Append(']').ToString();
    }

    private static string[] NamesOf(LeafColumn[] columns)
    {
        var areTold = columns.DistinctBy(column => column.Label).Count() == columns.Length;
        return Array.ConvertAll(columns, column => (areTold ? column.Label : column.FullLabel).ReplaceLineEndings(" "));
    }
}
