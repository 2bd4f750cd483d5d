using Nianbao.Generator.Templates.Source;
using Nianbao.Generator.Templates.Units;
using Nianbao.Generator.Text;
using Scriban.Syntax;

namespace Nianbao.Generator.Templates.Bound;

/// <summary>A template file of a unit with its tree, which nothing changes.</summary>
internal sealed class TemplateFile(TemplateSource source, ParsedTemplate parsed)
{
    public TemplateSource Source { get; } = source;

    /// <summary>The tree of a template without errors.</summary>
    public ScriptPage Page { get; } = parsed.Page!;

    /// <summary>What it writes, by which it escapes what it prints.</summary>
    public Markup Markup { get; } = TemplateNames.MarkupOf(source.Name);

    /// <summary>The constant in the emitted class that holds the file's name, for run-time errors.</summary>
    public string Constant { get; } = TemplateNames.Identifier(source.Name) + "File";

    /// <summary>The file as the emitted C# names it to debuggers.</summary>
    public string LinePath { get; } = source.LinePath;

    /// <summary>The whole file.</summary>
    public SourceRange Whole => parsed.Text.Range(0, Source.Text.Length);

    /// <summary>Where a node is written.</summary>
    public SourceRange Range(ScriptNode node) => ScriptNodes.Ends(node) is var (start, end) ? parsed.Text.Range(start, end) : default;

    /// <summary>Where a missing argument of a call is told: behind it, as Scriban's spans have it.</summary>
    public SourceRange After(ScriptNode call) => call is ScriptFunctionCall { CloseParen: not null } or ScriptWrapStatement
        ? parsed.Text.Range(call.Span.End.Offset + 1, call.Span.End.Offset + 1)
        : Range(call).AtEnd();

    /// <summary>From the start of one node to the end of another.</summary>
    public SourceRange Range(ScriptNode first, ScriptNode last) => parsed.Text.Range(ScriptNodes.Ends(first).Start, ScriptNodes.Ends(last).End);

    /// <summary>What is written at a place.</summary>
    public string Written(SourceRange range) => Source.Text.Substring(range.Start, range.Length);

    /// <summary>A place in the file for comments.</summary>
    public string Place(SourceRange range) => $"{Source.Name}({range.Line + 1})";
}
