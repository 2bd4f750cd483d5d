using FsCheck;
using FsCheck.Fluent;
using Nianbao.Findings;
using Nianbao.FormFiles;
using Nianbao.Generated;
using Nianbao.Validation;

namespace Nianbao.Reports.Tests.FormFiles;

/// <summary>A form that comes as data says of a report what the generated code says.</summary>
public sealed class InterpretedFormTests
{
    private static readonly ReportType[] s_interpreted = FormFile.Read(FormFile.Write(ProjectCatalog.All.Forms));

    [Fact]
    public void A_form_is_the_same_after_it_was_written_and_read() =>
        Assert.Equal(FormFile.Write(ProjectCatalog.All.Forms), FormFile.Write(s_interpreted.Select(type => type.Form)));

    [Fact]
    public void Nothing_in_the_file_ends_a_script_of_a_page() =>
        Assert.DoesNotContain('<', FormFile.Write(ProjectCatalog.All.Forms));

    [Fact]
    public void Random_reports_with_and_without_slips_have_the_same_findings() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>().Generator.Zip(Gen.Choose(0, ProjectCatalog.All.Types.Length - 1)).ToArbitrary(),
        pair =>
        {
            var (seed, form) = pair;
            var type = ProjectCatalog.All.Types[form];
            var report = RandomReport.Make(type, seed);
            var random = new System.Random(seed);
            for (var slips = random.Next(4); slips > 0; slips--) report.Set(random.Next(type.Form.CellCount), random.Next(100));
            if (random.Next(3) == 0) report.Clear(random.Next(type.Form.CellCount));
            Assert.Equal(FindingsOf(report), FindingsOf(Same(report, s_interpreted[form])));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static Report Same(Report report, ReportType type)
    {
        var same = type.Create();
        (same.Organ, same.Year, same.Kind, same.Level, same.Title, same.Published) = (report.Organ, report.Year, report.Kind, report.Level, report.Title, report.Published);
        for (var cell = 0; cell < report.Form.CellCount; cell++)
        {
            if (report.States[cell] != CellState.Blank) same.Set(cell, report.Values[cell]);
        }

        return same;
    }

    private static IEnumerable<string> FindingsOf(Report report)
    {
        var findings = new FindingList();
        new ReportValidator().Check(Same(report, report.Type), findings);
        return findings.Items.Select(finding => finding.ToString());
    }
}
