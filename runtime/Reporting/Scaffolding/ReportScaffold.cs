using System.Text;
using Nianbao.Forms;
using Nianbao.Organs;
using Nianbao.Text;

namespace Nianbao.Reporting.Scaffolding;

/// <summary>
/// The data file with which an office begins a report: every key in official order, with the official labels as
/// comments, and <c>~</c> for every figure. A zero would be a statement; what is not filled in must stay an error.
/// </summary>
internal sealed class ReportScaffold
{
    private const string Blank = "~";
    private const string OwnNumber = "value";

    private readonly StringBuilder _text = new();
    private readonly FormDefinition _form;
    private readonly ScaffoldValues _figures;

    private ReportScaffold(FormDefinition form, ScaffoldValues figures)
    {
        _form = form;
        _figures = figures;
    }

    /// <summary>The text of a new data file.</summary>
    public static string Write(FormDefinition form, string organ, int year, ScaffoldValues figures)
    {
        var scaffold = new ReportScaffold(form, figures);
        scaffold.WriteHeader(organ, year);
        foreach (var section in form.Sections) scaffold.WriteSection(section, EmptyText(section, ""));
        return scaffold._text.ToString();
    }

    /// <summary>The text of a data file whose figures were added up: what an earlier one said stays as it was written.</summary>
    /// <param name="form">The form.</param>
    /// <param name="comments">What a reader must know, a line each.</param>
    /// <param name="figures">The figures.</param>
    /// <param name="former">The header, and the texts of sections that have one.</param>
    public static string WriteAddedUp(FormDefinition form, IEnumerable<string> comments, ScaffoldValues figures, FormerText former)
    {
        var scaffold = new ReportScaffold(form, figures);
        foreach (var comment in comments) scaffold.AddComment(comment);
        foreach (var block in former.Header) scaffold._text.Append(block);
        foreach (var section in form.Sections)
        {
            scaffold.WriteSection(section, former.TextOf(section) ?? EmptyText(section, "  # 待填写 / to be written"));
        }

        return scaffold._text.ToString();
    }

    private static string EmptyText(SectionDefinition section, string comment) => $"{section.Id}: |{comment}\n";

    private void WriteHeader(string organ, int year)
    {
        AddComment($"{organ}{year}年{_form.Title}，{_form.Id} 格式（{_form.Basis.Number}）");
        AddComment("~ 是还没有填的数：没有发生的填 0；总计可以留着 ~，由程序计算。正文写在 | 的下一行，缩进两格，没有内容的写“无”。");
        AddComment("~ is not filled in yet: what did not happen is 0; totals may stay ~. Text goes below the |, indented by two.");
        _text.Append("organ: ").Append(YamlText.Scalar(organ)).Append('\n');
        _text.Append("year: ").Append(year).Append('\n');
        var (kind, level) = OrganNameFacts.Of(organ);
        if (kind == OrganKind.Unknown) AddComment($"kind: {string.Join(" | ", OrganWords.Kinds.Select(word => word.Chinese))}");
        if (level == OrganLevel.Unknown) AddComment($"level: {string.Join(" | ", OrganWords.Levels.Select(word => word.Chinese))}");
    }

    private void WriteSection(SectionDefinition section, string text)
    {
        _text.Append('\n');
        AddComment(section.Text == SectionText.Optional ? section.Heading + "（文字可以不写）" : section.Heading);
        if (section.Text != SectionText.None) _text.Append(text);
        if (section.Table is { IsOptional: true }) AddComment("没有填报这张表的，整张删去");
        if (section.Table != null) WriteTable(section.Table);
    }

    private void WriteTable(TableDefinition table)
    {
        if (table.Blocks is [{ Rows: [{ Id: null } row] } only])
        {
            WriteOnlyRow(table, only, row);
            return;
        }

        _text.Append(table.Id).Append(":\n");
        foreach (var block in table.Blocks)
        {
            if (block.Heading != null) _text.Append("  # ").Append(OneLine(block.Heading)).Append('\n');
            var lines = new List<ScaffoldLine>();
            AddRows(lines, block, block.Rows, NamesOf(block.LeafColumns), table.Id, depth: 1);
            ScaffoldBlock.Write(_text, lines);
        }
    }

    private void AddRows(
        List<ScaffoldLine> lines, BlockDefinition block, RowDefinition[] rows, string[] columns, string above, int depth)
    {
        foreach (var row in rows)
        {
            var path = $"{above}.{row.Id}";
            var comment = string.Join('，', new[] { OneLine(row.Label), _figures.SourceOf(path) }.Where(part => part.Length > 0));
            var figures = row.FirstCell < 0 ? [] : FiguresOf(row.FirstCell, block.Width);
            var hasParts = row.Rows.Length > 0;
            lines.Add(new ScaffoldLine(depth, row.Id ?? row.Label, hasParts ? [] : figures, columns, comment));

            // the number of a row that has parts as well stands above them
            if (hasParts && figures.Length > 0) lines.Add(new ScaffoldLine(depth + 1, OwnNumber, figures, columns, ""));
            AddRows(lines, block, row.Rows, columns, path, depth + 1);
        }
    }

    // a table of one row has its columns as keys, down to where a list of them is short enough to be read
    private void WriteOnlyRow(TableDefinition table, BlockDefinition block, RowDefinition row)
    {
        var lines = new List<ScaffoldLine>();
        AddColumns(lines, block, block.Columns, row.FirstCell, table.Id, "", depth: 0);
        if (lines[0].Values.Length == 0)
        {
            // the table's own key heads the lines and needs no place among their columns
            _text.Append(table.Id).Append(":\n");
            lines.RemoveAt(0);
        }

        ScaffoldBlock.Write(_text, lines);
    }

    private void AddColumns(
        List<ScaffoldLine> lines, BlockDefinition block, ColumnDefinition[] columns, int firstCell, string key, string label, int depth)
    {
        if (columns.All(column => column.Columns.Length == 0))
        {
            var first = columns[0].Offset;
            var names = NamesOf(block.LeafColumns.AsSpan(first, columns.Length).ToArray());
            lines.Add(new ScaffoldLine(depth, key, FiguresOf(firstCell + first, columns.Length), names, OneLine(label)));
            return;
        }

        lines.Add(new ScaffoldLine(depth, key, [], [], OneLine(label)));
        foreach (var column in columns)
        {
            ColumnDefinition[] below = column.Columns.Length == 0 ? [column] : column.Columns;
            AddColumns(lines, block, below, firstCell, column.Id ?? column.Label, column.Label, depth + 1);
        }
    }

    private string[] FiguresOf(int firstCell, int width)
    {
        var figures = new string[width];
        for (var i = 0; i < width; i++) figures[i] = _figures.TryFind(firstCell + i, out var figure) ? figure : Blank;
        return figures;
    }

    // the same label in two groups of columns says too little
    private static string[] NamesOf(LeafColumn[] columns)
    {
        var areTold = columns.DistinctBy(column => column.Label).Count() == columns.Length;
        return Array.ConvertAll(columns, column => OneLine(areTold ? column.Label : column.FullLabel));
    }

    private void AddComment(string comment) => _text.Append("# ").Append(OneLine(comment)).Append('\n');

    private static string OneLine(string label) => label.ReplaceLineEndings(" ");
}
