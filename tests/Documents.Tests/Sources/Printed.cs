using System.Diagnostics;

namespace Nianbao.Documents.Tests.Sources;

/// <summary>Pages printed by other programs.</summary>
internal static class Printed
{
    /// <summary>A page printed by a browser to a PDF.</summary>
    public static byte[] ByBrowser(string html)
    {
        var folder = Directory.CreateTempSubdirectory("nianbao-print-").FullName;
        try
        {
            var (page, pdf) = (Path.Combine(folder, "page.html"), Path.Combine(folder, "page.pdf"));
            File.WriteAllText(page, html);
            using var process = Process.Start(
                BrowserFactAttribute.Browser!,
                ["--headless", "--no-sandbox", "--disable-gpu", $"--user-data-dir={Path.Combine(folder, "profile")}", "--no-pdf-header-footer", $"--print-to-pdf={pdf}", page]);
            if (!process.WaitForExit(TimeSpan.FromSeconds(100)))
            {
                process.Kill(entireProcessTree: true);
                throw new TimeoutException("the browser did not print");
            }

            return File.ReadAllBytes(pdf);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
