using Markdig;
using Nianbao.Documents.Sources.Html;

namespace Nianbao.Documents.Sources.Text;

/// <summary>Markdown with tables between bars: read as the web page that it stands for.</summary>
internal static class MarkdownSource
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    /// <summary>Reads a text in Markdown.</summary>
    /// <exception cref="DocumentException">It is too long or nested too deep.</exception>
    public static SourceDocument Read(ReadOnlyMemory<byte> content, string name) =>
        HtmlSource.Read(Markdown.ToHtml(TextDecoder.Decode(content.Span), s_pipeline), name);
}
