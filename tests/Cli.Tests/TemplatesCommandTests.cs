using System.Text.Json;
using Nianbao.Catalog;
using Nianbao.Fixtures;
using Nianbao.Generator.Templates.Units;
using Nianbao.Pages;
using Nianbao.Reports;
using Nianbao.Templates;

namespace Nianbao.Cli.Tests;

/// <summary>The commands <c>templates list</c>, <c>templates list-members</c> and <c>templates check</c>.</summary>
public sealed class TemplatesCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nianbao").FullName;
    private string _output = "";
    private string _errors = "";
    private int _renderings;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Templates_are_listed_with_what_they_make_and_for_which_forms()
    {
        var own = Template((_, _) => { }) with { Forms = ["2021"] };
        var official = Template((_, _) => { }) with { Name = "note.scriban", Suffix = ".note.txt", IsFromPackage = true };

        Assert.Equal(0, Run([own, official], "templates", "list"));

        Assert.Equal(
            """
            模板 template        来自 from     生成 makes  格式 forms
            report.scriban-html  项目 project  *.html      2021
            note.scriban         随包 package  *.note.txt  2019 2021

            """,
            _output);
    }

    [Fact]
    public void A_good_template_passes_and_is_tried_on_made_up_and_own_reports()
    {
        var file = Path.Combine(_folder, "a.yaml");
        File.WriteAllText(file, ReadFile.Good);
        var bad = Path.Combine(_folder, "b.yaml");
        File.WriteAllText(bad, "organ: 某县人民政府\n");

        Assert.Equal(0, Check((report, page) => page.WriteEscaped(report.Title), file, bad));

        Assert.Equal("", _errors);
        Assert.Contains("report.scriban-html  11", _output, StringComparison.Ordinal);
        Assert.Contains("检查 1 个模板，错误 0 处 / 1 templates checked, 0 errors", _output, StringComparison.Ordinal);
        Assert.Equal(["a.yaml", "b.yaml"], Directory.GetFiles(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_template_that_stops_is_told_at_its_place_once_with_the_reports()
    {
        var at = new Position("parts/head.scriban-html", 3, 7);

        Assert.Equal(1, Check((report, page) => page.Write((report.Published ?? throw at.NullError("published")).Year)));

        Assert.Equal(
            "parts/head.scriban-html(3,7,3,7): error NB9070: 用在“2019 格式全部空白”（另有 3 份也这样）上出错：“published”为空，不能取其成员；可先用 if 判断或写 ?."
            + " / fails on 'form 2019, all blank' (and 3 more): 'published' is null and has no members; test it with if, or write ?.\n",
            _errors);
    }

    [Fact]
    public void Text_that_is_not_escaped_is_told()
    {
        Assert.Equal(1, Check((report, page) => page.Write(report.Title)));

        Assert.Contains("report.scriban-html(1,1,1,1): error NB9072: 用“2019 格式刁钻的文字”（另有 1 份也这样）生成的文件，第 1 行第 2 列", _errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_renderings_must_be_the_same()
    {
        Assert.Equal(1, Check((_, page) => page.Write(_renderings++)));

        Assert.Contains("error NB9075: ", _errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_crash_is_no_fault_of_the_template_and_has_its_own_exit_code()
    {
        Assert.Equal(2, Check((_, _) => throw new InvalidOperationException("出错\n了")));

        Assert.Contains("error NB9076: 用在“2019 格式全部空白”（另有 9 份也这样）上时程序出错：InvalidOperationException: 出错 了", _errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Templates_about_many_reports_are_listed_and_tried_on_all_together_and_on_each()
    {
        var counts = new List<int>();
        var index = new CollectionDefinition("collection/index.scriban-html", "index.html", Render, ["2021"]);
        var catalog = new ReportCatalog(SampleForm.All, []) { Collections = [index] };

        Assert.Equal(0, Run(catalog, "templates", "list"));
        Assert.Contains("collection/index.scriban-html  项目 project  index.html  2021\n", _output, StringComparison.Ordinal);

        Assert.Equal(1, Run(catalog, "templates", "check"));
        Assert.Equal([5, 5, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], counts);
        Assert.Contains("error NB9071: 用“全部样例”（另有 5 份也这样）生成的文件，第 1 行第 1 列<b> 没有关闭", _errors, StringComparison.Ordinal);

        void Render(CollectedReports collected, Utf8Writer page)
        {
            counts.Add(collected.Reports.Length);
            page.Write("<b>");
        }
    }

    [Fact]
    public void The_templates_of_pages_are_listed_with_their_files_and_tried_on_made_up_findings()
    {
        PageDefinition[] pages =
        [
            new PageDefinition<CheckReportView>(PageNames.CheckReport, (view, page) =>
            {
                foreach (var organ in view.Organs) page.Write(organ.Name);
            }),
            new PageDefinition<ComparisonView>(PageNames.ComparisonHtml, (view, page) => page.WriteEscaped(view.Organ)),
            new PageDefinition<ComparisonView>(PageNames.ComparisonMarkdown, (view, page) => page.Write(view.Organ)),
            new PageDefinition<ImportView>(PageNames.Import, (view, page) => page.Write(view.Organ)) { IsFromPackage = true },
            new PageDefinition<ReturnLetterView>(PageNames.ReturnLetter, (view, page) => page.Write(view.Organ)) { IsFromPackage = true },
        ];
        var catalog = new ReportCatalog(SampleForm.All, []) { Pages = pages };

        Assert.Equal(0, Run(catalog, "templates", "list"));
        Assert.Contains("pages/check-report.scriban-html  项目 project  校验报告.html", _output, StringComparison.Ordinal);
        Assert.Contains("pages/comparison.scriban-html    项目 project  compare/*.html", _output, StringComparison.Ordinal);
        Assert.Contains("pages/comparison.scriban-md      项目 project  compare/*.md", _output, StringComparison.Ordinal);
        Assert.Contains("pages/return-letter.scriban-md   随包 package  *退回修改意见.md", _output, StringComparison.Ordinal);

        Assert.Equal(1, Run(catalog, "templates", "check"));
        Assert.Contains("pages/check-report.scriban-html(1,1,1,1): error NB9072: 用“刁钻文字的页”生成的文件", _errors, StringComparison.Ordinal);
        Assert.DoesNotContain("comparison", _errors, StringComparison.Ordinal);
        Assert.Contains("检查 5 个模板", _output, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_are_written_as_JSON_too()
    {
        Assert.Equal(1, Run([Template((_, page) => page.Write("<b>"))], "templates", "check", "--format", "json"));

        var template = Assert.Single(JsonDocument.Parse(_output).RootElement.EnumerateArray());
        Assert.Equal(("project", 10), (template.GetProperty("from").GetString(), template.GetProperty("rendered").GetInt32()));
        Assert.Equal("NB9071", Assert.Single(template.GetProperty("findings").EnumerateArray()).GetProperty("rule").GetString());
        Assert.Equal("", _errors);
    }

    [Theory]
    [InlineData("text", "requests.received.total")]
    [InlineData("markdown", "| `requests.received.total` | cell | ")]
    [InlineData("json", "\"name\": \"requests.received.total\"")]
    public void Names_are_listed_in_the_format_asked_for(string format, string expected)
    {
        Assert.Equal(0, Run([], "templates", "list-members", "2021", "--format", format));

        Assert.Contains(expected, _output, StringComparison.Ordinal);
        if (format == "json") JsonDocument.Parse(_output).Dispose();
    }

    [Fact]
    public void Pages_of_names_are_written_for_all_forms_or_one()
    {
        Assert.Equal(0, Run([], "templates", "list-members", "--out", _folder));
        Assert.Equal(["2019.md", "2021.md"], Directory.GetFiles(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        Assert.Equal(0, Run([], "templates", "list-members", "2021", "--out", _folder));
        Assert.Contains("2021.md 没有变化", _output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("请写明格式", "list-members")]
    [InlineData("是不是“2021”？", "list-members", "2121")]
    [InlineData("--out", "list-members", "2021", "--out", "x", "--format", "json")]
    [InlineData("没有这个文件或文件夹", "check", "no/such/file.yaml")]
    public void Wrong_use_is_told(string message, params string[] args)
    {
        Assert.Equal(2, Run([], ["templates", .. args]));
        Assert.Contains(message, _errors, StringComparison.Ordinal);
    }

    private int Check(Action<Report, Utf8Writer> render, params string[] paths) => Run([Template(render)], ["templates", "check", .. paths]);

    private static TemplateDefinition Template(Action<Report, Utf8Writer> render) => new("report.scriban-html", ".html", render, []);

    private int Run(TemplateDefinition[] templates, params string[] args) => Run(new ReportCatalog(SampleForm.All, templates), args);

    private int Run(ReportCatalog catalog, params string[] args)
    {
        var output = new StringWriter { NewLine = "\n" };
        var errors = new StringWriter { NewLine = "\n" };
        var exitCode = ReportProgram.Run(args, catalog, output, errors);
        (_output, _errors) = (output.ToString(), errors.ToString());
        return exitCode;
    }
}
