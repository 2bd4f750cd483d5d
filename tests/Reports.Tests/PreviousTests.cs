using System.Text;
using Nianbao.Templates;

namespace Nianbao.Reports.Tests;

/// <summary>Last year's figures as templates see them, across the change from the form of 2019 to that of 2021.</summary>
public class PreviousTests
{
    [Fact]
    public void Figures_that_mean_the_same_come_across_a_change_of_form_and_others_are_blank()
    {
        var report = SampleReports.Read("2021/施秉县人民政府");
        var last = SampleReports.Read("2020/昭通市政务服务管理局");
        last.Set(CellOf(last, "requests.received.natural_person"), 7);
        last.Set(CellOf(last, "proactive.normative_documents.available"), 12);
        report.LastYear = last;

        Assert.Equal(("7", "2"), Of("requests.received.natural_person"));
        Assert.Equal(("", ""), Of("proactive.normative_documents.in_force"));
        Assert.Equal(2020, report.LastYear!.Year);

        (string, string) Of(string path)
        {
            var cell = report.Cell(CellOf(report, path));
            return (CellText.Of(ModelWords.Previous(cell)), CellText.Of(ModelWords.Change(cell)));
        }
    }

    [Fact]
    public void Without_last_years_report_all_is_blank()
    {
        var report = SampleReports.Read("2021/施秉县人民政府");

        Assert.Null(report.LastYear);
        Assert.All(Enumerable.Range(0, report.Form.CellCount), cell => Assert.True(
            ModelWords.Previous(report.Cell(cell)).IsBlank && ModelWords.Change(report.Cell(cell)).IsBlank));
    }

    [Fact]
    public void A_report_that_is_last_years_knows_none_before_it_though_it_was_read_with_one()
    {
        var (first, second, third) = (SampleReports.Read("2021/施秉县人民政府"), SampleReports.Read("2021/施秉县人民政府"), SampleReports.Read("2021/施秉县人民政府"));
        second.LastYear = first;
        third.LastYear = second;

        Assert.NotNull(second.LastYear);
        Assert.Null(third.LastYear!.LastYear);
        Assert.All(Enumerable.Range(0, third.Form.CellCount), cell => Assert.True(ModelWords.Previous(third.LastYear.Cell(cell)).IsBlank));
    }

    [Fact]
    public void An_amount_is_compared_in_the_unit_it_is_written_in()
    {
        var report = SampleReports.Read("2021/施秉县人民政府");
        var last = SampleReports.Read("2021/施秉县人民政府");
        var fees = CellOf(report, "proactive.fees");
        last.Set(fees, 780_250_000);
        report.LastYear = last;

        Assert.Equal("780.25", CellText.Of(ModelWords.Previous(report.Cell(fees))));
        Assert.Equal("12.75", CellText.Of(ModelWords.Change(report.Cell(fees))));
    }

    [Fact]
    public void Printing_them_allocates_nothing_after_the_first_time()
    {
        var report = SampleReports.Read("2021/施秉县人民政府");
        report.LastYear = SampleReports.Read("2021/平桥区人民政府");
        var writer = new Utf8Writer();
        for (var i = 0; i < 3; i++) Print();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Print();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.NotEmpty(Encoding.UTF8.GetString(writer.Written));

        void Print()
        {
            writer.Clear();
            for (var cell = 0; cell < report.Form.CellCount; cell++) writer.Write(ModelWords.Change(report.Cell(cell)));
        }
    }

    private static int CellOf(Report report, string path)
    {
        Assert.True(report.Form.TryFind(path, out var cell), path);
        return cell;
    }
}
