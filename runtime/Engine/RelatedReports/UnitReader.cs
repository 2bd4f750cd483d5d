using Nianbao.Catalog;
using Nianbao.DataFiles;
using Nianbao.Findings;
using Nianbao.Reports;
using Nianbao.RollUp;
using Nianbao.Text;
using Nianbao.Validation;

namespace Nianbao.RelatedReports;

/// <summary>
/// Reads the units that a report covers. A unit that covers others counts with its own consolidated figures; who it
/// covers is only looked at lest anybody be counted twice.
/// </summary>
internal sealed class UnitReader(ReportCatalog catalog)
{
    private readonly ReportReader _reader = new();
    private readonly ReportValidator _validator = new(catalog.Severities);

    /// <summary>Reads the units of a report.</summary>
    /// <param name="whole">The report, read from a file, with a list of units.</param>
    /// <param name="findings">Takes what is wrong with the list.</param>
    /// <param name="probed">Takes the full paths of all files that were looked for.</param>
    public Units Read(Report whole, FindingList findings, List<string> probed) => new UnitList(this, whole, findings, probed).Read();

    /// <summary>Reads and checks a unit on its own.</summary>
    public (Report? Report, FindingList Findings) Load(string file)
    {
        var findings = new FindingList();
        var report = _reader.Read(file, catalog.Types, findings);
        if (report != null) _validator.Check(report, findings);
        return (report, findings);
    }

    /// <summary>Reads which units a unit covers; what is wrong with it is said when it is checked itself.</summary>
    private Report? LoadCoverage(string file) => _reader.Read(file, catalog.Types, new FindingList());

    /// <summary>The full paths of a unit's data files: none, the one, or two between which nothing decides.</summary>
    /// <param name="dataFile">The data file that lists it.</param>
    /// <param name="name">Its name, or a path.</param>
    /// <param name="probed">Takes the files that were looked for.</param>
    public static string[] FindFiles(string dataFile, string name, List<string> probed)
    {
        if (name.AsSpan().ContainsAny('/', '\\') || DataFileName.Is(name))
        {
            var named = RelatedFiles.Resolve(dataFile, name);
            probed.Add(named);
            return File.Exists(named) ? [named] : [];
        }

        var stem = RelatedFiles.Resolve(dataFile, name + DataFileName.Usual)[..^DataFileName.Usual.Length];
        var files = DataFileName.FilesOf(stem);
        probed.AddRange(DataFileName.PlacesOf(stem).Union(files));
        return files;
    }

    private static string? Nearest(string dataFile, string name)
    {
        var folder = Path.GetDirectoryName(dataFile)!;
        if (!Directory.Exists(folder)) return null;
        var names = Directory.EnumerateFiles(folder).Where(file => file != dataFile && DataFileName.Is(file))
            .Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);
        return Suggestion.Nearest(name, names);
    }

    /// <summary>The reading of one list.</summary>
    private sealed class UnitList(UnitReader reader, Report whole, FindingList findings, List<string> probed)
    {
        private readonly List<CountedUnit> _counted = [];
        private readonly List<LeftOutUnit> _leftOut = [];
        private int _missing;

        // every file that counts, by itself or within a unit, with the entry of the list that brought it in
        private readonly Dictionary<string, CoveredUnit> _reached = new(StringComparer.Ordinal);

        public Units Read()
        {
            var covers = whole.Covers!;
            var direct = covers.Units.Select(unit => (unit, FindFiles(whole.FilePath, unit.Name, probed))).ToList();
            foreach (var (unit, files) in direct) Add(unit, files);
            foreach (var unit in _counted.ToList()) Descend(unit.Report, unit.Listed);
            return new Units(_counted, _leftOut, covers.IsComplete);
        }

        private void Add(CoveredUnit unit, string[] files)
        {
            var shown = QuotedText.Of(unit.Name);
            if (files.Length == 0)
            {
                // each search goes through the whole folder: it is made only for what will be listed
                var nearest = _missing++ < FindingLimit.OfOneKind ? Nearest(whole.FilePath, unit.Name) : null;
                LeaveOut(unit, null, LeftOutReason.Missing, CoverageFindings.NoUnit(shown, nearest));
            }
            else if (files.Length > 1)
            {
                var finding = CoverageFindings.UnitInTwoFiles(shown, Path.GetFileName(files[0]), Path.GetFileName(files[1]));
                LeaveOut(unit, files[0], LeftOutReason.WronglyListed, finding);
            }
            else
            {
                Add(unit, files[0], shown);
            }
        }

        private void Add(CoveredUnit unit, string file, string shown)
        {
            if (file == whole.FilePath)
            {
                LeaveOut(unit, file, LeftOutReason.WronglyListed, CoverageFindings.CoversItself(shown));
            }
            else if (!_reached.TryAdd(file, unit))
            {
                LeaveOut(unit, file, LeftOutReason.WronglyListed, CoverageFindings.UnitTwice(shown, _reached[file].At));
            }
            else
            {
                Count(unit, file, shown);
            }
        }

        private void Count(CoveredUnit unit, string file, string shown)
        {
            var (report, own) = reader.Load(file);
            if (report == null || own.HasErrors)
            {
                LeaveOut(unit, file, LeftOutReason.HasErrors, CoverageFindings.UnitHasErrors(shown));
            }
            else if (report.Year != whole.Year)
            {
                LeaveOut(unit, file, LeftOutReason.WronglyListed, CoverageFindings.UnitOfAnotherYear(shown, report.Year, whole.Year));
            }
            else if (_counted.Find(other => other.Report.Organ == report.Organ) is { } same)
            {
                LeaveOut(unit, file, LeftOutReason.WronglyListed, CoverageFindings.UnitTwice(report.Organ, same.Listed.At));
            }
            else
            {
                _counted.Add(new CountedUnit(unit, report, UnitValues.Of(whole.Form, report, unit.Without)));
            }
        }

        /// <summary>Looks at whom a unit covers, at any depth.</summary>
        private void Descend(Report report, CoveredUnit via)
        {
            foreach (var part in report.Covers?.Units ?? [])
            {
                if (FindFiles(report.FilePath, part.Name, probed) is not [var file]) continue;
                if (file == whole.FilePath) Withdraw(via, CoverageFindings.Circle(via.Name));
                else if (!_reached.TryAdd(file, via)) RefuseTwice(file, via);
                else if (reader.LoadCoverage(file) is { } below) Descend(below, via);
            }
        }

        private void RefuseTwice(string file, CoveredUnit via)
        {
            var other = _reached[file];

            // within one unit it is that unit's own mistake, found when it is checked
            if (other == via) return;
            var shown = Path.GetFileNameWithoutExtension(file);
            Withdraw(via, CoverageFindings.UnitReachedTwice(shown, other.Name, via.Name));
        }

        private void Withdraw(CoveredUnit unit, DataFinding finding)
        {
            var index = _counted.FindIndex(counted => counted.Listed == unit);
            if (index < 0) return;
            var file = _counted[index].Report.FilePath;
            _counted.RemoveAt(index);
            LeaveOut(unit, file, LeftOutReason.WronglyListed, finding);
        }

        private void LeaveOut(CoveredUnit unit, string? file, LeftOutReason reason, DataFinding finding)
        {
            _leftOut.Add(new LeftOutUnit(unit, file, reason));
            findings.Add(finding.In(whole, unit.At));
        }
    }
}
