using Nianbao.Cli.Files;
using Nianbao.Cli.Tests.Fixture;

namespace Nianbao.Cli.Tests;

/// <summary>How pages and new data files come to their place.</summary>
public sealed class OutputFolderTests : IDisposable
{
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void A_new_file_is_written_whole_and_nothing_else_is_left()
    {
        Assert.True(Folder().WriteNew(_work.PathOf("2022/甲.yaml"), "organ: 甲\n"u8));

        Assert.Equal("organ: 甲\n", _work.Read("2022/甲.yaml"));
        Assert.Equal(["甲.yaml"], _work.Files("2022"));
    }

    [Fact]
    public void A_file_that_came_there_meanwhile_stays()
    {
        File.WriteAllText(_work.PathOf("甲.yaml"), "old");

        Assert.False(Folder().WriteNew(_work.PathOf("甲.yaml"), "new"u8));

        Assert.Equal("old", _work.Read("甲.yaml"));
        Assert.Equal(["甲.yaml"], _work.Files("."));
    }

    [Fact]
    public void What_lies_in_the_way_of_a_folder_is_the_systems_to_tell()
    {
        File.WriteAllText(_work.PathOf("2022"), "");

        Assert.ThrowsAny<IOException>(() => Folder().WriteNew(_work.PathOf("2022/甲.yaml"), "new"u8));
    }

    private OutputFolder Folder() => new(_work.Folder);
}
