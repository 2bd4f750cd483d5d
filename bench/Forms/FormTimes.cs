using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace Nianbao.Bench.Forms;

/// <summary>How long the form takes to open, and from a key to its finding, in Chromium from a folder.</summary>
internal static class FormTimes
{
    private const int Keys = 200;

    /// <summary>Measures the form.</summary>
    /// <param name="file">The packed form.</param>
    /// <param name="browser">The program of the browser.</param>
    public static async Task Run(string file, string browser)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = browser, Args = ["--no-sandbox"] });
        var page = await chromium.NewPageAsync();
        var clock = Stopwatch.StartNew();
        await page.GotoAsync(new Uri(Path.GetFullPath(file)).AbsoluteUri);
        await page.WaitForSelectorAsync("#start");
        Print("opening the file", clock.Elapsed);
        await page.FillAsync("#organ", "示例县人民政府");
        await page.FillAsync("#year", "2025");
        clock.Restart();
        await page.ClickAsync("#start");
        await page.WaitForSelectorAsync("#c0");
        Print("to the first cell", clock.Elapsed);

        // within the page: what it takes to send a key there is not the form's
        var times = await page.EvaluateAsync<double[]>(
            """
            async keys => {
              const times = [];
              for (let i = 0; i < keys; i++) {
                const box = document.getElementById('c' + (10 + i % 150));
                box.value = String(i % 10);
                const begin = performance.now();
                box.dispatchEvent(new Event('input', { bubbles: true }));
                await new Promise(done => setTimeout(done, 0));
                times.push(performance.now() - begin);
              }
              return times;
            }
            """,
            Keys);
        Array.Sort(times);
        Print("a key, median", TimeSpan.FromMilliseconds(times[Keys / 2]));
        Print("a key, 95th percentile", TimeSpan.FromMilliseconds(times[Keys * 95 / 100]));
    }

    private static void Print(string what, TimeSpan time) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-26} {time.TotalMilliseconds,7:0} ms"));
}
