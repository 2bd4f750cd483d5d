namespace Nianbao.Build.Exchange;

/// <summary>
/// The first fields of the lines in the work list, in the journal and in what is kept from build to build. Whoever changes
/// what a line holds changes <see cref="Version"/>: what an earlier version left is then not read.
/// </summary>
internal static class RecordWords
{
    /// <summary>The version of all these lines.</summary>
    public const string Version = "3";

    /// <summary>First line: version, stamp of the program. In a work list also the token of the run.</summary>
    public const string Header = "nianbao";

    /// <summary>In a work list, a report that may stay as it is: data file, name of its pages, stamp of the file.</summary>
    public const string Fresh = "fresh";

    /// <summary>In a work list, a report to check and to render: data file, name of its pages, stamp of the file.</summary>
    public const string Stale = "stale";

    /// <summary>From here on these pages may be there: data file, full paths of the pages.</summary>
    public const string Begin = "begin";

    /// <summary>A report was compared with another file, or would be, were it there: data file, other file, its stamp.</summary>
    public const string Probe = "probe";

    /// <summary>Something was found: data file, severity, id, file, line, column, end column, text.</summary>
    public const string Finding = "finding";

    /// <summary>All is done, and holds until a file changes: data file, name of its pages, its stamp, full paths of the pages.</summary>
    public const string End = "end";

    /// <summary>It could not be done for a reason that is not in its files, and is to be tried again: data file.</summary>
    public const string Failed = "failed";

    /// <summary>Last line of a journal: the run came to its end.</summary>
    public const string Finished = "finished";

    /// <summary>In what is kept: folder, its time.</summary>
    public const string Folder = "folder";

    /// <summary>In what is kept: full path of a page that nothing makes any more and that could not be deleted.</summary>
    public const string Superseded = "superseded";

    /// <summary>In place of a data file: the pages about all reports.</summary>
    public const string Collections = "";
}
