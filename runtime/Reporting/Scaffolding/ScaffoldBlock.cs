using System.Text;
using Nianbao.Reporting.Wording;

namespace Nianbao.Reporting.Scaffolding;

/// <summary>A line of a table in a new data file.</summary>
/// <param name="Depth">How far it is indented.</param>
/// <param name="Key">Its key.</param>
/// <param name="Values">Its figures; none for a line that only heads others.</param>
/// <param name="Columns">What the figures are, in their order.</param>
/// <param name="Comment">The official label and what else there is to say; may be empty.</param>
internal sealed record ScaffoldLine(int Depth, string Key, string[] Values, string[] Columns, string Comment);

/// <summary>Lines of a data file that share their columns, written so that figures stand below each other.</summary>
internal static class ScaffoldBlock
{
    private const int Indent = 2;

    /// <summary>Writes the lines, below a comment that names the columns.</summary>
    public static void Write(StringBuilder text, IReadOnlyList<ScaffoldLine> lines)
    {
        var withFigures = lines.Where(line => line.Values.Length > 0).ToList();
        var columns = withFigures[0].Columns;
        var haveOneHead = withFigures.TrueForAll(line => line.Columns.SequenceEqual(columns));
        var start = lines.Max(line => (line.Depth * Indent) + line.Key.Length + 2);
        if (haveOneHead) WriteHead(text, lines[0].Depth * Indent, start, columns);

        var bodies = lines.Select(line => Body(line, start, haveOneHead)).ToList();
        var width = bodies.Max(DisplayWidth.Of);
        for (var i = 0; i < lines.Count; i++)
        {
            var comment = haveOneHead || lines[i].Columns.Length < 2
                ? lines[i].Comment
                : $"{lines[i].Comment}：{string.Join(' ', lines[i].Columns)}".TrimStart('：');
            text.Append(comment.Length == 0 ? bodies[i] : $"{DisplayWidth.Pad(bodies[i], width)}  # {comment}").Append('\n');
        }
    }

    private static void WriteHead(StringBuilder text, int indent, int start, string[] columns)
    {
        if (columns.All(column => column.Length == 0)) return;
        var head = new string(' ', indent) + "#";
        text.Append(columns.Length == 1 ? head + " " : DisplayWidth.Pad(head, start + 1));
        for (var i = 0; i < columns.Length - 1; i++) text.Append(DisplayWidth.Pad(columns[i], DisplayWidth.Of(columns[i]) + 2));
        text.Append(columns[^1]).Append('\n');
    }

    private static string Body(ScaffoldLine line, int start, bool fitsHead)
    {
        var key = new string(' ', line.Depth * Indent) + line.Key + ":";
        if (line.Values.Length == 0) return key;
        if (line.Values.Length == 1) return DisplayWidth.Pad(key, start) + line.Values[0];

        var body = new StringBuilder(DisplayWidth.Pad(key, start)).Append('[');
        for (var i = 0; i < line.Values.Length - 1; i++)
        {
            var width = fitsHead ? DisplayWidth.Of(line.Columns[i]) : 0;
            body.Append(DisplayWidth.Pad(line.Values[i] + ", ", width + 2));
        }

        return body.Append(line.Values[^1]).Append(']').ToString();
    }
}
