using Nianbao.Findings;

namespace Nianbao.Reporting.CheckReports;

/// <summary>Counts findings, each as one kind, and says what follows for publication.</summary>
internal sealed class Tally
{
    private readonly int[] _counts = new int[Enum.GetValues<FindingKind>().Length];

    /// <summary>Counts the findings of some files.</summary>
    public static Tally Of(IEnumerable<CheckedFile> files)
    {
        var tally = new Tally();
        foreach (var file in files) tally.Add(file.Findings);
        return tally;
    }

    /// <summary>How many data files.</summary>
    public int Checked { get; private set; }

    /// <summary>How many findings of a kind.</summary>
    public int this[FindingKind kind] => _counts[(int)kind];

    /// <summary>True if something must be mended or looked at.</summary>
    public bool NeedsWork => this[FindingKind.Error] + this[FindingKind.Warning] > 0;

    /// <summary>The verdict in Chinese.</summary>
    public string Verdict => this switch
    {
        _ when this[FindingKind.Error] > 0 => $"需修改：有 {this[FindingKind.Error]} 处错误，改正后才能发布",
        _ when this[FindingKind.Warning] > 0 => $"核实后可以发布：没有错误，有 {this[FindingKind.Warning]} 处警告，请改正，或写明豁免理由",
        _ => "可以发布",
    };

    /// <summary>The verdict in English.</summary>
    public string VerdictEn => this switch
    {
        _ when this[FindingKind.Error] > 0 => $"not to be published: {this[FindingKind.Error]} errors to mend",
        _ when this[FindingKind.Warning] > 0 => $"to be published after a look: no errors, {this[FindingKind.Warning]} warnings to mend or to waive with a reason",
        _ => "fit for publication",
    };

    /// <summary>The verdict in a word or two.</summary>
    public string ShortVerdict => this switch
    {
        _ when this[FindingKind.Error] > 0 => "需修改",
        _ when this[FindingKind.Warning] > 0 => "核实后可以发布",
        _ => "可以发布",
    };

    /// <summary>Counts the findings of one data file.</summary>
    public void Add(IReadOnlyList<Finding> findings)
    {
        Checked++;
        foreach (var finding in findings) _counts[(int)finding.KindOf()]++;
    }
}
