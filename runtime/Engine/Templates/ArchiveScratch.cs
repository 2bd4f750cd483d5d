using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Text;

namespace Nianbao.Templates;

/// <summary>
/// What a ZIP archive of parts is put together in. It is used again from file to file, and knows what it packed last: most
/// parts of a report's file are those of the one before.
/// </summary>
/// <remarks>
/// The framework's own writer notes the clock and the system it runs on, and packs everything anew. Of names there are only
/// those of templates, and no part is as large as two gigabytes, so that the plain form of the format does.
/// </remarks>
[SuppressMessage("Design", "CA1001", Justification = "streams in memory hold nothing to be released")]
internal sealed class ArchiveScratch
{
    // what packs a part puts around it: who made it, its checksum and its length
    private const int GzipHead = 10;
    private const int GzipTail = 8;

    // larger parts hold the report's text, of which no two are the same
    private const int MostKept = 16 * 1024;

    private const int LocalHeader = 30;
    private const int DirectoryHeader = 46;
    private const int EndHeader = 22;
    private const ushort Version = 20;
    private const ushort Utf8Names = 0x0800;
    private const ushort Deflated = 8;

    // 1980-01-01, the earliest that an archive can tell
    private const ushort NoDate = 0x0021;

    // an empty part as it is packed
    private static readonly byte[] Nothing = [.. new byte[GzipHead], 3, 0, .. new byte[GzipTail]];

    private readonly MemoryStream _file = new();
    private readonly MemoryStream _directory = new();
    private readonly MemoryStream _packed = new();
    private readonly Dictionary<string, (byte[] Content, byte[] Packed)> _kept = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>Takes the text of the next part.</summary>
    public Utf8Writer Part { get; } = new();

    /// <summary>Starts a file, whatever became of the last one.</summary>
    public void Begin()
    {
        _file.SetLength(0);
        _directory.SetLength(0);
        _count = 0;
        Part.Clear();
    }

    /// <summary>Adds what was written as a part.</summary>
    public void Add(string name)
    {
        var packed = Pack(name, Part.Written);
        var path = Encoding.UTF8.GetBytes(name);
        Span<byte> sizes = stackalloc byte[12];
        packed[^GzipTail..^(GzipTail - 4)].CopyTo(sizes);
        BinaryPrimitives.WriteInt32LittleEndian(sizes[4..], packed.Length - GzipHead - GzipTail);
        BinaryPrimitives.WriteInt32LittleEndian(sizes[8..], Part.Written.Length);

        Span<byte> entry = stackalloc byte[DirectoryHeader];
        entry.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(entry, 0x02014B50);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[4..], Version);
        WriteCommon(entry[6..], sizes, path.Length);
        BinaryPrimitives.WriteInt32LittleEndian(entry[42..], (int)_file.Length);
        _directory.Write(entry);
        _directory.Write(path);

        Span<byte> local = stackalloc byte[LocalHeader];
        local.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(local, 0x04034B50);
        WriteCommon(local[4..], sizes, path.Length);
        _file.Write(local);
        _file.Write(path);
        _file.Write(packed[GzipHead..^GzipTail]);
        _count++;
        Part.Clear();
    }

    /// <summary>The whole file.</summary>
    public ReadOnlySpan<byte> End()
    {
        Span<byte> end = stackalloc byte[EndHeader];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054B50);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], (ushort)_count);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], (ushort)_count);
        BinaryPrimitives.WriteInt32LittleEndian(end[12..], (int)_directory.Length);
        BinaryPrimitives.WriteInt32LittleEndian(end[16..], (int)_file.Length);
        _file.Write(WrittenTo(_directory));
        _file.Write(end);
        return WrittenTo(_file);
    }

    // what both headers of a part say: version, flags, method, time and date, checksum and lengths, length of the name
    private static void WriteCommon(Span<byte> header, ReadOnlySpan<byte> sizes, int nameLength)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(header, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(header[2..], Utf8Names);
        BinaryPrimitives.WriteUInt16LittleEndian(header[4..], Deflated);
        BinaryPrimitives.WriteUInt16LittleEndian(header[8..], NoDate);
        sizes.CopyTo(header[10..]);
        BinaryPrimitives.WriteUInt16LittleEndian(header[22..], (ushort)nameLength);
    }

    private ReadOnlySpan<byte> Pack(string name, ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty) return Nothing;
        if (_kept.TryGetValue(name, out var kept) && kept.Content.AsSpan().SequenceEqual(content)) return kept.Packed;
        _packed.SetLength(0);

        // files are written much more often than they are sent, and this takes a third of the time of the usual level
        using (var packer = new GZipStream(_packed, CompressionLevel.Fastest, leaveOpen: true)) packer.Write(content);
        var packed = WrittenTo(_packed);
        if (content.Length <= MostKept) _kept[name] = (content.ToArray(), packed.ToArray());
        return packed;
    }

    private static ReadOnlySpan<byte> WrittenTo(MemoryStream stream) => stream.GetBuffer().AsSpan(0, (int)stream.Length);
}
