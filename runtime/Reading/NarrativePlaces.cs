using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Nianbao.Reading;

/// <summary>Finds the lines of the data file on which the paragraphs of a text begin.</summary>
internal struct ParagraphLines(SourceText source, Scalar text)
{
    private readonly int _first = (int)text.Start.Line;
    private readonly int _last = (int)text.End.Line;
    private int _next = (int)text.Start.Line;

    /// <summary>The line on which a paragraph begins. To be asked for one paragraph after the other.</summary>
    /// <param name="number">Which line of the text's value it is, from 0.</param>
    /// <param name="paragraph">The paragraph.</param>
    public int LineOf(int number, ReadOnlySpan<char> paragraph)
    {
        if (text.Style == ScalarStyle.Literal) return _first + 1 + number;
        if (_first == _last) return _first;

        // other styles join lines: a paragraph begins where a line of the file begins as it does
        for (var line = _next; line <= _last; line++)
        {
            var given = source.Line(line).Trim();
            if (line == _first) given = FirstLine(given);
            var length = Math.Min(given.Length, paragraph.Length);
            if (length == 0 || !given[..length].TrimEnd("'\"").SequenceEqual(paragraph[..given[..length].TrimEnd("'\"").Length])) continue;
            _next = line + 1;
            return line;
        }

        return _next;
    }

    private readonly ReadOnlySpan<char> FirstLine(ReadOnlySpan<char> line)
    {
        var begin = source.Line(_first)[((int)text.Start.Column - 1)..].Trim();
        return text.Style == ScalarStyle.Plain ? begin : begin.TrimStart("'\">|+-0123456789");
    }
}

/// <summary>Finds where the figures of a text stand in the data file.</summary>
internal struct FigurePlaces(SourceText source, Scalar text)
{
    private int _next = -1;

    /// <summary>The place of the next figure, from its opening braces to its closing ones.</summary>
    /// <param name="inner">How many characters stand between the braces.</param>
    public Place Next(int inner)
    {
        if (_next < 0) _next = Begin();
        var found = source.Between(_next, (int)text.End.Index).IndexOf("{{");

        // braces written as an escape in double quotes do not stand in the file as such
        if (found < 0) return ReadingContext.PlaceOf(text);
        var start = _next + found;
        _next = start + 2;
        return source.PlaceOf(start, inner + 4);
    }

    // the line that opens a block may end in a comment
    private readonly int Begin()
    {
        var start = (int)text.Start.Index;
        if (text.Style is not (ScalarStyle.Literal or ScalarStyle.Folded)) return start;
        var end = source.Between(start, (int)text.End.Index).IndexOf('\n');
        return end < 0 ? start : start + end;
    }
}
