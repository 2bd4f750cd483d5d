using System.Collections.Concurrent;
using System.Diagnostics;
using Nianbao.Build.Exchange;

namespace Nianbao.Build.Tests;

/// <summary>Builds of one project at once, as of an editor beside a terminal, and builds that were ended before their end.</summary>
[Collection(OfficeTests.Name)]
public sealed class RaceTests(Office office)
{
    [Fact]
    public void Two_builds_at_once_do_the_work_once_and_keep_all_pages()
    {
        var project = office.Settled();
        project.Touch(Office.Report);
        project.Touch("data/2023/蚌峨乡人民政府.yaml");
        var lines = new ConcurrentQueue<string>();

        Process[] builds = [Start(project, lines), Start(project, lines)];
        foreach (var build in builds) build.WaitForExit();

        Assert.All(builds, build => Assert.True(build.ExitCode == 0, string.Join('\n', lines)));
        Assert.Single(lines, line => line.Contains($"-> 2 report(s), {2 * Office.Suffixes.Count} file(s) in", StringComparison.Ordinal));
        Assert.Single(lines, line => line.Contains("-> 3 report(s) up to date in", StringComparison.Ordinal));
        Assert.Equal(Office.Pages, project.FilesIn("out"));
    }

    [Fact]
    public void A_build_waits_for_another_and_says_so()
    {
        var project = office.Settled();
        var lines = new ConcurrentQueue<string>();
        Process build;
        using (FileLock.TryTake(project.PathOf("obj/nianbao/lock"))!)
        {
            build = Start(project, lines);
            Assert.True(
                SpinWait.SpinUntil(() => lines.Any(line => line.Contains("waiting for another build", StringComparison.Ordinal)), TimeSpan.FromMinutes(1)),
                string.Join('\n', lines));
            Assert.False(build.HasExited);
        }

        build.WaitForExit();
        Assert.Equal(0, build.ExitCode);
    }

    /// <summary>What a killed build leaves: a journal in which a page was begun, and last year's text on this year's page.</summary>
    [Fact]
    public void After_a_build_that_was_killed_the_next_does_what_was_left()
    {
        const string Next = "data/2022/施秉县人民政府.yaml";
        var project = office.Settled();
        project.Write(Next, project.Read(Office.Report).Replace("2021年", "2022年", StringComparison.Ordinal).Replace("year: 2021", "year: 2022", StringComparison.Ordinal));
        project.Write("templates/last.scriban", "{{ previous ? (previous.preamble[0] | string.slice 0 2) : '没有' }}\n");
        project.Build().Succeeded();
        var state = Directory.GetFiles(project.PathOf("obj/nianbao"), "state.txt", SearchOption.AllDirectories).Single();
        Assert.Equal("根据\n", project.Read("out/2022/施秉县人民政府.last.txt"));

        // the report of 2021 was rendered with its new text, and the program was killed before that of 2022
        project.Replace(Office.Report, "根据《中华", "依照《中华");
        var report = project.PathOf(Office.Report);
        string[] pages = [project.PathOf("out/2021/施秉县人民政府.html"), project.PathOf("out/2021/施秉县人民政府.begun.html")];
        File.WriteAllText(pages[1], "begun by a template that is gone");
        File.WriteAllLines(Path.Combine(Path.GetDirectoryName(state)!, "journal.txt"),
        [
            File.ReadLines(state).First(), RecordLine.Join([RecordWords.Begin, report, .. pages]),
            RecordLine.Join([RecordWords.End, report, "2021/施秉县人民政府", FileStamp.Of(report), pages[0]]),
        ]);

        project.Build().Succeeded();

        Assert.Equal("依照\n", project.Read("out/2022/施秉县人民政府.last.txt"));
        Assert.False(project.Exists("out/2021/施秉县人民政府.begun.html"));
    }

    private static Process Start(Consumer project, ConcurrentQueue<string> lines) =>
        Dotnet.Start(project.Folder, ["build", "--no-restore", "-v:m", "-tl:off", "-nodeReuse:false", .. project.Options()], lines.Enqueue, lines.Enqueue);
}
