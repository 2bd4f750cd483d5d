using Nianbao.Generator.Inputs;
using Nianbao.Generator.Schemas;
using Nianbao.Generator.Schemas.Model;

namespace Nianbao.Generator.Tests.Schemas;

/// <summary>The printed tables of the official forms: spans and labels as the notices print them.</summary>
public class LayoutTests
{
    [Theory]
    [InlineData(2021, "proactive", 14, 4, 10)]
    [InlineData(2021, "requests", 28, 10, 175)]
    [InlineData(2021, "review", 4, 15, 15)]
    [InlineData(2014, "statistics", 66, 3, 58)]
    [InlineData(2019, "proactive", 18, 5, 22)]
    [InlineData(2019, "requests", 26, 10, 161)]
    [InlineData(2019, "review", 4, 15, 15)]
    public void A_table_fills_its_grid_without_hole_or_overlap(int form, string table, int rows, int columns, int values)
    {
        var layout = Table(form, table).Layout;
        var all = layout.HeadRows.Concat(layout.BodyRows).ToList();
        var grid = new bool[rows, columns];
        Assert.Equal(rows, all.Count);
        for (var r = 0; r < rows; r++)
        {
            foreach (var cell in all[r].Cells)
            {
                var c = Enumerable.Range(0, columns).First(column => !grid[r, column]);
                for (var dr = 0; dr < cell.RowSpan; dr++)
                {
                    for (var dc = 0; dc < cell.ColSpan; dc++)
                    {
                        Assert.False(grid[r + dr, c + dc], $"{cell.Label} overlaps at row {r}");
                        grid[r + dr, c + dc] = true;
                    }
                }
            }
        }

        Assert.All(grid.Cast<bool>(), Assert.True);
        Assert.Equal(values, all.Sum(row => row.Cells.Count(cell => cell.Kind == "Value")));
    }

    [Theory]
    [InlineData("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3)]
    [InlineData("申请人情况", 7, 1)]
    [InlineData("法人或其他组织", 5, 1)]
    [InlineData("自然人", 1, 2)]
    [InlineData("社会公益组织", 1, 1)]
    [InlineData("一、本年新收政府信息公开申请数量", 3, 1)]
    [InlineData("三、本年度办理结果", 1, 22)]
    [InlineData("（一）予以公开", 2, 1)]
    [InlineData("（三）不予公开", 1, 8)]
    [InlineData("1.属于国家秘密", 1, 1)]
    [InlineData("（七）总计", 2, 1)]
    public void Table_three_spans_as_printed(string label, int colSpan, int rowSpan)
    {
        var layout = Table(2021, "requests").Layout;
        var cell = layout.HeadRows.Concat(layout.BodyRows).SelectMany(row => row.Cells).First(cell => cell.Label == label);

        Assert.Equal((colSpan, rowSpan), (cell.ColSpan, cell.RowSpan));
    }

    [Theory]
    [InlineData("本年新公开数量", 2)]
    [InlineData("对外公开总数量", 1)]
    [InlineData("本年增/减", 2)]
    [InlineData("采购总金额", 2)]
    public void Table_two_of_2019_has_its_ragged_header(string label, int colSpan)
    {
        var cells = Table(2019, "proactive").Layout.BodyRows.SelectMany(row => row.Cells);

        Assert.Equal(colSpan, cells.First(cell => cell.Label == label).ColSpan);
    }

    [Fact]
    public void Table_two_of_2019_sets_its_values_out_otherwise_than_their_labels()
    {
        var row = Table(2019, "proactive").Layout.BodyRows.Single(row => row.Cells[0].Label == "行政许可");

        Assert.Equal([1, 2, 1, 1], row.Cells.Select(cell => cell.ColSpan));
    }

    [Fact]
    public void A_value_names_all_header_cells_that_speak_of_it()
    {
        var layout = Table(2021, "requests").Layout;
        var labels = layout.HeadRows.Concat(layout.BodyRows).SelectMany(row => row.Cells)
            .Where(cell => cell.Id.Length > 0).ToDictionary(cell => cell.Id, cell => cell.Label);
        var value = layout.BodyRows[4].Cells.Last(cell => cell.Kind == "Value");

        Assert.Equal(
            ["申请人情况", "总计", "三、本年度办理结果", "（三）不予公开", "1.属于国家秘密"],
            value.Headers.Split(' ').Select(id => labels[id]));
    }

    private static TableModel Table(int form, string table)
    {
        var documents = SchemaTexts.Forms.Select(id =>
            SchemaDocument.Read(new InputFile("schema", "", $"{id}.yaml", $"{id}.yaml", SchemaTexts.Official(id))));
        var set = FormSet.Resolve([.. documents]);
        Assert.Empty(set.Diagnostics);
        return set.Forms.Single(candidate => candidate.Id == $"{form}").Tables.Single(candidate => candidate.Id == table);
    }
}
