using System.Text.RegularExpressions;

namespace Nianbao.Build.Tests;

/// <summary>What is wrong in a data file fails the build at its place, and nothing else suffers.</summary>
[Collection(OfficeTests.Name)]
public sealed class FindingTests(Office office)
{
    private const string RightRow = "[9, 0, 0, 0, 0, 0, 9]";
    private const string WrongRow = "[9, 0, 0, 0, 0, 0, 12]";

    [Fact]
    public void A_wrong_number_is_an_error_at_its_place_and_takes_the_page_away_until_it_is_mended()
    {
        var project = office.Settled();
        var others = Office.Pages.Where(page => !page.StartsWith("2021/", StringComparison.Ordinal));
        var line = project.Replace(Office.Report, RightRow, WrongRow);
        project.Touch("data/2023/蚌峨乡人民政府.yaml");

        var broken = project.Build().Failed();

        var place = Regex.Escape(project.PathOf(Office.Report)) + @$"\({line},\d+,{line},\d+\)";
        Assert.Contains(broken.Errors, error => Regex.IsMatch(error, $"^{place}: error NB3001: .*12"));
        Assert.Single(broken.Errors, IsClosing);
        Assert.Equal(1, broken.Rendered);
        Assert.Equal(others, project.FilesIn("out"));

        var unchanged = project.Build().Failed();

        Assert.Equal(broken.Errors, unchanged.Errors);
        Assert.False(unchanged.RanRenderer);
        Assert.Equal(others, project.FilesIn("out"));

        project.Replace(Office.Report, WrongRow, RightRow);

        Assert.Equal(1, project.Build().Succeeded().Rendered);
        Assert.Equal(Office.Pages, project.FilesIn("out"));
    }

    [Fact]
    public void What_was_found_is_said_by_every_build_until_it_is_mended()
    {
        var project = office.Settled();
        var sample = project.Read(Office.Report);
        project.Write(Office.Report, sample + "waive:\n  - { rule: NB3001, cell: requests.received.total, because: 没有这个问题 }\n");
        var first = project.Build("-warnaserror").Failed();
        Assert.Contains(first.Errors, error => error.StartsWith(project.PathOf(Office.Report) + "(", StringComparison.Ordinal));

        var second = project.Build("-warnaserror").Failed();
        Assert.Equal(first.Errors, second.Errors);
        Assert.False(second.RanRenderer);
        var lenient = project.Build();
        Assert.Equal(0, lenient.ExitCode);
        Assert.Equal(first.Errors, lenient.Warnings.Select(warning => warning.Replace(": warning ", ": error ", StringComparison.Ordinal)));

        project.Touch("data/2023/蚌峨乡人民政府.yaml");
        Assert.Equal(lenient.Warnings, project.Build().Warnings);
        project.Write(Office.Report, sample);
        Assert.Empty(project.Build("-warnaserror").Succeeded().Warnings);
    }

    [Fact]
    public void A_build_that_checks_nothing_says_so_and_names_what_was_perhaps_meant()
    {
        var project = office.Settled();
        foreach (var folder in new[] { "data/2021", "data/2023", "data/子 目录" }) project.Delete(folder);
        project.Write("data/2021/甲县.yaml.txt", "organ: 甲县人民政府");

        var build = project.Build();

        Assert.Equal(0, build.ExitCode);
        Assert.Contains(build.Warnings, warning => warning.Contains("warning NB9009: ", StringComparison.Ordinal));
        Assert.Contains(build.Warnings, warning => warning.StartsWith($"{project.PathOf("data/2021/甲县.yaml.txt")} : warning NB9016: ", StringComparison.Ordinal));
        Assert.Empty(project.FilesIn("out"));
        project.Build("-warnaserror").Failed();
    }

    [Fact]
    public void A_data_file_that_cannot_be_read_is_an_error_at_its_place()
    {
        var project = office.Settled();
        project.Write("data/new.yaml", "organ: 某县人民政府\nyear: 2021\norgann: x\n");

        var build = project.Build().Failed();

        Assert.Contains(build.Errors, error => error.StartsWith(project.PathOf("data/new.yaml") + "(3,1,3,", StringComparison.Ordinal)
            && error.Contains("error NB5", StringComparison.Ordinal));
        Assert.Equal(Office.Pages, project.FilesIn("out"));
    }

    [Fact]
    public void Two_data_files_with_one_page_are_both_refused_also_when_one_was_there_before()
    {
        var project = office.Settled();
        project.Write("data/2021/施秉县人民政府.fragment.yaml", project.Read(Office.Report));
        File.SetLastWriteTimeUtc(project.PathOf("data/2021/施秉县人民政府.fragment.yaml"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        var build = project.Build().Failed();

        Assert.Equal(2, build.Errors.Count(error => error.Contains("error NB9012: ", StringComparison.Ordinal)));
        Assert.DoesNotContain(project.FilesIn("out"), page => page.StartsWith("2021/", StringComparison.Ordinal));
        Assert.Contains("2023/蚌峨乡人民政府.html", project.FilesIn("out"));
    }

    [Fact]
    public void A_page_that_cannot_be_written_fails_the_build_once_more()
    {
        var project = office.Settled();
        project.Delete("out/2021/施秉县人民政府.html");
        Directory.CreateDirectory(project.PathOf("out/2021/施秉县人民政府.html/in the way"));
        project.Touch(Office.Report);

        var build = project.Build().Failed();
        project.Delete("out/2021/施秉县人民政府.html");

        Assert.Contains(build.Errors, error => error.Contains("error NB9011: ", StringComparison.Ordinal));
        Assert.Single(build.Errors, IsClosing);
        Assert.Equal(1, project.Build().Succeeded().Rendered);
    }

    private static bool IsClosing(string error) => error.Contains("error NB9000: ", StringComparison.Ordinal);
}
