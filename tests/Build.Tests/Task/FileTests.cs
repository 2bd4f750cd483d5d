using Nianbao.Build.Exchange;
using Nianbao.Build.Files;
using Nianbao.Build.Plan;

namespace Nianbao.Build.Tests.Task;

/// <summary>Stamps, locks, and the deletion of pages.</summary>
public sealed class FileTests : IDisposable
{
    private readonly TaskFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_stamp_tells_time_length_and_absence()
    {
        var file = _folder.Write("a.yaml", "1");
        var first = FileStamp.Of(file);
        Assert.Equal(first, FileStamp.Of(file));

        var time = File.GetLastWriteTimeUtc(file);
        File.WriteAllText(file, "22");
        File.SetLastWriteTimeUtc(file, time);
        Assert.NotEqual(first, FileStamp.Of(file));

        File.WriteAllText(file, "1");
        File.SetLastWriteTimeUtc(file, time.AddTicks(10));
        Assert.NotEqual(first, FileStamp.Of(file));

        File.Delete(file);
        Assert.Equal(FileStamp.Absent, FileStamp.Of(file));
        Assert.Equal(FileStamp.Absent, FileStamp.Of(_folder.PathOf("no folder/a.yaml")));
    }

    [Fact]
    public void Of_a_link_the_file_counts_that_it_leads_to()
    {
        var target = _folder.Write("target", "1");
        var link = _folder.PathOf("link.yaml");
        File.CreateSymbolicLink(link, target);
        Assert.Equal(FileStamp.Of(target), FileStamp.Of(link));

        File.WriteAllText(target, "22");
        Assert.Equal(FileStamp.Of(target), FileStamp.Of(link));
        Assert.Equal(FileStamp.Of(link), new FolderListings().StampOf(link));

        File.Delete(target);
        Assert.Equal(FileStamp.Absent, FileStamp.Of(link));
    }

    [Fact]
    public void A_pipe_or_a_device_is_not_waited_for()
    {
        if (OperatingSystem.IsWindows()) return;
        File.CreateSymbolicLink(_folder.PathOf("zero.yaml"), "/dev/zero");
        File.CreateSymbolicLink(_folder.PathOf("loop.yaml"), _folder.PathOf("loop.yaml"));
        using (var process = System.Diagnostics.Process.Start("mkfifo", _folder.PathOf("pipe.yaml"))) process.WaitForExit();
        File.CreateSymbolicLink(_folder.PathOf("link.yaml"), _folder.PathOf("pipe.yaml"));

        foreach (var name in new[] { "zero.yaml", "loop.yaml", "pipe.yaml", "link.yaml" }) Assert.NotEqual("", FileStamp.Of(_folder.PathOf(name)));
    }

    [Fact]
    public void A_lock_keeps_others_waiting_until_it_is_let_go()
    {
        var path = _folder.PathOf("lock");
        var first = FileLock.Take(path, () => Assert.Fail("nobody has it"), () => false);
        Assert.Null(FileLock.TryTake(path));
        var waits = 0;
        Assert.Throws<OperationCanceledException>(() => FileLock.Take(path, () => waits++, () => true));
        Assert.Equal(1, waits);

        first.Dispose();
        FileLock.TryTake(path)!.Dispose();
        Assert.Throws<DirectoryNotFoundException>(() => FileLock.TryTake(_folder.PathOf("no folder/lock")));
    }

    [Fact]
    public void Pages_go_with_the_folders_left_empty_and_nothing_else_does()
    {
        string[] pages = [_folder.Write("out/2021/a/x.html"), _folder.Write("out/2021/b.html"), _folder.PathOf("out/2020/gone.html")];
        _folder.Write("out/2021/手工.html");
        Directory.CreateDirectory(_folder.PathOf("elsewhere/empty"));
        Directory.CreateSymbolicLink(_folder.PathOf("out/linked"), _folder.PathOf("elsewhere"));

        Assert.Empty(PageRemoval.Delete([.. pages, _folder.PathOf("out/linked/y.html")], _folder.PathOf("out/")));

        Assert.Equal(["手工.html"], Directory.GetFileSystemEntries(_folder.PathOf("out/2021")).Select(Path.GetFileName));
        Assert.True(Directory.Exists(_folder.PathOf("out/linked/empty")));
    }

    [Fact]
    public void The_report_folder_goes_when_it_is_empty_and_the_one_above_it_never()
    {
        PageRemoval.Delete([_folder.Write("empty/out/a.html")], _folder.PathOf("empty/out/"));

        Assert.False(Directory.Exists(_folder.PathOf("empty/out")));
        Assert.True(Directory.Exists(_folder.PathOf("empty")));
    }

    [Fact]
    public void A_page_that_cannot_be_deleted_is_told()
    {
        Directory.CreateDirectory(_folder.PathOf("out/a.html/in the way"));
        var other = _folder.Write("out/b.html");

        var refused = Assert.Single(PageRemoval.Delete([_folder.PathOf("out/a.html"), other], _folder.PathOf("out")));

        Assert.Equal(_folder.PathOf("out/a.html"), refused.Page);
        Assert.False(File.Exists(other));
    }

    [Fact]
    public void Almost_data_files_and_linked_folders_are_found_at_any_depth()
    {
        _folder.Write("data/2021/甲县.yaml.txt");
        _folder.Write("data/乙县.YML.TXT");
        _folder.Write("data/说明.txt");
        _folder.Write("data/丙县.yaml");
        Directory.CreateSymbolicLink(_folder.PathOf("data/again"), _folder.PathOf("data"));

        var review = new DataFolderReview(_folder.PathOf("data"), new FolderListings());

        Assert.Equal(
            [("NB9016", "data/乙县.YML.TXT"), ("NB9016", "data/2021/甲县.yaml.txt"), ("NB9020", "data/again")],
            review.Warnings.Select(warning => (warning.Message.Id, Path.GetRelativePath(_folder.Root, warning.Path))));
        Assert.True(review.IsLinked(_folder.PathOf("data/again/丙县.yaml")));
        Assert.False(review.IsLinked(_folder.PathOf("data/丙县.yaml")));
        Assert.Contains("甲县.yaml（", review.Warnings[1].Message.Text, StringComparison.Ordinal);
        Assert.Empty(review.Errors);
    }

    [UserFact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void A_folder_that_cannot_be_read_is_an_error_and_what_lies_in_it_is_not_known_to_be_gone()
    {
        _folder.Write("data/2021/甲县.yaml");
        File.SetUnixFileMode(_folder.PathOf("data/2021"), UnixFileMode.None);
        try
        {
            var review = new DataFolderReview(_folder.PathOf("data"), new FolderListings());

            Assert.Equal(_folder.PathOf("data/2021"), Assert.Single(review.Errors).Path);
            Assert.True(review.IsUnreadable(_folder.PathOf("data/2021/甲县.yaml")));
            Assert.False(review.IsUnreadable(_folder.PathOf("data/2022/甲县.yaml")));
        }
        finally
        {
            File.SetUnixFileMode(_folder.PathOf("data/2021"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
