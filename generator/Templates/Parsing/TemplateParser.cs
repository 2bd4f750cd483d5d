using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Parsing;

/// <summary>Turns the text of a template into its tree.</summary>
internal static class TemplateParser
{
    /// <param name="text">The whole file.</param>
    /// <param name="path">How errors name the file.</param>
    public static ParsedTemplate Parse(string text, string path)
    {
        var source = new TemplateText(text);
        var errors = new ErrorList(source, path);
        var tokens = Lexer.Read(source, errors);
        var root = new Parser(source, tokens, errors).ParseTemplate();
        return new ParsedTemplate(root, WithoutText(errors.ToArray(), tokens, source));
    }

    /// <summary>
    /// A code block left open at the end of the file is legal, but if it has errors beyond its first line it was
    /// probably meant to end before: then the text after it has been read as code. One error says it all.
    /// </summary>
    private static EquatableArray<DiagnosticInfo> WithoutText(
        EquatableArray<DiagnosticInfo> errors, List<Token> tokens, TemplateText source)
    {
        var last = tokens.FindLast(token => token.Kind is TokenKind.CodeOpen or TokenKind.CodeClose);
        if (last.Kind != TokenKind.CodeOpen)
            return errors;

        var firstLineEnd = source.EndOfLine(last.Start);
        var trusted = errors.Count(error => error.Range.Start < firstLineEnd);
        return errors.Take(trusted + 1).ToEquatableArray();
    }
}
