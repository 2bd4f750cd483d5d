using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Nianbao.Documents.Importing;
using Nianbao.Documents.Sources.Office;
using Nianbao.Documents.Sources.Workbooks;
using Nianbao.Documents.Workbooks;
using Nianbao.Generated;
using Nianbao.Reports;

namespace Nianbao.Documents.Tests.Workbooks;

/// <summary>Workbooks as tests look at them.</summary>
internal static class Written
{
    public static readonly ReportImporter Importer = new(ProjectCatalog.All);

    public static byte[] Tables(Report report) => Bytes(stream => ReportWorkbook.Write(report, stream));

    public static byte[] FillIn(Report report) => Bytes(stream => FillInWorkbook.Write(report, stream));

    public static byte[] Bytes(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }

    /// <summary>What the validator of the format finds, a line each.</summary>
    public static string Mistakes(byte[] workbook)
    {
        using var package = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        var mistakes = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(package);
        return string.Join('\n', mistakes.Take(10).Select(mistake => $"{mistake.Part?.Uri} {mistake.Path?.XPath}: {mistake.Description}"));
    }

    public static RawSheet Sheet(byte[] workbook, string name) => XmlWorkbook.Read(workbook, out _).Single(sheet => sheet.Name == name);

    /// <summary>The workbook as LibreOffice saves it after it has calculated.</summary>
    public static byte[] Calculated(byte[] workbook) => LibreOfficeConverter.Find().Convert(workbook, ".xlsx", "xlsx", default);

    /// <summary>The parts with their names.</summary>
    public static IReadOnlyList<(string Name, XDocument Xml)> Parts(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        return [.. zip.Entries.Select(entry =>
        {
            using var stream = entry.Open();
            return (entry.FullName, XDocument.Load(stream));
        })];
    }

    /// <summary>Changes a part: what somebody did in a program.</summary>
    public static byte[] With(byte[] workbook, string part, Func<string, string> change)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry(part)!;
            string text;
            using (var reader = new StreamReader(entry.Open())) text = reader.ReadToEnd();
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(part).Open());
            writer.Write(change(text));
        }

        return stream.ToArray();
    }

    /// <summary>The place of a cell of the form on its sheet.</summary>
    public static string PlaceOf(byte[] workbook, Report report, int cell)
    {
        var reading = Importer.Import("a.xlsx", workbook).Tables!.Cells[cell] ?? throw new InvalidOperationException(report.Form.PathOf(cell));
        return CellReference.Of(reading.At.Row - 1, reading.At.Column - 1);
    }
}
