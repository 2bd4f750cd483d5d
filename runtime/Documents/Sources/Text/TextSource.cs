namespace Nianbao.Documents.Sources.Text;

/// <summary>Plain text, as crawlers and text layers leave it: a line is a paragraph, and tables are lines.</summary>
internal static class TextSource
{
    /// <summary>Reads a text.</summary>
    /// <exception cref="DocumentException">It has too many lines.</exception>
    public static SourceDocument Read(ReadOnlyMemory<byte> content, string name)
    {
        var blocks = new List<SourceBlock>();
        var line = 0;
        foreach (var text in TextDecoder.Decode(content.Span).AsSpan().EnumerateLines())
        {
            line++;
            if (text.IsWhiteSpace()) continue;
            if (blocks.Count == DocumentLimits.Blocks) throw SourceFindings.TooManyBlocks();
            blocks.Add(new SourceParagraph(Limited(text), new SourceLocation { Line = line }));
        }

        return new SourceDocument(name, SourceKind.Text, blocks);
    }

    private static string Limited(ReadOnlySpan<char> text) => text[..Math.Min(text.Length, DocumentLimits.TextLength)].ToString();
}
