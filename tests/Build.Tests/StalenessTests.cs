
namespace Nianbao.Build.Tests;

/// <summary>What is rendered when: only what is older than what it is made from, all in one process.</summary>
[Collection(OfficeTests.Name)]
public sealed class StalenessTests(Office office)
{
    [Fact]
    public void The_first_build_renders_every_report_in_one_process_and_says_where()
    {
        var build = office.FirstBuild.Succeeded();

        Assert.Equal(1, build.RendererRuns);
        var folder = office.Project.PathOf("out") + Path.DirectorySeparatorChar;
        Assert.Contains($"Office -> 3 report(s), {Office.Pages.Count} file(s) in {folder}", build.Output, StringComparison.Ordinal);
        Assert.Equal(Office.Pages, office.Settled().FilesIn("out"));
    }

    [Fact]
    public void Nothing_changed_starts_neither_renderer_nor_compiler()
    {
        var project = office.Settled();
        var before = project.TimeOf("out/2021/施秉县人民政府.html");

        var build = project.Build().Succeeded();

        Assert.False(build.RanRenderer);
        Assert.False(build.RanCompiler);
        Assert.Contains("Office -> 3 report(s) up to date in ", build.Output, StringComparison.Ordinal);
        Assert.Equal(before, project.TimeOf("out/2021/施秉县人民政府.html"));
    }

    [Fact]
    public void One_touched_data_file_renders_one_report()
    {
        var project = office.Settled();
        var others = project.TimeOf("out/2023/蚌峨乡人民政府.html");
        project.Touch(Office.Report);

        var build = project.Build().Succeeded();

        Assert.Equal(1, build.Rendered);
        Assert.False(build.RanCompiler);
        Assert.Equal(others, project.TimeOf("out/2023/蚌峨乡人民政府.html"));
        Assert.False(project.Build().RanRenderer);
    }

    [Fact]
    public void One_missing_page_renders_its_report()
    {
        var project = office.Settled();
        project.Delete("out/子 目录/四 月(1).fragment.html");

        Assert.Equal(1, project.Build().Succeeded().Rendered);
        Assert.Equal(Office.Pages, project.FilesIn("out"));
    }

    [Fact]
    public void A_changed_report_has_the_next_years_checked_again()
    {
        const string Next = "data/2022/施秉县人民政府.yaml";
        var project = office.Settled();
        project.Write(Next, project.Read(Office.Report).Replace("2021年", "2022年", StringComparison.Ordinal).Replace("year: 2021", "year: 2022", StringComparison.Ordinal));
        project.Build().Succeeded();

        // nine in, one of them carried over: this year begins with none
        project.Replace(Office.Report, "[9, 0, 0, 0, 0, 0, 9]", "[10, 0, 0, 0, 0, 0, 10]");
        var carriedOut = project.Read(Office.Report).Split('\n').Single(line => line.TrimStart().StartsWith("四、结转下年度继续办理", StringComparison.Ordinal));
        project.Replace(Office.Report, carriedOut, "  carried_out: [1, 0, 0, 0, 0, 0, 1]");
        var broken = project.Build();
        Assert.Contains(broken.Warnings, warning => warning.Contains("2022", StringComparison.Ordinal) && warning.Contains("warning NB3101: ", StringComparison.Ordinal));

        project.Copy(Consumer.SampleReport, Office.Report);
        var mended = project.Build().Succeeded();
        Assert.True(mended.RanRenderer);
        Assert.DoesNotContain(mended.Warnings, warning => warning.Contains("NB3101", StringComparison.Ordinal));
    }

    [Fact]
    public void A_changed_unit_fails_the_whole_that_covers_it()
    {
        const string Unit = "data/2021/单位.yaml";
        const string Whole = "data/2021/汇总.yaml";
        var project = office.Settled();
        project.Copy(Consumer.SampleReport, Unit);
        project.Write(Whole, project.Read(Office.Report).Replace("year: 2021", "year: 2021\ncovers:\n  units: [单位]", StringComparison.Ordinal));
        project.Build().Succeeded();

        project.Replace(Unit, "2272", "2273");
        var broken = project.Build().Failed();
        Assert.Contains(broken.Errors, error => error.Contains("汇总.yaml(", StringComparison.Ordinal) && error.Contains("error NB3202: ", StringComparison.Ordinal));
        Assert.False(project.Exists("out/2021/汇总.html"));

        project.Copy(Consumer.SampleReport, Unit);
        project.Build().Succeeded();
        Assert.True(project.Exists("out/2021/汇总.html"));
    }

    [Fact]
    public void A_new_data_file_renders_one_report()
    {
        var project = office.Settled();
        project.Write("data/2021/另一单位.yaml", project.Read(Office.Report));

        Assert.Equal(1, project.Build().Succeeded().Rendered);
        Assert.True(project.Exists("out/2021/另一单位.html"));
    }

    [Fact]
    public void A_data_file_put_back_with_its_old_time_renders_again()
    {
        var project = office.Settled();
        var (time, page) = (project.TimeOf(Office.Report), project.Read("out/2021/施秉县人民政府.html"));
        var text = project.Read(Office.Report);
        project.Write(Office.Report, text.Replace("organ: 施秉县人民政府", "organ: 新名县人民政府", StringComparison.Ordinal));
        Assert.Equal(1, project.Build().Succeeded().Rendered);

        project.Write(Office.Report, text);
        File.SetLastWriteTimeUtc(project.PathOf(Office.Report), time);
        Assert.Equal(1, project.Build().Succeeded().Rendered);
        Assert.Equal(page, project.Read("out/2021/施秉县人民政府.html"));
    }

    [Fact]
    public void A_data_file_renamed_to_yml_is_the_same_report()
    {
        var project = office.Settled();
        File.Move(project.PathOf(Office.Report), project.PathOf("data/2021/施秉县人民政府.YML"));

        Assert.Equal(1, project.Build().Succeeded().Rendered);
        Assert.Equal(Office.Pages, project.FilesIn("out"));
    }

    [Fact]
    public void A_file_listed_twice_is_one_report()
    {
        var project = office.Settled();
        project.Replace("Office.csproj", "<Import Project=\"" + Repository.PathOf("msbuild/Nianbao.targets"), $"""
            <ItemGroup><NianbaoData Include="data/2021/*.yaml;{project.PathOf(Office.Report)}" /></ItemGroup>
            <Import Project="{Repository.PathOf("msbuild/Nianbao.targets")}
            """);
        Assert.Equal(3, project.Build().Succeeded().Rendered);
        project.Touch(Office.Report);

        Assert.Equal(1, project.Build().Succeeded().Rendered);
        Assert.Equal(Office.Pages, project.FilesIn("out"));
    }

    [Fact]
    public void Debug_and_Release_may_share_the_report_folder()
    {
        var project = office.Settled();
        project.Replace("Office.csproj", "<OutputType>Exe</OutputType>", """
            <OutputType>Exe</OutputType>
            <IntermediateOutputPath Condition="'$(Other)' == 'true'">obj/other/</IntermediateOutputPath>
            <OutDir Condition="'$(Other)' == 'true'">bin/other/</OutDir>
            """);
        project.Build().Succeeded();
        project.Delete("data/2023");

        Assert.Equal(2, project.Build("-p:Other=true").Succeeded().Rendered);
        Assert.False(project.FolderExists("out/2023"));
        Assert.Equal(2, project.Build().Succeeded().Rendered);
    }

    [Fact]
    public void File_names_may_hold_any_character()
    {
        var project = office.Settled();
        var names = new[] { "a;b", "百分之50%20", "x@y", "it's", "$(HOME) & co", "#1, [2] {3}!", "报告（定稿）.v2" };
        foreach (var name in names) project.Write($"data/names/{name}.yaml", project.Read(Office.Report));

        Assert.Equal(names.Length, project.Build().Succeeded().Rendered);
        Assert.Equal(Office.PagesOf(names), project.FilesIn("out/names"));
        Assert.False(project.Build().Succeeded().RanRenderer);

        project.Delete("data/names");
        project.Build().Succeeded();
        Assert.False(project.FolderExists("out/names"));
    }

    [Fact]
    public void A_design_time_build_touches_nothing()
    {
        var project = office.Settled();
        project.Touch(Office.Report);
        project.Delete("data/2023/蚌峨乡人民政府.yaml");

        // what an editor does, and a whole build that says it is one
        var compiled = project.Build(
            "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true").Succeeded();
        var built = project.Build("-p:DesignTimeBuild=true").Succeeded();

        Assert.False(compiled.RanRenderer);
        Assert.False(built.RanRenderer);
        Assert.Equal(Office.Pages, project.FilesIn("out"));
        Assert.True(project.Build().Succeeded().RanRenderer);
        Assert.False(project.FolderExists("out/2023"));
    }

    [Fact]
    public void Switched_off_it_touches_nothing_and_compiles_nothing()
    {
        var project = office.Settled();
        project.Touch(Office.Report);

        var build = project.Build("-p:NianbaoEnableRender=false").Succeeded();

        Assert.False(build.RanRenderer);
        Assert.False(build.RanCompiler);
        Assert.DoesNotContain("report(s)", build.Output, StringComparison.Ordinal);
        Assert.Equal(Office.Pages, project.FilesIn("out"));
    }

    [Fact]
    public void Without_a_template_a_build_says_that_nothing_was_checked()
    {
        var project = office.Settled();

        var build = project.Build("-p:NianbaoEnableOfficialTemplates=false").Succeeded();

        Assert.Contains(build.Warnings, warning => warning.Contains("warning NB9003: ", StringComparison.Ordinal));
        Assert.Empty(project.FilesIn("out"));
    }

    [Fact]
    public void An_older_compiler_is_refused()
    {
        var build = office.Settled().Build("-p:CompilerApiVersion=roslyn4.7").Failed();

        Assert.Contains(build.Errors, error => error.Contains("error NB9002: ", StringComparison.Ordinal));
        Assert.DoesNotContain(build.Errors, error => error.Contains("CS", StringComparison.Ordinal));
    }
}
