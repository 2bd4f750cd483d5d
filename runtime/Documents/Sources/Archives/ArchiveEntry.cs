namespace Nianbao.Documents.Sources.Archives;

/// <summary>A document in an archive.</summary>
/// <param name="Name">Its path within the archive, with <c>/</c>.</param>
/// <param name="Content">Its bytes; none where it could not be read.</param>
/// <param name="Problem">Why it could not be read; null where it could.</param>
internal sealed record ArchiveEntry(string Name, ReadOnlyMemory<byte> Content, DocumentException? Problem);
