using System.Diagnostics;
using System.Globalization;
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

    [LinuxFact]
    public void A_link_in_the_place_of_a_page_is_replaced_and_what_it_leads_to_stays()
    {
        foreach (var content in new[] { "old", "new" })
        {
            File.WriteAllText(_work.PathOf("elsewhere"), content);
            File.Delete(_work.PathOf("page.html"));
            File.CreateSymbolicLink(_work.PathOf("page.html"), _work.PathOf("elsewhere"));

            Assert.True(Folder().Write(_work.PathOf("page.html"), "new"u8));

            Assert.Equal(content, _work.Read("elsewhere"));
            Assert.Null(new FileInfo(_work.PathOf("page.html")).LinkTarget);
            Assert.Equal("new", _work.Read("page.html"));
        }
    }

    [LinuxFact]
    public void Of_a_link_in_the_place_of_a_page_the_link_is_deleted()
    {
        File.CreateSymbolicLink(_work.PathOf("page.html"), _work.PathOf("nowhere"));

        OutputFolder.Delete(_work.PathOf("page.html"));

        Assert.Empty(Directory.GetFileSystemEntries(_work.Folder));
    }

    [LinuxFact]
    public void A_folder_that_is_a_link_to_elsewhere_leads_out_of_the_folder()
    {
        Directory.CreateDirectory(_work.PathOf("elsewhere/below"));
        Directory.CreateDirectory(_work.PathOf("out/inside"));
        Directory.CreateSymbolicLink(_work.PathOf("out/2021"), _work.PathOf("elsewhere"));
        Directory.CreateSymbolicLink(_work.PathOf("out/2022"), _work.PathOf("out/inside"));
        Directory.CreateSymbolicLink(_work.PathOf("out/2023"), _work.PathOf("out/2023"));
        var folder = new OutputFolder(_work.PathOf("out"));

        Assert.Null(folder.Find("2021/x.html"));
        Assert.Null(folder.Find("2021/below/x.html"));
        Assert.Null(folder.Find("2023/x.html"));
        Assert.NotNull(folder.Find("2022/x.html"));
        Assert.NotNull(folder.Find("2024/x.html"));
    }

    [LinuxFact]
    public void Through_a_linked_folder_nothing_is_written_or_deleted_and_it_is_told()
    {
        _work.Add("data/2021/甲县.yaml");
        _work.Add("data/2021/乙县.yaml", "licences: 2272", "licences: -1");
        _work.Add("data/丙县.yaml");
        _work.Add("elsewhere/乙县.html");
        Directory.CreateDirectory(_work.PathOf("out"));
        Directory.CreateSymbolicLink(_work.PathOf("out/2021"), _work.PathOf("elsewhere"));

        Assert.Equal(1, _work.Run("render", _work.PathOf("data"), "--out", _work.PathOf("out")));

        Assert.Equal(["乙县.html"], _work.Files("elsewhere"));
        Assert.Contains("error NB9013", _work.Errors, StringComparison.Ordinal);
        Assert.True(_work.Has("out/丙县.html"));
    }

    [Fact]
    public void The_output_folder_itself_may_be_a_link()
    {
        Directory.CreateDirectory(_work.PathOf("real/2021"));
        Directory.CreateSymbolicLink(_work.PathOf("out"), _work.PathOf("real"));

        Assert.NotNull(new OutputFolder(_work.PathOf("out")).Find("2021/x.html"));
    }

    [Fact]
    public void What_a_killed_program_left_is_deleted_and_nothing_else()
    {
        var gone = Start("true");
        var mine = Environment.ProcessId;
        string[] left = [$"out/.nianbao-{gone}-abcdefgh.tmp", $"out/2021/.nianbao-{gone}-abcdefgh.tmp", $"out/.nianbao-{mine}-oldoldol.tmp"];
        string[] stay = [$"out/.nianbao-{mine}-abcdefgh.tmp", "out/.nianbao-x-abcdefgh.tmp", "out/page.html", $"other/.nianbao-{gone}-abcdefgh.tmp"];
        foreach (var name in left.Concat(stay)) _work.Add(name);

        // of a former process with the number of this one
        using var self = Process.GetCurrentProcess();
        File.SetLastWriteTimeUtc(_work.PathOf(left[2]), self.StartTime.ToUniversalTime().AddMinutes(-1));
        Directory.CreateSymbolicLink(_work.PathOf("out/link"), _work.PathOf("other"));

        new OutputFolder(_work.PathOf("out")).RemoveLeftovers();

        Assert.All(left, name => Assert.False(_work.Has(name), name));
        Assert.All(stay, name => Assert.True(_work.Has(name), name));
    }

    /// <summary>The number of a killed process is taken until its parent asks how it ended, which here it never does.</summary>
    [LinuxFact]
    public void What_a_program_left_that_is_killed_and_still_listed_is_deleted()
    {
        using var parent = Process.Start(new ProcessStartInfo("sh", ["-c", "sleep 60 & echo $!; exec sleep 60"]) { RedirectStandardOutput = true })!;
        try
        {
            var number = int.Parse(parent.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
            var file = $"out/.nianbao-{number}-abcdefgh.tmp";
            _work.Add(file);
            new OutputFolder(_work.PathOf("out")).RemoveLeftovers();
            Assert.True(_work.Has(file));

            using (var child = Process.GetProcessById(number)) child.Kill();
            Assert.True(SpinWait.SpinUntil(() => File.ReadAllText($"/proc/{number}/stat").Contains(") Z ", StringComparison.Ordinal), TimeSpan.FromSeconds(30)));
            new OutputFolder(_work.PathOf("out")).RemoveLeftovers();

            Assert.False(_work.Has(file));
        }
        finally
        {
            parent.Kill();
        }
    }

    [Fact]
    public void A_file_being_written_says_who_writes_it_and_is_no_longer_than_a_page()
    {
        var name = Path.GetFileName(TemporaryFile.NameIn(_work.Folder));

        Assert.StartsWith($".nianbao-{Environment.ProcessId}-", name, StringComparison.Ordinal);
        Assert.EndsWith(".tmp", name, StringComparison.Ordinal);
        Assert.True(name.Length < 40);
    }

    [LinuxFact]
    public void A_page_may_have_the_longest_name_there_is()
    {
        Assert.True(Folder().Write(_work.PathOf(new string('x', 250) + ".html"), "new"u8));
    }

    private static int Start(string program)
    {
        using var process = Process.Start(program);
        process.WaitForExit();
        return process.Id;
    }

    private OutputFolder Folder() => new(_work.Folder);
}
