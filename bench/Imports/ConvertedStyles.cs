using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Nianbao.Bench.Imports;

/// <summary>Documents that other programs make of pages, where they are installed.</summary>
internal sealed class ConvertedStyles : IDisposable
{
    private const int MostDocuments = 6;

    private readonly string _folder = Directory.CreateTempSubdirectory("nianbao-imports-").FullName;
    private int _runs;

    /// <summary>Converts a few of the reports.</summary>
    public IEnumerable<(ImportStyle Style, List<(PublishedReport Report, string Name, byte[] Content)> Documents)> Make(List<PublishedReport> reports)
    {
        var few = reports.Take(MostDocuments).ToList();
        var (official, pasted) = (few.ConvertAll(report => Styled(HtmlStyles.Official(report))), few.ConvertAll(report => Styled(HtmlStyles.Pasted(report))));
        if (Find("soffice", "libreoffice") is { } office)
        {
            foreach (var (name, pages) in ((string, List<byte[]>)[])[("", official), (" of a page pasted from Word", pasted)])
            {
                var docx = Convert(office, pages, ".html", "docx:MS Word 2007 XML", "HTML (StarWriter)");
                yield return Style("LibreOffice: .docx" + name, ".docx", few, docx);
                yield return Style("LibreOffice: .pdf" + name, ".pdf", few, Convert(office, docx, ".docx", "pdf", null));
            }

            var (bare, kept) = (few.ConvertAll(report => Encoding.UTF8.GetBytes(HtmlStyles.Official(report))), few.ConvertAll(report => WordFile.Write(report, hasRevisions: false)));
            yield return Style("LibreOffice: .pdf of a page without lines", ".pdf", few, Convert(office, Convert(office, bare, ".html", "docx:MS Word 2007 XML", "HTML (StarWriter)"), ".docx", "pdf", null));
            yield return Style("LibreOffice: .pdf of a Word file", ".pdf", few, Convert(office, kept, ".docx", "pdf", null));
            yield return Style("LibreOffice: .xlsx", ".xlsx", few, Convert(office, official, ".html", "xlsx:Calc MS Excel 2007 XML", "HTML (StarCalc)"));
            yield return Style("LibreOffice: .xls", ".xls", few, Convert(office, official, ".html", "xls:MS Excel 97", "HTML (StarCalc)"));
        }

        if (Find("chromium", "chromium-browser", "google-chrome") is { } browser)
        {
            yield return Style("Chromium: .pdf", ".pdf", few, official.ConvertAll(page => Print(browser, page)));
            yield return Style("Chromium: .pdf, landscape", ".pdf", few, official.ConvertAll(page => Print(browser, Ruled(page, "@page { size: A4 landscape }"))));
            yield return Style("Chromium: .pdf, small on A3", ".pdf", few, official.ConvertAll(page => Print(browser, Ruled(page, "@page { size: A3; margin: 10mm } body { font: 8pt 'Noto Serif CJK SC' } p { text-align: justify }"))));
            yield return Style("Chromium: .pdf, large print", ".pdf", few, official.ConvertAll(page => Print(browser, Ruled(page, "@page { size: letter } body { font: 16pt/1.8 'Noto Sans CJK SC' } td { font-size: 9pt; line-height: 1.2; border: 3px double black }"))));
            yield return Style("Chromium: .pdf without lines", ".pdf", few, official.ConvertAll(page => Print(browser, Ruled(page, "td { border: 0 !important }"))));
            yield return Style("Chromium: .pdf of a page pasted from Word", ".pdf", few, pasted.ConvertAll(page => Print(browser, page)));
        }
    }

    /// <summary>Removes the files.</summary>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static (ImportStyle Style, List<(PublishedReport Report, string Name, byte[] Content)> Documents) Style(
        string name, string ending, List<PublishedReport> reports, List<byte[]> files) =>
        (new ImportStyle(name, ending, (_, _) => []), [.. reports.Zip(files, (report, file) => (report, "document" + ending, file))]);

    // programs need lines around cells to print them
    private static byte[] Styled(string page) => Encoding.UTF8.GetBytes(page.Replace(
        "</head>", "<style>table { border-collapse: collapse; width: 100% } td { border: 1px solid black; padding: 2px } p { text-indent: 2em }</style></head>", StringComparison.Ordinal));

    private static byte[] Ruled(byte[] page, string rules) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(page).Replace("</style>", rules + "</style>", StringComparison.Ordinal));

    private static string? Find(params string[] names) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => names, Path.Combine)
        .FirstOrDefault(File.Exists);

    // all at once: the program takes longer to start than to convert
    private List<byte[]> Convert(string office, List<byte[]> files, string ending, string target, string? filter)
    {
        var run = Path.Combine(_folder, (++_runs).ToString(CultureInfo.InvariantCulture));
        var (input, output) = (Directory.CreateDirectory(Path.Combine(run, "in")).FullName, Path.Combine(run, "out"));
        var names = files.Index().Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.Index:000}")).ToList();
        foreach (var (name, file) in names.Zip(files)) File.WriteAllBytes(Path.Combine(input, name + ending), file);
        Run(office, [
            "--headless", $"-env:UserInstallation={new Uri(Path.Combine(_folder, "profile")).AbsoluteUri}", .. filter == null ? Array.Empty<string>() : ["--infilter=" + filter],
            "--convert-to", target, "--outdir", output, .. names.Select(name => Path.Combine(input, name + ending)),
        ]);
        return names.ConvertAll(name => File.ReadAllBytes(Path.Combine(output, name + "." + target.Split(':')[0])));
    }

    private byte[] Print(string browser, byte[] page)
    {
        var (input, output) = (Path.Combine(_folder, "page.html"), Path.Combine(_folder, "page.pdf"));
        File.WriteAllBytes(input, page);
        File.Delete(output);
        Run(browser, ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", $"--print-to-pdf={output}", new Uri(input).AbsoluteUri]);
        return File.ReadAllBytes(output);
    }

    private static void Run(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
    }
}
