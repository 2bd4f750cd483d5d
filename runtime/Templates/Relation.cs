namespace Nianbao.Templates;

/// <summary>What a comparison asks.</summary>
internal enum Relation
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}
