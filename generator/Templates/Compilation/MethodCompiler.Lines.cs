using System.Text;
using Nianbao.Generator.Emit;
using Nianbao.Generator.Model;
using Nianbao.Generator.Templates.Syntax;

namespace Nianbao.Generator.Templates.Compilation;

/// <content>The lines of the method, each with the place in the template that it comes from.</content>
internal sealed partial class MethodCompiler
{
    // null for what no statement of the template asks for
    private SourceRange? _mark;
    private SourceRange _textMark;

    private void Mark(SyntaxNode node) => _mark = LineDirective.HeadOf(node);

    private void MarkText() =>
        _textMark = _text.Length == 0 ? LineDirective.HeadOf(_statement) : LineDirective.Join(_textMark, LineDirective.HeadOf(_statement));

    private void Flush()
    {
        if (_text.Length == 0) return;
        // half a surrogate pair has no UTF-8 and becomes the replacement character, as in any other text
        var text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(_text.ToString()));
        _text.Clear();
        _body.Line(Placed(_textMark, $"output.Write({Utf8Literal(text)});"));
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

    // a literal for each line, as the template has them; the compiler makes one of all
    private static string Utf8Literal(string text)
    {
        var lines = text.Split('\n');
        var last = lines.Length - 1;
        var literals = lines.Select((line, i) => CSharpLiteral.Of(i == last ? line : line + "\n") + "u8").Take(lines[last].Length == 0 ? last : lines.Length).ToArray();
        return literals.Length == 1 ? literals[0] : "\n    " + string.Join("\n    + ", literals);
    }
}
