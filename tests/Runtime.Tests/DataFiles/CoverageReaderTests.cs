using System.Text;
using Nianbao.DataFiles;
using Nianbao.Findings;
using Nianbao.Fixtures;

namespace Nianbao.Runtime.Tests.DataFiles;

/// <summary>What a data file says of its units, and what it may not say.</summary>
public class CoverageReaderTests
{
    private const string Year = "year: 2021\n";

    [Fact]
    public void The_own_figures_come_first_and_cells_left_out_are_those_of_a_cell_a_row_or_a_table()
    {
        var covers = Read("""
            covers:
              units: [甲局, "null"]
              own: 县本级
              complete: true
              without:
              - { unit: 甲局, cells: [requests.received.total, requests.received, review] }
            """).Report!.Covers!;

        Assert.Equal([("县本级", true), ("甲局", false), ("null", false)], covers.Units.Select(unit => (unit.Name, unit.IsOwn)));
        Assert.True(covers.IsComplete);
        var without = covers.Units[1].Without;
        Assert.Equal(without.Distinct(), without);
        Assert.Equal(
            SampleForm.Form.Cells.Paths.Where(path => path.StartsWith("requests.received.", StringComparison.Ordinal) || path.StartsWith("review.", StringComparison.Ordinal)),
            without.Select(SampleForm.Form.PathOf).Order(StringComparer.Ordinal).OrderBy(SampleForm.Cell));
        Assert.Empty(covers.Units[2].Without);
    }

    [Theory]
    [InlineData("previous: none", null)]
    [InlineData("previous: 旧.yaml", "旧.yaml")]
    public void Last_years_report_is_named_or_said_not_to_be(string line, string? file)
    {
        Assert.Equal(file, Read(line).Report!.Previous!.File);
    }

    [Theory]
    [InlineData("covers: 甲局", "NB5254", 3, 1)]
    [InlineData("covers: {}", "NB5254", 3, 1)]
    [InlineData("covers: { units: 甲局 }", "NB5254", 3, 11)]
    [InlineData("covers: { units: [甲局], complete: 是 }", "NB5254", 3, 34)]
    [InlineData("covers: { units: [甲局], without: 甲局 }", "NB5254", 3, 24)]
    [InlineData("covers: { units: [甲局], without: [甲局] }", "NB5254", 3, 34)]
    [InlineData("covers: { units: [甲局], without: [{ unit: 甲局 }] }", "NB5254", 3, 34)]
    [InlineData("covers: { units: [甲局], without: [{ cells: [review] }] }", "NB5254", 3, 34)]
    [InlineData("covers: { units: [甲局], unit: 乙局 }", "NB5101", 3, 24)]
    [InlineData("covers: { units: [甲局], units: [乙局] }", "NB5103", 3, 24)]
    [InlineData("covers: { units: [甲局, [乙局]] }", "NB5208", 3, 23)]
    [InlineData("covers: { units: [甲局], own: [乙局] }", "NB5208", 3, 24)]
    [InlineData("covers: { units: [甲局], own: \"乙\\n局\" }", "NB5208", 3, 29)]
    public void What_cannot_be_read_is_told_where_it_stands(string line, string rule, int row, int column)
    {
        var findings = Read(line).Findings.Where(finding => finding.Rule == rule).ToList();

        Assert.Contains((row, column), findings.Select(finding => (finding.Line, finding.Column)));
        Assert.All(findings, finding => Assert.DoesNotContain("''", finding.MessageEn, StringComparison.Ordinal));
    }

    [Fact]
    public void Another_file_begins_anew()
    {
        var reader = new ReportReader();
        var findings = new FindingList();
        var first = reader.Read(Text("covers: { units: [甲局], without: [{ unit: 甲局, cells: [review] }] }"), "x.yaml", SampleForm.All, findings)!;
        var second = reader.Read(Text("covers: { units: [乙局] }"), "y.yaml", SampleForm.All, findings)!;

        Assert.NotEmpty(Assert.Single(first.Covers!.Units).Without);
        Assert.Equal("乙局", Assert.Single(second.Covers!.Units).Name);
        Assert.Empty(findings.Items);
    }

    private static ReadFile Read(string header) => ReadFile.Of(Text(header));

    private static byte[] Text(string header) =>
        Encoding.UTF8.GetBytes(ReadFile.Good.Replace(Year, Year + header + "\n", StringComparison.Ordinal));
}
