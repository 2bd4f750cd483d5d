using System.Collections.Concurrent;

namespace Nianbao.Build.Tests;

/// <summary><c>dotnet watch</c>: an edit of a data file renders it.</summary>
[Collection(OfficeTests.Name)]
public sealed class WatchTests(Office office)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(90);

    [Fact]
    public void An_edit_of_a_data_file_is_rendered_and_a_mistake_is_shown()
    {
        var project = office.Settled();
        var lines = new ConcurrentQueue<string>();
        using var watch = Dotnet.Start(
            project.Folder,
            ["watch", "--non-interactive", "build", "--no-restore", .. project.Options()],
            lines.Enqueue,
            lines.Enqueue);
        try
        {
            WaitFor("is up to date", () => lines.Any(line => line.Contains("up to date in", StringComparison.Ordinal)));
            WaitFor("waits", () => lines.Any(line => line.Contains("Waiting for a file", StringComparison.Ordinal)));
            project.Replace(Office.Report, "[9, 0, 0, 0, 0, 0, 9]", "[9, 0, 0, 0, 0, 0, 12]");
            WaitFor("shows the mistake", () => lines.Any(line => line.Contains("error NB3001: ", StringComparison.Ordinal)));
            WaitFor("takes the page away", () => !project.Exists("out/2021/施秉县人民政府.html"));
            WaitFor("waits again", () => lines.Count(line => line.Contains("Waiting for a file", StringComparison.Ordinal)) > 1);
            project.Replace(Office.Report, "[9, 0, 0, 0, 0, 0, 12]", "[9, 0, 0, 0, 0, 0, 9]");
            WaitFor("renders", () => project.Exists("out/2021/施秉县人民政府.html"));
        }
        finally
        {
            watch.Kill(entireProcessTree: true);
            watch.WaitForExit();
        }

        void WaitFor(string what, Func<bool> isDone)
        {
            Assert.True(SpinWait.SpinUntil(() => isDone() || watch.HasExited, s_patience) && !watch.HasExited,
                $"dotnet watch never {what}:\n{string.Join('\n', lines)}");
        }
    }
}
