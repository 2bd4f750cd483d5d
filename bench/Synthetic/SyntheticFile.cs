using System.Text;
using Nianbao.Forms;

namespace Nianbao.Bench.Synthetic;

/// <summary>Writes a report as a data file the way the project's own reports are laid out.</summary>
internal sealed class SyntheticFile(bool useLabels)
{
    private readonly StringBuilder _text = new();

    public string Write(Report report)
    {
        _text.Append("organ: ").Append(report.Organ).Append("\nyear: ").Append(report.Year).Append('\n');
        WriteText("preamble", SyntheticText.Preamble(report));
        foreach (var section in report.Form.Sections)
        {
            if (section.Text == SectionText.Required) WriteText(section.Id, SyntheticText.Section(report, section));
            if (section.Table is { } table) WriteTable(report, table);
        }

        return _text.ToString();
    }

    private void WriteText(string key, IEnumerable<string> paragraphs)
    {
        _text.Append('\n').Append(key).Append(": |\n");
        foreach (var paragraph in paragraphs) _text.Append("  ").Append(paragraph).Append('\n');
    }

    private void WriteTable(Report report, TableDefinition table)
    {
        _text.Append('\n').Append(table.Id).Append(':');
        if (table.Blocks[0].Rows[0].Id is not null) _text.Append('\n');
        foreach (var block in table.Blocks)
        {
            foreach (var row in block.Rows) WriteRow(report, block, row, "  ");
        }
    }

    private void WriteRow(Report report, BlockDefinition block, RowDefinition row, string indent)
    {
        if (row.Id is not null) _text.Append(indent).Append(useLabels ? row.Label : row.Id).Append(':');
        if (row.FirstCell >= 0)
        {
            WriteValues(report, block, row.FirstCell);
            return;
        }

        _text.Append('\n');
        foreach (var child in row.Rows) WriteRow(report, block, child, indent + "  ");
    }

    private void WriteValues(Report report, BlockDefinition block, int first)
    {
        var isList = block.Columns[0].Id is not null;
        _text.Append(isList ? " [" : " ");
        for (var i = 0; i < block.Width; i++)
        {
            if (i > 0) _text.Append(", ");
            _text.Append(CellText.Of(report.Cell(first + i)));
        }

        _text.Append(isList ? "]\n" : "\n");
    }
}
