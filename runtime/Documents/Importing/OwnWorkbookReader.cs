using Nianbao.Catalog;
using Nianbao.Documents.Sources;
using Nianbao.Documents.Sources.Workbooks;
using Nianbao.Documents.Texts;
using Nianbao.Documents.Workbooks;

namespace Nianbao.Documents.Importing;

/// <summary>
/// Reads the workbooks that Nianbao writes, of both kinds: everything has its place there, and nothing has to be told from what it looks
/// like. One whose tables were changed is none of them any more and is read as any other workbook.
/// </summary>
/// <param name="catalog">The forms.</param>
internal sealed class OwnWorkbookReader(ReportCatalog catalog)
{
    /// <summary>Reads a workbook.</summary>
    /// <returns>What it says, its findings those about single cells; null where the file is no workbook of ours.</returns>
    /// <exception cref="DocumentException">It is too large, broken or encrypted.</exception>
    public ImportResult? Read(string name, ReadOnlyMemory<byte> content, ImportOptions options)
    {
        if (!content.Span.StartsWith("PK"u8)) return null;
        var sheets = SourceGuard.Read(content, bytes => XmlWorkbook.Read(bytes, out _));
        if (sheets.FirstOrDefault(sheet => sheet.Name == FormSheet.Name) is not { } tables || ReportFacts.Read(tables) is not { } facts) return null;
        var id = options.Form ?? facts[ReportFacts.Form];
        if (Array.Find(catalog.Types, type => type.Form.Id == id) is not { } type) return null;
        var isFilledIn = sheets.Any(sheet => sheet.Name == FormSheet.ChecksName);
        if (new OwnTablesReader(name, tables, type, isFilledIn).Read() is not { } reading) return null;

        var title = tables.Texts.GetValueOrDefault((0, 0), "").Trim();
        var header = new ReportHeader(title, facts[ReportFacts.Organ], ReportFacts.YearOf(facts), ReportFacts.PublishedOf(facts)) { Imprint = ReportFacts.ImprintOf(facts) };
        var text = OwnTextReader.Read(sheets.FirstOrDefault(sheet => sheet.Name == FormSheet.TextName), type.Form);
        var days = ReportFacts.NoDays(facts).Select(fact => ImportFindings.DayNotTaken(name, tables.Name, fact.Name, fact.Fact));
        return new ImportResult(name, ImportState.Complete, [.. reading.Findings, .. days])
        {
            Type = type,
            Organ = options.Organ ?? header.Organ,
            Year = options.Year ?? header.Year,
            Document = new SourceDocument(name, SourceKind.Workbook, []) { Remarks = [.. RemarksOf(tables)] },
            Tables = reading.Tables,
            Header = header,
            Text = text,
            Preamble = text.Before,
        };
    }

    private static IEnumerable<SourceRemark> RemarksOf(RawSheet sheet)
    {
        if (sheet.Uncalculated.Count == 0) yield break;
        var cells = string.Join(", ", sheet.Uncalculated.Select(place => CellReference.Of(place.Row, place.Column)));
        yield return SourceFindings.FormulasWithoutValue(sheet.Name, cells);
    }
}
