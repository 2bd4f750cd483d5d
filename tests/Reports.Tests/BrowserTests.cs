using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Nianbao.Reports.Tests;

/// <summary>Pages in a real browser: on a wide screen, on a telephone and on paper.</summary>
public sealed class BrowserTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nianbao-browser-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [BrowserFact]
    public void No_page_is_wider_than_the_screen()
    {
        foreach (var name in SampleReports.Names)
        {
            foreach (var suffix in (string[])[".html", ".fragment.html"])
            {
                Assert.Equal("390 1280", WidthsOn(390, 1280, PageTests.Render(name, suffix)));
            }
        }
    }

    [BrowserFact]
    public void A_page_prints_on_paper()
    {
        var page = Write("page.html", PageTests.Render(SampleReports.Names[0], ".html"));
        var pdf = Path.Combine(_folder, "page.pdf");

        Run("--no-pdf-header-footer", $"--print-to-pdf={pdf}", page);

        var text = System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(pdf));
        Assert.InRange(Regex.Count(text, @"/Type\s*/Page\b"), 3, 9);
        Assert.Contains("/MediaBox [0 0 594.95996 841.91998]", text);
    }

    // A page of the same origin can measure what it frames; the width of a headless window has a lower bound.
    private string WidthsOn(int telephone, int screen, string html)
    {
        var source = WebUtility.HtmlEncode(html);
        var wrapper = Write(
            "wrapper.html",
            $"""
            <!DOCTYPE html><body>
            <iframe width="{telephone}" height="800" style="border:0" srcdoc="{source}"></iframe>
            <iframe width="{screen}" height="800" style="border:0" srcdoc="{source}"></iframe>
            <p id="widths"></p>
            <script>
            onload = () => widths.textContent = [...document.querySelectorAll("iframe")].map(frame => frame.contentDocument.documentElement.scrollWidth).join(" ");
            </script>
            """);
        var page = Run("--virtual-time-budget=10000", "--dump-dom", wrapper);
        return Regex.Match(page, "<p id=\"widths\">([^<]*)</p>").Groups[1].Value;
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private string Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(BrowserFactAttribute.Browser!) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[
            "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", $"--user-data-dir={Path.Combine(_folder, "profile")}", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var browser = Process.Start(start)!;
        browser.ErrorDataReceived += (_, _) => { };
        browser.BeginErrorReadLine();
        var output = browser.StandardOutput.ReadToEnd();
        Assert.True(browser.WaitForExit(60_000), "the browser did not end");
        return output;
    }
}
