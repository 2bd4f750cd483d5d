namespace Nianbao.Generator.Templates.Syntax;

/// <summary>The prefix operators that compute a value.</summary>
internal enum UnaryOperator
{
    /// <summary><c>!</c></summary>
    Not,

    /// <summary><c>-</c></summary>
    Negate,

    /// <summary><c>+</c></summary>
    Plus,
}
