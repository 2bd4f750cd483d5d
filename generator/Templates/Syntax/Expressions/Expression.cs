using Nianbao.Generator.Model;

namespace Nianbao.Generator.Templates.Syntax.Expressions;

/// <summary>Anything that has a value.</summary>
internal abstract class Expression(SourceRange range) : SyntaxNode(range);
