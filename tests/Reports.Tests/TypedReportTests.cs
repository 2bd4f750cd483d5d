using System.ComponentModel;
using System.Reflection;
using System.Text;
using Nianbao.Forms;
using Nianbao.Generated;
using Nianbao.Loading;
using Paths2021 = Nianbao.Generated.Report2021.Paths;

namespace Nianbao.Reports.Tests;

/// <summary>The generated classes as a program uses them.</summary>
public class TypedReportTests
{
    private static readonly Report2021 Report = (Report2021)SampleReports.Read("2021/施秉县人民政府");

    [Fact]
    public void Cells_are_read_by_name_as_numbers_and_as_text()
    {
        long? received = Report.Requests.Received.Total;
        decimal? fees = Report.Proactive.Fees;

        Assert.Equal((9L, 793m), (received, fees));
        Assert.Equal("9 793", $"{Report.Requests.Received.Total} {Report.Proactive.Fees}");
        Assert.Equal(("requests.received.total", "件"), (Report.Requests.Received.Total.Path, Report.Requests.Received.Total.Unit));
    }

    [Fact]
    public void A_table_a_group_and_a_row_are_enumerated()
    {
        var table = Report.Form.Tables.Single(table => table.Id == "requests");

        Assert.Equal(table.Blocks.SelectMany(block => block.LeafRows), Report.Requests.Rows.Select(row => row.Definition));
        Assert.Equal(table.Blocks.Sum(block => block.LeafRows.Length * block.Width), Report.Requests.Cells.Length);
        Assert.All(Report.Requests.Outcomes.Refused.Rows, row => Assert.StartsWith("requests.outcomes.refused.", row.Path, StringComparison.Ordinal));
        Assert.Equal(8, Report.Requests.Outcomes.Refused.Rows.Count());
        Assert.Equal("4, 0, 0, 0, 0, 0, 4", string.Join(", ", Report.Requests.Outcomes.Granted.Cells));
        Assert.Equal(5, Report.Requests.Outcomes.Granted.Organisations.Cells.Length);
        Assert.Equal(
            ("（一）予以公开", "requests.outcomes.granted"), (Report.Requests.Outcomes.Granted.Label, Report.Requests.Outcomes.Granted.Path));
    }

    [Fact]
    public void Views_print_their_labels_and_numbers()
    {
        Assert.Equal("（一）予以公开: 4, 0, 0, 0, 0, 0, 4", $"{Report.Requests.Outcomes.Granted}".Replace("三、本年度办理结果·", "", StringComparison.Ordinal));
        Assert.Equal("0, 0, 0, 0, 0", $"{Report.Requests.Outcomes.Granted.Organisations}");
        Assert.Equal(Report.Requests.Outcomes.Refused.Rows.Select(row => row.ToString()), $"{Report.Requests.Outcomes.Refused}".Split('\n'));
        Assert.Equal(("requests", "requests.outcomes.refused"), (Report.Requests.Path, Report.Requests.Outcomes.Refused.Path));
        Assert.Equal(("收到和处理政府信息公开申请情况", "（三）不予公开"), (Report.Requests.Label, Report.Requests.Outcomes.Refused.Label));
        Assert.Equal("法人或其他组织", Report.Requests.Outcomes.Granted.Organisations.Label);
    }

    [Fact]
    public void Cells_are_read_from_the_end_of_a_row_as_well()
    {
        var cells = Report.Requests.Outcomes.Granted.Cells;

        Assert.Equal((4L, 4L), (cells[0].Raw, cells[^1].Raw));
        Assert.Throws<ArgumentOutOfRangeException>(() => cells[7]);
        Assert.Throws<ArgumentOutOfRangeException>(() => cells[-1]);
    }

    [Fact]
    public void A_title_follows_organ_and_year_until_one_is_set()
    {
        var report = new Report2021 { Organ = "某县人民政府", Year = 2023 };
        Assert.Equal("某县人民政府2023年政府信息公开工作年度报告", report.Title);

        report.Year = 2024;
        Assert.Equal("某县人民政府2024年政府信息公开工作年度报告", report.Title);

        report.Title = "年报";
        Assert.Equal("年报", report.Title);
    }

    [Fact]
    public void Texts_are_set_by_the_names_of_their_sections()
    {
        var report = new Report2021 { OverviewText = Nianbao.Reports.Narrative.Of("第一段。\r\n\n 第二段。") };

        Assert.Equal(["第一段。", "第二段。"], report.OverviewText.Paragraphs);
        Assert.Equal("第一段。\n第二段。", $"{report.OverviewText}");
        Assert.Contains("<p>第二段。</p>", Encoding.UTF8.GetString(ProjectCatalog.All.Render(report, ".html")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_amount_that_is_set_is_printed_with_its_unit_where_the_form_prints_none()
    {
        var report = new Report2019();
        report.Proactive.Procurement.Amount.Set(16465000m);

        Assert.Equal("16465000元", $"{report.Proactive.Procurement.Amount}");
    }

    [Fact]
    public void What_only_generated_code_calls_is_hidden_from_completion()
    {
        var views = typeof(Report2021).GetNestedTypes().Where(type => type.IsValueType).ToList();
        Assert.NotEmpty(views);
        Assert.All(views.SelectMany(type => type.GetConstructors()), constructor => Assert.True(IsHidden(constructor), $"{constructor.DeclaringType}"));
        Assert.True(IsHidden(typeof(Report2021).GetProperty("ReportType")!));
    }

    [Fact]
    public void Views_of_every_table_are_its_cells()
    {
        Assert.Equal(
            Report.Cells.Select(cell => cell.Index),
            new[] { Report.Proactive.Cells, Report.Requests.Cells, Report.Review.Cells }.SelectMany(cells => cells).Select(cell => cell.Index));
    }

    [Theory]
    [InlineData(typeof(Report2014))]
    [InlineData(typeof(Report2019))]
    [InlineData(typeof(Report2021))]
    public void Every_path_of_a_form_is_a_constant(Type type)
    {
        var report = (Report)Activator.CreateInstance(type)!;

        var paths = type.GetNestedType("Paths")!.GetFields().Select(field => (string)field.GetRawConstantValue()!);

        Assert.Equal(report.Cells.Select(cell => cell.Path), paths);
    }

    [Fact]
    public void One_piece_of_code_reads_the_reports_of_several_years()
    {
        var names = (string[])["2020/昭通市政务服务管理局", "2021/施秉县人民政府", "2023/蚌峨乡人民政府"];
        var reports = Array.ConvertAll(names, SampleReports.Read);

        Assert.Equal(["2019", "2021", "2021"], reports.Select(report => report.Form.Id));
        Assert.Equal(
            reports.Select(report => report is Report2019 old ? old.Requests.Received.Total.Value : ((Report2021)report).Requests.Received.Total.Value),
            reports.Select(report => (long?)report[Paths2021.Requests_Received_Total].Value));
    }

    [Fact]
    public void A_report_made_in_memory_is_rendered()
    {
        var report = new Report2021 { Organ = "某某县人民政府", Year = 2021 };
        foreach (var cell in report.Cells.Where(cell => report.Form.Sums.All(sum => sum.Cell != cell.Index))) cell.Set(0);
        report.Requests.Received.NaturalPerson.Set(123456);
        report.Proactive.Fees.Set(7.50m);
        report.ComputeSums();

        var page = Encoding.UTF8.GetString(ProjectCatalog.All.Render(report, ".html"));

        Assert.Equal(123456, report.Requests.Received.Total.Value);
        Assert.Equal(3, page.Split("123456").Length);
        Assert.Contains(">7.50<", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_suffix_without_a_template_is_told_with_those_there_are()
    {
        var error = Assert.Throws<ArgumentException>(() => ProjectCatalog.All.Render(Report, ".htm"));

        Assert.Contains("no template of suffix '.htm' serves the form 2021; there are: .docx, .fragment.html, .html, .md", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_for_another_form_does_not_serve()
    {
        var templates = ProjectCatalog.All.Templates;
        var catalog = ProjectCatalog.All with { Templates = Array.ConvertAll(templates, template => template with { Forms = ["2019"] }) };

        Assert.Throws<ArgumentException>(() => catalog.Render(Report, ".html"));
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_finding()
    {
        var loaded = ProjectCatalog.All.Load("data/2021/没有.yaml");

        Assert.Null(loaded.Report);
        Assert.True(loaded.HasErrors);
        var line = Assert.Single(loaded.Findings).ToString();
        Assert.StartsWith(Path.GetFullPath("data/2021/没有.yaml") + "(1,1,1,1): error NB5", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_is_loaded_with_that_of_the_year_before()
    {
        var folder = Directory.CreateTempSubdirectory("nianbao").FullName;
        foreach (var year in (int[])[2021, 2022])
        {
            Directory.CreateDirectory(Path.Combine(folder, $"{year}"));
            var text = SampleReports.TextOf("2021/施秉县人民政府").Replace("year: 2021", $"year: {year}", StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(folder, $"{year}", "a.yaml"), text);
        }

        var loaded = ProjectCatalog.All.Load(Path.Combine(folder, "2022", "a.yaml"));

        Assert.Equal(2021, loaded.Report!.LastYear!.Year);
        Assert.Contains(loaded.Findings, finding => finding.Rule.StartsWith("NB31", StringComparison.Ordinal) && finding.Severity != Severity.Error);
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_path_must_be_one(string file) => Assert.Throws<ArgumentException>(() => ProjectCatalog.All.Load(file));

    private static bool IsHidden(MemberInfo member) =>
        member.GetCustomAttribute<EditorBrowsableAttribute>()?.State == EditorBrowsableState.Never;
}
