using System.Text;
using Nianbao.Documents.Sources;
using Nianbao.Documents.Sources.Detection;

// the library that judges Word files has a namespace of that name
using Format = Nianbao.Documents.Sources.Detection.DocumentFormat;

namespace Nianbao.Documents.Tests.Sources;

public sealed class DocumentKindDetectorTests
{
    [Theory]
    [InlineData("<!DOCTYPE html><p>", "a.doc", nameof(Format.Html))]
    [InlineData("\uFEFF\n<table><tr>", "a.xls", nameof(Format.Html))]
    [InlineData("文字 <p>", "a.txt", nameof(Format.Text))]
    [InlineData("文字 <b>", "a.html", nameof(Format.Html))]
    [InlineData("%PDF-1.7", "a.txt", nameof(Format.Pdf))]
    [InlineData(@"{\rtf1", "a.doc", nameof(Format.OfficeText))]
    [InlineData("<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?>", "a.xml", nameof(Format.OfficeText))]
    [InlineData("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>", "a.xml", nameof(Format.OfficeSheet))]
    [InlineData("MIME-Version: 1.0", "a.mht", nameof(Format.Unknown))]
    [InlineData("GIF89a\0\0", "a.bin", nameof(Format.Unknown))]
    public void Content_comes_before_the_name(string content, string name, string format) =>
        Assert.Equal(format, DocumentKindDetector.Detect(Encoding.UTF8.GetBytes(content), name).ToString());

    [Fact]
    public void Zip_files_are_told_by_their_entries()
    {
        static Format Of(params string[] names) =>
            DocumentKindDetector.Detect(ZipFiles.Of(names.Select(name => (name, "application/vnd.oasis.opendocument.text"))), "a.zip");

        Assert.Equal(Format.Word, Of("[Content_Types].xml", "word/document.xml"));
        Assert.Equal(Format.Workbook, Of("[Content_Types].xml", "xl/workbook.xml"));
        Assert.Equal(Format.OfficeText, Of("mimetype", "content.xml"));
        Assert.Equal(Format.Unknown, Of("OFD.xml"));
        Assert.Equal(Format.Zip, Of("a.docx"));
    }

    [Fact]
    public void Pictures_and_encrypted_files_are_findings()
    {
        Assert.Equal("NB6004", Assert.Throws<DocumentException>(() => DocumentKindDetector.Detect(new byte[100], "扫描.jpg")).Rule);
        Assert.Equal("NB6003", Assert.Throws<DocumentException>(() => DocumentKindDetector.Detect(CompoundFileWith("EncryptedPackage"), "a.docx")).Rule);
        Assert.Equal(Format.Workbook, DocumentKindDetector.Detect(CompoundFileWith("Workbook"), "a.et"));
        Assert.Equal(Format.OfficeText, DocumentKindDetector.Detect(CompoundFileWith("WordDocument"), "a.wps"));
        Assert.Equal("NB6002", Assert.Throws<DocumentException>(() => DocumentKindDetector.Detect("PK\x3\x4..."u8.ToArray(), "a.docx")).Rule);
    }

    // a header, then the directory in the first sector
    private static byte[] CompoundFileWith(string stream)
    {
        var file = new byte[1024];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(file);
        file[30] = 9;
        Encoding.Unicode.GetBytes(stream).CopyTo(file, 512);
        file[512 + 64] = (byte)((stream.Length + 1) * 2);
        return file;
    }
}
