using System.Diagnostics;
using System.Text;
using Nianbao.Documents.Sources.Office;

namespace Nianbao.Bench.Imports;

/// <summary>Documents that other programs make of a page, where they are installed.</summary>
internal sealed class ConvertedStyles : IDisposable
{
    private const int MostDocuments = 6;

    private readonly string _folder = Directory.CreateTempSubdirectory("nianbao-imports-").FullName;

    /// <summary>Converts a few of the reports.</summary>
    public IEnumerable<(string Name, bool IsDamaged, List<(PublishedReport Report, string Name, byte[] Content)> Documents)> Make(List<PublishedReport> reports)
    {
        var few = reports.Take(MostDocuments).ToList();
        if (LibreOfficeConverter.Find() is LibreOfficeConverter office)
        {
            var docx = Convert(few, HtmlStyles.Official, page => office.Convert(page, ".html", "docx", CancellationToken.None));
            yield return Style("LibreOffice: .docx", ".docx", few, docx);
            yield return Style("LibreOffice: .pdf of .docx", ".pdf", few, docx.ConvertAll(file => office.Convert(file, ".docx", "pdf", CancellationToken.None)));
            var pasted = Convert(few, HtmlStyles.Pasted, page => office.Convert(page, ".html", "docx", CancellationToken.None));
            yield return Style("LibreOffice: .docx, pasted", ".docx", few, pasted);
            yield return Style("LibreOffice: .pdf, pasted", ".pdf", few, pasted.ConvertAll(file => office.Convert(file, ".docx", "pdf", CancellationToken.None)));
        }

        if (Chromium() is { } browser)
        {
            yield return Style("Chromium: .pdf", ".pdf", few, Convert(few, HtmlStyles.Official, page => Print(browser, page)));
            yield return Style("Chromium: .pdf, pasted", ".pdf", few, Convert(few, HtmlStyles.Pasted, page => Print(browser, page)));
        }
    }

    /// <summary>Removes the files.</summary>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static (string Name, bool IsDamaged, List<(PublishedReport Report, string Name, byte[] Content)> Documents) Style(
        string name, string ending, List<PublishedReport> reports, List<byte[]> files) =>
        (name, false, [.. reports.Zip(files, (report, file) => (report, "document" + ending, file))]);

    private static List<byte[]> Convert(List<PublishedReport> reports, Func<PublishedReport, string> page, Func<byte[], byte[]> convert) =>
        reports.ConvertAll(report => convert(Encoding.UTF8.GetBytes(Styled(page(report)))));

    // programs need lines around cells to print them
    private static string Styled(string page) => page.Replace(
        "</head>", "<style>table { border-collapse: collapse; width: 100% } td { border: 1px solid black; padding: 2px } p { text-indent: 2em }</style></head>", StringComparison.Ordinal);

    private static string? Chromium() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => (string[])["chromium", "chromium-browser", "google-chrome"], Path.Combine)
        .FirstOrDefault(File.Exists);

    private byte[] Print(string browser, byte[] page)
    {
        var (input, output) = (Path.Combine(_folder, "page.html"), Path.Combine(_folder, "page.pdf"));
        File.WriteAllBytes(input, page);
        File.Delete(output);
        using var process = Process.Start(new ProcessStartInfo(browser, ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", $"--print-to-pdf={output}", new Uri(input).AbsoluteUri])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return File.ReadAllBytes(output);
    }
}
