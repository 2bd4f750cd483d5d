using Nianbao.Findings;
using Nianbao.Forms;

namespace Nianbao.Reporting.CheckReports;

/// <summary>What a finding counts as.</summary>
internal enum FindingKind
{
    /// <summary>Certainly wrong.</summary>
    Error,

    /// <summary>Wrong unless there is a reason.</summary>
    Warning,

    /// <summary>Worth a look.</summary>
    Note,

    /// <summary>Accepted with a reason, whatever its severity.</summary>
    Waived,

    /// <summary>A rule that could not be decided.</summary>
    NotAssessable,
}

/// <summary>Sorts findings into kinds.</summary>
internal static class FindingKinds
{
    /// <summary>What a finding counts as.</summary>
    public static FindingKind KindOf(this Finding finding) => finding switch
    {
        { Waived: not null } => FindingKind.Waived,
        { IsNotAssessable: true } => FindingKind.NotAssessable,
        { Severity: Severity.Error } => FindingKind.Error,
        { Severity: Severity.Warning } => FindingKind.Warning,
        _ => FindingKind.Note,
    };

    /// <summary>True for what asks for somebody's attention: neither waived nor undecided.</summary>
    public static bool Counts(this Finding finding) => finding.KindOf() is FindingKind.Error or FindingKind.Warning or FindingKind.Note;

    /// <summary>What people call a kind.</summary>
    public static string Label(this FindingKind kind) => kind switch
    {
        FindingKind.Error => "错误",
        FindingKind.Warning => "警告",
        FindingKind.Note => "提示",
        FindingKind.Waived => "已豁免",
        _ => "无法判定",
    };

    /// <summary>What templates call a kind.</summary>
    public static string ViewWord(this FindingKind kind) => kind switch
    {
        FindingKind.Error => "error",
        FindingKind.Warning => "warning",
        FindingKind.Note => "note",
        FindingKind.Waived => "waived",
        _ => "undecided",
    };

    /// <summary>The word of builds and formats for a severity.</summary>
    public static string Word(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
