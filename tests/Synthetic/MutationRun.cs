using System.Text;
using Nianbao.DataFiles;
using Nianbao.Findings;
using Nianbao.Reports;
using Nianbao.Validation;

namespace Nianbao.Synthetic;

/// <summary>Makes slips in one report and looks at what the checker says of them.</summary>
public sealed class MutationRun
{
    private readonly ReportPair _pair;
    private readonly IReadOnlyList<ReportType> _types;
    private readonly ReportValidator _validator = new();
    private readonly ReportReader _reader = new();
    private readonly HashSet<string> _before;
    private readonly HashSet<string> _beforeInFile;

    /// <summary>Checks the report as it is: what is wrong with it already is no slip's doing.</summary>
    public MutationRun(ReportPair pair, IReadOnlyList<ReportType> types)
    {
        ArgumentNullException.ThrowIfNull(pair);
        _pair = pair;
        _types = types;
        Before = Check(pair.Report);
        _before = [.. Before.Select(finding => finding.Message)];
        _beforeInFile = [.. CheckFile(pair.Report).Select(finding => finding.Message)];
    }

    /// <summary>What is found in the report without any slip.</summary>
    public IReadOnlyList<Finding> Before { get; }

    /// <summary>Makes a slip and says what came of it.</summary>
    public MutationResult Try(Mutation mutation)
    {
        ArgumentNullException.ThrowIfNull(mutation);
        var mutated = mutation.Apply(_pair.Report);

        // a blank is seen by whoever reads the data file
        var isFile = mutation.Kind == MutationKind.Blanked;
        var findings = isFile ? CheckFile(mutated) : Check(mutated);
        var before = isFile ? _beforeInFile : _before;
        var found = findings.Where(finding => !finding.IsNotAssessable && !before.Contains(finding.Message)).ToList();
        return new MutationResult(
            mutation,
            found.Count > 0,
            isFile ? Naming.None : HintReading.Of(_pair.Report, mutation, found.Select(finding => finding.HintEn)),
            mutation.IsOneNumber && BlindSpot.IsSummed(mutated, mutation.Cells[0]),
            string.Join(" | ", found.Select(finding => finding.HintEn).OfType<string>().Distinct()),
            found.Count > 0 ? "" : BlindSpot.Of(mutated, mutation));
    }

    private IReadOnlyList<Finding> Check(Report report)
    {
        var findings = new FindingList();
        _validator.Check(report, findings, _pair.LastYear);
        return findings.Items;
    }

    private IReadOnlyList<Finding> CheckFile(Report report)
    {
        var findings = new FindingList();
        var text = new DataFileText(DataFileText.ById).Write(report);
        var read = _reader.Read(Encoding.UTF8.GetBytes(text), "test.yaml", _types, findings);
        if (read != null) _validator.Check(read, findings, _pair.LastYear);
        return findings.Items;
    }
}

/// <summary>What the checker said of a slip.</summary>
/// <param name="Mutation">The slip.</param>
/// <param name="IsFound">True if a finding was added.</param>
/// <param name="Naming">Whether the culprit was named.</param>
/// <param name="IsSummed">True for a number that is part of an equality within the report.</param>
/// <param name="Said">The hints.</param>
/// <param name="Why">Why it was not found; else empty.</param>
public sealed record MutationResult(Mutation Mutation, bool IsFound, Naming Naming, bool IsSummed, string Said, string Why);

/// <summary>How the hints name the culprit.</summary>
public enum Naming
{
    /// <summary>No hint.</summary>
    None,

    /// <summary>The slip that was made, with the numbers as they were, and no other.</summary>
    Right,

    /// <summary>One of two, one of which is the slip that was made.</summary>
    OneOfTwo,

    /// <summary>Something else.</summary>
    Wrong,
}
