namespace Nianbao.Cli.Outputs;

/// <summary>The files that a run makes of each report.</summary>
/// <param name="Outputs">The files.</param>
/// <param name="Suffixes">The suffixes of all that might have been made by another run: of a report with errors none may be left.</param>
internal sealed record OutputSelection(IReadOnlyList<ReportOutput> Outputs, IReadOnlyList<string> Suffixes)
{
    /// <summary>Names of kinds that there are not.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    /// <summary>The program that prints; empty where nothing is printed.</summary>
    public string Printer { get; init; } = "";
}
