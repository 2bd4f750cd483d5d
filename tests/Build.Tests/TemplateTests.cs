namespace Nianbao.Build.Tests;

/// <summary>Templates of the project beside those of the package.</summary>
[Collection(OfficeTemplateTests.Name)]
public sealed class TemplateTests(Office office)
{
    [Fact]
    public void An_own_page_and_an_own_part_replace_the_packages_of_the_same_name()
    {
        var project = office.Settled();
        project.Write("templates/report.scriban-html", "<title>{{ title }}</title>\n");
        project.Write("templates/parts/fragment-table.scriban-html", "<p>own table {{ $1.id }}</p>\n");

        Assert.Equal(3, project.Build().Succeeded().Rendered);

        Assert.Equal(Office.Pages, project.FilesIn("out"));
        Assert.Equal("<title>施秉县人民政府2021年政府信息公开工作年度报告</title>\n", project.Read("out/2021/施秉县人民政府.html"));
        Assert.Contains("own table requests", project.Read("out/2021/施秉县人民政府.fragment.html"), StringComparison.Ordinal);
        Assert.Contains("<h2", project.Read("out/2021/施秉县人民政府.fragment.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_of_any_extension_makes_files_of_it_and_nothing_else_need_be_said()
    {
        var project = office.Settled();
        project.Write("templates/figures@2019@2021.scriban-csv", "organ,received\n{{ organ }},{{ requests.received.total }}\n");
        project.Write("templates/feed.scriban-json", "{\"year\": {{ year | object.to_json }}}\n");
        project.Write("templates/letter.scriban-txt", "致{{ organ }}：\n");
        project.Write("templates/report.scriban-xml", "<report year=\"{{ year }}\"/>\n");
        project.Write("templates/only@2019.scriban-csv", "{{ organ }}\n");

        Assert.Equal(3, project.Build().Succeeded().Rendered);

        const string Page = "out/2021/施秉县人民政府";
        Assert.Equal("organ,received\n施秉县人民政府,9\n", project.Read(Page + ".figures.csv"));
        Assert.Equal("{\"year\": 2021}\n", project.Read(Page + ".feed.json"));
        Assert.Equal("致施秉县人民政府：\n", project.Read(Page + ".letter.txt"));
        Assert.Equal("<report year=\"2021\"/>\n", project.Read(Page + ".xml"));
        Assert.Equal(3 * (Office.Suffixes.Count + 4), project.FilesIn("out").Count);
    }

    [Fact]
    public void An_own_comparison_and_a_part_of_the_letters_replace_the_packages()
    {
        var project = office.Settled();
        project.Write("templates/pages/comparison.scriban-md", "{{ organ }}：{{ years | array.join '、' }}\n");
        project.Write("templates/pages/parts/letter-finding.scriban-md", "\n{{ $2 }}. {{ $1.rule }}\n");
        project.Build().Succeeded();
        project.Replace(Office.Report, "requests:", "foo: 1\nrequests:");

        Assert.Equal(0, project.RunProgram(["compare", "data/2023/蚌峨乡人民政府.yaml", "--out", "papers"]).ExitCode);
        Assert.Equal(1, project.RunProgram(["check", Office.Report, "--letters", "papers"]).ExitCode);

        Assert.Equal("蚌峨乡人民政府：2023\n", project.Read("papers/compare/蚌峨乡人民政府.md"));
        Assert.Contains("<table class=\"years\">", project.Read("papers/compare/蚌峨乡人民政府.html"), StringComparison.Ordinal);
        Assert.Contains("才能发布。\n\n1. NB5101\n", project.Read("papers/施秉县人民政府退回修改意见.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_is_tried_on_reports_to_come_and_its_mistake_told_at_its_place()
    {
        var project = office.Settled();
        project.Write("templates/letter@2019@2021.scriban-txt", "致{{ organ }}：\n{{ if requests.received.total > 1000000; tables[9].label; end }}\n");
        project.Build().Succeeded();
        var pages = project.FilesIn("out");

        var (exitCode, output) = project.RunProgram(["templates", "check"]);

        Assert.Equal(1, exitCode);
        Assert.Contains(
            $"{project.PathOf("templates/letter@2019@2021.scriban-txt")}(2,52,2,52): error NB9070: 用在“2019 格式最大的数”（另有 1 份也这样）上出错：“tables[9]”为空",
            output, StringComparison.Ordinal);
        Assert.Equal(pages, project.FilesIn("out"));
    }

    [Fact]
    public void A_template_reads_nothing_outside_its_folder()
    {
        var project = office.Settled();
        project.Write("secret.scriban", "secret\n");
        project.Write("../elsewhere/secret.scriban", "secret\n");
        project.Write("templates/note.scriban", "{{ include '../secret' }}{{ include '" + project.PathOf("secret.scriban") + "' }}\n");

        var named = project.Build().Failed();

        Assert.Equal(2, named.Errors.Count(error => error.Contains("templates/note.scriban(1,", StringComparison.Ordinal)
            && error.Contains(": error NB2095: ", StringComparison.Ordinal)));
        Assert.False(named.RanRenderer);

        project.Write("templates/note.scriban", "{{ include 'linked/secret' }}\n");
        File.CreateSymbolicLink(project.PathOf("templates/other.scriban"), project.PathOf("secret.scriban"));
        Directory.CreateSymbolicLink(project.PathOf("templates/linked"), project.PathOf("../elsewhere"));

        var file = project.Build().Failed();

        Assert.Contains(file.Errors, error => error.StartsWith($"{project.PathOf("templates/other.scriban")} : error NB9077: ", StringComparison.Ordinal));
        Assert.False(file.RanCompiler);
        File.Delete(project.PathOf("templates/other.scriban"));

        var folder = project.Build().Failed();

        Assert.Contains(folder.Errors, error => error.StartsWith($"{project.PathOf("templates/linked")} : error NB9077: ", StringComparison.Ordinal));    }
}
