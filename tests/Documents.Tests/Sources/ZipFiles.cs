using System.IO.Compression;
using System.Text;

namespace Nianbao.Documents.Tests.Sources;

/// <summary>ZIP files made of texts.</summary>
internal static class ZipFiles
{
    /// <summary>A file with the entries in their order, not compressed unless asked for, so that damage reaches what is in it.</summary>
    public static byte[] Of(IEnumerable<(string Name, string Text)> entries, CompressionLevel level = CompressionLevel.NoCompression, Encoding? names = null) =>
        Of(entries.Select(entry => (entry.Name, Encoding.UTF8.GetBytes(entry.Text))), level, names);

    /// <summary>A file with the entries in their order.</summary>
    public static byte[] Of(IEnumerable<(string Name, byte[] Content)> entries, CompressionLevel level = CompressionLevel.NoCompression, Encoding? names = null)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, names))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name, level).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }
}
