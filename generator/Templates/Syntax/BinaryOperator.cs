namespace Nianbao.Generator.Templates.Syntax;

/// <summary>
/// The operators between two values, from the loosest to the tightest; ranges have a node of their own.
/// </summary>
internal enum BinaryOperator
{
    /// <summary><c>??</c>: Both sides are always evaluated.</summary>
    Coalesce,

    /// <summary>
    /// <c>?!</c>: The right side if the left is not null, else null; both sides are always evaluated.
    /// </summary>
    AndThen,

    /// <summary><c>||</c></summary>
    Or,

    /// <summary><c>&amp;&amp;</c></summary>
    And,

    /// <summary><c>==</c></summary>
    Equal,

    /// <summary><c>!=</c></summary>
    NotEqual,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&lt;=</c></summary>
    LessOrEqual,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&gt;=</c></summary>
    GreaterOrEqual,

    /// <summary><c>+</c></summary>
    Add,

    /// <summary><c>-</c></summary>
    Subtract,

    /// <summary><c>*</c></summary>
    Multiply,

    /// <summary><c>/</c></summary>
    Divide,

    /// <summary><c>//</c></summary>
    IntegerDivide,

    /// <summary><c>%</c></summary>
    Modulo,

    /// <summary><c>&lt;&lt;</c></summary>
    ShiftLeft,

    /// <summary><c>&gt;&gt;</c></summary>
    ShiftRight,
}
