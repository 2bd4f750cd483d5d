namespace Nianbao.Documents.Sources;

/// <summary>How much of a document is read: a hostile or broken one ends in a finding, within bounded time and memory.</summary>
internal static class DocumentLimits
{
    /// <summary>The largest file, in bytes.</summary>
    public const long FileBytes = 64 * 1024 * 1024;

    /// <summary>The most that the parts of a compressed file may have together when unpacked, in bytes.</summary>
    public const long UnpackedBytes = 256 * 1024 * 1024;

    /// <summary>The largest part that is kept as a tree of XML, in bytes; in memory it is ten times as large.</summary>
    public const int XmlPartBytes = 32 * 1024 * 1024;

    /// <summary>The most files in an archive.</summary>
    public const int ArchiveEntries = 5_000;

    /// <summary>The most paragraphs and tables.</summary>
    public const int Blocks = 20_000;

    /// <summary>The most cells in a table.</summary>
    public const int TableCells = 50_000;

    /// <summary>The most rows or columns that one cell may cover, and the most columns of a table.</summary>
    public const int Span = 1_000;

    /// <summary>The deepest nesting of elements.</summary>
    public const int Depth = 512;

    /// <summary>The longest text of a cell or paragraph, in characters; what is longer is no report's.</summary>
    public const int TextLength = 200_000;
}
