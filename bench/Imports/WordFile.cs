using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Nianbao.Bench.Imports;

/// <summary>A Word file as offices keep it: header and page number, the body of the title in a text box, revisions, fields, merged cells.</summary>
internal static class WordFile
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    /// <summary>The file.</summary>
    /// <param name="report">The report.</param>
    /// <param name="hasRevisions">True for changes that were not accepted yet.</param>
    public static byte[] Write(PublishedReport report, bool hasRevisions)
    {
        var body = new StringBuilder();
        body.Append(Paragraph(Run(report.Report.Title, "<w:b/><w:sz w:val=\"44\"/>"), "<w:jc w:val=\"center\"/>"));
        foreach (var text in report.Preamble) body.Append(Text(text, hasRevisions));
        foreach (var section in report.Sections)
        {
            body.Append(Paragraph(Run(section.Heading, "<w:sz w:val=\"32\"/>"), "<w:ind w:firstLine=\"640\"/>"));
            foreach (var text in section.Paragraphs) body.Append(Text(text, hasRevisions));
            if (section.Table != null) body.Append(Table(section.Table)).Append("<w:p/>");
        }

        body.Append("<w:sectPr><w:headerReference w:type=\"default\" r:id=\"h\"/><w:footerReference w:type=\"default\" r:id=\"f\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1985\" w:left=\"1588\" w:header=\"851\" w:footer=\"1400\"/><w:docGrid w:type=\"lines\" w:linePitch=\"579\"/></w:sectPr>");
        return Zip(
            ("[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{Types}.document.main+xml"/><Override PartName="/word/header1.xml" ContentType="{Types}.header+xml"/><Override PartName="/word/footer1.xml" ContentType="{Types}.footer+xml"/></Types>"""),
            ("_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{Relations}/officeDocument" Target="word/document.xml"/></Relationships>"""),
            ("word/_rels/document.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="h" Type="{Relations}/header" Target="header1.xml"/><Relationship Id="f" Type="{Relations}/footer" Target="footer1.xml"/></Relationships>"""),
            ("word/header1.xml", $"<w:hdr xmlns:w=\"{Main}\">{Paragraph(Run(report.Report.Organ + "文件", ""), "")}</w:hdr>"),
            ("word/footer1.xml", $"<w:ftr xmlns:w=\"{Main}\">{Paragraph(Run("— ", "") + Field("PAGE", "1") + Run(" —", ""), "<w:jc w:val=\"center\"/>")}</w:ftr>"),
            ("word/document.xml", $"<w:document xmlns:w=\"{Main}\" xmlns:r=\"{Relations}\"><w:body>{body}</w:body></w:document>"));
    }

    // what was deleted is still in the file, and a date is the result of a field
    private static string Text(string text, bool hasRevisions)
    {
        var (half, rest) = (text[..(text.Length / 2)], text[(text.Length / 2)..]);
        var runs = Run(half, "") + "<w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>旧的说法99件</w:delText></w:r></w:del>"
            + "<w:ins w:id=\"2\" w:author=\"a\">" + Run(rest, "") + "</w:ins>";
        return Paragraph(!hasRevisions ? Run(text, "") : text.Length > 8 ? runs : Field("REF a", text), "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/><w:spacing w:line=\"560\" w:lineRule=\"exact\"/><w:jc w:val=\"both\"/>");
    }

    private static string Field(string code, string result) =>
        $"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>{code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{Run(result, "")}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    private static string Table(OfficialTable table)
    {
        var width = table.Grid()[0].Length;
        var xml = new StringBuilder("<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders>");
        foreach (var side in (string[])["top", "left", "bottom", "right", "insideH", "insideV"]) xml.Append(CultureInfo.InvariantCulture, $"<w:{side} w:val=\"single\" w:sz=\"4\"/>");
        xml.Append("</w:tblBorders></w:tblPr><w:tblGrid>").Insert(xml.Length, $"<w:gridCol w:w=\"{8800 / width}\"/>", width).Append("</w:tblGrid>");
        var open = new OfficialCell?[width];
        var left = new int[width];
        foreach (var (row, cells) in table.Grid().Index())
        {
            xml.Append("<w:tr>").Append(row < table.HeadRows ? "<w:trPr><w:tblHeader/></w:trPr>" : "");
            for (var column = 0; column < width; column++)
            {
                if (left[column] > 0)
                {
                    xml.Append(Cell(open[column]!, "<w:vMerge/>", ""));
                    left[column]--;
                    column += open[column]!.Columns - 1;
                }
                else if (cells[column] is { } cell)
                {
                    xml.Append(Cell(cell, cell.Rows > 1 ? "<w:vMerge w:val=\"restart\"/>" : "", cell.Text));
                    (open[column], left[column]) = (cell, cell.Rows - 1);
                    column += cell.Columns - 1;
                }
            }

            xml.Append("</w:tr>");
        }

        return xml.Append("</w:tbl>").ToString();
    }

    private static string Cell(OfficialCell cell, string merge, string text) =>
        $"<w:tc><w:tcPr>{(cell.Columns > 1 ? $"<w:gridSpan w:val=\"{cell.Columns}\"/>" : "")}{merge}<w:vAlign w:val=\"center\"/></w:tcPr>{Paragraph(text.Length == 0 ? "" : Run(text, "<w:sz w:val=\"18\"/>"), "<w:jc w:val=\"center\"/>")}</w:tc>";

    private static string Paragraph(string runs, string properties) => $"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>";

    private static string Run(string text, string properties) => $"<w:r><w:rPr><w:rFonts w:eastAsia=\"仿宋\"/>{properties}</w:rPr><w:t xml:space=\"preserve\">{HtmlStyles.Escape(text)}</w:t></w:r>";

    internal static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(content);
            }
        }

        return file.ToArray();
    }
}
