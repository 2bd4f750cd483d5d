using Nianbao.Generator.Model;

namespace Nianbao.Generator.Templates.Syntax.Statements;

/// <summary>Anything a template executes, text included.</summary>
internal abstract class Statement(SourceRange range) : SyntaxNode(range);
