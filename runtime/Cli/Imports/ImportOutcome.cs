using Nianbao.Documents.Importing;
using Nianbao.Findings;

namespace Nianbao.Cli.Imports;

/// <summary>An import with the files that it makes.</summary>
/// <param name="Result">The import.</param>
/// <param name="Path">The data file; null where body or year are not known, or there is no report.</param>
/// <param name="DataFile">The text of the data file; null where there is none.</param>
/// <param name="Mapping">The mapping report; null where there is no data file.</param>
/// <param name="Page">The same for people.</param>
/// <param name="Checks">What the check says of the data file.</param>
internal sealed record ImportOutcome(ImportResult Result, string? Path, string? DataFile, byte[]? Mapping, byte[]? Page, IReadOnlyList<Finding> Checks);
