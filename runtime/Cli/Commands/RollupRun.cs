using System.Text;
using Nianbao.Catalog;
using Nianbao.Cli.Files;
using Nianbao.Cli.Terminal;
using Nianbao.DataFiles;
using Nianbao.Findings;
using Nianbao.RelatedReports;
using Nianbao.Reporting.RollUpLists;
using Nianbao.Reporting.Scaffolding;
using Nianbao.Reports;
using Nianbao.RollUp;
using Nianbao.Sources;
using Nianbao.Text;

namespace Nianbao.Cli.Commands;

/// <summary>Adds units up and writes the data file and the list of who is counted.</summary>
/// <param name="catalog">The forms.</param>
/// <param name="output">Takes what was written.</param>
/// <param name="error">Takes findings.</param>
/// <param name="file">The full path of the data file to write.</param>
/// <param name="speech">In which language findings are told.</param>
internal sealed class RollupRun(ReportCatalog catalog, TextWriter output, TextWriter error, string file, Speech speech)
{
    private readonly UnitReader _reader = new(catalog);

    private string Folder => Path.GetDirectoryName(file)!;

    private string ListFile => Path.ChangeExtension(file, ".coverage.md");

    /// <summary>Adds up the units that a data file lists. Its tables need not be filled in; its texts are kept.</summary>
    /// <returns>The exit code.</returns>
    public int OfFile(string wholeFile)
    {
        if (file != wholeFile) RefuseExisting();
        var findings = new FindingList();
        var whole = new ReportReader().Read(wholeFile, catalog.Types, findings);
        if (whole == null)
        {
            Print(findings);
            return ExitCodes.HasErrors;
        }

        if (whole.Covers is not { } coverage)
        {
            throw new UsageException(
                $"{wholeFile} 没有写 covers，或写得不对。请在文件开头写 covers 和 units（见 docs/rollup.md），或用 --units 列出单位",
                $"{wholeFile} has no covers that can be read; list the units there (see docs/rollup.md) or with --units");
        }

        var instead = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (Path.GetDirectoryName(wholeFile) != Folder)
        {
            // names and paths are those of the folder
            instead["covers"] = CoverageText.Write(whole.Form, coverage, unit => UnitFromHere(wholeFile, unit.Name));
            if (whole.Previous is { File: { } last }) instead["previous"] = $"previous: {YamlText.Scalar(PathFromHere(RelatedFiles.Resolve(wholeFile, last)))}\n";
        }

        return Write(whole, FormerText.Of(CommandFiles.Read(wholeFile, () => File.ReadAllText(wholeFile)), whole.Form, instead));
    }

    /// <summary>Adds up data files and folders.</summary>
    /// <returns>The exit code.</returns>
    public int OfUnits(IReadOnlyList<string> paths, string organ, int year)
    {
        NewCommand.RefuseBadName(organ);
        RefuseExisting();
        var whole = NewCommand.FindType(catalog.Types, year).Create();
        whole.Organ = organ;
        whole.Year = year;
        whole.FilePath = file;
        var units = DataFileFinder.Find(paths).Select(job => new CoveredUnit(NameFromHere(job.DataFile), IsOwn: false, SourceSpan.Start)).ToArray();
        whole.Covers = new Coverage(units, IsComplete: true, SourceSpan.Start);
        var header = $"organ: {YamlText.Scalar(organ)}\nyear: {year}\n";
        return Write(whole, FormerText.OfHeader(header, CoverageText.Write(whole.Form, whole.Covers, unit => unit.Name)));
    }

    private int Write(Report whole, FormerText former)
    {
        var findings = new FindingList();
        var units = _reader.Read(whole, findings, []);
        Print(findings);
        foreach (var unit in units.LeftOut.Where(unit => unit.Reason == LeftOutReason.HasErrors)) Print(_reader.Load(unit.File!).Findings);
        if (units.Counted.Count == 0)
        {
            error.WriteLine("没有可以汇总的单位，没有写任何文件 / no unit can be counted, so nothing was written");
            return ExitCodes.HasErrors;
        }

        var added = Consolidation.Of(whole, units);
        var text = ReportScaffold.WriteAddedUp(whole.Form, Comments(whole, units), ScaffoldValues.OfAll(added), former);
        ConfirmThatItReads(text, added);
        Write(file, text);
        Write(ListFile, CoverageList.Write(whole, units, Folder));
        output.WriteLine($"计入 {units.Counted.Count} 个单位，未计入 {units.LeftOut.Count} 个 / {units.Counted.Count} units counted, {units.LeftOut.Count} left out");
        return units.LeftOut.Count > 0 ? ExitCodes.HasErrors : ExitCodes.Fine;
    }

    private string[] Comments(Report whole, Units units) =>
    [
        $"{whole.DefaultTitle}，{whole.Form.Id} 格式（{whole.Form.Basis.Number}），由 {units.Counted.Count} 个单位汇总而成，范围见 {Path.GetFileName(ListFile)}",
        $"~ 是汇总不出的数，要补填。Added up from {units.Counted.Count} units; ~ is what could not be added and is to be filled in.",
    ];

    /// <summary>What is written must say what was added up, whatever was taken over from the former file.</summary>
    private void ConfirmThatItReads(string text, Report added)
    {
        var read = new ReportReader().Read(Encoding.UTF8.GetBytes(text), file, catalog.Types, new FindingList());
        var isRead = read != null && read.Organ == added.Organ && read.Year == added.Year
            && read.Values.SequenceEqual(added.Values);
        if (isRead) return;
        throw new UsageException(
            "原来的文件不是逐行写的，不能保留其中的文字。请把最外层的各项（organ、year……）分行写",
            "the former file cannot be taken over; write its outermost keys (organ, year …) on lines of their own");
    }

    private void Write(string path, string text)
    {
        var folder = new OutputFolder(Folder);
        folder.RemoveLeftovers();
        CommandFiles.Write(path, () => folder.Write(path, Encoding.UTF8.GetBytes(text)));
        output.WriteLine($"写了 {path} / {path} written");
    }

    private void RefuseExisting()
    {
        if (!Path.Exists(file)) return;
        throw new UsageException(
            $"已经有 {file}，没有动它。请用 --out 写到别处，或先把它改名或移走",
            $"there is {file} already, and it was left as it is; choose another --out, or rename or move it first");
    }

    private string UnitFromHere(string wholeFile, string name) =>
        PathFromHere(UnitReader.FindFiles(wholeFile, name, []) is [var file] ? file : RelatedFiles.Resolve(wholeFile, name + DataFileName.Usual));

    private string PathFromHere(string path) => Path.GetRelativePath(Folder, path).Replace('\\', '/');

    private string NameFromHere(string unit)
    {
        var path = PathFromHere(unit);
        var name = Path.GetFileNameWithoutExtension(unit);
        return path == name + DataFileName.Usual && UnitReader.FindFiles(file, name, []) is [var found] && found == unit ? name : path;
    }

    private void Print(FindingList findings)
    {
        foreach (var finding in findings.Items) error.WriteLine(speech.Line(finding));
    }
}
