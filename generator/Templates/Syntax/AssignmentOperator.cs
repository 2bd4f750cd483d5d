namespace Nianbao.Generator.Templates.Syntax;

/// <summary>
/// The ways to assign. All but the first combine the old value with the new as the binary operator of the name
/// does.
/// </summary>
internal enum AssignmentOperator
{
    /// <summary><c>=</c></summary>
    Set,

    /// <summary><c>+=</c></summary>
    Add,

    /// <summary><c>-=</c></summary>
    Subtract,

    /// <summary><c>*=</c></summary>
    Multiply,

    /// <summary><c>/=</c></summary>
    Divide,

    /// <summary><c>//=</c></summary>
    IntegerDivide,

    /// <summary><c>%=</c></summary>
    Modulo,
}
