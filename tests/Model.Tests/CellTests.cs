using System.Globalization;
using Nianbao.Fixtures;
using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Model.Tests;

/// <summary>Cells as a program reads and writes them.</summary>
public class CellTests
{
    private const string Received = "requests.received.natural_person";
    private const string ReceivedTotal = "requests.received.total";
    private const string Fees = "proactive.fees";

    private readonly Report _report = SampleForm.Type.Create();

    [Fact]
    public void A_cell_knows_where_it_stands()
    {
        var cell = _report[Received];

        Assert.Equal((Received, "一、本年新收政府信息公开申请数量·自然人", "件", CellKind.Count), (cell.Path, cell.Label, cell.Unit, cell.Kind));
        Assert.Equal(("万元", CellKind.Amount), (_report[Fees].Unit, _report[Fees].Kind));
    }

    [Fact]
    public void A_cell_without_a_number_is_blank_and_prints_nothing()
    {
        var cell = Count(Received);

        Assert.True(cell.IsBlank);
        Assert.Equal((CellState.Blank, null, ""), (cell.State, cell.Value, cell.ToString()));
        Assert.Null((long?)cell);
        Assert.Null(_report[Fees].Value);
    }

    [Fact]
    public void A_count_is_set_printed_and_compared()
    {
        Count(Received).Set(1234);

        var cell = Count(Received);
        Assert.Equal((CellState.Given, 1234L, "1234"), (cell.State, cell.Value, cell.ToString()));
        Assert.True(cell > 1233);
        Assert.False(cell > 1234);
        Assert.Equal(1234m, ((Cell)cell).Value);
    }

    [Theory]
    [InlineData("2.50", "2.50", 2_500_000)]
    [InlineData("793", "793", 793_000_000)]
    [InlineData("0.000001", "0.000001", 1)]
    [InlineData("1.50000000", "1.500000", 1_500_000)]
    public void An_amount_is_set_in_its_unit_and_printed_with_its_decimals(string given, string printed, long raw)
    {
        var cell = new AmountCell(_report, SampleForm.Cell(Fees));
        cell.Set(Number(given));

        Assert.Equal(printed, cell.ToString());
        Assert.Equal(raw, cell.Cell.Raw);
        Assert.Equal(Number(given), (decimal?)cell);
    }

    [Theory]
    [InlineData(Received, "-1", "“一、本年新收政府信息公开申请数量·自然人”不能是负数：-1 / 'requests.received.natural_person' cannot be negative: -1")]
    [InlineData(Received, "1.5", "“一、本年新收政府信息公开申请数量·自然人”须是整数：1.5 / 'requests.received.natural_person' takes whole numbers only: 1.5")]
    [InlineData(Received, "1000000000000", "小数点前最多 12 位")]
    [InlineData(Fees, "-0.01", "不能是负数")]
    [InlineData(Fees, "0.0000001", "最多 6 位小数：0.0000001 / 'proactive.fees' takes at most 6 decimals")]
    [InlineData(Fees, "1000000000000", "takes at most 12 digits before the point")]
    public void A_number_that_no_data_file_may_have_is_refused_and_changes_nothing(string path, string number, string message)
    {
        _report[path].Set(7);

        var error = Assert.Throws<ArgumentOutOfRangeException>(() => _report[path].Set(Number(number)));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(7, _report[path].Value);
    }

    [Theory]
    [InlineData(Received, "999999999999")]
    [InlineData(Received, "3.00")]
    [InlineData(Fees, "999999999999.999999")]
    public void The_largest_number_and_closing_zeros_are_taken(string path, string number)
    {
        _report[path].Set(Number(number));

        Assert.Equal(Number(number), _report[path].Value);
    }

    [Fact]
    public void A_change_against_last_year_may_be_negative()
    {
        var report = SignedForm().Create();

        new CountCell(report, 0).Set(-3);

        Assert.Equal("-3", report.Cell(0).ToString());
    }

    [Fact]
    public void Sums_follow_what_is_set_and_cleared()
    {
        foreach (var column in (string[])["natural_person", "organisations.commercial", "organisations.research", "organisations.other"])
        {
            Count("requests.received." + column).Set(1);
        }

        _report.ComputeSums();
        Assert.Equal((CellState.Computed, "4"), (_report[ReceivedTotal].State, _report[ReceivedTotal].ToString()));

        Count(Received).Set(5);
        _report.ComputeSums();
        Assert.Equal("8", _report[ReceivedTotal].ToString());

        Count(Received).Clear();
        _report.ComputeSums();
        Assert.True(_report[Received].IsBlank);
        Assert.True(_report[ReceivedTotal].IsBlank);
    }

    [Fact]
    public void A_sum_that_is_given_stays_as_it_is()
    {
        Count(ReceivedTotal).Set(8);

        _report.ComputeSums();

        Assert.Equal((CellState.Given, "8"), (_report[ReceivedTotal].State, _report[ReceivedTotal].ToString()));
    }

    [Fact]
    public void Computing_sums_again_changes_nothing_by_itself()
    {
        var report = ReadFile.With("granted: [4, 1, 0, 0]", "granted: [3, 1, 0, 0]").Report!;
        var before = (Values: report.Values.ToArray(), States: report.States.ToArray(), Spans: report.Spans.ToArray());

        report.ComputeSums();

        Assert.Equal(before.Values, report.Values.ToArray());
        Assert.Equal(before.States, report.States.ToArray());
        Assert.Equal(before.Spans, report.Spans.ToArray());
    }

    [Fact]
    public void Changes_since_last_year_follow_what_is_set()
    {
        var last = SampleForm.Type.Create();
        last[Received].Set(2);
        _report.LastYear = last;
        _report[Received].Set(5);
        Assert.Equal(3, _report.YearOnYear.Change[Received].Value);

        _report[Received].Set(9);

        Assert.Equal(7, _report.YearOnYear.Change[Received].Value);
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private CountCell Count(string path) => new(_report, SampleForm.Cell(path));

    private static ReportType SignedForm()
    {
        var tables = new TableBuilder();
        var table = TableBuilder.Table("change", "增减", tables.Block("change", null, [new(null, "增减") { Kind = CellKind.SignedCount }], [new("staff", "人员")]));
        var form = new FormDefinition
        {
            Id = "2030",
            Title = "",
            Basis = new FormBasis("", default),
            Years = [2030],
            Sections = [],
            Tables = [table],
            Rules = [],
            CellCount = tables.CellCount,
            Sums = [],
        };
        ReportType type = null!;
        return type = new ReportType(form, () => new SignedReport(type), _ => { });
    }

    private sealed class SignedReport(ReportType type) : Report(type);
}
