namespace Nianbao.Documents.Sources.Workbooks;

/// <summary>Reads Excel files, of XML parts or binary (.xlsx, .xls, .et): what is shown of the sheets that are not hidden.</summary>
internal static class WorkbookSource
{
    /// <summary>Reads a file.</summary>
    /// <param name="content">The file.</param>
    /// <param name="name">Its name.</param>
    /// <exception cref="DocumentException">It is too large, broken or encrypted.</exception>
    public static SourceDocument Read(ReadOnlyMemory<byte> content, string name) => SourceGuard.Read(content, bytes =>
    {
        var sheets = bytes.Span.StartsWith("PK"u8) ? XmlWorkbook.Read(bytes, out var properties) : BinaryWorkbook.Read(bytes, out properties);
        var blocks = new List<SourceBlock>();
        var remarks = new List<SourceRemark>();
        foreach (var sheet in sheets.Where(sheet => sheet.Texts.Count > 0))
        {
            if (sheet.IsHidden)
            {
                remarks.Add(SourceFindings.SheetLeftOut(sheet.Name));
                continue;
            }

            var cells = new SheetCells(sheet);
            SheetBlocks.AddTo(blocks, cells);
            remarks.AddRange(cells.Remarks());
        }

        if (blocks.Count == 0) throw SourceFindings.NoText();
        return new SourceDocument(name, SourceKind.Workbook, blocks) { Properties = properties, Remarks = remarks };
    });
}
