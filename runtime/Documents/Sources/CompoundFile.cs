using System.Buffers.Binary;
using System.Text;

namespace Nianbao.Documents.Sources;

/// <summary>The names of the streams in a compound file (OLE2), the container of .doc, .xls, .wps, .et and encrypted .docx.</summary>
internal static class CompoundFile
{
    private const int HeaderBytes = 512;
    private const int EntryBytes = 128;
    private const int NameBytes = 64;
    private const int SectorShiftAt = 30;
    private const int DirectoryStartAt = 48;

    // the directory is read as one piece from its first sector: what programs write has its main streams there
    private const int MostEntries = 256;

    /// <summary>The first bytes of every compound file.</summary>
    public static ReadOnlySpan<byte> Signature => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>The names of the first streams and storages; fewer where the file is cut off.</summary>
    public static IReadOnlyList<string> NamesIn(ReadOnlySpan<byte> content)
    {
        var names = new List<string>();
        if (content.Length < HeaderBytes) return names;
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(content[SectorShiftAt..]);
        if (shift is not (9 or 12)) return names;
        var start = ((long)BinaryPrimitives.ReadUInt32LittleEndian(content[DirectoryStartAt..]) + 1) << shift;
        for (var i = 0; i < MostEntries && start + EntryBytes <= content.Length; i++, start += EntryBytes)
        {
            var entry = content.Slice((int)start, EntryBytes);
            var length = BinaryPrimitives.ReadUInt16LittleEndian(entry[NameBytes..]);
            if (length is < 2 or > NameBytes) break;
            names.Add(Encoding.Unicode.GetString(entry[..(length - 2)]));
        }

        return names;
    }
}
