using Nianbao.Forms;
using Nianbao.Generator.Schemas.Model;
using Nianbao.Generator.Templates.Types;
using Nianbao.Generator.Templates.Units;

namespace Nianbao.Generator.Tests.Templates;

/// <summary>A path means the same figure in templates as in data files.</summary>
public class FormFigureTests
{
    [Fact]
    public void Groups_are_the_sums_that_data_files_know()
    {
        var groups = new CellGroups(TemplateHost.Sample().Form);
        var found = TemplateHost.Forms[0].Tables.SelectMany(FiguresOf).ToDictionary(figure => figure.Path, figure => figure.Cells, StringComparer.Ordinal);

        var known = groups.Paths.Where(path => path.Contains('.', StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(known);
        Assert.All(known, path =>
        {
            Assert.True(groups.TryFind(path, out var cells));
            Assert.Equal((path, string.Join(",", cells)), (path, string.Join(",", found[path])));
        });
    }

    [Theory]
    [InlineData("{{ requests.received }}", "16")]
    [InlineData("{{ requests.received + 1; requests.received > 3 ? 'y' : 'n'; [requests.received] }}", "17y[16]")]
    [InlineData("{{ x = requests.received; x.label }}", "一、本年新收政府信息公开申请数量")]
    [InlineData("{{ requests.received.label }}", "一、本年新收政府信息公开申请数量")]
    [InlineData("{{ previous.requests.carried_in == requests.carried_in.previous }}", "true")]
    [InlineData("{{ previous.requests.outcomes.refused == requests.outcomes.refused.previous }}", "true")]
    [InlineData("{{ if previous; previous.requests.carried_in.total; end }}", "11")]
    [InlineData("{{ previous.requests.received.label }}", "一、本年新收政府信息公开申请数量")]
    public void A_row_or_group_is_its_figure_where_a_value_is_wanted(string template, string written) =>
        Assert.Equal(written, TemplateHost.Render(TemplateHost.Compile(UnitOf(template)), TemplateHost.Sample()));

    [Theory]
    [InlineData("{{ proactive.regulations }}", "NB2054")]
    [InlineData("{{ previous.reqests }}", "“requests”")]
    [InlineData("{{ array.sort requests }}", "NB2067")]
    [InlineData("{{ requests.outcomes | array.size }}", "NB2067")]
    [InlineData("{{ object.keys requests }}", "NB2067")]
    [InlineData("{{ func f(x); x | array.first; end; f requests }}", "NB2067")]
    [InlineData("{{ organ | upcase }}", "“string.upcase”")]
    [InlineData("{{ organ | size }}", "“array.size”或“object.size”或“string.size”")]
    public void What_is_no_figure_is_refused_with_advice(string template, string advice) =>
        Assert.Contains(advice, TemplateHost.Errors(UnitOf(template)), StringComparison.Ordinal);

    private static IEnumerable<(string Path, int[] Cells)> FiguresOf(TableModel table)
    {
        var figures = new FormFigures(TemplateHost.Forms[0]);
        return table.Blocks.SelectMany(block => block.Rows.SelectMany(row => OfRow(figures, block, row, table.Id))).DistinctBy(figure => figure.Item1);
    }

    private static IEnumerable<(string, int[])> OfRow(FormFigures figures, BlockModel block, RowModel row, string above)
    {
        var path = row.Id is null ? above : $"{above}.{row.Id}";
        return block.Columns.SelectMany(column => OfColumn(figures, block, row, column, path))
            .Append((path, figures.CellsOf(block, row, null)))
            .Concat(row.Rows.SelectMany(below => OfRow(figures, block, below, path)));
    }

    private static IEnumerable<(string, int[])> OfColumn(FormFigures figures, BlockModel block, RowModel row, ColumnModel column, string above) => column.Id is null ? []
        : column.Columns.SelectMany(below => OfColumn(figures, block, row, below, $"{above}.{column.Id}")).Prepend(($"{above}.{column.Id}", figures.CellsOf(block, row, column)));

    private static TemplateUnit UnitOf(string text) => TemplateUnits.Gather([new TemplateSource("report@2021.scriban", "report@2021.scriban", text)]).Units.Single();
}
