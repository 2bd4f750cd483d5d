using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Nianbao.Documents.Workbooks.Packages;

/// <summary>
/// Writes a workbook part by part, in the same order and with the same times, so that the same content has the same bytes. No clock, no
/// random ids, no relationship to anything outside.
/// </summary>
internal sealed class WorkbookWriter : IDisposable
{
    private const int LongestName = 31;
    private static readonly DateTimeOffset s_written = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _zip;
    private readonly IReadOnlyList<string> _names;
    private int _next;

    /// <summary>Begins a workbook.</summary>
    /// <param name="output">Takes it; stays open.</param>
    /// <param name="title">The title in its properties.</param>
    /// <param name="names">The names of its sheets, each as <see cref="SheetName"/> makes them.</param>
    /// <param name="calculates">True for a workbook with formulas: programs calculate when they open it.</param>
    public WorkbookWriter(Stream output, string title, IReadOnlyList<string> names, bool calculates = false)
    {
        _names = names;
        _zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        Write("[Content_Types].xml", WriteContentTypes);
        Write("_rels/.rels", xml => WriteRelationships(xml,
        [
            (PartNames.Relationships + "/officeDocument", "xl/workbook.xml"),
            ("http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
        ]));
        Write("docProps/core.xml", xml =>
        {
            xml.WriteStartElement("cp", "coreProperties", PartNames.CoreProperties);
            xml.WriteElementString("dc", "title", "http://purl.org/dc/elements/1.1/", SheetText.Of(title));
            xml.WriteEndElement();
        });
        Write("xl/workbook.xml", xml => WriteWorkbook(xml, calculates));
        Write("xl/_rels/workbook.xml.rels", xml => WriteRelationships(xml,
        [
            .. names.Select((_, i) => (PartNames.Relationships + "/worksheet", $"worksheets/{NameOf(i)}")),
            (PartNames.Relationships + "/styles", "styles.xml"),
        ]));
        Write("xl/styles.xml", StylesPart.Write);
    }

    /// <summary>A name that a sheet may have and that no other of the workbook has.</summary>
    /// <param name="text">What it is to be called.</param>
    /// <param name="taken">The names that are taken; the new one is added. Must not tell capitals from small letters.</param>
    public static string SheetName(string text, HashSet<string> taken)
    {
        var clean = new string([.. text.Where(c => XmlConvert.IsXmlChar(c) && !char.IsControl(c)).Select(c => "[]:*?/\\'".Contains(c, StringComparison.Ordinal) ? '_' : c)]);
        if (clean.Length == 0) clean = "_";
        for (var i = 1; ; i++)
        {
            var end = i == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"~{i}");
            var name = clean[..Math.Min(clean.Length, LongestName - end.Length)] + end;
            if (taken.Add(name)) return name;
        }
    }

    /// <summary>Begins the next sheet; the one before must be disposed of.</summary>
    public SheetWriter NextSheet(SheetSetup setup) => new(Open($"xl/worksheets/{NameOf(_next++)}"), setup);

    /// <summary>Ends the workbook.</summary>
    public void Dispose() => _zip.Dispose();

    private static string NameOf(int sheet) => string.Create(CultureInfo.InvariantCulture, $"sheet{sheet + 1}.xml");

    private void WriteContentTypes(XmlWriter xml)
    {
        xml.WriteStartElement("Types", PartNames.ContentTypes);
        xml.WriteRaw("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
        WriteType(xml, "/xl/workbook.xml", PartNames.SpreadsheetTypes + "sheet.main+xml");
        for (var i = 0; i < _names.Count; i++) WriteType(xml, $"/xl/worksheets/{NameOf(i)}", PartNames.SpreadsheetTypes + "worksheet+xml");
        WriteType(xml, "/xl/styles.xml", PartNames.SpreadsheetTypes + "styles+xml");
        WriteType(xml, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        xml.WriteEndElement();
    }

    private static void WriteType(XmlWriter xml, string part, string type)
    {
        xml.WriteStartElement("Override");
        xml.WriteAttributeString("PartName", part);
        xml.WriteAttributeString("ContentType", type);
        xml.WriteEndElement();
    }

    private static void WriteRelationships(XmlWriter xml, IEnumerable<(string Type, string Target)> relationships)
    {
        xml.WriteStartElement("Relationships", PartNames.PackageRelationships);
        foreach (var (i, (type, target)) in relationships.Index())
        {
            xml.WriteStartElement("Relationship");
            xml.WriteAttributeString("Id", string.Create(CultureInfo.InvariantCulture, $"rId{i + 1}"));
            xml.WriteAttributeString("Type", type);
            xml.WriteAttributeString("Target", target);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteWorkbook(XmlWriter xml, bool calculates)
    {
        xml.WriteStartElement("workbook", PartNames.Main);
        xml.WriteAttributeString("xmlns", "r", null, PartNames.Relationships);
        xml.WriteRaw("<bookViews><workbookView/></bookViews>");
        xml.WriteStartElement("sheets");
        for (var i = 0; i < _names.Count; i++)
        {
            xml.WriteStartElement("sheet");
            xml.WriteAttributeString("name", _names[i]);
            xml.WriteAttributeString("sheetId", (i + 1).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("id", PartNames.Relationships, string.Create(CultureInfo.InvariantCulture, $"rId{i + 1}"));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        if (calculates) xml.WriteRaw("<calcPr calcId=\"0\" fullCalcOnLoad=\"1\"/>");
        xml.WriteEndElement();
    }

    private void Write(string part, Action<XmlWriter> write)
    {
        using var xml = Open(part);
        write(xml);
    }

    private XmlWriter Open(string part)
    {
        var entry = _zip.CreateEntry(part, CompressionLevel.Optimal);
        entry.LastWriteTime = s_written;
        var xml = XmlWriter.Create(entry.Open(), new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true, NewLineHandling = NewLineHandling.None });
        xml.WriteStartDocument(standalone: true);
        return xml;
    }
}
