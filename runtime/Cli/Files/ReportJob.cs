namespace Nianbao.Cli.Files;

/// <summary>One data file to check or to render.</summary>
/// <param name="DataFile">Its full path.</param>
/// <param name="Output">Its pages below the output folder, without the templates' suffixes, parts joined by /.</param>
internal sealed record ReportJob(string DataFile, string Output)
{
    /// <summary>Another data file whose pages would have the same name, or null.</summary>
    public string? OutputConflict { get; init; }

    /// <summary>A page about all reports that would have the name of one of its pages, or null.</summary>
    public string? CollectionConflict { get; init; }

    /// <summary>
    /// Its pages are up to date: it is read and checked for the pages about all reports only, and nothing is said of it
    /// unless it has errors.
    /// </summary>
    public bool IsForCollectionsOnly { get; init; }
}
