using System.Text.Json;
using Nianbao.Cli;
using Nianbao.Generated;
using Nianbao.Templates;

namespace Nianbao.Documents.Tests.Importing;

/// <summary><c>import</c> and <c>verify</c> as a clerk runs them.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nianbao-import-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_published_page_becomes_a_data_file_that_checks_without_errors()
    {
        var (exitCode, output, error) = Run("import", PublishedReports.PathOf("蚌峨乡2023.txt"), "--data", _folder);

        Assert.Equal("", error);
        Assert.Equal(0, exitCode);
        Assert.Contains("完整，蚌峨乡人民政府 2023 年度，2021 年格式", output, StringComparison.Ordinal);
        var file = Path.Combine(_folder, "2023", "蚌峨乡人民政府.yaml");
        Assert.Equal(0, Run("check", file).ExitCode);
    }

    [Theory]
    [InlineData("zh", "完整，蚌峨乡人民政府 2023 年度", "complete")]
    [InlineData("en", "complete, 蚌峨乡人民政府 2023", "完整")]
    public void It_speaks_the_language_that_is_asked_for(string language, string said, string unsaid)
    {
        var (_, output, _) = Run("import", PublishedReports.PathOf("蚌峨乡2023.txt"), "--data", _folder, "--language", language);

        Assert.Contains(said, output, StringComparison.Ordinal);
        Assert.DoesNotContain(unsaid, output, StringComparison.Ordinal);
    }

    [Fact]
    public void Differences_are_told_in_the_language_that_is_asked_for()
    {
        var page = PageOf("2021/施秉县人民政府");
        File.WriteAllText(page, File.ReadAllText(page).Replace(">2272<", ">2727<", StringComparison.Ordinal));

        var (_, output, _) = Run("verify", page, DataOf("2021/施秉县人民政府"), "--language", "en");

        Assert.Contains("differs from", output, StringComparison.Ordinal);
        Assert.DoesNotContain("网页上是", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_of_a_folder_that_cannot_be_read_are_told()
    {
        var documents = Directory.CreateDirectory(Path.Combine(_folder, "documents")).FullName;
        File.WriteAllBytes(Path.Combine(documents, "年报.ofd"), [0x50, 0x4B, 0, 0, 1, 2]);
        File.WriteAllBytes(Path.Combine(documents, "各单位.rar"), [.. "Rar!"u8, 0x1A, 7, 0]);
        File.WriteAllText(Path.Combine(documents, "logo.png"), "");

        var (exitCode, output, error) = Run("import", documents, "--data", Path.Combine(_folder, "data"));

        Assert.Equal(1, exitCode);
        Assert.Equal(2, error.Split("NB6007").Length - 1);
        Assert.Contains("读不了 2", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_mapping_report_says_where_every_number_stood()
    {
        Run("import", PublishedReports.PathOf("蚌峨乡2023.txt"), "--data", _folder);

        using var mapping = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_folder, "2023", "蚌峨乡人民政府.import.json")));
        var cells = mapping.RootElement.GetProperty("cells").EnumerateArray().ToList();
        Assert.Equal(200, cells.Count);
        Assert.All(cells, cell => Assert.True(cell.GetProperty("at").GetProperty("line").GetInt32() > 0));
        Assert.Equal("label", cells[0].GetProperty("row").GetString());
    }

    [Fact]
    public void A_data_file_that_is_there_stays_as_it_is()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "2023"));
        var file = Path.Combine(_folder, "2023", "蚌峨乡人民政府.yaml");
        File.WriteAllText(file, "organ: 蚌峨乡人民政府\n");

        var (exitCode, output, _) = Run("import", PublishedReports.PathOf("蚌峨乡2023.txt"), "--data", _folder);

        Assert.Equal(1, exitCode);
        Assert.Contains("没有动它", output, StringComparison.Ordinal);
        Assert.Equal("organ: 蚌峨乡人民政府\n", File.ReadAllText(file));
    }

    [Fact]
    public void Nothing_is_written_in_a_dry_run()
    {
        var (exitCode, output, _) = Run("import", PublishedReports.PathOf("蚌峨乡2023.txt"), "--data", _folder, "--dry-run");

        Assert.Equal(0, exitCode);
        Assert.Contains("会写", output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact]
    public void A_document_that_does_not_say_whose_it_is_asks_for_the_body()
    {
        var (exitCode, output, error) = Run("import", PublishedReports.PathOf("施秉县2021.txt"), "--data", _folder);
        Assert.Equal(1, exitCode);
        Assert.Contains("NB6102", error, StringComparison.Ordinal);
        Assert.Contains("没有写的 1", output, StringComparison.Ordinal);

        var (again, _, _) = Run("import", PublishedReports.PathOf("施秉县2021.txt"), "--data", _folder, "--organ", "施秉县人民政府");
        Assert.Equal(0, again);
        Assert.True(File.Exists(Path.Combine(_folder, "2021", "施秉县人民政府.yaml")));
    }

    [Fact]
    public void Of_two_documents_of_one_report_the_first_is_taken_and_the_second_told()
    {
        var documents = Path.Combine(_folder, "documents");
        Directory.CreateDirectory(documents);
        File.Copy(PublishedReports.PathOf("蚌峨乡2023.txt"), Path.Combine(documents, "a.txt"));
        File.Copy(PublishedReports.PathOf("蚌峨乡2023.txt"), Path.Combine(documents, "b.txt"));
        File.WriteAllText(Path.Combine(documents, "c.txt"), "关于召开会议的通知\n请准时参加。");

        var (exitCode, output, error) = Run("import", documents, "--data", Path.Combine(_folder, "data"));

        Assert.Equal(1, exitCode);
        Assert.Contains("NB6101", error, StringComparison.Ordinal);
        Assert.Contains("共 3 个文件：完整 2，不完整 0，不是年报 1，读不了 0；没有写的 1", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_cannot_be_opened_is_told_and_the_others_are_imported()
    {
        var documents = Path.Combine(_folder, "documents");
        Directory.CreateDirectory(documents);
        File.CreateSymbolicLink(Path.Combine(documents, "a.html"), Path.Combine(_folder, "nowhere.html"));
        File.Copy(PublishedReports.PathOf("蚌峨乡2023.txt"), Path.Combine(documents, "b.txt"));

        var (exitCode, output, error) = Run("import", documents, "--data", Path.Combine(_folder, "data"));

        Assert.Equal(1, exitCode);
        Assert.Contains("NB6008", error, StringComparison.Ordinal);
        Assert.Contains("共 2 个文件：完整 1，不完整 0，不是年报 0，读不了 1；没有写的 0", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_whose_name_no_data_file_could_give_is_told()
    {
        var document = Path.Combine(_folder, "a.txt");
        var text = File.ReadAllText(PublishedReports.PathOf("蚌峨乡2023.txt"));
        File.WriteAllText(document, text.Replace("蚌峨乡人民政府2023年政府信息公开工作年度报告", "甲/乙人民政府2023年政府信息公开工作年度报告", StringComparison.Ordinal));

        var (exitCode, output, error) = Run("import", document, "--data", Path.Combine(_folder, "data"));

        Assert.Equal(1, exitCode);
        Assert.Contains("NB6107", error, StringComparison.Ordinal);
        Assert.Contains("没有写的 1", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_published_page_is_verified_against_its_data_file()
    {
        var page = PageOf("2023/蚌峨乡人民政府");

        var (exitCode, output, _) = Run("verify", page, DataOf("2023/蚌峨乡人民政府"));

        Assert.Equal((0, true), (exitCode, output.Contains("一致", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_was_changed_on_a_page_is_told_with_both_places()
    {
        var page = PageOf("2021/施秉县人民政府");
        var text = File.ReadAllText(page);
        Assert.Contains(">2272<", text, StringComparison.Ordinal);
        File.WriteAllText(page, text.Replace(">2272<", ">2727<", StringComparison.Ordinal).Replace("发布信息24055条", "发布信息24056条", StringComparison.Ordinal));

        var (exitCode, output, _) = Run("verify", page, DataOf("2021/施秉县人民政府"));

        Assert.Equal(1, exitCode);
        Assert.Contains("NB6205", output, StringComparison.Ordinal);
        Assert.Contains("网页上是 2727", output, StringComparison.Ordinal);
        Assert.Contains("NB6206", output, StringComparison.Ordinal);
        Assert.Contains("有 2 处不同", output, StringComparison.Ordinal);
    }

    private static string DataOf(string data) => Path.Combine(AppContext.BaseDirectory, "data", data + ".yaml");

    private string PageOf(string data)
    {
        var report = PublishedReports.Read(data);
        var writer = new Utf8Writer();
        ProjectCatalog.All.Templates.Single(template => template.Suffix == ".html" && template.Serves(report)).Render(report, writer);
        var page = Path.Combine(_folder, "page.html");
        File.WriteAllBytes(page, writer.Written.ToArray());
        return page;
    }

    private static (int ExitCode, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = ReportProgram.Run(args, ProjectCatalog.All, output, error);
        return (exitCode, output.ToString(), error.ToString());
    }
}
