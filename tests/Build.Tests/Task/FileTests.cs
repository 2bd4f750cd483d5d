using System.Runtime.Versioning;
using Nianbao.Build.Exchange;
using Nianbao.Build.Files;
using Nianbao.Build.Plan;
using Nianbao.Cli.Tests.Fixture;

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

        Assert.Empty(PageRemoval.Delete([.. pages, _folder.PathOf("out/linked/y.html")], [], _folder.PathOf("out/")));

        Assert.Equal(["手工.html"], Directory.GetFileSystemEntries(_folder.PathOf("out/2021")).Select(Path.GetFileName));
        Assert.True(Directory.Exists(_folder.PathOf("out/linked/empty")));
    }

    [Fact]
    public void The_report_folder_goes_when_it_is_empty_and_the_one_above_it_never()
    {
        PageRemoval.Delete([_folder.Write("empty/out/a.html")], [], _folder.PathOf("empty/out/"));

        Assert.False(Directory.Exists(_folder.PathOf("empty/out")));
        Assert.True(Directory.Exists(_folder.PathOf("empty")));
    }

    [Fact]
    public void A_page_that_cannot_be_deleted_is_told()
    {
        Directory.CreateDirectory(_folder.PathOf("out/a.html/in the way"));
        var other = _folder.Write("out/b.html");

        var refused = Assert.Single(PageRemoval.Delete([_folder.PathOf("out/a.html"), other], [], _folder.PathOf("out")));

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

    [LinuxFact]
    [SupportedOSPlatform("linux")]
    public void A_folder_that_cannot_be_read_is_an_error_and_what_lies_in_it_is_not_known_to_be_gone()
    {
        _folder.Write("data/2021/甲县.yaml");
        Close("data/2021", UnixFileMode.None);
        using (new OrdinaryUser())
        {
            var review = new DataFolderReview(_folder.PathOf("data"), new FolderListings());

            Assert.Equal(_folder.PathOf("data/2021"), Assert.Single(review.Errors).Path);
            Assert.True(review.IsUnreadable(_folder.PathOf("data/2021/甲县.yaml")));
            Assert.False(review.IsUnreadable(_folder.PathOf("data/2022/甲县.yaml")));
        }
    }

    [LinuxFact]
    [SupportedOSPlatform("linux")]
    public void A_file_in_a_folder_that_cannot_be_listed_is_not_taken_to_be_absent()
    {
        var (entered, closed) = (_folder.Write("entered/甲县.yaml"), _folder.Write("closed/甲县.yaml"));
        Close("entered", UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        Close("closed", UnixFileMode.None);
        var stamp = FileStamp.Of(entered);
        using (new OrdinaryUser())
        {
            var folders = new FolderListings();

            Assert.Equal(stamp, folders.StampOf(entered));
            Assert.True(folders.HasFile(entered));
            Assert.Equal(FileStamp.Absent, folders.StampOf(_folder.PathOf("entered/乙县.yaml")));
            Assert.Equal(FileStamp.Unknown, folders.StampOf(closed));
        }
    }

    [Fact]
    public void What_leads_nowhere_is_no_link_and_folders_that_do_are()
    {
        var plain = Directory.CreateDirectory(_folder.PathOf("plain"));
        Directory.CreateSymbolicLink(_folder.PathOf("link"), plain.FullName);

        Assert.False(FileLink.Is(plain));
        Assert.Null(FileLink.TargetOf(plain.FullName));
        Assert.True(FileLink.Is(new DirectoryInfo(_folder.PathOf("link"))));
        Assert.Equal(plain.FullName, FileLink.TargetOf(_folder.PathOf("link"))?.FullName);
    }

    [Fact]
    public void The_time_of_a_folder_in_whole_seconds_is_of_a_disk_that_does_not_tell_changes_apart()
    {
        var folder = Directory.CreateDirectory(_folder.PathOf("a")).FullName;
        var second = new DateTime(2026, 1, 31, 8, 0, 1, DateTimeKind.Utc);

        Directory.SetLastWriteTimeUtc(folder, second);
        Assert.Equal(FileStamp.Unknown, FolderTimes.Of(folder));
        Directory.SetLastWriteTimeUtc(folder, second.AddMilliseconds(5));
        Assert.NotEqual(FileStamp.Unknown, FolderTimes.Of(folder));
    }

    [Fact]
    public void A_page_whose_name_differs_by_case_from_one_that_stays_goes_only_where_the_disk_has_both()
    {
        var (former, current) = (_folder.Write("out/A/X.html"), _folder.Write("out/a/x.html"));

        Assert.Empty(PageRemoval.Delete([former], [current], _folder.PathOf("out/")));

        Assert.True(File.Exists(current));
        if (OperatingSystem.IsLinux()) Assert.False(File.Exists(former));
    }

    [Fact]
    public void A_page_that_is_listed_under_another_name_only_is_the_one_that_stays()
    {
        var current = _folder.Write("out/é.html");
        _folder.Write("out/X.html");

        Assert.Empty(PageRemoval.Delete([_folder.PathOf("out/e\u0301.html"), _folder.PathOf("out/X.html")], [current, _folder.PathOf("out/x.html")], _folder.PathOf("out")));

        Assert.Equal(["X.html", "é.html"], Directory.GetFiles(_folder.PathOf("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [SupportedOSPlatform("linux")]
    private void Close(string name, UnixFileMode mode)
    {
        File.SetUnixFileMode(_folder.Root, (UnixFileMode)0b111_101_101);
        File.SetUnixFileMode(_folder.PathOf(name), mode);
    }
}
