using FsCheck;
using FsCheck.Fluent;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Validation;

namespace Nianbao.Reports.Tests;

/// <summary>Laws that hold for every report of an official form.</summary>
public class PropertyTests
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();

    public static TheoryData<string> Forms => [.. SampleReports.Forms.Select(form => form.Id)];

    public static TheoryData<string> FormsWithSums => [.. SampleReports.Forms.Where(form => form.Sums.Length > 0).Select(form => form.Id)];

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_report_whose_sums_were_computed_has_no_errors(string form) => Prop.ForAll(Seeds, seed =>
    {
        Assert.DoesNotContain(Check(RandomReport.Make(SampleReports.Type(form), seed)), finding => finding.Severity == Severity.Error);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(FormsWithSums))]
    public void Changing_any_one_number_of_a_summed_table_is_found(string form) => Prop.ForAll(Seeds, seed =>
    {
        var report = RandomReport.Make(SampleReports.Type(form), seed);
        var random = new Random(seed);
        var cells = report.Form.Sums.SelectMany(sum => sum.Parts.Append(sum.Cell)).Distinct().ToList();
        var cell = cells[random.Next(cells.Count)];
        report.Set(cell, report.Values[cell] + random.Next(1, 100));

        Assert.Contains(Check(report), finding => finding.Cells.Contains(report.Form.PathOf(cell)));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_report_written_in_any_way_reads_the_same(string form) => Prop.ForAll(Seeds, seed =>
    {
        var report = RandomReport.Make(SampleReports.Type(form), seed);
        var random = new Random(seed);
        string Mixed(string id, string label) => random.Next(2) == 0 ? DataFileText.ById(id, label) : DataFileText.ByLabel(id, label);

        DataFileText[] ways =
        [
            new(DataFileText.ById), new(DataFileText.ByLabel), new(Mixed), new(Mixed, RowsAsMappings: true),
            new(Mixed, Totals: false), new(Mixed, RowsAsMappings: true, Totals: false),
        ];
        Assert.All(ways, way =>
        {
            var (read, findings) = SampleReports.ReadText(way.Write(report));
            Assert.False(findings.HasErrors);
            Assert.Equal(report.Values.ToArray(), read!.Values.ToArray());
            Assert.Equal(Blanks(report), Blanks(read));
        });
    }).QuickCheckThrowOnFailure();

    private static IEnumerable<int> Blanks(Report report) =>
        Enumerable.Range(0, report.Form.CellCount).Where(cell => report.Cell(cell).IsBlank);

    private static IReadOnlyList<Finding> Check(Report report)
    {
        var findings = new FindingList();
        new ReportValidator().Check(report, findings);
        return findings.Items;
    }
}
