using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Nianbao.Reading;

/// <summary>
/// Finds the lines of the data file on which the paragraphs of a text begin. To be asked for one paragraph after the
/// other, so that a long text is gone through once.
/// </summary>
internal struct ParagraphLines(SourceText source, Scalar text)
{
    private const string Marks = "'\"|>+-0123456789";

    private readonly int _first = (int)text.Start.Line;
    private readonly int _end = (int)text.End.Index;
    private int _line = (int)text.Start.Line;
    private int _index = (int)text.Start.Index;

    /// <summary>The line on which a paragraph begins.</summary>
    /// <param name="number">Which line of the text's value it is, from 0.</param>
    /// <param name="paragraph">The paragraph.</param>
    public int LineOf(int number, ReadOnlySpan<char> paragraph)
    {
        if (text.Style == ScalarStyle.Literal) return _first + 1 + number;
        if (_first == text.End.Line) return _first;

        // other styles join lines: a paragraph begins where a line of the file begins as it does
        while (_index < _end)
        {
            var rest = source.Between(_index, _end);
            var length = rest.IndexOf('\n');
            var given = (length < 0 ? rest : rest[..length]).Trim();
            if (_line == _first && text.Style != ScalarStyle.Plain) given = given.TrimStart(Marks);
            var found = BeginsLike(paragraph, given) ? _line : 0;
            _index += length < 0 ? rest.Length : length + 1;
            _line++;
            if (found > 0) return found;
        }

        return _first;
    }

    // the last line of a text in quotes ends in one
    private static bool BeginsLike(ReadOnlySpan<char> paragraph, ReadOnlySpan<char> line)
    {
        line = line.TrimEnd("'\"");
        return line.Length > 0 && paragraph.StartsWith(line);
    }
}

/// <summary>
/// Finds where the figures of a text stand in the data file. To be told of one figure after the other; the place is
/// only worked out where it is asked for.
/// </summary>
internal struct FigurePlaces(SourceText source, Scalar text)
{
    private const string Braces = "{{";

    private int _figure = -1;
    private int _next = -1;

    /// <summary>Goes to the next figure.</summary>
    public void Next()
    {
        if (_next < 0) _next = Begin();
        var found = source.Between(_next, (int)text.End.Index).IndexOf(Braces);
        _figure = found < 0 ? -1 : _next + found;
        if (found >= 0) _next = _figure + Braces.Length;
    }

    /// <summary>The place of the figure, from its opening braces to its closing ones.</summary>
    /// <param name="inner">What stands between the braces.</param>
    public readonly Place PlaceOf(ReadOnlySpan<char> inner)
    {
        // braces written as an escape in double quotes do not stand in the file as such
        if (_figure < 0) return ReadingContext.PlaceOf(text);
        return source.PlaceOf(_figure, inner.Length + (2 * Braces.Length));
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
