using System.Globalization;
using System.Text;
using Nianbao.Fixtures;
using Nianbao.Forms;

namespace Nianbao.Runtime.Tests.Fixture;

/// <summary>Writes random numbers as a data file, each key and each row in a random one of the ways allowed.</summary>
internal sealed class RandomFile(System.Random random)
{
    private readonly StringBuilder _text = new();
    private readonly HashSet<int> _sums = [.. SampleForm.Form.Sums.Select(sum => sum.Cell)];

    public long[] Values { get; } = new long[SampleForm.Form.CellCount];

    public string Write()
    {
        Fill();
        _text.Append("organ: 某某县人民政府\nyear: 2021\noverview: 无\nother: 无\n");
        foreach (var section in SampleForm.Form.Sections)
        {
            if (section.Table is not { } table) continue;
            _text.Append(random.Next(2) == 0 ? table.Id : section.Heading).Append(':');
            var blocks = table.Blocks;
            if (blocks[0].Rows[0].Id == null)
            {
                _text.Append(' ');
                WriteRow(blocks[0], blocks[0].Rows[0]);
                continue;
            }

            _text.Append('\n');
            foreach (var block in blocks) WriteRows(block, block.Rows, 1);
        }

        return _text.ToString();
    }

    // the sums of the sample form hold for any leaves, its other relations are made to
    private void Fill()
    {
        for (var cell = 0; cell < Values.Length; cell++) Values[cell] = random.Next(3) == 0 ? 0 : random.Next(1000);
        foreach (var row in new[] { "regulations", "normative_documents" })
        {
            Values[Cell($"proactive.{row}.in_force")] = Values[Cell($"proactive.{row}.issued")];
        }

        Values[Cell("proactive.fees")] *= Amounts.Scale / 100;
        AddUp();
        for (var column = 0; column < 5; column++)
        {
            Values[Cell("requests.carried_out.natural_person") + column] = 0;
            Values[Cell("requests.carried_in.natural_person") + column] = 0;
            Values[Cell("requests.received.natural_person") + column] = Values[Cell("requests.outcomes.total.natural_person") + column];
        }

        AddUp();
    }

    private void AddUp()
    {
        foreach (var sum in SampleForm.Form.Sums) Values[sum.Cell] = sum.Parts.Sum(part => Values[part]);
    }

    private static int Cell(string path) => SampleForm.Cell(path);

    private void WriteRows(BlockDefinition block, RowDefinition[] rows, int depth)
    {
        foreach (var row in rows)
        {
            var isLeftOut = row.IsSum && random.Next(2) == 0;
            if (isLeftOut) continue;
            _text.Append(' ', 2 * depth).Append(Key(row.Id!, row.Label)).Append(':');
            if (row.Rows.Length > 0)
            {
                _text.Append('\n');
                WriteRows(block, row.Rows, depth + 1);
            }
            else
            {
                _text.Append(' ');
                WriteRow(block, row);
            }
        }
    }

    private void WriteRow(BlockDefinition block, RowDefinition row)
    {
        if (block.Width == 1 && random.Next(2) == 0) _text.Append(Number(block, row, 0));
        else WriteColumns(block, row, block.Columns, 0, block.Width);
        _text.Append('\n');
    }

    private void WriteColumns(BlockDefinition block, RowDefinition row, ColumnDefinition[] columns, int offset, int width)
    {
        var leaves = Enumerable.Range(offset, width).ToArray();
        var given = random.Next(2) == 0 ? leaves : leaves.Where(leaf => !IsSumColumn(block.Columns, leaf)).ToArray();
        var last = Values[row.FirstCell + given[^1]];
        var isAmbiguous = given.Length < width && last != 0 && given.Sum(leaf => Values[row.FirstCell + leaf]) == 2 * last;
        if (random.Next(2) == 0 || columns.Length == 0 || columns[0].Id == null)
        {
            var list = isAmbiguous ? leaves : given;
            _text.Append('[').AppendJoin(", ", list.Select(leaf => Number(block, row, leaf))).Append(']');
            return;
        }

        _text.Append("{ ");
        foreach (var column in columns.OrderBy(_ => random.Next()))
        {
            if (column.IsSum && random.Next(2) == 0) continue;
            _text.Append('"').Append(Key(column.Id!, column.Label)).Append("\": ");
            if (column.Columns.Length == 0) _text.Append(Number(block, row, column.Offset));
            else WriteColumns(block, row, column.Columns, column.Offset, column.Width);
            _text.Append(", ");
        }

        _text.Append('}');
    }

    private string Number(BlockDefinition block, RowDefinition row, int column)
    {
        var cell = row.FirstCell + column;
        if (_sums.Contains(cell) && random.Next(4) == 0) return "~";
        return block.LeafColumns[column].Kind == CellKind.Amount
            ? ((decimal)Values[cell] / Amounts.Scale).ToString("F2", CultureInfo.InvariantCulture)
            : Values[cell].ToString(CultureInfo.InvariantCulture);
    }

    private static bool IsSumColumn(ColumnDefinition[] columns, int leaf) =>
        columns.Any(column => column.Columns.Length == 0
            ? column.Offset == leaf && column.IsSum
            : IsSumColumn(column.Columns, leaf));

    private string Key(string id, string label) => random.Next(3) switch
    {
        0 => id,
        1 => label,
        _ => label.Replace('（', '(').Replace('）', ')').Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal),
    };
}
