using Nianbao.Generator.Text;

namespace Nianbao.Generator.Schemas.Syntax;

/// <summary>What a schema says about the counterparts of its cells in another form.</summary>
/// <param name="To">The other form.</param>
internal sealed record CrosswalkSyntax(Located<string> To, IReadOnlyList<CounterpartSyntax> Cells);

/// <summary>An entry of <c>cells</c>.</summary>
/// <param name="From">The path of a row or cell of the form itself.</param>
/// <param name="To">The paths that add up to it in the other form; none where it has no counterpart.</param>
/// <param name="IsSimilar">True where the two mean only roughly the same.</param>
internal sealed record CounterpartSyntax(Located<string> From, IReadOnlyList<Located<string>> To, bool IsSimilar);
