using System.Runtime.Versioning;
using Nianbao.Cli.Tests.Fixture;
using Nianbao.Fixtures;

namespace Nianbao.Cli.Tests;

/// <summary>The command <c>tidy</c>: which files it writes, and how.</summary>
public sealed class TidyCommandTests : IDisposable
{
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Files_are_written_once_and_are_tidy_then()
    {
        var file = _work.Add("data/2021/甲县人民政府.yaml");

        Assert.Equal(0, _work.Run("tidy", _work.PathOf("data")));
        var tidy = File.ReadAllText(file);

        Assert.Contains("\n  行政许可:       2272\n", tidy, StringComparison.Ordinal);
        Assert.Contains($"整理了 {file}", _work.Output, StringComparison.Ordinal);
        Assert.Equal(0, _work.Run("tidy", _work.PathOf("data")));
        Assert.Equal("", _work.Output);
        Assert.Equal(["2021/甲县人民政府.yaml"], _work.Files("data"));
    }

    [Fact]
    public void Only_looked_at_nothing_is_written_and_the_exit_code_says_so()
    {
        var file = _work.Add("data/2021/甲县人民政府.yaml");

        Assert.Equal(1, _work.Run("tidy", "--check", file));

        Assert.Equal(ReadFile.Good, File.ReadAllText(file));
        Assert.Contains($"{file} 要整理", _work.Output, StringComparison.Ordinal);
        _work.Run("tidy", file);
        Assert.Equal(0, _work.Run("tidy", "--check", file));
    }

    [Fact]
    public void A_file_that_leaves_doubts_stays_and_the_others_are_tidied()
    {
        var bad = _work.Add("data/2021/甲县人民政府.yaml", "licences: 2272", "licences: 5万");
        var good = _work.Add("data/2021/乙县人民政府.yaml");
        var before = File.ReadAllText(bad);

        Assert.Equal(1, _work.Run("tidy", _work.PathOf("data")));

        Assert.Equal(before, File.ReadAllText(bad));
        Assert.Contains("NB5311", _work.Errors, StringComparison.Ordinal);
        Assert.Contains($"{bad} 没有整理", _work.Errors, StringComparison.Ordinal);
        Assert.NotEqual(ReadFile.Good, File.ReadAllText(good));
    }

    [Fact]
    public void What_a_new_report_begins_with_is_tidy()
    {
        _work.Run("new", "2022", "某某县人民政府", "--data", _work.PathOf("data"));

        Assert.Equal(0, _work.Run("tidy", "--check", _work.PathOf("data")));
    }

    [LinuxFact]
    [SupportedOSPlatform("linux")]
    public void A_link_stays_a_link_and_the_mode_of_a_file_stays()
    {
        var file = _work.Add("data/2021/甲县人民政府.yaml");
        var link = _work.PathOf("data/2021/乙县人民政府.yaml");
        File.CreateSymbolicLink(link, file);
        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        File.SetUnixFileMode(file, mode);

        Assert.Equal(0, _work.Run("tidy", link));

        Assert.NotNull(new FileInfo(link).LinkTarget);
        Assert.NotEqual(ReadFile.Good, File.ReadAllText(file));
        Assert.Equal(mode, File.GetUnixFileMode(file));
    }

    [Fact]
    public void A_file_that_is_not_utf8_is_told()
    {
        var file = _work.Add("data/2021/甲县人民政府.yaml");
        File.WriteAllBytes(file, [0xCE, 0xD2, 0x0A]);

        Assert.Equal(1, _work.Run("tidy", file));

        Assert.Contains("NB5003", _work.Errors, StringComparison.Ordinal);
        Assert.Equal(3, new FileInfo(file).Length);
    }
}
