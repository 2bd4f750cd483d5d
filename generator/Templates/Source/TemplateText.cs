using Nianbao.Generator.Text;
using Scriban.Parsing;

namespace Nianbao.Generator.Templates.Source;

/// <summary>
/// A template's text, and where its lines begin. A line ends at <c>\n</c>, <c>\r\n</c> or a lone <c>\r</c>.
/// </summary>
internal sealed class TemplateText
{
    private readonly List<int> _lineStarts = [0];

    public TemplateText(string text)
    {
        Text = text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) _lineStarts.Add(i + 1);
        }
    }

    public string Text { get; }

    /// <summary>A place by its offsets, the end not included. What lies outside of the text is brought back into it.</summary>
    public SourceRange Range(int start, int end)
    {
        start = Math.Max(0, Math.Min(start, Text.Length));
        end = Math.Max(start, Math.Min(end, Text.Length));
        var (first, last) = (LineOf(start), LineOf(end));
        return new SourceRange(start, end - start, first, start - _lineStarts[first], last, end - _lineStarts[last]);
    }

    /// <summary>A place as Scriban tells it: with the last character.</summary>
    public SourceRange Range(SourceSpan span) => Range(span.Start.Offset, span.End.Offset + 1);

    private int LineOf(int offset)
    {
        var index = _lineStarts.BinarySearch(offset);
        return index >= 0 ? index : ~index - 1;
    }
}
