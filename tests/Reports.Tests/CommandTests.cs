using Nianbao.Cli;
using Nianbao.Generated;
using Nianbao.Snapshots;

namespace Nianbao.Reports.Tests;

/// <summary>The commands that are about the official forms themselves.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nianbao").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_changed_from_2019_to_2021() => Snapshot.Verify(Run("forms", "diff", "2019", "2021"));

    [Fact]
    public void What_changed_from_2019_to_2021_as_a_page() =>
        Snapshot.Verify(Run("forms", "diff", "2019", "2021", "--format", "markdown"), "md");

    [Fact]
    public void A_new_report_on_2025()
    {
        Run("new", "2025", "某县人民政府", "--data", _folder);

        Snapshot.Verify(File.ReadAllText(Path.Combine(_folder, "2025", "某县人民政府.yaml")), "yaml");
    }

    [Theory]
    [InlineData(2019)]
    [InlineData(2020)]
    [InlineData(2021)]
    [InlineData(2025)]
    public void A_new_report_lacks_each_figure_and_each_text_once_and_nothing_else(int year)
    {
        Run("new", $"{year}", "某县人民政府", "--data", _folder);

        var (report, findings) = SampleReports.ReadText(File.ReadAllText(Path.Combine(_folder, $"{year}", "某县人民政府.yaml")));

        var form = report!.Form;
        var sums = form.Sums.Select(sum => sum.Cell).ToHashSet();
        var leaves = Enumerable.Range(0, form.CellCount).Where(cell => !sums.Contains(cell)).Select(form.PathOf).Order(StringComparer.Ordinal);
        var blank = findings.Items.Where(finding => finding.Rule == "NB5308").ToList();
        Assert.Equal(leaves, blank.SelectMany(finding => finding.Cells).Order(StringComparer.Ordinal));
        Assert.Equal(3, findings.Items.Count(finding => finding.Rule == "NB5210"));
        Assert.Equal(blank.Count + 3, findings.Items.Count);
    }

    [Theory]
    [InlineData("2020/昭通市政务服务管理局", "昭通市政务服务管理局", 2021)]
    [InlineData("2021/平桥区人民政府", "平桥区人民政府", 2022)]
    public void Closing_figures_of_a_real_report_open_the_next(string last, string organ, int year)
    {
        Directory.CreateDirectory(Path.Combine(_folder, $"{year - 1}"));
        File.Copy(SampleReports.PathOf(last), Path.Combine(_folder, $"{year - 1}", organ + ".yaml"));
        Run("new", $"{year}", organ, "--data", _folder);

        var before = SampleReports.Read(last);
        var (report, _) = SampleReports.ReadText(File.ReadAllText(Path.Combine(_folder, $"{year}", organ + ".yaml")));

        foreach (var column in new[] { "natural_person", "organisations.commercial", "organisations.other", "total" })
        {
            Assert.True(before.Form.TryFind("requests.carried_out." + column, out var from));
            Assert.True(report!.Form.TryFind("requests.carried_in." + column, out var to));
            Assert.Equal(before.Values[from], report.Values[to]);
            Assert.False(report.Cell(to).IsBlank);
        }
    }

    [Theory]
    [InlineData("2019")]
    [InlineData("2021")]
    public void Forms_say_what_is_carried_and_an_extending_one_inherits_it(string form) =>
        Assert.Equal([new("requests.carried_out", "requests.carried_in")], SampleReports.Form(form).CarryForward);

    private static string Run(params string[] args)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        var exitCode = ReportProgram.Run(args, ProjectCatalog.All, output, error);
        Assert.Equal("", error.ToString());
        Assert.Equal(0, exitCode);
        return output.ToString();
    }
}
