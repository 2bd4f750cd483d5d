using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Nianbao.Generated;
using Nianbao.Reports;
using Nianbao.Templates;

namespace Nianbao.Documents.Tests.Word;

/// <summary>Word files that templates write, and what is in them.</summary>
internal static class WordOutput
{
    /// <summary>The Word file of a report.</summary>
    public static byte[] Of(Report report) => ProjectCatalog.All.Render(report, ".docx");

    /// <summary>What a page's template writes.</summary>
    public static byte[] Of<TView>(string page, TView view)
    {
        var writer = new Utf8Writer();
        ProjectCatalog.All.Pages.OfType<Pages.PageDefinition<TView>>().Single(other => other.Name == page).Render(view, writer);
        return writer.Written.ToArray();
    }

    /// <summary>The names of the parts with their text, in their order.</summary>
    public static IReadOnlyList<(string Name, string Text)> Parts(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        return [.. archive.Entries.Select(entry => (entry.FullName, Read(entry)))];
    }

    /// <summary>The text of a part.</summary>
    public static string Part(byte[] file, string name) => Parts(file).Single(part => part.Name == name).Text;

    /// <summary>What the validator has against a file, a line each.</summary>
    public static string Problems(byte[] file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        return string.Join('\n', new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document)
            .Select(problem => $"{problem.Part?.Uri} {problem.Path?.XPath}: {problem.Description}"));
    }

    /// <summary>The elements of all parts with their attributes, without any text.</summary>
    public static string Shape(byte[] file) => string.Join('\n', Parts(file).Select(part => $"{part.Name} {Shape(XDocument.Parse(part.Text).Root!)}"));

    private static string Shape(XElement element) =>
        $"<{element.Name.LocalName}{string.Concat(element.Attributes().Select(attribute => $" {attribute.Name.LocalName}={attribute.Value}"))}>"
        + string.Concat(element.Elements().Select(Shape)) + "</>";

    private static string Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
