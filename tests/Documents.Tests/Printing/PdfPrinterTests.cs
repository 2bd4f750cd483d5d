using System.Text;
using Nianbao.Documents.Printing;
using Nianbao.Documents.Tests.Sources;
using UglyToad.PdfPig;

namespace Nianbao.Documents.Tests.Printing;

public sealed class PdfPrinterTests
{
    private const string Page =
        """
        <!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>某县2021年年度报告</title></head>
        <body><h1>某县2021年年度报告</h1><p>正文</p><h2>一、总体情况</h2><img src="http://192.0.2.1/logo.png"><img src="https://example.com/logo.png"></body></html>
        """;

    [ProgramFact("Debian: apt-get install chromium", "chromium", "chromium-browser", "google-chrome")]
    public void A_page_is_printed_with_its_title_its_outline_and_its_tags_the_same_every_time_and_nothing_is_fetched()
    {
        var printer = PdfPrinter.Find([".html"]);

        var pdf = printer.Print(Encoding.UTF8.GetBytes(Page));

        Assert.IsType<BrowserPrinter>(printer);
        Assert.Equal(pdf, printer.Print(Encoding.UTF8.GetBytes(Page)));
        using var document = PdfDocument.Open(pdf);
        Assert.Equal("某县2021年年度报告", document.Information.Title);
        Assert.True(document.TryGetBookmarks(out var bookmarks));
        Assert.Contains(bookmarks.GetNodes(), node => node.Title.EndsWith("总体情况", StringComparison.Ordinal));
        Assert.Contains("/StructTreeRoot", Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
    }

    [ProgramFact("Debian: apt-get install libreoffice-writer-nogui", "soffice", "libreoffice")]
    public void Without_a_browser_the_Word_file_is_printed()
    {
        var printer = PdfPrinter.Find([".docx", ".html"], named: null, browser: () => null, OfficePrinter.FindProgram);

        Assert.IsType<OfficePrinter>(printer);
        Assert.Equal(".docx", printer.Source);
    }

    [Fact]
    public void Where_there_is_no_program_the_message_says_what_to_do()
    {
        var nothing = Assert.Throws<PrintException>(() => PdfPrinter.Find([".docx", ".html"], named: null, browser: () => null, office: () => null));
        var noWordFile = Assert.Throws<PrintException>(() => PdfPrinter.Find([".html"], named: null, browser: () => null, office: () => "soffice"));
        var misnamed = Assert.Throws<PrintException>(() => PdfPrinter.Find([".html"], "/nowhere/chrome", browser: () => "chromium", office: () => null));

        Assert.Equal(["NB9031", "NB9031", "NB9031"], [nothing.Rule, noWordFile.Rule, misnamed.Rule]);
        Assert.Contains("Chromium", nothing.Chinese, StringComparison.Ordinal);
        Assert.Contains("LibreOffice", nothing.English, StringComparison.Ordinal);
        Assert.Contains("/nowhere/chrome", misnamed.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_is_named_is_taken_before_all_others()
    {
        var office = Path.Combine(Directory.CreateTempSubdirectory("nianbao").FullName, "soffice.bin");
        File.WriteAllText(office, "");

        Assert.IsType<OfficePrinter>(PdfPrinter.Find([".docx", ".html"], office, browser: () => "chromium", office: () => null));
        Assert.Contains(".docx", Assert.Throws<PrintException>(() => PdfPrinter.Find([".html"], office, browser: () => "chromium", office: () => null)).English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_prints_nothing_is_told_with_what_it_said()
    {
        var printer = new BrowserPrinter(OperatingSystem.IsWindows() ? "where.exe" : "/bin/false");

        var failure = Assert.Throws<PrintException>(() => printer.Print("<p>"u8));

        Assert.Equal("NB9032", failure.Rule);
        Assert.Contains("exit code", failure.English, StringComparison.Ordinal);
    }

    [Fact]
    public void The_time_of_printing_gives_way_to_a_day_that_is_always_the_same()
    {
        var pdf = Encoding.ASCII.GetBytes("<</CreationDate (D:20261201023346+00'00')\n/ModDate (D:20261201023346+00'00')>>(D:x)");

        PdfDates.Settle(pdf);

        Assert.Equal("<</CreationDate (D:19800101000000+00'00')\n/ModDate (D:19800101000000+00'00')>>(D:x)", Encoding.ASCII.GetString(pdf));
    }
}
