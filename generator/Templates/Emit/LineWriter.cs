using System.Text;
using Nianbao.Generator.CSharp;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Emit;

/// <summary>
/// The lines of a method, each with the place in the template that it comes from. Text waits for more text, and what is
/// printed for the text behind it: a few words stand on its line and need no place of their own.
/// </summary>
internal sealed class LineWriter
{
    private const int LiteralLength = 100;
    private const int ShortText = 60;

    private readonly SourceWriter _writer = new();
    private readonly StringBuilder _text = new();
    private SourceRange _textMark;
    private (string Line, SourceRange? Mark)? _print;

    // what was written last has a place
    private bool _isPlaced;

    /// <summary>The file that places are in, as debuggers find it.</summary>
    public string Path { get; set; } = "";

    /// <summary>Adds text of the template.</summary>
    public void Text(string text, SourceRange mark)
    {
        if (text.Length == 0) return;
        _textMark = _text.Length == 0 ? mark : LineDirective.Join(_textMark, mark);
        _text.Append(text);
    }

    /// <summary>Adds a statement that prints.</summary>
    public void Print(string line, SourceRange? mark)
    {
        Flush();
        _print = (line, mark);
    }

    public void Line(string line, SourceRange? mark = null)
    {
        Flush();
        Placed(line, mark);
    }

    public void Open(string line, SourceRange? mark = null)
    {
        Flush();
        Placed(line, mark);
        Hide();
        _writer.Open();
    }

    public void Close()
    {
        Flush();
        Hide();
        _writer.Close();
    }

    /// <summary>Writes what waits.</summary>
    public void Flush()
    {
        // half a surrogate pair has no UTF-8 and becomes the replacement character, as in any other text
        var text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(_text.ToString()));
        _text.Clear();
        if (_print is var (print, mark))
        {
            _print = null;
            if (text.Length is > 0 and < ShortText)
            {
                Placed($"{print} output.WriteUtf8({Utf8Literal(text)});", mark);
                return;
            }

            Placed(print, mark);
        }

        if (text.Length > 0) Placed($"output.WriteUtf8({Utf8Literal(text)});", _textMark);
    }

    /// <summary>All lines.</summary>
    public override string ToString()
    {
        Flush();
        Hide();
        return _writer.ToString();
    }

    private void Placed(string line, SourceRange? mark)
    {
        if (mark is not { } place)
        {
            Hide();
            _writer.Line(line);
            return;
        }

        _writer.Line(LineDirective.Of(place, Path)).Line(line);
        _isPlaced = true;
    }

    private void Hide()
    {
        if (_isPlaced) _writer.Line(LineDirective.Hidden);
        _isPlaced = false;
    }

    // long text is broken where the template breaks its lines. A literal for each of them would read better still, but the C#
    // compiler takes more time to join them than for all the rest
    private static string Utf8Literal(string text)
    {
        var literals = new List<string>();
        var start = 0;
        for (var end = text.IndexOf('\n') + 1; start < text.Length; end = text.IndexOf('\n', end) + 1)
        {
            if (end == 0) end = text.Length;
            if (end < text.Length && end - start < LiteralLength) continue;
            literals.Add(CSharpLiteral.Of(text.Substring(start, end - start)) + "u8");
            start = end;
        }

        return literals.Count == 1 ? literals[0] : "\n    " + string.Join("\n    + ", literals);
    }
}
