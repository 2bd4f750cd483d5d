using Nianbao.Fixtures;
using Nianbao.Reports;

namespace Nianbao.Runtime.Tests;

/// <summary>A report as cells and rows, whatever its form.</summary>
public class ReportViewTests
{
    private readonly Report _report = ReadFile.Of(ReadFile.Good).Report!;

    [Fact]
    public void The_cells_are_all_of_the_form_in_its_order()
    {
        Assert.Equal(SampleForm.Form.CellCount, _report.Cells.Length);
        Assert.Equal(Enumerable.Range(0, SampleForm.Form.CellCount), _report.Cells.Select(cell => cell.Index));
        Assert.Equal("1, 0, 3", string.Join(", ", _report.Cells.Take(3)));
    }

    [Fact]
    public void The_rows_are_those_that_carry_numbers()
    {
        var rows = SampleForm.Form.Tables.SelectMany(table => table.Blocks).SelectMany(block => block.LeafRows).ToList();

        Assert.Equal(rows, _report.Rows.Select(row => row.Definition));
        Assert.Equal(_report.Cells.Select(cell => cell.Index), _report.Rows.SelectMany(row => row.Cells).Select(cell => cell.Index));
    }

    [Fact]
    public void A_row_knows_its_labels_its_path_and_its_table()
    {
        var row = _report.Rows.Single(row => row.Path == "requests.outcomes.granted");

        Assert.Equal("（一）予以公开", row.Label);
        Assert.EndsWith("·（一）予以公开", row.FullLabel, StringComparison.Ordinal);
        Assert.Equal("requests", row.Table.Id);
        Assert.EndsWith("（一）予以公开: 4, 1, 0, 0, 5", row.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_and_cells_may_be_gone_through_again()
    {
        var rows = ((IEnumerable<ReportRow>)_report.Rows).GetEnumerator();
        var cells = ((IEnumerable<Cell>)_report.Cells).GetEnumerator();
        Assert.True(rows.MoveNext() && rows.MoveNext() && cells.MoveNext() && cells.MoveNext());

        rows.Reset();
        cells.Reset();

        Assert.True(rows.MoveNext() && cells.MoveNext());
        Assert.Equal((0, 0), (rows.Current.Definition.FirstCell, cells.Current.Index));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(5)]
    public void A_row_has_no_cells_of_its_neighbours(int index) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _report.Rows.Last(row => row.Path == "requests.carried_in").Cells[index]);

    [Fact]
    public void A_cell_is_found_by_its_path()
    {
        Assert.Equal(10, _report["requests.received.total"].Value);
        Assert.True(_report.TryGetCell("requests.received.total", out var cell));
        Assert.Equal(_report["requests.received.total"].Index, cell.Index);
    }

    [Fact]
    public void A_path_of_no_cell_is_told_with_the_nearest()
    {
        Assert.False(_report.TryGetCell("requests.recieved.total", out _));

        var error = Assert.Throws<ArgumentException>(() => _report["requests.recieved.total"]);

        Assert.StartsWith(
            "2021 年格式没有单元格“requests.recieved.total”；是不是“requests.received.total”？"
            + " / the form 2021 has no cell 'requests.recieved.total'; did you mean 'requests.received.total'?",
            error.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("绿化面积")]
    public void A_path_that_is_like_none_is_told_without_a_guess(string path) =>
        Assert.DoesNotContain("did you mean", Assert.Throws<ArgumentException>(() => _report[path]).Message, StringComparison.Ordinal);
}
