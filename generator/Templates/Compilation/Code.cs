namespace Nianbao.Generator.Templates.Compilation;

/// <summary>A compiled expression: C# text and what is known of its value.</summary>
/// <param name="Text">The C#.</param>
/// <param name="Type">The static type.</param>
internal sealed record Code(string Text, StaticType Type)
{
    public static readonly Code Null = new("null", StaticType.Null) { IsPure = true };

    /// <summary>What stands for an expression with an error.</summary>
    public static readonly Code Error = new("Value.Null", StaticType.Error) { IsPure = true };

    /// <summary>
    /// What nothing defines, where that is no error. It is a value like any other: what is asked of it fails when the
    /// template runs, if it comes to that.
    /// </summary>
    public static readonly Code Unknown = new("Value.Null", StaticType.Dynamic) { IsPure = true };

    /// <summary>The text can stand before a dot or as an operand without parentheses.</summary>
    public bool IsPrimary { get; init; } = true;

    /// <summary>Evaluating it does nothing else and cannot fail, so that it may be left out or done early.</summary>
    public bool IsPure { get; init; }

    /// <summary>A member of the report model, whose names are known.</summary>
    public bool IsFromModel { get; init; }

    /// <summary>The value of a literal: a string, long or bool; else null.</summary>
    public object? Constant { get; init; }

    /// <summary>Marked as safe by the expression itself, so that it may stand anywhere in a page.</summary>
    public bool IsTrusted { get; init; }

    /// <summary>JSON by the expression itself, so that it may stand in a script.</summary>
    public bool IsJson { get; init; }

    /// <summary>The text as an operand or the target of a member access.</summary>
    public string Operand => IsPrimary ? Text : $"({Text})";

    public bool IsError => Type.Kind == TypeKind.Error;

    public bool IsSymbol => Type.Kind == TypeKind.Symbol;

    public static Code Bool(string text, bool isPure = false) =>
        new(text, StaticType.Bool) { IsPrimary = false, IsPure = isPure };

    public static Code Symbol(object symbol) => new("", StaticType.Of(symbol)) { IsPure = true };
}
