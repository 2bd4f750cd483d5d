using Microsoft.Build.Utilities;
using Nianbao.Build.Files;
using Nianbao.Build.Plan;

namespace Nianbao.Build.Tests.Task;

/// <summary>The data files of a build, as MSBuild lists them and as they are by then.</summary>
public sealed class DataFileTests : IDisposable
{
    private readonly TaskFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("data/2022/示例市.yml", "data/2022/示例市.yaml")]
    [InlineData("data/office.yaml", "data/Office.yaml")]
    public void A_file_that_was_renamed_since_it_was_listed_is_one_under_its_new_name(string now, string before)
    {
        var there = _folder.Write(now);

        Assert.Equal([there], Files(now, before).Select(file => file.Path));
    }

    [Fact]
    public void A_file_that_is_listed_and_not_there_is_looked_for_unless_another_has_its_pages()
    {
        var there = _folder.Write("data/a.yaml");

        Assert.Equal([there, _folder.PathOf("data/typo.yaml")], Files("data/a.yaml", "data/typo.yaml", "data/a.yaml").Select(file => file.Path));
    }

    [Fact]
    public void Two_files_that_are_there_are_two_whatever_their_pages_are_called()
    {
        _folder.Write("data/a.yaml");
        _folder.Write("data/a.yml");

        Assert.Equal(2, Files("data/a.yaml", "data/a.yml").Count);
    }

    private List<DataFile> Files(params string[] names) =>
        DataFile.Of(names.Select(name => new TaskItem(_folder.PathOf(name))), _folder.Root, _folder.PathOf("data"), new FolderListings());
}
