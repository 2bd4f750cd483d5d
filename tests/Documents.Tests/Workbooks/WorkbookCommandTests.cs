using Nianbao.Cli;
using Nianbao.DataFiles;
using Nianbao.DataFiles.Writing;
using Nianbao.Documents.Tests.Importing;
using Nianbao.Documents.Workbooks;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Generated;
using Nianbao.Reports;

namespace Nianbao.Documents.Tests.Workbooks;

/// <summary><c>fill-in</c>, <c>workbook</c> and <c>render --to xlsx</c> as a clerk runs them.</summary>
public sealed class WorkbookCommandTests : IDisposable
{
    private const string Organ = "平桥区人民政府";

    private readonly string _folder = Directory.CreateTempSubdirectory("nianbao-workbooks-").FullName;

    private static string Data => Path.Combine(AppContext.BaseDirectory, "data");

    private static string LastYear => Path.Combine(Data, "2021", Organ + ".yaml");

    private string File2022 => Path.Combine(_folder, "a.xlsx");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_workbook_to_fill_in_carries_over_and_comes_back_as_a_data_file()
    {
        var last = AddLastYear(2021);

        var (exitCode, output, error) = Run("fill-in", "2022", last.Organ, "--data", _folder, "--out", File2022);

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("上年数据取自", output, StringComparison.Ordinal);
        Run("import", File2022, "--data", _folder);
        var report = Read(Path.Combine(_folder, "2022", last.Organ + ".yaml"));
        Assert.Equal((last.Organ, 2022), (report.Organ, report.Year));
        Assert.NotEqual(0, last["requests.carried_out.total"].Value);
        Assert.Equal(ColumnsOf(last, "requests.carried_out"), ColumnsOf(report, "requests.carried_in"));
    }

    [Fact]
    public void The_form_and_last_years_file_can_be_given()
    {
        Assert.Equal(0, Run("fill-in", "2022", "某某局", "--form", "2021", "--last", LastYear, "--out", File2022).ExitCode);
        Assert.Equal(2, Run("fill-in", "2024", "某某局", "--last", LastYear, "--out", Path.Combine(_folder, "b.xlsx")).ExitCode);

        Assert.False(File.Exists(Path.Combine(_folder, "b.xlsx")));
    }

    [Fact]
    public void A_workbook_that_may_be_filled_in_is_never_overwritten()
    {
        File.WriteAllText(File2022, "filled in");

        var (exitCode, _, error) = Run("fill-in", "2022", Organ, "--data", Data, "--out", File2022);

        Assert.Equal(2, exitCode);
        Assert.Contains($"已经有 {File2022}", error, StringComparison.Ordinal);
        Assert.Equal("filled in", File.ReadAllText(File2022));
    }

    [Fact]
    public void All_reports_of_a_folder_are_one_workbook()
    {
        var file = Path.Combine(_folder, "all", "all.xlsx");

        Assert.Equal(0, Run("workbook", Data, "--out", file).ExitCode);

        var workbook = File.ReadAllBytes(file);
        Assert.Equal("", Written.Mistakes(workbook));
        var organs = ((string[])["2014格式", "2019格式", "2021格式"]).SelectMany(name => Written.Sheet(workbook, name).Texts)
            .Where(cell => cell.Key is { Column: 0, Row: >= 2 }).Select(cell => cell.Value);
        Assert.Equal([Organ, "施秉县人民政府", "昭通市政务服务管理局", "玛曲县人民政府", "蚌峨乡人民政府"], organs.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_report_is_rendered_as_the_workbook_of_its_tables()
    {
        Assert.Equal(0, Run("render", LastYear, "--to", "xlsx", "--out", _folder).ExitCode);

        var file = Assert.Single(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories));
        Assert.Equal(Organ + ReportWorkbook.Suffix, Path.GetFileName(file));
        Assert.Equal(Written.Tables(PublishedReports.Read("2021/" + Organ)), File.ReadAllBytes(file));
    }

    // of the first whose applications were not all answered
    private Report AddLastYear(int year)
    {
        var type = ProjectCatalog.All.Types[^1];
        var report = Enumerable.Range(0, 100)
            .Select(seed => RandomReport.Make(type, year, seed, SyntheticOrgan.City, last: null))
            .First(one => one["requests.carried_out.total"].Value > 0);
        foreach (var section in report.Form.Sections.Where(section => section.Text == SectionText.Required)) report.SetText(section, Narrative.Of("无。"));
        Directory.CreateDirectory(Path.Combine(_folder, "2021"));
        File.WriteAllText(Path.Combine(_folder, "2021", report.Organ + ".yaml"), DataFileWriter.Write(DataFileDraft.Of(report)));
        return report;
    }

    private static Report Read(string path) => new ReportReader().Read(path, ProjectCatalog.All.Types, new FindingList())!;

    private static List<decimal?> ColumnsOf(Report report, string row) =>
        [.. report.Cells.Where(cell => cell.Path.StartsWith(row + ".", StringComparison.Ordinal)).Select(cell => cell.Value)];

    private static (int ExitCode, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = ReportProgram.Run(args, ProjectCatalog.All, output, error);
        return (exitCode, output.ToString(), error.ToString());
    }
}
