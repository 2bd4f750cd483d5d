using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>Anything a template executes, text included.</summary>
internal abstract class Statement(SourceRange range) : SyntaxNode(range);
