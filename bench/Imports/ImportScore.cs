using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Nianbao.DataFiles;
using Nianbao.DataFiles.Writing;
using Nianbao.Documents.Importing;
using Nianbao.Findings;
using Nianbao.Generated;
using Nianbao.Organs;
using Nianbao.Validation;

namespace Nianbao.Bench.Imports;

/// <summary>How imports of a style's documents compare with the reports that were printed.</summary>
internal sealed partial class ImportScore
{
    private const int MostNotes = 6;

    private readonly List<string> _notes = [];

    public int Documents { get; private set; }

    public int Cells { get; private set; }

    public int Right { get; private set; }

    /// <summary>Another number than is printed.</summary>
    public int Wrong { get; private set; }

    public int Missing { get; private set; }

    /// <summary>A number where the report has a blank.</summary>
    public int False { get; private set; }

    public int Organs { get; private set; }

    public int Years { get; private set; }

    public int Forms { get; private set; }

    public int Sections { get; private set; }

    public int RightSections { get; private set; }

    public int SameFindings { get; private set; }

    /// <summary>The first differences, for people.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Compares an import.</summary>
    /// <param name="expected">What was printed.</param>
    /// <param name="result">What was read.</param>
    /// <param name="zerosAreBlank">True where the document prints blanks for zeros, which stay blanks.</param>
    public void Add(PublishedReport expected, ImportResult result, bool zerosAreBlank)
    {
        Documents++;
        var report = expected.Report;
        if (result.Organ == report.Organ) Organs++;
        else Note($"{expected}: organ {result.Organ}");
        if (result.Year == report.Year) Years++;
        else Note($"{expected}: year {result.Year}");
        Cells += report.Form.CellCount;
        Sections += expected.Sections.Count + 1;
        if (result.Type?.Form != report.Form)
        {
            Note($"{expected}: form {result.Type?.Form.Id ?? "none"} instead of {report.Form.Id}");
            Missing += report.Form.CellCount;
            return;
        }

        Forms++;
        CompareCells(expected, result, zerosAreBlank);
        CompareSections(expected, result);
        CompareFindings(expected, result, zerosAreBlank);
    }

    private void CompareFindings(PublishedReport expected, ImportResult result, bool zerosAreBlank)
    {
        if (result.Organ.Length == 0 || result.Year == 0) return;
        var draft = DataFileDraft.Of(expected.Report);

        // no document says them: both are told from the name
        (draft.Kind, draft.Level) = (OrganKind.Unknown, OrganLevel.Unknown);
        for (var cell = 0; zerosAreBlank && cell < draft.Form.CellCount; cell++)
        {
            if (CellText.Of(expected.Report.Cell(cell)) == "0") draft[cell] = null;
        }

        var (due, found) = (Check(DataFileWriter.Write(draft)), Check(ImportedDataFile.Write(result)));
        if (due.SequenceEqual(found)) SameFindings++;
        else Note($"{expected}: finding {found.Except(due).FirstOrDefault("missing")} instead of {due.Except(found).FirstOrDefault("none")}");
    }

    private void CompareCells(PublishedReport expected, ImportResult result, bool zerosAreBlank)
    {
        var form = expected.Report.Form;
        for (var cell = 0; cell < form.CellCount; cell++)
        {
            var (printed, read) = (CellText.Of(expected.Report.Cell(cell)), result.Tables!.Cells[cell]?.Value ?? "");
            if (zerosAreBlank && printed == "0") printed = "";
            if (IsSame(printed, read)) Right++;
            else if (read.Length == 0) Missing++;
            else if (printed.Length == 0) False++;
            else Wrong++;
            if (!IsSame(printed, read)) Note($"{expected}: {form.PathOf(cell)} '{read}' instead of '{printed}'");
        }
    }

    private static bool IsSame(string printed, string read) =>
        printed == read || (decimal.TryParse(printed, NumberStyles.Float, CultureInfo.InvariantCulture, out var due) && decimal.TryParse(read, NumberStyles.Float, CultureInfo.InvariantCulture, out var found) && due == found);

    private void CompareSections(PublishedReport expected, ImportResult result)
    {
        Compare(expected, "preamble", expected.Preamble, result.Preamble.Select(piece => piece.Text));
        var chapters = 0;
        foreach (var section in expected.Sections)
        {
            var found = !section.Definition.HasFreeHeadings ? result.Text!.Sections[section.Definition.Index]
                : chapters < result.Text!.Chapters.Count ? result.Text.Chapters[chapters++] : null;
            Compare(expected, section.Heading, section.Paragraphs, found?.Paragraphs.Select(piece => piece.Text) ?? ["no chapter"]);
        }
    }

    private void Compare(PublishedReport expected, string heading, IReadOnlyList<string> printed, IEnumerable<string> found)
    {
        var read = found.ToList();
        if (printed.Select(Plain).SequenceEqual(read.Select(Plain)))
        {
            RightSections++;
            return;
        }

        var at = printed.Zip(read).TakeWhile(pair => Plain(pair.First) == Plain(pair.Second)).Count();
        Note($"{expected}: {heading}, {read.Count} of {printed.Count} paragraphs, '{read.ElementAtOrDefault(at)}' instead of '{printed.ElementAtOrDefault(at)}'");
    }

    private void Note(string note)
    {
        if (_notes.Count < MostNotes) _notes.Add(note);
    }

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex("第 [0-9]+ 行")]
    private static partial Regex LineNumber();

    private static List<string> Check(string file)
    {
        var findings = new FindingList();
        var report = new ReportReader().Read(Encoding.UTF8.GetBytes(file), "report.yaml", ProjectCatalog.All.Types, findings);
        if (report != null) new ReportValidator().Check(report, findings);

        // the lines of the two files are not the same
        return [.. findings.Items.Select(finding => $"{finding.Rule} {LineNumber().Replace(finding.Message, "")}").Order(StringComparer.Ordinal)];
    }
}
