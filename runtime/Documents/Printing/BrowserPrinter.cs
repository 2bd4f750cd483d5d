using System.ComponentModel;
using Nianbao.Documents.Programs;

namespace Nianbao.Documents.Printing;

/// <summary>Prints pages by their print styles with Chromium or one of its kin: tagged, with an outline of the headings and the page's title.</summary>
/// <param name="program">The browser.</param>
internal sealed class BrowserPrinter(string program) : PdfPrinter
{
    /// <summary>What it prints.</summary>
    public const string Suffix = ".html";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    // each takes some two hundred megabytes
    private static readonly SemaphoreSlim Few = new(Math.Min(4, Environment.ProcessorCount));

    /// <inheritdoc/>
    public override string Program => program;

    /// <inheritdoc/>
    public override string Source => Suffix;

    /// <summary>The browser, if one is installed.</summary>
    public static string? FindProgram() => ExternalProgram.Find(Names, UsualFolders());

    /// <inheritdoc/>
    public override byte[] Print(ReadOnlySpan<byte> content)
    {
        Few.Wait();
        try
        {
            using var folder = new WorkFolder("pdf");
            File.WriteAllBytes(folder["report.html"], content);
            var problem = new ExternalProgram(program).Run(Arguments(folder), folder.Path, Limit, CancellationToken.None);
            if (!File.Exists(folder["report.pdf"])) throw PrintException.NotPrinted(program, problem ?? "no file");
            var pdf = File.ReadAllBytes(folder["report.pdf"]);

            // a page that is not there is printed as what says so, and one that was cut off is no PDF
            if (problem != null || !IsWhole(pdf)) throw PrintException.NotPrinted(program, problem ?? "incomplete file");
            PdfDates.Settle(pdf);
            return pdf;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or Win32Exception)
        {
            throw PrintException.NotPrinted(program, e.Message);
        }
        finally
        {
            Few.Release();
        }
    }

    private static string[] Names => OperatingSystem.IsWindows()
        ? ["chrome.exe", "msedge.exe", "chromium.exe"]
        : ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable", "msedge",
            "Google Chrome", "Chromium", "Microsoft Edge"];

    private static IEnumerable<string> UsualFolders()
    {
        if (OperatingSystem.IsMacOS()) return ((string[])["Google Chrome", "Chromium", "Microsoft Edge"]).Select(name => $"/Applications/{name}.app/Contents/MacOS");
        if (!OperatingSystem.IsWindows()) return ["/usr/bin", "/usr/local/bin", "/snap/bin"];
        return from special in (Environment.SpecialFolder[])[Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.LocalApplicationData]
               from name in (string[])[@"Google\Chrome\Application", @"Microsoft\Edge\Application", @"Chromium\Application"]
               select Path.Combine(Environment.GetFolderPath(special), name);
    }

    // A profile of its own: a window that is open would take the page over. Nothing is fetched: names of hosts lead nowhere,
    // and so does the proxy, which takes addresses, too.
    private static string[] Arguments(WorkFolder folder) =>
    [
        "--headless=new", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-extensions", "--disable-sync",
        "--disable-background-networking", "--disable-component-update", "--disable-default-apps", "--disable-domain-reliability",
        "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=127.0.0.1:9", "--proxy-bypass-list=<-loopback>",
        .. MustDoWithoutSandbox ? ["--no-sandbox"] : Array.Empty<string>(),
        $"--user-data-dir={folder["profile"]}",
        "--no-pdf-header-footer", "--generate-pdf-document-outline", $"--print-to-pdf={folder["report.pdf"]}",
        new Uri(folder["report.html"]).AbsoluteUri,
    ];

    // Chromium refuses to run as root with it
    private static bool MustDoWithoutSandbox => OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess;

    private static bool IsWhole(ReadOnlySpan<byte> pdf) => pdf.StartsWith("%PDF-"u8) && pdf[^Math.Min(pdf.Length, 32)..].IndexOf("%%EOF"u8) >= 0;
}
