using System.IO.Compression;

namespace Nianbao.Documents.Sources.Archives;

/// <summary>Unpacks the documents of a ZIP file, one after the other. Archives within it are not opened.</summary>
internal static class ArchiveReader
{
    /// <summary>The documents in the order of their names; others, such as pictures and what macOS adds, are passed over.</summary>
    /// <param name="content">The file.</param>
    /// <exception cref="DocumentException">It is no ZIP file, or has too many entries.</exception>
    public static IEnumerable<ArchiveEntry> Read(ReadOnlyMemory<byte> content)
    {
        using var zip = SourceGuard.Read(content, bytes => new ZipContents(bytes));
        var entries = SourceGuard.Read(content, _ => zip.Entries
            .Select(entry => (Entry: entry, Name: ZipContents.NameOf(entry).Replace('\\', '/')))
            .Where(entry => IsDocument(entry.Name))
            .OrderBy(entry => entry.Name, StringComparer.Ordinal)
            .ToList());
        foreach (var (entry, name) in entries) yield return Read(zip, entry, name);
    }

    private static ArchiveEntry Read(ZipContents zip, ZipArchiveEntry entry, string name)
    {
        try
        {
            if (entry.Length > DocumentLimits.FileBytes) throw SourceFindings.FileTooLarge(entry.Length);
            return new ArchiveEntry(name, SourceGuard.Read<byte[]>(default, _ => zip.Unpack(entry)), Problem: null);
        }
        catch (DocumentException e)
        {
            return new ArchiveEntry(name, default, e);
        }
    }

    private static bool IsDocument(string name)
    {
        var parts = name.Split('/');
        return !parts.Contains("__MACOSX") && DocumentNames.MayBeReport(parts[^1]);
    }
}
