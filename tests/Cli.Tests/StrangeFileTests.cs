using System.Diagnostics;
using System.Runtime.Versioning;
using Nianbao.Cli.Tests.Fixture;

namespace Nianbao.Cli.Tests;

/// <summary>Whatever lies in the folders of data and pages: one finding says so, and the other reports go on.</summary>
public sealed class StrangeFileTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Workspace _work = new();

    public StrangeFileTests() => _work.Add("data/2021/乙县.yaml");

    private string Data => _work.PathOf("data");

    private string Out => _work.PathOf("out");

    public void Dispose() => _work.Dispose();

    [LinuxFact]
    public void A_pipe_is_told_and_not_waited_for()
    {
        var pipe = MakePipe("data/2021/甲县.yaml");

        Assert.Equal(1, Run("render", Data, "--out", Out));

        Assert.Equal($"{pipe}(1,1,1,1): error NB5014: 这不是普通文件", _work.Errors[.._work.Errors.IndexOf('（', StringComparison.Ordinal)]);
        Assert.Equal(["2021/乙县.fragment.html", "2021/乙县.html"], _work.Files("out"));
    }

    [LinuxFact]
    public void A_link_to_a_pipe_or_a_device_is_the_same()
    {
        File.CreateSymbolicLink(_work.PathOf("data/2021/甲县.yaml"), MakePipe("pipe"));
        File.CreateSymbolicLink(_work.PathOf("data/2021/丙县.yaml"), "/dev/zero");

        Assert.Equal(1, Run("check", Data));

        Assert.Equal(2, Lines("error NB5014"));
        Assert.Contains("3 checked", _work.Output, StringComparison.Ordinal);
    }

    [LinuxFact]
    public void A_file_without_a_length_is_read_if_it_is_one()
    {
        File.CreateSymbolicLink(_work.PathOf("data/2021/甲县.yaml"), "/proc/self/cmdline");

        Assert.Equal(1, Run("check", Data));

        Assert.Contains("甲县.yaml(1,", _work.Errors, StringComparison.Ordinal);
        Assert.Equal(0, Lines("error NB5014") + Lines("error NB5001"));
    }

    [LinuxFact]
    public void A_pipe_in_the_place_of_last_years_report_or_a_unit_is_not_waited_for()
    {
        MakePipe("data/2020/乙县.yaml");
        MakePipe(UnitFolder.Year + "甲镇.yaml");
        _work.AddUnit("全县", 1, "covers: { units: [甲镇] }\n");

        Run("check", "--all", _work.PathOf("data/2021/乙县.yaml"), _work.PathOf(UnitFolder.Year + "全县.yaml"));

        Assert.Equal(1, Lines("note NB5253"));
        Assert.Equal(1, Lines("warning NB5261"));
    }

    [LinuxFact]
    public void A_page_in_the_place_of_a_pipe_replaces_it()
    {
        MakePipe("out/2021/乙县.html");

        Assert.Equal(0, Run("render", Data, "--out", Out));

        Assert.StartsWith("页面", _work.Read("out/2021/乙县.html"), StringComparison.Ordinal);
    }

    [LinuxFact]
    public void Links_that_lead_nowhere_or_round_in_a_circle_are_told()
    {
        File.CreateSymbolicLink(_work.PathOf("data/2021/甲县.yaml"), _work.PathOf("nowhere"));
        File.CreateSymbolicLink(_work.PathOf("data/2021/丙县.yaml"), _work.PathOf("data/2021/丙县.yaml"));

        Assert.Equal(1, Run("render", Data, "--out", Out));

        Assert.Equal(2, Lines("error NB5001"));
        Assert.Equal(["2021/乙县.fragment.html", "2021/乙县.html"], _work.Files("out"));
    }

    [Fact]
    public void A_folder_by_the_name_of_a_data_file_is_told_and_what_lies_in_it_is_checked()
    {
        _work.Add("data/2021/甲县.yaml/丙县.yaml");

        Assert.Equal(1, Run("check", Data));

        Assert.Equal(1, Lines("甲县.yaml(1,1,1,1): error NB5015"));
        Assert.Contains("3 checked", _work.Output, StringComparison.Ordinal);
    }

    [LinuxFact]
    [SupportedOSPlatform("linux")]
    public void A_file_that_must_not_be_read_is_one_finding()
    {
        var file = _work.Add("data/2021/甲县.yaml");
        File.SetUnixFileMode(file, UnixFileMode.None);
        File.SetUnixFileMode(_work.Folder, (UnixFileMode)0b111_101_101);

        RunAsOrdinaryUser("check", file);

        Assert.Equal(1, Lines("甲县.yaml(1,1,1,1): error NB5001"));
        Assert.Contains("1 checked", _work.Output, StringComparison.Ordinal);
    }

    [LinuxFact]
    [SupportedOSPlatform("linux")]
    public void A_folder_that_must_not_be_read_is_one_finding()
    {
        File.Delete(_work.PathOf("data/2021/乙县.yaml"));
        _work.Add("data/2021/closed/丙县.yaml");
        File.SetUnixFileMode(_work.PathOf("data/2021/closed"), UnixFileMode.None);
        File.SetUnixFileMode(_work.Folder, (UnixFileMode)0b111_101_101);

        RunAsOrdinaryUser("check", Data);

        File.SetUnixFileMode(_work.PathOf("data/2021/closed"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal(1, Lines("closed(1,1,1,1): error NB5016"));
        Assert.Contains("1 checked", _work.Output, StringComparison.Ordinal);
    }

    // of one file only: several are read by threads of the pool, which are those of an ordinary user or not as they came
    private void RunAsOrdinaryUser(params string[] args)
    {
        using (new OrdinaryUser()) Assert.Equal(1, _work.Run(args));
    }

    [LinuxTheory]
    [InlineData("CON", "“CON”是设备名")]
    [InlineData("nul", "“nul”是设备名")]
    [InlineData("com1.x", "“com1”是设备名")]
    [InlineData("甲?县", "有符号“?”")]
    [InlineData("甲县.", "以句点或空格结尾")]
    [InlineData("甲县 ", "以句点或空格结尾")]
    public void A_name_that_windows_cannot_hold_is_warned_of_once_and_rendered(string stem, string told)
    {
        var file = _work.Add($"data/2021/{stem}.yaml");

        Assert.Equal(0, Run("render", Data, "--out", Out));

        Assert.StartsWith($"{file}(1,1,1,1): warning NB5017: 文件名{told}", _work.Errors, StringComparison.Ordinal);
        Assert.Equal(1, Lines("NB5017"));
        Assert.Equal(4, _work.Files("out").Length);
    }

    [LinuxFact]
    public void A_page_whose_name_is_too_long_is_told_and_the_others_are_written()
    {
        var file = _work.Add($"data/2021/{new string('长', 80)}.yaml");
        var longer = _work.Add($"data/2021/{new string('x', 250)}.yaml");

        Assert.Equal(1, Run("render", Data, "--out", Out));

        Assert.Contains($"{longer}(1,1,1,1): error NB9017: ", _work.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(file, _work.Errors, StringComparison.Ordinal);
        Assert.Equal(1, Lines("error"));
        Assert.Contains("2021/乙县.html", _work.Files("out"));
    }

    [SmallDiskFact]
    public void On_a_full_disk_nothing_is_written_by_half_and_every_report_is_told_of()
    {
        using (SmallDisk.At(Out))
        {
            for (var i = 0; i < 30; i++) _work.Add($"data/2021/{i}.yaml", "other: 无", "other: " + new string('文', 3000));
            File.WriteAllBytes(_work.PathOf("out/fill"), new byte[40 * 1024]);

            Assert.Equal(2, Run("render", Data, "--out", Out));

            var pages = _work.Files("out").Where(name => name != "fill").ToList();
            Assert.All(pages, name => Assert.EndsWith("\n", _work.Read("out/" + name), StringComparison.Ordinal));
            Assert.All(pages, name => Assert.EndsWith(".html", name, StringComparison.Ordinal));
            Assert.InRange(Lines("error NB9011"), 1, 61);
        }
    }

    private string MakePipe(string name)
    {
        var path = _work.PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var process = Process.Start("mkfifo", path);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return path;
    }

    // a command that waits for a pipe must fail the test and not hold it up
    private int Run(params string[] args)
    {
        var run = Task.Run(() => _work.Run(args));
        Assert.True(run.Wait(Patience), "the command hangs");
        return run.Result;
    }

    private int Lines(string part) => _work.Errors.Split('\n').Count(line => line.Contains(part, StringComparison.Ordinal));
}
