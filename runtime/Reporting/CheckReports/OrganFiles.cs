namespace Nianbao.Reporting.CheckReports;

/// <summary>The data files of one reporting body, by year.</summary>
/// <param name="Name">The reporting body; for a file in which it could not be read the file's name.</param>
/// <param name="Files">Its files.</param>
internal sealed record OrganFiles(string Name, IReadOnlyList<CheckedFile> Files)
{
    /// <summary>The counts over all its files.</summary>
    public Tally Tally { get; } = Tally.Of(Files);

    /// <summary>All bodies in the order of their names.</summary>
    public static IReadOnlyList<OrganFiles> Group(IEnumerable<CheckedFile> files) =>
    [
        .. files.GroupBy(file => file.Name, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new OrganFiles(
                group.Key, [.. group.OrderBy(file => file.Year).ThenBy(file => file.Path, StringComparer.Ordinal)])),
    ];
}
