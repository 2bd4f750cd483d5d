namespace Nianbao.Documents.Sources.Office;

/// <summary>Converts files of formats that nothing here reads.</summary>
internal interface IOfficeConverter
{
    /// <summary>Converts a file.</summary>
    /// <param name="content">The file.</param>
    /// <param name="ending">Its ending, with the dot: <c>.doc</c>.</param>
    /// <param name="target">The format wanted, without a dot: <c>docx</c>, <c>xlsx</c>.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="DocumentException">It was not converted.</exception>
    byte[] Convert(ReadOnlyMemory<byte> content, string ending, string target, CancellationToken cancellation);
}
