using System.Runtime.InteropServices;
using Nianbao.Findings;
using Nianbao.Forms;

namespace Nianbao.DataFiles;

/// <summary>
/// Keeps the list of a data file's findings short enough to be read: of one kind some are listed, and one more says how
/// many there are beside them. It has their severity, so that the verdict is the same.
/// </summary>
internal static class FindingLimit
{
    /// <summary>How many findings of one rule are listed, of each severity; those that are waived or undecided apart.</summary>
    public const int OfOneKind = 200;

    /// <summary>Takes out what is beyond the limit and says how many that were.</summary>
    public static void Apply(FindingList findings)
    {
        if (findings.Items.Count <= OfOneKind) return;
        var kinds = new Dictionary<Kind, LeftOut>();
        findings.RemoveAll(finding => Count(finding, kinds) > OfOneKind);
        foreach (var (kind, leftOut) in kinds)
        {
            if (leftOut.Count > OfOneKind) findings.Add(Describe(kind, leftOut));
        }
    }

    private static int Count(Finding finding, Dictionary<Kind, LeftOut> kinds)
    {
        var kind = new Kind(finding.Rule, finding.Severity, finding.Waived != null, finding.IsNotAssessable);
        ref var leftOut = ref CollectionsMarshal.GetValueRefOrAddDefault(kinds, kind, out _);
        leftOut = leftOut with { Count = leftOut.Count + 1 };
        if (leftOut.Count == OfOneKind + 1) leftOut = leftOut with { First = finding };
        return leftOut.Count;
    }

    private static Finding Describe(Kind kind, LeftOut leftOut)
    {
        var first = leftOut.First!;
        var more = DataFindings.More(kind.Rule, leftOut.Count - OfOneKind, kind.Severity);
        return new Finding(more.Id, more.Severity, first.File, first.Span, more.Message, more.MessageEn)
        {
            Organ = first.Organ,
            Year = first.Year,
            Waived = first.Waived,
            IsNotAssessable = first.IsNotAssessable,
        };
    }

    private readonly record struct Kind(string Rule, Severity Severity, bool IsWaived, bool IsNotAssessable);

    private readonly record struct LeftOut(int Count, Finding? First);
}
