using Nianbao.Catalog;
using Nianbao.DataFiles;
using Nianbao.Documents.Reading;
using Nianbao.Documents.Recognition;
using Nianbao.Documents.Sources;
using Nianbao.Documents.Sources.Archives;
using Nianbao.Documents.Sources.Detection;
using Nianbao.Documents.Sources.Office;
using Nianbao.Documents.Texts;
using Nianbao.Findings;
using Nianbao.Forms;

namespace Nianbao.Documents.Importing;

/// <summary>
/// Takes published reports apart: tables by the labels of the official forms, texts by the headings of their sections. Needs no
/// file system and no network, guesses nothing, and says where every number stood. May be used from several threads at once.
/// </summary>
public sealed class ReportImporter
{
    private readonly ReportCatalog _catalog;
    private readonly FormRecognizer _recognizer;
    private readonly SourceReader _sources;
    private readonly OwnWorkbookReader _workbooks;

    /// <summary>Makes an importer for the forms of a project that needs nothing else: .doc, .wps and .et are told, not read.</summary>
    public ReportImporter(ReportCatalog catalog)
        : this(catalog, new NoOfficeConverter())
    {
    }

    /// <summary>Makes an importer that converts old office formats.</summary>
    internal ReportImporter(ReportCatalog catalog, IOfficeConverter converter)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        _catalog = catalog;
        _recognizer = new FormRecognizer(catalog.Types);
        _sources = new SourceReader(converter);
        _workbooks = new OwnWorkbookReader(catalog);
    }

    /// <summary>Imports a file, or every document in it if it is an archive. What cannot be read ends in a finding, never in an exception.</summary>
    /// <param name="name">The name of the file; its format is told by its content first.</param>
    /// <param name="content">The file.</param>
    /// <param name="options">What the caller knows of it.</param>
    public IEnumerable<ImportResult> ImportAll(string name, ReadOnlyMemory<byte> content, ImportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        try
        {
            var format = DocumentKindDetector.Detect(content, name);
            return format == DocumentFormat.Zip ? ImportEntries(name, content, options) : [Import(name, content, format, options)];
        }
        catch (DocumentException e)
        {
            return [Unreadable(name, e)];
        }
    }

    /// <summary>Imports a document. What cannot be read ends in a finding, never in an exception.</summary>
    /// <param name="name">The name of the file; its format is told by its content first.</param>
    /// <param name="content">The file.</param>
    /// <param name="options">What the caller knows of it.</param>
    public ImportResult Import(string name, ReadOnlyMemory<byte> content, ImportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        try
        {
            return Import(name, content, DocumentKindDetector.Detect(content, name), options);
        }
        catch (DocumentException e)
        {
            return Unreadable(name, e);
        }
    }

    private ImportResult Import(string name, ReadOnlyMemory<byte> content, DocumentFormat format, ImportOptions? options)
    {
        try
        {
            options ??= new ImportOptions();
            var own = format == DocumentFormat.Workbook ? _workbooks.Read(name, content, options) : null;
            return own != null ? WithFindings(own) : Import(_sources.Read(content, name, format), options);
        }
        catch (DocumentException e)
        {
            return Unreadable(name, e);
        }
    }

    private IEnumerable<ImportResult> ImportEntries(string name, ReadOnlyMemory<byte> content, ImportOptions? options)
    {
        using var entries = ArchiveReader.Read(content).GetEnumerator();
        while (true)
        {
            ImportResult? result;
            try
            {
                if (!entries.MoveNext()) yield break;
                var (entry, bytes, problem) = entries.Current;
                var path = $"{name}/{entry}";
                result = problem == null ? Import(path, bytes, options) : Unreadable(path, problem);
            }
            catch (DocumentException e)
            {
                result = Unreadable(name, e);
            }

            yield return result;
        }
    }

    /// <summary>What became of a document that cannot be read.</summary>
    internal static ImportResult Unreadable(string name, DocumentException problem) =>
        new(name, ImportState.Unreadable, [ImportFindings.Unreadable(name, problem)]);

    internal ImportResult Import(SourceDocument document, ImportOptions options)
    {
        var header = ReportHeaderReader.Read(document);
        var year = options.Year ?? header.Year;
        if (_recognizer.Recognize(document, options.Form, year) is not { } tables)
        {
            return new ImportResult(document.Name, ImportState.NotAReport, [ImportFindings.NotAReport(document.Name, _catalog.Forms.Select(form => form.Id))]);
        }

        var text = SectionReader.Read(document, tables.Form, tables.Blocks);
        (text, var imprint) = ImprintReader.TakeSignature(text, ImprintReader.Read(document, FirstBlockOf(text, tables)));
        var result = new ImportResult(document.Name, ImportState.Complete, [])
        {
            Type = Array.Find(_catalog.Types, type => type.Form == tables.Form),
            Organ = options.Organ ?? header.Organ,
            Year = year,
            Document = document,
            Tables = tables,
            Header = header with { Imprint = imprint },
            Text = text,
            Preamble = Preamble.Of(text, header),
        };
        return WithFindings(result);
    }

    private static ImportResult WithFindings(ImportResult result)
    {
        var findings = FindingsOf(result).Concat(result.Findings).ToList();
        return result with { Findings = findings, State = findings.Count == 0 ? ImportState.Complete : ImportState.Incomplete };
    }

    private static int FirstBlockOf(ReportText text, FormReading tables) => text.Chapters.Concat(text.Sections)
        .Select(section => section.Heading?.Block).OfType<int>().Concat(tables.Blocks).DefaultIfEmpty(int.MaxValue).Min();

    private static IEnumerable<Finding> FindingsOf(ImportResult result)
    {
        if (result.Organ.Length == 0) yield return ImportFindings.NoOrgan(result.Name);
        else if (OrganName.WhatIsWrong(result.Organ) is { } wrong) yield return ImportFindings.BadOrgan(result.Name, result.Organ, wrong);
        if (result.Year == 0) yield return ImportFindings.NoYear(result.Name);
        var tables = result.Tables!;
        foreach (var row in tables.LeftOut) yield return ImportFindings.LeftOut(result.Name, row);
        foreach (var (table, row) in MissingRows(tables)) yield return ImportFindings.MissingRow(result.Name, tables.Form, table, row);
        foreach (var section in MissingTexts(tables.Form, result.Text!)) yield return ImportFindings.MissingText(result.Name, section);
    }

    // a row that was left out has been told; a form that allows blanks has no missing ones
    private static IEnumerable<(TableDefinition Table, LeafRow Row)> MissingRows(FormReading tables)
    {
        var told = tables.LeftOut.SelectMany(row => row.Candidates).Select(row => row.Leaf).ToHashSet();
        told.UnionWith(tables.Undivided.SelectMany(one => one.Group.Block.LeafRows.Where(row => one.Group.Row.Rows.Any(part => part.FirstCell == row.FirstCell))));
        foreach (var table in tables.Form.Tables.Where(table => !table.AllowsBlanks && !tables.TablesLeftOut.Any(section => section.Table == table)))
        {
            foreach (var row in table.Blocks.SelectMany(block => block.LeafRows))
            {
                if (tables.Cells[row.FirstCell] == null && !told.Contains(row)) yield return (table, row);
            }
        }
    }

    private static IEnumerable<SectionDefinition> MissingTexts(FormDefinition form, ReportText text) =>
        form.Sections.Where(section => section.Text == SectionText.Required
            && !text.Of(section).Any(part => section.HasFreeHeadings || part.Paragraphs.Count > 0));
}
