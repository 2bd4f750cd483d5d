using Nianbao.DataFiles;
using Nianbao.Findings;
using Nianbao.Reports;
using Nianbao.Sources;
using Nianbao.Text;

namespace Nianbao.RelatedReports;

/// <summary>
/// Finds the same organ's report on the year before: the file that <c>previous</c> names, or that of the same name in
/// the folder of the year before. A report that was the last one loaded is not read again.
/// </summary>
internal sealed class LastYearReader(IReadOnlyList<ReportType> types)
{
    private readonly FindingList _scratch = new();
    private ReportReader? _reader;
    private LastYearReader? _yearBefore;
    private string _keptFile = "";
    private Report? _kept;

    /// <summary>Keeps a report that was just loaded: it may be last year's of the next.</summary>
    /// <param name="file">Its full path.</param>
    /// <param name="report">The report; null if it could not be read without errors.</param>
    public void Keep(string file, Report? report)
    {
        _keptFile = file;
        _kept = report;
    }

    /// <summary>Last year's report; null where there is none that can be compared with.</summary>
    /// <param name="report">This year's, read from a file.</param>
    /// <param name="findings">Takes why a file that is there was not used.</param>
    /// <param name="probed">Takes the full paths of all files that were looked for.</param>
    /// <param name="known">The full path of the file that is known to be last year's whatever its name; null where its name must say so.</param>
    public Report? Find(Report report, FindingList findings, List<string> probed, string? known = null)
    {
        if ((known ?? FindFile(report, findings, probed)) is not { } file) return null;
        var at = report.Previous?.At ?? SourceSpan.Start;
        var shown = report.Previous?.File ?? RelatedFiles.Show(report.FilePath, file);
        if (Load(file, report.Year - 1) is not { } last)
        {
            findings.Add(CoverageFindings.PreviousHasErrors(shown).In(report, at) with { IsNotAssessable = true });
            return null;
        }

        if (last.Year != report.Year - 1)
        {
            findings.Add(CoverageFindings.PreviousOfAnotherYear(shown, last.Year, report.Year - 1).In(report, at));
            return null;
        }

        if (report.Previous != null || last.Organ == report.Organ) return last;
        findings.Add(CoverageFindings.PreviousOfAnotherOrgan(shown, last.Organ).In(report, at));
        return null;
    }

    private string? FindFile(Report report, FindingList findings, List<string> probed)
    {
        if (report.Previous is not { } previous)
        {
            if (!YearPath.TryOf(report.FilePath, out var path)) return null;
            return FindFile(path.StemOf(path.Year - 1), report, findings, probed);
        }

        if (previous.File == null) return null;
        var named = RelatedFiles.Resolve(report.FilePath, previous.File);
        probed.Add(named);
        if (named == _keptFile || File.Exists(named)) return named;
        findings.Add(CoverageFindings.NoPrevious(QuotedText.Of(previous.File)).In(report, previous.At));
        return null;
    }

    private static string? FindFile(string stem, Report report, FindingList findings, List<string> probed)
    {
        var files = DataFileName.FilesOf(stem);
        probed.AddRange(DataFileName.PlacesOf(stem).Union(files));
        if (files.Length < 2) return files.FirstOrDefault();
        findings.Add(CoverageFindings.PreviousInTwoFiles(RelatedFiles.Show(report.FilePath, files[0]), Path.GetFileName(files[1])).In(report, SourceSpan.Start));
        return null;
    }

    private Report? Load(string file, int year)
    {
        if (file == _keptFile) return _kept;
        _scratch.Clear();

        // its text may take figures from the year before it, and so on back; a report of another year ends that, for
        // files that name each other would go round for ever
        _yearBefore ??= new LastYearReader(types);
        var report = (_reader ??= new ReportReader()).Read(
            file, types, _scratch, asking => asking.Year == year ? _yearBefore.Find(asking, new FindingList(), []) : null);
        return _scratch.HasErrors ? null : report;
    }
}
