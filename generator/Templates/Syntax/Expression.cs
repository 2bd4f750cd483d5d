using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>Anything that has a value.</summary>
internal abstract class Expression(SourceRange range) : SyntaxNode(range);
