using Nianbao.Build.Exchange;

namespace Nianbao.Build.State;

/// <summary>What is known of a data file from the last time that the program saw to it.</summary>
internal sealed class ReportRecord
{
    /// <summary>The name of its pages, without suffix.</summary>
    public string Name { get; set; } = "";

    /// <summary>The data file's stamp when it was read; null where it must be read again.</summary>
    public string? Stamp { get; set; }

    /// <summary>The other files that it was compared with, or would be, were they there, with their stamps.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Probes { get; set; } = [];

    /// <summary>The full paths of the pages that it has, or of those that it may have if it must be read again.</summary>
    public IReadOnlyList<string> Pages { get; set; } = [];

    /// <summary>What was found.</summary>
    public IReadOnlyList<FindingRecord> Findings { get; set; } = [];

    /// <summary>Whether what was found keeps it from being published.</summary>
    public bool HasErrors => Findings.Any(finding => finding.Severity == "error");
}
