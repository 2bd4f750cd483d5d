using System.Text;
using Nianbao.Catalog;
using Nianbao.Cli.Files;
using Nianbao.Cli.Terminal;
using Nianbao.Cli.Work;
using Nianbao.DataFiles;
using Nianbao.Documents.Importing;
using Nianbao.Documents.Mapping;
using Nianbao.Documents.Sources;
using Nianbao.Documents.Sources.Office;
using Nianbao.Findings;
using Nianbao.Generator.Templates.Units;
using Nianbao.Pages;
using Nianbao.Reporting.Scaffolding;
using Nianbao.Templates;
using Nianbao.Validation;

namespace Nianbao.Cli.Imports;

/// <summary>Imports documents, as many at once as the machine has processors, and writes data files with their mapping reports in the order of the documents.</summary>
internal sealed class ImportRun
{
    // what is kept in memory before it is written
    private const int BatchSize = 64;

    private readonly ReportCatalog _catalog;
    private readonly ReportImporter _importer;
    private readonly ImportOptions _options;
    private readonly string _data;
    private readonly Speech _speech;
    private readonly ImportText _text;
    private readonly TextWriter _output;
    private readonly TextWriter _error;
    private readonly OutputFolder _folder;
    private readonly PageDefinition<ImportView> _page;
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly int[] _counts = new int[Enum.GetValues<ImportState>().Length];
    private int _notWritten;

    /// <param name="catalog">The forms.</param>
    /// <param name="options">What is known of the documents.</param>
    /// <param name="data">The folder of data files.</param>
    /// <param name="speech">In which language is said what became of them.</param>
    /// <param name="output">Takes what became of each document, and the summary.</param>
    /// <param name="error">Takes the findings.</param>
    public ImportRun(ReportCatalog catalog, ImportOptions options, string data, Speech speech, TextWriter output, TextWriter error)
    {
        _catalog = catalog;
        _importer = new ReportImporter(catalog, LibreOfficeConverter.Find());
        _options = options;
        _data = data;
        _speech = speech;
        _text = new ImportText(speech);
        _output = output;
        _error = error;
        _folder = new OutputFolder(data);
        _page = catalog.Page<ImportView>(PageNames.Import);
    }

    /// <summary>True to write nothing.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Imports the documents.</summary>
    /// <returns>0 if all are complete and written.</returns>
    public int Run(IReadOnlyList<string> documents)
    {
        if (!IsDryRun) _folder.RemoveLeftovers();
        foreach (var batch in documents.Chunk(BatchSize))
        {
            var outcomes = batch.AsParallel().AsOrdered().Select(ImportAll).ToList();
            foreach (var outcome in outcomes.SelectMany(of => of)) Write(outcome);
        }

        _output.WriteLine(_text.OfAll(_counts, _notWritten));
        return _counts[(int)ImportState.Complete] == _counts.Sum() && _notWritten == 0 ? ExitCodes.Fine : ExitCodes.HasErrors;
    }

    private List<ImportOutcome> ImportAll(string document)
    {
        byte[] content;
        try
        {
            content = File.ReadAllBytes(document);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // one of many: the others are imported all the same
            return [OutcomeOf(ReportImporter.Unreadable(document, SourceFindings.NoAccess(e.Message)))];
        }

        return [.. _importer.ImportAll(document, content, _options).Select(OutcomeOf)];
    }

    private ImportOutcome OutcomeOf(ImportResult result)
    {
        if (result.Type == null || result.Year == 0 || OrganName.WhatIsWrong(result.Organ) != null || result.Organ.Length == 0)
        {
            return new ImportOutcome(result, null, null, null, null, []);
        }

        var path = new NewReport(_data, result.Organ, result.Year).Path;
        var text = ImportedDataFile.Write(result);
        var checks = Check(text, path);
        return new ImportOutcome(result, path, text, ImportMapping.Write(result, checks), Render(result, checks), checks);
    }

    private byte[] Render(ImportResult result, IReadOnlyList<Finding> checks)
    {
        var page = new Utf8Writer();
        _page.Render(ImportPage.Of(result, checks), page);
        return page.Written.ToArray();
    }

    private List<Finding> Check(string text, string path)
    {
        var findings = new FindingList();
        var report = new ReportReader().Read(Encoding.UTF8.GetBytes(text), path, _catalog.Types, findings);
        if (report != null) new ReportValidator().Check(report, findings);
        return [.. findings.Items];
    }

    private void Write(ImportOutcome outcome)
    {
        var result = outcome.Result;
        _counts[(int)result.State]++;
        foreach (var finding in result.Findings) _error.WriteLine(_speech.Line(finding));
        _output.WriteLine(_text.Of(result));
        if (outcome.Path != null) _output.WriteLine($"  {WriteFiles(outcome, outcome.Path)}");
        else if (result.State == ImportState.Incomplete) _notWritten++;
    }

    private string WriteFiles(ImportOutcome outcome, string path)
    {
        var existing = new NewReport(_data, outcome.Result.Organ, outcome.Result.Year).Existing ?? (_written.Add(path) ? null : path);
        if (existing == null && IsDryRun) return _text.OfPlanned(outcome, path);
        if (existing == null && !CommandFiles.Write(path, () => _folder.WriteNew(path, Encoding.UTF8.GetBytes(outcome.DataFile!)))) existing = path;
        if (existing != null)
        {
            _notWritten++;
            return _text.OfExisting(existing);
        }

        var mapping = Path.ChangeExtension(path, ".import.json");
        var page = Path.ChangeExtension(path, ".import.html");
        CommandFiles.Write(mapping, () => _folder.Write(mapping, outcome.Mapping));
        CommandFiles.Write(page, () => _folder.Write(page, outcome.Page));
        return _text.OfWritten(outcome, path, page);
    }
}
