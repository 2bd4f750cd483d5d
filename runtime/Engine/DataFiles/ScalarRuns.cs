using System.Globalization;
using System.Runtime.InteropServices;
using Nianbao.Sources;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Nianbao.DataFiles;

/// <summary>
/// Finds where the characters of a text stand in the data file, whatever the style of the text: blocks lose their
/// indentation, folded and quoted texts join lines, quoted ones have escapes. It keeps its buffer from text to text.
/// </summary>
internal sealed class ScalarRuns
{
    private const string Blanks = " \t";
    private const string BlanksAndLineEnds = " \t\n";

    private readonly List<SourceRun> _runs = [];
    private string _value = "";
    private ScalarStyle _style;
    private int _at;
    private int _line;

    /// <summary>The runs of the text's value.</summary>
    public ReadOnlySpan<SourceRun> Runs => CollectionsMarshal.AsSpan(_runs);

    /// <summary>Begins a text.</summary>
    public void Begin(SourceText source, Scalar text)
    {
        _runs.Clear();
        _value = text.Value;
        _style = text.Style;
        _at = 0;
        _line = (int)text.Start.Line;
        var given = source.Between((int)text.Start.Index, (int)text.End.Index);
        if (_style == ScalarStyle.Literal) AddLiteral(AfterFirstLine(given));
        else if (_style == ScalarStyle.Folded) AddJoined(AfterFirstLine(given), 1);
        else if (_style == ScalarStyle.Plain) AddJoined(given, (int)text.Start.Column);
        else AddJoined(given.Length < 2 ? default : given[1..^1], (int)text.Start.Column + 1);
        if (_runs.Count == 0) _runs.Add(new SourceRun(0, (int)text.Start.Line, (int)text.Start.Column, 1, true));
    }

    // the line that opens a block may end in a comment
    private ReadOnlySpan<char> AfterFirstLine(ReadOnlySpan<char> given)
    {
        _line++;
        return ReadLine(ref given) ? given : default;
    }

    /// <summary>Lines are as in the file but for the indentation.</summary>
    private void AddLiteral(ReadOnlySpan<char> given)
    {
        var value = _value.AsSpan();
        while (!value.IsEmpty)
        {
            var length = LengthOfLine(value);
            var line = given[..LengthOfLine(given)].TrimEnd('\r');
            if (length > 0) _runs.Add(new SourceRun(_at, _line, line.Length - length + 1, length, false));
            _at += length + 1;
            _line++;
            ReadLine(ref given);
            ReadLine(ref value);
        }
    }

    /// <summary>Lines lose the blanks around them; the ends of lines become blanks or ends of paragraphs.</summary>
    private void AddJoined(ReadOnlySpan<char> given, int column)
    {
        var isQuotesFirst = _style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted;
        var isContinued = false;
        var emptyLines = 0;
        for (var isMore = true; isMore && _at < _value.Length; _line++)
        {
            var line = given[..LengthOfLine(given)].TrimEnd('\r');
            isMore = ReadLine(ref given);
            if (isMore) line = line.TrimEnd(Blanks);
            var content = isQuotesFirst ? line : line.TrimStart(Blanks);
            if (content.IsEmpty)
            {
                emptyLines++;
            }
            else
            {
                if (!isQuotesFirst) SkipLineEnds(content[0], emptyLines > 0 || isContinued ? emptyLines : 1);
                isContinued = AddContent(content, column + line.Length - content.Length);
                emptyLines = 0;
            }

            isQuotesFirst = false;
            column = 1;
        }
    }

    // what the ends of lines became is blank, as no line begins; only an escape may stand for a blank itself
    private void SkipLineEnds(char next, int count)
    {
        var isEscape = _style == ScalarStyle.DoubleQuoted && next == '\\';
        var blanks = _value.AsSpan(_at).IndexOfAnyExcept(BlanksAndLineEnds);
        _at += isEscape ? count : Math.Max(blanks, 0);
    }

    /// <summary>Adds what a line has.</summary>
    /// <returns>True where it ends in a backslash and the next line goes on without a blank.</returns>
    private bool AddContent(ReadOnlySpan<char> content, int column)
    {
        while (!content.IsEmpty)
        {
            var escape = IndexOfEscape(content);
            var length = escape < 0 ? content.Length : escape;
            if (length > 0) Add(length, column, length, isReplaced: false);
            column += length;
            content = content[length..];
            if (content.IsEmpty) break;
            if (content.Length == 1) return true;
            var (width, characters) = SizeOfEscape(content);
            Add(characters, column, width, isReplaced: true);
            column += width;
            content = content[width..];
        }

        return false;
    }

    private int IndexOfEscape(ReadOnlySpan<char> content) => _style switch
    {
        ScalarStyle.DoubleQuoted => content.IndexOf('\\'),
        ScalarStyle.SingleQuoted => content.IndexOf("''"),
        _ => -1,
    };

    /// <summary>How many characters an escape has, and how many it stands for.</summary>
    private static (int Width, int Characters) SizeOfEscape(ReadOnlySpan<char> content)
    {
        var width = content[1] switch { 'x' => 4, 'u' => 6, 'U' => 10, _ => 2 };
        if (width > content.Length) return (content.Length, 1);
        var isPair = width == 10 && int.TryParse(content[2..10], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)
            && code > char.MaxValue;
        return (width, isPair ? 2 : 1);
    }

    private void Add(int characters, int column, int width, bool isReplaced)
    {
        _runs.Add(new SourceRun(_at, _line, column, width, isReplaced));
        _at += characters;
    }

    private static int LengthOfLine(ReadOnlySpan<char> text)
    {
        var length = text.IndexOf('\n');
        return length < 0 ? text.Length : length;
    }

    /// <summary>Goes to the next line; false if there is none.</summary>
    private static bool ReadLine(ref ReadOnlySpan<char> text)
    {
        var length = LengthOfLine(text);
        var isMore = length < text.Length;
        text = isMore ? text[(length + 1)..] : default;
        return isMore;
    }
}
