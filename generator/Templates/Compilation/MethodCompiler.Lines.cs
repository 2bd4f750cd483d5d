using System.Text;
using Nianbao.Generator.CSharp;
using Nianbao.Generator.Templates.Syntax;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Compilation;

/// <content>The lines of the method, each with the place in the template that it comes from.</content>
internal sealed partial class MethodCompiler
{
    private const int LiteralLength = 100;
    private const int ShortText = 60;

    // null for what no statement of the template asks for
    private SourceRange? _mark;
    private SourceRange _textMark;
    private string? _print;
    private SourceRange? _printMark;

    private void Mark(SyntaxNode node) => _mark = LineDirective.HeadOf(node);

    private void MarkText() =>
        _textMark = _text.Length == 0 ? LineDirective.HeadOf(_statement) : LineDirective.Join(_textMark, LineDirective.HeadOf(_statement));

    // what is printed waits for the text behind it: a few words stand on its line and need no place of their own
    private void PrintLine(string line)
    {
        Flush();
        (_print, _printMark) = (line, _mark);
    }

    private void Flush()
    {
        // half a surrogate pair has no UTF-8 and becomes the replacement character, as in any other text
        var text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(_text.ToString()));
        _text.Clear();
        if (_print is { } print)
        {
            _print = null;
            if (text.Length is > 0 and < ShortText)
            {
                _body.Line(Placed(_printMark, $"{print} output.WriteUtf8({Utf8Literal(text)});"));
                return;
            }

            _body.Line(Placed(_printMark, print));
        }

        if (text.Length > 0) _body.Line(Placed(_textMark, $"output.WriteUtf8({Utf8Literal(text)});"));
    }

    private void Line(string line)
    {
        Flush();
        _body.Line(Placed(_mark, line));
    }

    private void Open(string line)
    {
        Flush();
        _body.Open(Placed(_mark, line));
    }

    private void Close(string after = "")
    {
        Flush();
        _body.Close(after);
    }

    private string Placed(SourceRange? mark, string line) =>
        mark is { } place ? $"{LineDirective.Of(place, File.LinePath)}\n{line}\n{LineDirective.Hidden}" : line;

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
