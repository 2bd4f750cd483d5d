using Nianbao.Documents.Sources.Html;
using Nianbao.Documents.Sources.Text;

namespace Nianbao.Documents.Sources;

/// <summary>Reads a document by what it is.</summary>
internal static class SourceReader
{
    /// <summary>Reads a document.</summary>
    /// <exception cref="DocumentException">It cannot be read.</exception>
    public static SourceDocument Read(string name, ReadOnlyMemory<byte> content)
    {
        if (name.EndsWith(".md", StringComparison.OrdinalIgnoreCase)) return MarkdownSource.Read(name, content.Span);
        var start = TextDecoder.Decode(content.Span[..Math.Min(content.Length, 4096)]);
        var isHtml = start.Contains("<html", StringComparison.OrdinalIgnoreCase) || start.Contains("<body", StringComparison.OrdinalIgnoreCase)
            || start.Contains("<table", StringComparison.OrdinalIgnoreCase) || start.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.Contains("<div", StringComparison.OrdinalIgnoreCase) || start.Contains("<p>", StringComparison.OrdinalIgnoreCase);
        return isHtml ? HtmlSource.Read(name, content.Span) : TextSource.Read(name, content.Span);
    }
}
