
namespace Nianbao.Build.Tests;

/// <summary>Pages go when what they were made from goes, and nothing else goes with them.</summary>
[Collection(OfficeTests.Name)]
public sealed class RemovalTests(Office office)
{
    private const string BelowOutDir = "-p:BelowOutDir=true";

    private static string OutDir => $"bin/{Repository.Configuration}/net10.0";

    [Fact]
    public void A_deleted_data_file_takes_its_pages_and_the_folders_left_empty()
    {
        var project = office.Settled();
        project.Write("data/省/市/县.yaml", project.Read(Office.Report));
        project.Write("data/省/乡.yaml", project.Read(Office.Report));
        project.Build().Succeeded();
        project.Write("out/2023/手工.html", "not ours");
        project.Delete("data/省/市");
        project.Delete("data/2023");

        var build = project.Build().Succeeded();

        // others may have been compared with it
        Assert.Equal((1, 0), (build.RendererRuns, build.Rendered));
        Assert.False(project.FolderExists("out/省/市"));
        Assert.Equal(Office.PagesOf("乡"), project.FilesIn("out/省"));
        Assert.Equal(["手工.html"], project.FilesIn("out/2023"));
    }

    [Fact]
    public void Clean_removes_the_pages_beside_the_project_and_nothing_else()
    {
        var project = office.Settled();
        project.Write("out/手工.html", "not ours");

        project.Run(["clean"]).Succeeded();

        Assert.Equal(["手工.html"], project.FilesIn("out"));
        Assert.False(project.FolderExists("out/2021"));
        Assert.Equal(["lock"], project.FilesIn("obj/nianbao"));
        project.Run(["clean"]).Succeeded();
        project.Delete("out/手工.html");
        Assert.Equal(3, project.Build().Succeeded().Rendered);
    }

    [Fact]
    public void Rebuild_renders_every_report_again()
    {
        var build = office.Settled().Build("-t:Rebuild").Succeeded();

        Assert.Equal(3, build.Rendered);
        Assert.Equal(1, build.RendererRuns);
        Assert.Equal(Office.Pages, office.Project.FilesIn("out"));
    }

    [Fact]
    public void Below_the_build_output_pages_are_made_published_orphaned_and_cleaned_as_well()
    {
        var project = office.Settled();

        var moved = project.Build(BelowOutDir).Succeeded();

        Assert.Equal(3, moved.Rendered);
        Assert.Equal(Office.Pages, project.FilesIn(OutDir + "/reports"));
        Assert.False(project.FolderExists("out"));

        project.Run(["publish", "--no-restore", "-o", "pub", BelowOutDir]).Succeeded();

        Assert.Equal(Office.Pages, project.FilesIn("pub/reports"));

        project.Delete("data/子 目录");
        project.Build(BelowOutDir).Succeeded();

        Assert.False(project.FolderExists(OutDir + "/reports/子 目录"));
        Assert.Equal(6, project.FilesIn(OutDir + "/reports").Count);
        Assert.False(project.Build(BelowOutDir).Succeeded().RanRenderer);
        Assert.Equal(6, project.FilesIn(OutDir + "/reports").Count);

        project.Run(["clean", BelowOutDir]).Succeeded();

        Assert.False(project.FolderExists(OutDir + "/reports"));
    }
}
