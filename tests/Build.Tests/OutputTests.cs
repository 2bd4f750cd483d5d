namespace Nianbao.Build.Tests;

/// <summary>A project says which kinds of files are made of each report: its property NianbaoOutputs.</summary>
[Collection(OfficeTests.Name)]
public sealed class OutputTests(Office office)
{
    private const string Kinds = """
        <NianbaoOutputs>
          html;
          md
        </NianbaoOutputs>
        """;

    [Fact]
    public void The_kinds_that_the_project_names_are_made_and_published_and_the_others_are_deleted()
    {
        var project = office.Settled();
        project.Replace("Office.csproj", "<OutputType>Exe</OutputType>", "<OutputType>Exe</OutputType>" + Kinds);

        Assert.Equal(3, project.Build().Succeeded().Rendered);

        Assert.Equal(Office.FilesOf([".html", ".md"], Office.Reports), project.FilesIn("out"));
        Assert.False(project.Build().Succeeded().RanRenderer);
        project.Run(["publish", "-o", "pub"]).Succeeded();
        Assert.Equal(Office.FilesOf([".html", ".md"], Office.Reports), project.FilesIn("pub/reports"));

        project.Replace("Office.csproj", Kinds, "");

        Assert.Equal(3, project.Build().Succeeded().Rendered);
        Assert.Equal(Office.Pages, project.FilesIn("out"));
    }

    [Fact]
    public void A_kind_that_there_is_not_is_an_error_at_the_project_file_until_it_is_mended_and_the_others_are_made()
    {
        var project = office.Settled();
        project.Replace("Office.csproj", "<OutputType>Exe</OutputType>", "<OutputType>Exe</OutputType><NianbaoOutputs>html;word</NianbaoOutputs>");

        var mistaken = project.Build().Failed();

        var error = Assert.Single(mistaken.Errors, error => error.Contains("error NB9030: ", StringComparison.Ordinal));
        Assert.StartsWith(project.PathOf("Office.csproj") + "(1,1,1,1): ", error, StringComparison.Ordinal);
        Assert.Contains("没有“word”这种文件", error, StringComparison.Ordinal);
        Assert.Equal(Office.FilesOf([".html"], Office.Reports), project.FilesIn("out"));

        var again = project.Build().Failed();

        Assert.False(again.RanRenderer);
        Assert.Contains(error, again.Errors);
    }
}
