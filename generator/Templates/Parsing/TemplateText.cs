using System.Globalization;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Parsing;

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
            if (text[i] == '\n' || (text[i] == '\r' && At(i + 1) != '\n'))
                _lineStarts.Add(i + 1);
        }
    }

    public string Text { get; }

    public int Length => Text.Length;

    /// <summary>The character at an offset, <c>\0</c> outside of the text.</summary>
    public char At(int offset) => offset >= 0 && offset < Text.Length ? Text[offset] : '\0';

    public SourceRange Range(int start, int end)
    {
        var first = LineOf(start);
        var last = LineOf(end);
        return new SourceRange(start, end - start, first, start - _lineStarts[first], last, end - _lineStarts[last]);
    }

    /// <summary>How a message names something that begins at an offset: <c>if (3,5)</c>, counted from 1.</summary>
    public string Place(int offset, string text)
    {
        var line = LineOf(offset);
        return string.Format(CultureInfo.InvariantCulture, "{0} ({1},{2})", text, line + 1, offset - _lineStarts[line] + 1);
    }

    /// <summary>The offset of the end of the line an offset is in, before its line break.</summary>
    public int EndOfLine(int offset)
    {
        while (offset < Text.Length && Text[offset] is not ('\n' or '\r'))
            offset++;
        return offset;
    }

    private int LineOf(int offset)
    {
        var index = _lineStarts.BinarySearch(offset);
        return index >= 0 ? index : ~index - 1;
    }
}
