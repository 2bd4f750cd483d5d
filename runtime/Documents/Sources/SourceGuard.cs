using System.Text;

namespace Nianbao.Documents.Sources;

/// <summary>Keeps what libraries throw at broken documents from whoever reads them.</summary>
internal static class SourceGuard
{
    static SourceGuard() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads a document that is not too large.</summary>
    /// <param name="content">The file.</param>
    /// <param name="read">Reads it.</param>
    /// <exception cref="DocumentException">It cannot be read, for whatever reason.</exception>
    public static T Read<T>(ReadOnlyMemory<byte> content, Func<ReadOnlyMemory<byte>, T> read)
    {
        if (content.Length > DocumentLimits.FileBytes) throw SourceFindings.FileTooLarge(content.Length);
        try
        {
            return read(content);
        }
        catch (Exception e) when (e is not DocumentException)
        {
            // Readers of files throw whatever their code runs into (IndexOutOfRange, KeyNotFound, Overflow, OutOfMemory for
            // a length that the file claims): none of it tells more than that the file is broken.
            throw (FindingWithin(e) ?? SourceFindings.Broken());
        }
    }

    private static DocumentException? FindingWithin(Exception e)
    {
        for (var inner = e.InnerException; inner != null; inner = inner.InnerException)
        {
            if (inner is DocumentException finding) return finding;
        }

        return null;
    }
}
