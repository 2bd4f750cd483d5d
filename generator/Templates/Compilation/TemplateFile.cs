using Nianbao.Generator.Templates.Syntax;
using Nianbao.Generator.Templates.Units;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Compilation;

/// <summary>A parsed template file of a unit.</summary>
internal sealed class TemplateFile(TemplateSource source, TemplateSyntax syntax)
{
    public TemplateSource Source { get; } = source;

    public TemplateSyntax Syntax { get; } = syntax;

    /// <summary>Escapes what it prints.</summary>
    public bool IsHtml { get; } = TemplateNames.IsHtml(source.Name);

    /// <summary>The constant in the emitted class that holds the file's name, for run-time errors.</summary>
    public string Constant { get; } = TemplateNames.Identifier(source.Name) + "File";

    /// <summary>The file as the emitted C# names it to debuggers.</summary>
    public string LinePath { get; } = source.LinePath;

    /// <summary>A place in the file as C#: the runtime's <c>Position</c>.</summary>
    public string Position(SourceRange range) => $"new Position({Constant}, {range.Line + 1}, {range.Column + 1})";

    /// <summary>A place in the file for comments.</summary>
    public string Place(SourceRange range) => $"{Source.Name}({range.Line + 1})";
}
