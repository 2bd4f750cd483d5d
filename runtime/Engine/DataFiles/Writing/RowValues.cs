using Nianbao.Text;
using YamlDotNet.Core.Events;

namespace Nianbao.DataFiles.Writing;

/// <summary>Takes the numbers of a row however they are written: as a list, a line of text or column by column.</summary>
/// <param name="nodes">The file.</param>
internal sealed class RowValues(YamlNodes nodes)
{
    private readonly NumberList _list = new(new ReadingContext());

    /// <summary>The numbers in the order of the columns, <c>~</c> for those left blank and sums left out.</summary>
    /// <param name="stretch">The columns.</param>
    /// <param name="node">The value.</param>
    /// <returns>Null where a column is missing or unknown.</returns>
    public string[]? Take(in CellRange stretch, int node)
    {
        var values = new string?[stretch.Width];
        if (!TryTake(stretch, node, values)) return null;
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] == null && stretch.IsSum(i)) values[i] = DataFileWriter.Blank;
            if (values[i] == null) return null;
        }

        return values!;
    }

    /// <summary>A number in the spelling of data files, with what stands behind it.</summary>
    public static string Spell(string text, bool hasWrittenUnit)
    {
        if (NumberText.IsBlank(text)) return DataFileWriter.Blank;
        if (PrintedText.TrySplit(text, out var bare, out var remark)) return YamlText.KeyOrNumber(SpellNumber(bare, hasWrittenUnit) + remark);
        return YamlText.KeyOrNumber(SpellNumber(text, hasWrittenUnit));
    }

    private static string SpellNumber(string text, bool hasWrittenUnit)
    {
        var unit = !hasWrittenUnit ? "" : text.EndsWith("万元", StringComparison.Ordinal) ? "万元" : text.EndsWith('元') ? "元" : "";
        var number = text[..^unit.Length].TrimEnd();
        return (TypedNumber.Canonical(number) ?? number) + unit;
    }

    private bool TryTake(in CellRange stretch, int node, Span<string?> values) => nodes[node] switch
    {
        SequenceStart => TryTakeList(stretch, node, values),
        MappingStart => TryTakeColumns(stretch, node, values),
        Scalar number when stretch.Width == 1 => number.Value.Length > 0 && TrySet(stretch, 0, number.Value, values),
        Scalar row => !NumberText.IsBlank(row.Value) && TryTakeText(stretch, row, values),
        _ => false,
    };

    private bool TryTakeList(in CellRange stretch, int node, Span<string?> values)
    {
        var given = new List<string>();
        for (node++; nodes[node] is Scalar number; node++) given.Add(number.Value);
        if (nodes[node] is not SequenceEnd) return false;
        if (given.Count == 1 && stretch.Width > 1) return TryTakeText(stretch, (Scalar)nodes[node - 1], values);
        return TrySet(stretch, given, values);
    }

    private bool TryTakeText(in CellRange stretch, Scalar row, Span<string?> values)
    {
        _list.Read(row);
        return TrySet(stretch, [.. Enumerable.Range(0, _list.Count).Select(i => _list[i].Text)], values);
    }

    private bool TryTakeColumns(in CellRange stretch, int node, Span<string?> values)
    {
        var end = nodes.Behind(node) - 1;
        for (node++; node < end; node = nodes.Behind(node + 1))
        {
            if (nodes[node] is not Scalar key || !stretch.Columns.TryFind(key.Value, out var column, out _)) return false;
            var below = stretch.Below(column);
            if (!TryTake(below, node + 1, values.Slice(below.Offset - stretch.Offset, below.Width))) return false;
        }

        return true;
    }

    private static bool TrySet(in CellRange stretch, List<string> given, Span<string?> values)
    {
        var isWhole = given.Count == stretch.Width;
        if (!isWhole && given.Count != stretch.WidthWithoutSums) return false;
        var next = 0;
        for (var i = 0; i < stretch.Width; i++)
        {
            if (isWhole || !stretch.IsSum(i)) TrySet(stretch, i, given[next++], values);
        }

        return true;
    }

    private static bool TrySet(in CellRange stretch, int column, string text, Span<string?> values)
    {
        values[column] = Spell(text, stretch.HasWrittenUnit(column));
        return true;
    }
}
