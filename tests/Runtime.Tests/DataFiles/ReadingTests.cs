using Nianbao.DataFiles;
using Nianbao.Findings;
using Nianbao.Fixtures;
using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Runtime.Tests.Fixture;
using Nianbao.Sources;

namespace Nianbao.Runtime.Tests.DataFiles;

public class ReadingTests
{
    [Fact]
    public void A_good_report_is_read_without_findings()
    {
        var read = ReadFile.Of(ReadFile.Good);

        Assert.Empty(read.Findings);
        Assert.Equal("某某县人民政府", read.Report!.Organ);
        Assert.Equal(2021, read.Report.Year);
        Assert.Equal("某某县人民政府2021年政府信息公开工作年度报告", read.Report.Title);
        Assert.Equal("x.yaml", read.Report.FilePath);
        Assert.Equal(9, read.Value("requests.received.natural_person"));
        Assert.Equal(2_020_000, read.Value("proactive.fees"));
        Assert.Equal(1, read.Value("review.litigation.after_reconsideration.corrected"));
    }

    [Fact]
    public void Sums_left_out_are_computed()
    {
        var read = ReadFile.Of(ReadFile.Good);

        Assert.Equal(10, read.Value("requests.received.total"));
        Assert.Equal(9, read.Value("requests.outcomes.total.total"));
        Assert.Equal(CellState.Computed, read.Report!.States[SampleForm.Cell("requests.outcomes.total.total")]);
        Assert.Equal(CellState.Given, read.Report.States[SampleForm.Cell("review.reconsideration.total")]);
        Assert.DoesNotContain(CellState.Blank, read.Report.States.ToArray());
    }

    [Fact]
    public void A_given_cell_keeps_its_place_in_the_file()
    {
        var read = ReadFile.Of(ReadFile.Good);
        var spans = read.Report!.Spans;

        Assert.Equal(new SourceSpan(10, 14, 15), spans[SampleForm.Cell("requests.received.natural_person")]);
        Assert.Equal(new SourceSpan(10, 17, 18), spans[SampleForm.Cell("requests.received.organisations.commercial")]);
        Assert.Equal(new SourceSpan(7, 13, 17), spans[SampleForm.Cell("proactive.licences")]);
        Assert.Equal((new SourceSpan(8, 9, 13), new CellNotation(2)), (spans[SampleForm.Cell("proactive.fees")], read.Report!.Notations[SampleForm.Cell("proactive.fees")]));
        Assert.Equal(default, spans[SampleForm.Cell("requests.received.total")]);
    }

    [Theory]
    [InlineData("fees: 2.0200", 2_020_000, "2.0200")]
    [InlineData("fees: 24074", 24_074_000_000, "24074")]
    [InlineData("fees: 0.000001", 1, "0.000001")]
    [InlineData("fees: 999999999999.999999", 999_999_999_999_999_999, "999999999999.999999")]
    [InlineData("fees: '7'", 7_000_000, "7")]
    public void An_amount_keeps_the_decimals_it_was_written_with(string line, long value, string printed)
    {
        var read = ReadFile.With("fees: 2.02", line);

        Assert.Empty(read.Findings);
        Assert.Equal(value, read.Value("proactive.fees"));
        Assert.Equal(printed, CellText.Of(read.Report!.Cell(SampleForm.Cell("proactive.fees"))));
    }

    [Fact]
    public void The_year_chooses_the_form_and_form_overrides_it()
    {
        Assert.Same(SampleForm.Form, ReadFile.Of(ReadFile.Good).Report!.Form);
        Assert.Same(SampleForm.Old, ReadFile.With("year: 2021", "year: 2020").Report!.Form);

        var old = ReadFile.With("year: 2021", "year: 2022\nform: 2019");
        var finding = old.Single("NB5212", 3, 7, 11);
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.StartsWith("按 2019 格式填报，2022 年度的格式是 2021", finding.Message, StringComparison.Ordinal);
        Assert.Same(SampleForm.Old, old.Report!.Form);
        Assert.Equal(2022, old.Report.Year);
    }

    [Fact]
    public void A_form_named_for_a_year_that_it_serves_is_no_finding_and_for_one_that_none_serves_a_warning()
    {
        Assert.Empty(ReadFile.With("year: 2021", "form: 2021\nyear: 2022").Findings);

        var finding = ReadFile.With("year: 2021", "form: 2021\nyear: 2018").Single("NB5212", 2, 7, 11);
        Assert.Contains("没有适用于 2018 年度的格式", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2023")]
    [InlineData("9999")]
    public void The_newest_form_serves_later_years_with_a_note(string year)
    {
        var read = ReadFile.With("year: 2021", "year: " + year);

        var finding = read.Single("NB5215", 2, 7, 11);
        Assert.Equal(Severity.Note, finding.Severity);
        Assert.StartsWith($"{year} 年用的是 2021 年起的格式；如果国办另发了新格式", finding.Message, StringComparison.Ordinal);
        Assert.Equal("2021", read.Report!.Form.Id);
        Assert.Empty(ReadFile.With("year: 2021", $"year: {year}\nform: 2021").Findings);
    }

    [Fact]
    public void A_form_that_names_no_year_serves_none()
    {
        var special = OwnForm.Of([], id: "special", years: []);

        Assert.Equal("2021", FormChoice.OfYear([.. SampleForm.All, special], 2031)!.Form.Id);
        Assert.Null(FormChoice.OfYear([special], 2031));
        Assert.Null(FormChoice.OfYear(SampleForm.All, 20266));
    }

    [Fact]
    public void Title_and_day_of_publication_can_be_given()
    {
        var read = ReadFile.With("year: 2021", "year: 2021\ntitle: 某某县2021年年报\npublished: 2022-01-28");

        Assert.Empty(read.Findings);
        Assert.Equal("某某县2021年年报", read.Report!.Title);
        Assert.Equal(new DateOnly(2022, 1, 28), read.Report.Published);
    }

    [Fact]
    public void Header_lines_left_empty_count_as_left_out()
    {
        var read = ReadFile.With("year: 2021", "year: 2021\ntitle:\npublished: ~\npreamble:");

        Assert.Empty(read.Findings);
        Assert.Null(read.Report!.Published);
        Assert.Equal("某某县人民政府2021年政府信息公开工作年度报告", read.Report.Title);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public void Line_ends_and_a_byte_order_mark_make_no_difference(string lineEnd)
    {
        var read = ReadFile.Of("\uFEFF" + ReadFile.Good.ReplaceLineEndings(lineEnd));

        Assert.Empty(read.Findings);
        Assert.Equal(10, read.Report!.Spans[SampleForm.Cell("requests.received.natural_person")].Line);
        Assert.Equal(14, read.Report.Spans[SampleForm.Cell("requests.received.natural_person")].Column);
    }

    [Fact]
    public void A_reader_is_as_good_after_a_bad_file_as_before()
    {
        var reader = new ReportReader();
        var findings = new FindingList();
        var good = System.Text.Encoding.UTF8.GetBytes(ReadFile.Good);
        foreach (var bad in new[] { "a: [", "organ: x\nrequests: {received: [1", "", "\t", "organ: &a x" })
        {
            Assert.Null(reader.Read(System.Text.Encoding.UTF8.GetBytes(bad), "bad.yaml", SampleForm.All, findings));
            Assert.True(findings.HasErrors);
            findings.Clear();
            Assert.NotNull(reader.Read(good, "good.yaml", SampleForm.All, findings));
            Assert.Empty(findings.Items);
        }
    }
}
