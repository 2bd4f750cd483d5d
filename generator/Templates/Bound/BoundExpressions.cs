using Nianbao.Generator.Templates.Types;
using Nianbao.Generator.Text;
using Scriban.Syntax;

namespace Nianbao.Generator.Templates.Bound;

/// <summary>
/// An expression whose names are resolved and whose type is known. Bound expressions never change and compare by value;
/// their children stand in the order in which they are evaluated.
/// </summary>
/// <param name="Type">The static type.</param>
internal abstract record BoundExpression(StaticType Type)
{
    private static readonly BoundExpression[] None = [];

    /// <summary>Evaluating it does nothing else and cannot fail, so that it may be left out or done early.</summary>
    public virtual bool IsPure => Children.All(child => child.IsPure);

    /// <summary>What is evaluated for it.</summary>
    public virtual IReadOnlyList<BoundExpression> Children => None;

    /// <summary>The value where it is known: a string, long or bool; else null.</summary>
    public virtual object? Constant => null;

    /// <summary>A member of the report model, whose names are known.</summary>
    public virtual bool IsFromModel => false;

    /// <summary>Marked as safe by the expression itself, so that it may stand anywhere in a page.</summary>
    public virtual bool IsTrusted => false;

    /// <summary>JSON by the expression itself, so that it may stand in a script.</summary>
    public virtual bool IsJson => false;

    public bool IsError => Type.Kind == TypeKind.Error;

    public bool IsSymbol => Type.Kind == TypeKind.Symbol;

    /// <summary>It is null, whatever happens.</summary>
    public bool IsNull => Type.Kind == TypeKind.Null && IsPure;
}

/// <summary>A literal, or what was worked out of literals.</summary>
internal sealed record BoundConstant(object? Value, StaticType Type) : BoundExpression(Type)
{
    public static readonly BoundConstant Null = new(null, StaticType.Null);

    public override object? Constant => Value is string or long or bool ? Value : null;

    public static BoundConstant Of(bool value) => new(value, StaticType.Bool);

    public static BoundConstant Of(long value) => new(value, StaticType.Int);

    public static BoundConstant Of(string value) => new(value, StaticType.Text);
}

/// <summary>What has an error, or is not known yet.</summary>
internal sealed record BoundError() : BoundExpression(StaticType.Error)
{
    public static readonly BoundError Instance = new();
}

/// <summary>
/// What nothing defines, where that is no error. It is a value like any other: what is asked of it fails when the
/// template runs, if it comes to that.
/// </summary>
internal sealed record BoundUnknown() : BoundExpression(StaticType.Dynamic)
{
    public static readonly BoundUnknown Instance = new();
}

/// <summary><c>empty</c>.</summary>
internal sealed record BoundEmpty() : BoundExpression(StaticType.Dynamic)
{
    public static readonly BoundEmpty Instance = new();
}

/// <summary>What exists at compile time only.</summary>
internal sealed record BoundSymbol(StaticType Type) : BoundExpression(Type)
{
    public static BoundSymbol Of(object symbol) => new(StaticType.Of(symbol));
}

/// <summary>What the template is rendered from.</summary>
internal sealed record BoundRoot(StaticType Type) : BoundExpression(Type)
{
    public static BoundRoot Of(TemplateRoot root) => new(StaticType.Of(root.Model));
}

/// <summary>An argument of the method, or a loop variable or object of its caller.</summary>
internal sealed record BoundParameter(ArgumentType Argument) : BoundExpression(Argument.Type);

/// <summary>The value of a variable.</summary>
/// <param name="Node">Where it is read.</param>
internal sealed record BoundVariable(Variable Variable, StaticType Type, ScriptNode Node) : BoundExpression(Type);

/// <summary>A variable of the emitted C# alone: the parameter of a lambda, what a test found to be there.</summary>
internal sealed record BoundLocal(LocalSymbol Local, StaticType Type) : BoundExpression(Type);

/// <summary>An item of the list that a loop runs over.</summary>
internal sealed record BoundLoopItem(LoopScope Loop, StaticType Type) : BoundExpression(Type);

/// <summary>The state of a loop: <c>for.index</c>.</summary>
internal sealed record BoundLoopState(LoopScope Loop, string Name, StaticType Type) : BoundExpression(Type)
{
    /// <summary>Tests of the index need parentheses.</summary>
    public bool IsPrimary => Name is "index" or "length" or "changed";
}

/// <summary>A member of an object of the model.</summary>
internal sealed record BoundMember(BoundExpression Target, ModelMember Member) : BoundExpression(Member.Type)
{
    public override IReadOnlyList<BoundExpression> Children => [Target];

    public override bool IsFromModel => true;
}

/// <summary>A row of a form that the template names, and the figure that stands for it where a value is wanted.</summary>
internal sealed record BoundFormRow(BoundExpression Row, BoundExpression Figure) : BoundExpression(Row.Type)
{
    public override IReadOnlyList<BoundExpression> Children => [Row];
}

/// <summary>A target that must not be null: <c>target ?? throw</c>.</summary>
/// <param name="Source">How the template writes the target.</param>
internal sealed record BoundNotNull(BoundExpression Target, string Source, BoundPosition Position) : BoundExpression(Target.Type.NotNull)
{
    public override IReadOnlyList<BoundExpression> Children => [Target];

    public override bool IsPure => false;
}

/// <summary>Something of a target if that is not null, else null.</summary>
internal sealed record BoundIfThere(BoundExpression Target, LocalSymbol Local, BoundExpression Result) : BoundExpression(Result.Type.OrNull)
{
    public override IReadOnlyList<BoundExpression> Children => [Target, Result];
}

/// <summary>A value where another static type is wanted that holds it.</summary>
internal sealed record BoundConversion(BoundExpression Operand, StaticType Type) : BoundExpression(Type)
{
    public override IReadOnlyList<BoundExpression> Children => [Operand];

    public override bool IsTrusted => Operand.IsTrusted;
}

/// <summary>Whether a value counts as true.</summary>
internal sealed record BoundTruth(BoundExpression Operand) : BoundExpression(StaticType.Bool)
{
    public override IReadOnlyList<BoundExpression> Children => [Operand];

    public override bool IsPure => Operand.IsPure;
}

/// <summary>Whether a value is null.</summary>
internal sealed record BoundIsNull(BoundExpression Operand) : BoundExpression(StaticType.Bool)
{
    public override IReadOnlyList<BoundExpression> Children => [Operand];

    // whether it is null is asked of a value that the expression keeps: what fails, fails
    public override bool IsPure => false;
}

/// <summary><c>!</c> of a truth.</summary>
internal sealed record BoundNot(BoundExpression Operand) : BoundExpression(StaticType.Bool)
{
    public override IReadOnlyList<BoundExpression> Children => [Operand];
}

/// <summary>An operator of C# between two values: a comparison, <c>&amp;&amp;</c> or <c>||</c>.</summary>
internal sealed record BoundBinary(string Sign, BoundExpression Left, BoundExpression Right) : BoundExpression(StaticType.Bool)
{
    public override IReadOnlyList<BoundExpression> Children => [Left, Right];

    /// <summary>The right side may not be evaluated.</summary>
    public bool IsShort => Sign is "&&" or "||";
}

/// <summary>Whether two objects are the same one.</summary>
internal sealed record BoundSameObject(BoundExpression Left, BoundExpression Right) : BoundExpression(StaticType.Bool)
{
    public override IReadOnlyList<BoundExpression> Children => [Left, Right];
}

/// <summary>C#'s <c>??</c> with a right side that is pure.</summary>
internal sealed record BoundCoalesce(BoundExpression Left, BoundExpression Right, StaticType Type) : BoundExpression(Type)
{
    public override IReadOnlyList<BoundExpression> Children => [Left, Right];

    public override bool IsPure => Left.IsPure;
}

/// <summary><c>a ? b : c</c> with a condition that is a truth.</summary>
/// <param name="Range">Where it is written.</param>
internal sealed record BoundConditional(
    BoundExpression Condition, BoundExpression WhenTrue, BoundExpression WhenFalse, StaticType Type, SourceRange Range) : BoundExpression(Type)
{
    public override IReadOnlyList<BoundExpression> Children => [Condition, WhenTrue, WhenFalse];
}

/// <summary>A place in a template as a value: the runtime's <c>Position</c>.</summary>
/// <param name="Left">The column of what stands left of it on its line, where an error may be there.</param>
/// <param name="Right">The same of the right.</param>
internal sealed record BoundPosition(TemplateFile File, SourceRange Range, int? Left = null, int? Right = null) : BoundExpression(StaticType.Code);

/// <summary>C# that needs no template: <c>true</c>, <c>null</c>, a number, the name of a constant of the runtime.</summary>
internal sealed record BoundToken(string Text) : BoundExpression(StaticType.Code);

/// <summary>A name that is looked up in an object: of a <c>with</c>, or that of the global variables.</summary>
/// <param name="Otherwise">The value where the object has no member of the name; null for nothing.</param>
internal sealed record BoundScopeMember(BoundScope Scope, string Name, BoundExpression? Otherwise) : BoundExpression(StaticType.Dynamic)
{
    public override IReadOnlyList<BoundExpression> Children => Otherwise is null ? [] : [Otherwise];
}

/// <summary>The item of the round before.</summary>
internal sealed record BoundPreviousItem(LoopScope Loop, StaticType Type) : BoundExpression(Type);
