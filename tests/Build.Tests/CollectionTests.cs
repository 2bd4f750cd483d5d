
namespace Nianbao.Build.Tests;

/// <summary>Pages about all reports: as up to date as the pages of each, and made only when there is a reason to.</summary>
public sealed class CollectionTests(OfficeWithIndex office) : IClassFixture<OfficeWithIndex>
{
    private const string Page = "out/index.html";

    [Fact]
    public void A_page_lists_all_reports_and_is_not_made_again_without_a_reason()
    {
        var project = office.Settled();

        Assert.Equal(
            "2021 平桥区人民政府 子 目录/四 月(1).html\n2021 施秉县人民政府 2021/施秉县人民政府.html\n2023 蚌峨乡人民政府 2023/蚌峨乡人民政府.html\n",
            project.Read(Page));
        var written = project.TimeOf(Page);
        var again = project.Build().Succeeded();
        Assert.False(again.RanRenderer);
        Assert.Contains("Office -> 3 report(s) up to date in ", again.Output, StringComparison.Ordinal);
        Assert.Equal(written, project.TimeOf(Page));
    }

    [Fact]
    public void A_changed_report_renews_the_page_and_renders_no_other_report()
    {
        var project = office.Settled();
        var others = project.TimeOf("out/2023/蚌峨乡人民政府.html");
        project.Replace(Office.Report, "organ: 施秉县人民政府", "organ: 新名县人民政府");

        var build = project.Build().Succeeded();

        Assert.Equal(1, build.Rendered);
        Assert.Contains("新名县人民政府", project.Read(Page), StringComparison.Ordinal);
        Assert.Contains("蚌峨乡人民政府", project.Read(Page), StringComparison.Ordinal);
        Assert.Equal(others, project.TimeOf("out/2023/蚌峨乡人民政府.html"));
        Assert.False(project.Build().Succeeded().RanRenderer);
    }

    [Fact]
    public void A_new_report_comes_in_though_its_file_is_old_and_a_deleted_one_goes()
    {
        var project = office.Settled();
        project.Write("data/2021/另一单位.yaml", project.Read(Office.Report));
        File.SetLastWriteTimeUtc(project.PathOf("data/2021/另一单位.yaml"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        project.Build().Succeeded();
        Assert.Contains("2021/另一单位.html", project.Read(Page), StringComparison.Ordinal);

        project.Delete("data/2021/另一单位.yaml");
        project.Build().Succeeded();
        Assert.DoesNotContain("另一单位", project.Read(Page), StringComparison.Ordinal);
        Assert.Equal(3, project.Read(Page).Split('\n').Length - 1);
        Assert.False(project.Build().Succeeded().RanRenderer);
    }

    [Fact]
    public void A_missing_page_is_made_again_without_rendering_a_report()
    {
        var project = office.Settled();
        project.Delete(Page);

        Assert.Equal(0, project.Build().Succeeded().Rendered);
        Assert.True(project.Exists(Page));
    }

    [Fact]
    public void A_report_with_errors_is_missing_in_the_page_which_says_so_until_it_is_mended()
    {
        const string WithoutIt = "2021 平桥区人民政府 子 目录/四 月(1).html\n2023 蚌峨乡人民政府 2023/蚌峨乡人民政府.html\n2021/施秉县人民政府 is missing\n";
        var project = office.Settled();
        project.Replace(Office.Report, "year: 2021", "year: 1921");

        var broken = project.Build().Failed();
        Assert.Equal(WithoutIt, project.Read(Page));
        Assert.Contains(broken.Warnings, warning => warning.Contains("warning NB9060: ", StringComparison.Ordinal) && warning.Contains("2021/施秉县人民政府", StringComparison.Ordinal));
        Assert.Equal(broken.Warnings, project.Build().Failed().Warnings);
        Assert.Equal(WithoutIt, project.Read(Page));

        project.Copy(Consumer.SampleReport, Office.Report);
        project.Build().Succeeded();
        Assert.Equal(3, project.Read(Page).Split('\n').Length - 1);
    }

    [Fact]
    public void A_project_may_have_no_page_about_all_as_long_as_a_report_is_missing()
    {
        const string Strict = "-p:NianbaoStrictCollections=true";
        var project = office.Settled();
        project.Replace(Office.Report, "year: 2021", "year: 1921");

        Assert.Contains(project.Build(Strict).Failed().Warnings, warning => warning.Contains("warning NB9060: ", StringComparison.Ordinal));
        Assert.False(project.Exists(Page));
        project.Build(Strict).Failed();
        Assert.False(project.Exists(Page));

        project.Copy(Consumer.SampleReport, Office.Report);
        project.Build(Strict).Succeeded();
        Assert.True(project.Exists(Page));
    }

    [Fact]
    public void A_page_of_a_report_with_the_same_name_is_an_error()
    {
        var project = office.Settled();
        project.Write("data/index.yaml", project.Read(Office.Report));

        var clash = project.Build().Failed();
        Assert.Contains(clash.Errors, error => error.Contains(": error NB9061: ", StringComparison.Ordinal));
        Assert.EndsWith("index is missing\n", project.Read(Page), StringComparison.Ordinal);

        project.Delete("data/index.yaml");
        project.Build().Succeeded();
        Assert.True(project.Exists(Page));
    }

    [Fact]
    public void A_project_may_have_nothing_but_a_page_about_all()
    {
        var project = office.Settled();

        var build = project.Build("-p:NianbaoEnableOfficialTemplates=false").Succeeded();
        Assert.Equal(["index.html"], project.FilesIn("out"));
        Assert.DoesNotContain(build.Warnings, warning => warning.Contains("NB9003", StringComparison.Ordinal));
        Assert.False(project.Build("-p:NianbaoEnableOfficialTemplates=false").Succeeded().RanRenderer);

        project.Replace(Office.Report, "year: 2021", "year: 1921");
        project.Build("-p:NianbaoEnableOfficialTemplates=false").Failed();
        Assert.Contains("2021/施秉县人民政府 is missing", project.Read(Page), StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_that_goes_takes_its_page_along_and_clean_deletes_it()
    {
        var project = office.Settled();
        project.Run(["clean"]).Succeeded();
        Assert.Empty(project.FilesIn("out"));

        project.Build().Succeeded();
        Assert.True(project.Exists(Page));
        project.Delete(OfficeWithIndex.Template);
        project.Build().Succeeded();
        Assert.False(project.Exists(Page));
        Assert.Equal(Office.Pages, project.FilesIn("out"));
    }
}
