using Nianbao.Forms;

namespace Nianbao.Documents.Workbooks;

/// <summary>The sheet of a form's tables, one below the other as they are printed; what reports of the form share.</summary>
internal sealed class FormSheet
{
    /// <summary>What the sheet is called.</summary>
    public const string Name = "报表";

    /// <summary>The sheet of the texts.</summary>
    public const string TextName = "正文";

    /// <summary>The sheet of the rules; only a workbook to be filled in has it.</summary>
    public const string ChecksName = "核对";

    /// <summary>What stands before the label of a row that the form has not.</summary>
    public const string LocalMark = "本地项目：";

    private const double Breadth = 94;
    private const double LeastColumn = 7;
    private const int FewColumns = 5;
    private const double LineHeight = 15;

    /// <summary>Lays out the sheet of a form.</summary>
    public FormSheet(FormDefinition form)
    {
        Definition = form;
        var width = form.Tables.Length == 0 ? 1 : form.Tables.Max(table => table.Layout.Columns);
        Width = Math.Max(width, 2);
        Tables = [.. form.Sections.Where(section => section.Table != null).Select(section => (section, new TableGrid(section.Table!, Width)))];
        Widths = WidthsOf(Width);
    }

    /// <summary>The form.</summary>
    public FormDefinition Definition { get; }

    /// <summary>How many columns the tables have.</summary>
    public int Width { get; }

    /// <summary>The sections with a table.</summary>
    public IReadOnlyList<(SectionDefinition Section, TableGrid Grid)> Tables { get; }

    /// <summary>The widths of the columns.</summary>
    public double[] Widths { get; }

    /// <summary>How high the rows of a table must be for their labels.</summary>
    public double[] HeightsOf(TableGrid grid)
    {
        var heights = new double[grid.Rows];
        Array.Fill(heights, LineHeight + 4);
        foreach (var place in grid.Cells.OrderBy(place => place.Rows))
        {
            var needed = HeightOf(place.Cell.Label, Widths.AsSpan(place.Column, place.Columns));
            var given = heights.AsSpan(place.Row, place.Rows).ToArray().Sum();
            for (var row = place.Row; needed > given && row < place.Row + place.Rows; row++) heights[row] += (needed - given) / place.Rows;
        }

        return heights;
    }

    /// <summary>How high a row must be for a text over columns.</summary>
    public static double HeightOf(string text, ReadOnlySpan<double> widths)
    {
        var width = -1.5;
        foreach (var one in widths) width += one;
        var lines = text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(WidthOf(line) / Math.Max(width, 2))));

        // a row is at most 409 points high
        return Math.Min(400, (lines * LineHeight) + 4);
    }

    private static double WidthOf(string text) => text.Sum(c => c < 0x2E80 && c is not ('—' or '…' or '“' or '”') ? 1.05 : 2.05);

    private static double[] WidthsOf(int width)
    {
        var widths = new double[width];
        Array.Fill(widths, Math.Max(LeastColumn, Breadth / width));
        if (width > FewColumns) return widths;

        // a list of indicators: its labels take what the numbers do not need
        Array.Fill(widths, 14);
        widths[0] = Breadth - (14 * (width - 1));
        return widths;
    }
}
