namespace Nianbao.Templates;

/// <summary>A buffer of UTF-8 that templates write to and that is used again from report to report.</summary>
public sealed class Utf8Writer
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _length;

    /// <summary>What has been written.</summary>
    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    /// <summary>Forgets what has been written and keeps the memory.</summary>
    public void Clear() => _length = 0;
}
