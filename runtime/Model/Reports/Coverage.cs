using Nianbao.Sources;

namespace Nianbao.Reports;

/// <summary>What a data file says of last year's report (<c>previous:</c>).</summary>
/// <param name="File">Its path as written, from the data file's folder; null where the file says that there is none.</param>
/// <param name="At">Where it is written.</param>
internal sealed record PreviousReport(string? File, SourceSpan At);

/// <summary>The units whose figures a report adds up, as its data file lists them (<c>covers:</c>).</summary>
/// <param name="Units">The units, the body's own figures first.</param>
/// <param name="IsComplete">Whether the list claims to name all of them: then every figure must be their sum.</param>
/// <param name="At">Where the list begins.</param>
internal sealed record Coverage(IReadOnlyList<CoveredUnit> Units, bool IsComplete, SourceSpan At);

/// <summary>A unit that a report covers.</summary>
/// <param name="Name">Its name, or the path of its data file.</param>
/// <param name="IsOwn">True for the body's own figures (本级).</param>
/// <param name="At">Where it is written.</param>
internal sealed record CoveredUnit(string Name, bool IsOwn, SourceSpan At)
{
    /// <summary>
    /// Cells of the whole's form in which the unit does not count: a lawsuit in which it was joined as the body that
    /// had reviewed the case is counted by the body that acted (国办公开办函〔2016〕201号).
    /// </summary>
    public IReadOnlyList<int> Without { get; init; } = [];
}
