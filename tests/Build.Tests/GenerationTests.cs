using System.Text.RegularExpressions;

namespace Nianbao.Build.Tests;

/// <summary>Schemas and templates of the project: a change re-renders, a mistake fails the build at its place.</summary>
[Collection(OfficeTemplateTests.Name)]
public sealed class GenerationTests(Office office)
{
    [Fact]
    public void A_new_row_in_an_own_schema_is_in_the_page_and_the_checks_without_any_code()
    {
        var project = office.Settled();
        project.Delete("data/2023");
        project.Delete("data/子 目录");
        project.Copy("schemas/2021.yaml", "schemas/2021.yaml");
        project.Replace("schemas/2021.yaml", "          normative_documents:", "          open_data: 公共数据目录\n          normative_documents:");
        var row = project.Replace(Office.Report, "  # 本年处理决定数量\n", "  公共数据目录: [4711, 0, 4712]\n  # 本年处理决定数量\n");

        var added = project.Build().Succeeded();

        Assert.True(added.RanCompiler);
        Assert.Equal(1, added.Rendered);
        foreach (var page in Office.PagesOf("2021/施秉县人民政府").Where(page => !page.EndsWith(".docx", StringComparison.Ordinal)))
        {
            Assert.Contains("公共数据目录", project.Read("out/" + page), StringComparison.Ordinal);
            Assert.Contains("4711", project.Read("out/" + page), StringComparison.Ordinal);
        }

        project.Replace(Office.Report, "[4711, 0, 4712]", "[4711, -1, 4712]");

        var wrong = project.Build().Failed();

        Assert.False(wrong.RanCompiler);
        Assert.Contains(wrong.Errors, error => error.StartsWith($"{project.PathOf(Office.Report)}({row},", StringComparison.Ordinal));

        var line = project.Read("schemas/2021.yaml").TrimEnd().Split('\n').Length + 1;
        project.Write("schemas/2021.yaml", project.Read("schemas/2021.yaml").TrimEnd() + "\ncolour: red\n");

        var mistaken = project.Build().Failed();

        Assert.Contains(mistaken.Errors, error => Regex.IsMatch(error, @$"schemas/2021\.yaml\({line},1\): error NB1002: "));
        Assert.All(mistaken.Errors, error => Assert.Contains(": error NB1", error, StringComparison.Ordinal));
        Assert.False(mistaken.RanRenderer);
    }

    [Fact]
    public void An_own_template_replaces_the_official_one_and_a_removed_one_takes_its_pages_along()
    {
        var project = office.Settled();
        project.Write("templates/report.scriban-md", "own {{ titel }}\n");
        project.Write("templates/note.scriban", "note of {{ organ }}\n");

        var mistaken = project.Build().Failed();

        Assert.Contains(mistaken.Errors, error => Regex.IsMatch(error, @"templates/report\.scriban-md\(1,8\): error NB2\d+: .*'title'"));
        Assert.All(mistaken.Errors, error => Assert.Contains(": error NB2", error, StringComparison.Ordinal));
        Assert.False(mistaken.RanRenderer);

        project.Replace("templates/report.scriban-md", "titel", "title");

        Assert.Equal(3, project.Build().Succeeded().Rendered);
        Assert.StartsWith("own 施秉县人民政府", project.Read("out/2021/施秉县人民政府.md"), StringComparison.Ordinal);
        Assert.Equal("note of 施秉县人民政府\n", project.Read("out/2021/施秉县人民政府.note.txt"));
        Assert.Equal(3 * (Office.Suffixes.Count + 2), project.FilesIn("out").Count);

        project.Touch("templates/note.scriban");

        Assert.Equal(3, project.Build().Succeeded().Rendered);

        project.Delete("templates/note.scriban");
        project.Delete("templates/report.scriban-md");

        Assert.Equal(3, project.Build().Succeeded().Rendered);
        Assert.Equal(Office.Pages, project.FilesIn("out"));
    }
}
