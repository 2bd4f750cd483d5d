using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Nianbao.Documents.Sources;

/// <summary>The entries of a ZIP file, unpacked within limits: what an entry says of its size is not believed.</summary>
internal sealed class ZipContents : IDisposable
{
    private const int BufferBytes = 64 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ZipArchive _zip;
    private long _left = DocumentLimits.UnpackedBytes;

    /// <summary>Opens a ZIP file.</summary>
    /// <exception cref="DocumentException">It has too many entries.</exception>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public ZipContents(ReadOnlyMemory<byte> content)
    {
        // names without the flag for UTF-8 come as their bytes, one character each
        _zip = new ZipArchive(MemoryStreams.Over(content), ZipArchiveMode.Read, leaveOpen: false, Encoding.Latin1);
        Entries = _zip.Entries;
        if (Entries.Count > DocumentLimits.ArchiveEntries)
        {
            Dispose();
            throw SourceFindings.TooLarge($"压缩包中超过 {DocumentLimits.ArchiveEntries} 个文件", $"the archive has more than {DocumentLimits.ArchiveEntries} files");
        }
    }

    /// <summary>Its entries in the order of the file.</summary>
    public IReadOnlyList<ZipArchiveEntry> Entries { get; }

    /// <summary>The name of an entry: in UTF-8 where the file says so or the bytes are, else in GB18030 as Chinese Windows packs.</summary>
    public static string NameOf(ZipArchiveEntry entry)
    {
        var name = entry.FullName;
        if (Ascii.IsValid(name) || name.AsSpan().ContainsAnyExceptInRange('\0', '\xFF')) return name;
        var bytes = Encoding.Latin1.GetBytes(name);
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.GetEncoding("GB18030").GetString(bytes);
        }
    }

    /// <summary>The entry of a name, whatever its case; null where there is none.</summary>
    public ZipArchiveEntry? Find(string name) =>
        Entries.FirstOrDefault(entry => string.Equals(entry.FullName, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Unpacks an entry.</summary>
    /// <exception cref="DocumentException">It is encrypted, or the file unpacks to too much.</exception>
    public byte[] Unpack(ZipArchiveEntry entry)
    {
        if (entry.IsEncrypted) throw SourceFindings.Encrypted();
        var unpacked = new MemoryStream();
        using var stream = entry.Open();
        var buffer = new byte[BufferBytes];
        while (stream.Read(buffer, 0, buffer.Length) is > 0 and var count)
        {
            _left -= count;
            if (_left < 0) throw SourceFindings.UnpacksTooLarge();
            unpacked.Write(buffer, 0, count);
        }

        return unpacked.ToArray();
    }

    /// <summary>Reads an entry as XML step by step, for parts that are too large for a tree; null where there is none of the name.</summary>
    public XmlReader? OpenXml(string name) =>
        Find(name) is { } entry ? XmlReader.Create(new MemoryStream(Unpack(entry)), Settings()) : null;

    /// <summary>Reads an entry as XML; null where there is none of the name.</summary>
    /// <exception cref="DocumentException">Its elements are nested too deeply.</exception>
    /// <exception cref="XmlException">It is no XML, or has a document type.</exception>
    public XDocument? ReadXml(string name)
    {
        if (Find(name) is not { } entry) return null;
        var content = Unpack(entry);
        if (content.Length > DocumentLimits.XmlPartBytes) throw SourceFindings.UnpacksTooLarge();
        CheckDepth(content);
        using var reader = XmlReader.Create(new MemoryStream(content), Settings());
        return XDocument.Load(reader);
    }

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();

    // a tree of elements is walked by recursion, so that its depth is known before there is one
    private static void CheckDepth(byte[] content)
    {
        using var reader = XmlReader.Create(new MemoryStream(content), Settings());
        while (reader.Read())
        {
            if (reader.Depth > DocumentLimits.Depth) throw SourceFindings.TooDeep();
        }
    }

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };
}
