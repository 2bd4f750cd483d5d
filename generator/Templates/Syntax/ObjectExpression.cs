using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>A new object. Of members with the same name the last wins.</summary>
/// <remarks>Grammar: <c>{name: expression, "name": expression, ...}</c></remarks>
internal sealed class ObjectExpression(SourceRange range, IReadOnlyList<ObjectMember> members) : Expression(range)
{
    public IReadOnlyList<ObjectMember> Members { get; } = members;

    public override IEnumerable<SyntaxNode> Children => Members;
}

/// <summary>A member of an object literal.</summary>
/// <remarks>Grammar: <c>(identifier | string): expression</c></remarks>
internal sealed class ObjectMember(
    SourceRange range, string name, SourceRange nameRange, Expression value) : SyntaxNode(range)
{
    public string Name { get; } = name;

    public SourceRange NameRange { get; } = nameRange;

    public Expression Value { get; } = value;

    public override IEnumerable<SyntaxNode> Children => [Value];
}
