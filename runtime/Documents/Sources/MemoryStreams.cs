using System.Runtime.InteropServices;

namespace Nianbao.Documents.Sources;

/// <summary>Streams over bytes that are in memory.</summary>
internal static class MemoryStreams
{
    /// <summary>A stream that reads the bytes without copying them where it can.</summary>
    public static MemoryStream Over(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);
}
