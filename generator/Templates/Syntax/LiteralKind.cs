namespace Nianbao.Generator.Templates.Syntax;

/// <summary>The .NET type of a literal's value.</summary>
internal enum LiteralKind
{
    Null,
    Boolean,
    Int,
    Long,

    /// <summary>A <see cref="System.Numerics.BigInteger"/>: an integer too large for the types above.</summary>
    BigInteger,
    Float,
    Double,
    Decimal,
    String,
}
