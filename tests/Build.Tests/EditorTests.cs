
namespace Nianbao.Build.Tests;

/// <summary>What a build writes for editors.</summary>
[Collection(OfficeTests.Name)]
public sealed class EditorTests(Office office)
{
    [Fact]
    public void A_build_that_renders_writes_the_JSON_Schemas_beside_the_data_where_they_differ()
    {
        var project = office.Settled();
        Assert.Equal(
            ["2014.schema.json", "2019.schema.json", "2021.schema.json", "members-2014.json", "members-2019.json", "members-2021.json"],
            project.FilesIn(".nianbao"));
        Assert.Equal(Repository.Read("reports/.nianbao/2021.schema.json"), project.Read(".nianbao/2021.schema.json"));
        var before = project.TimeOf(".nianbao/2019.schema.json");

        project.Write(".nianbao/2021.schema.json", "{}");
        project.Touch(Office.Report);
        Assert.Equal(1, project.Build().Succeeded().Rendered);

        Assert.Equal(Repository.Read("reports/.nianbao/2021.schema.json"), project.Read(".nianbao/2021.schema.json"));
        Assert.Equal(before, project.TimeOf(".nianbao/2019.schema.json"));
    }

    [Fact]
    public void Where_they_cannot_be_written_the_pages_are_all_the_same()
    {
        var project = office.Settled();
        project.Delete(".nianbao");
        project.Write(".nianbao", "in the way");
        project.Touch(Office.Report);

        var build = project.Build().Succeeded();

        Assert.Equal(1, build.Rendered);
        Assert.Contains(build.Warnings, warning => warning.Contains("warning NB9015: ", StringComparison.Ordinal));
        project.Delete(".nianbao");
        project.Touch(Office.Report);
        Assert.Empty(project.Build().Succeeded().Warnings);
    }
}
