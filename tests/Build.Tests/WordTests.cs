using System.IO.Compression;

namespace Nianbao.Build.Tests;

/// <summary>A project changes the look of its Word files: by a part of its own, or by a file that they take it from.</summary>
[Collection(OfficeTemplateTests.Name)]
public sealed class WordTests(Office office)
{
    private const string Report = "out/2021/施秉县人民政府.docx";

    [Fact]
    public void An_own_part_replaces_that_of_the_package_and_no_other()
    {
        var project = office.Settled();
        var before = Parts(project);
        project.Write("templates/parts/word/footer.scriban-xml", """<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>自己的页脚</w:t></w:r></w:p></w:ftr>""");
        project.Write("templates/report.docx/word/settings.scriban-xml", """<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>""");

        Assert.Equal(3, project.Build().Succeeded().Rendered);

        var after = Parts(project);
        Assert.Equal(before.Keys, after.Keys);
        Assert.Equal(["word/footer1.xml", "word/footer2.xml", "word/settings.xml"], after.Keys.Where(name => after[name] != before[name]).Order(StringComparer.Ordinal));
        Assert.Contains("<w:t>自己的页脚</w:t>", after["word/footer1.xml"], StringComparison.Ordinal);
        Assert.False(project.Build().Succeeded().RanRenderer);
    }

    [Fact]
    public void The_look_of_a_reference_is_taken_and_taken_again_when_it_changes()
    {
        var project = office.Settled();
        project.Write("report.docx", "no Word file");
        project.Replace("Office.csproj", "<OutputType>Exe</OutputType>", "<OutputType>Exe</OutputType><NianbaoWordReference>report.docx</NianbaoWordReference>");

        var broken = project.Build().Failed();

        Assert.Contains(broken.Errors, error => error.Contains("error NB6020: NianbaoWordReference：样式参考文件不是 Word 文件", StringComparison.Ordinal));
        Assert.Equal(Office.FilesOf([".fragment.html", ".html"], Office.Reports), project.FilesIn("out"));

        File.WriteAllBytes(project.PathOf("report.docx"), Reference(project));
        Assert.Equal(3, project.Build().Succeeded().Rendered);
        Assert.Contains("word/reference/footer1.xml", Parts(project).Keys);
        Assert.False(project.Build().Succeeded().RanRenderer);

        project.Touch("report.docx");
        Assert.Equal(3, project.Build().Succeeded().Rendered);
    }

    // a report in the look of the templates
    private static byte[] Reference(Consumer project)
    {
        Assert.Equal(0, project.RunProgram(["render", "data/2023/蚌峨乡人民政府.yaml", "--to", "docx", "--out", "look"]).ExitCode);
        return File.ReadAllBytes(Directory.GetFiles(project.PathOf("look"), "*.docx", SearchOption.AllDirectories).Single());
    }

    private static Dictionary<string, string> Parts(Consumer project)
    {
        using var archive = ZipFile.OpenRead(project.PathOf(Report));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        });
    }
}
