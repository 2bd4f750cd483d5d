namespace Nianbao.Documents.Sources.Office;

/// <summary>Where there is no office program, such as in a browser: says what to do instead.</summary>
internal sealed class NoOfficeConverter : IOfficeConverter
{
    /// <inheritdoc/>
    public byte[] Convert(ReadOnlyMemory<byte> content, string ending, string target, CancellationToken cancellation) =>
        throw SourceFindings.NeedsOfficeProgram("." + target);
}
