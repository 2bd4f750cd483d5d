using Nianbao.Generator.Templates.Types;
using Nianbao.Generator.Text;
using Scriban.Syntax;

namespace Nianbao.Generator.Templates.Bound;

/// <summary>A call of a static method, or of a method of the first argument.</summary>
/// <param name="Method">The method; a static one with its class.</param>
/// <param name="IsOnFirst">The first argument is what the method is called on.</param>
internal sealed record BoundCall(string Method, bool IsOnFirst, EquatableArray<BoundExpression> Arguments, StaticType Type, bool MayFail = true) : BoundExpression(Type)
{
    public override IReadOnlyList<BoundExpression> Children => [.. Arguments];

    public override bool IsPure => !MayFail && base.IsPure;

    public override bool IsTrusted => Method == "HtmlFunctions.Safe";

    public override bool IsJson => Method == "ObjectFunctions.ToJson";

    public static BoundCall Of(string method, StaticType type, params BoundExpression[] arguments) =>
        new(method, false, arguments.ToEquatableArray(), type);

    /// <summary>A call that cannot fail and does nothing else.</summary>
    public static BoundCall Pure(string method, StaticType type, params BoundExpression[] arguments) =>
        new(method, false, arguments.ToEquatableArray(), type, MayFail: false);

    /// <summary>A call of a method of a value.</summary>
    public static BoundCall On(BoundExpression target, string method, StaticType type, params BoundExpression[] arguments) =>
        new(method, true, arguments.Prepend(target).ToEquatableArray(), type);
}

/// <summary>A value that its expression marks as safe.</summary>
internal sealed record BoundMarked(BoundExpression Operand, bool Trusted) : BoundExpression(Operand.Type)
{
    public override IReadOnlyList<BoundExpression> Children => [Operand];

    public override bool IsTrusted => Trusted;
}

/// <summary>A call of a function or part of the template.</summary>
/// <param name="Instance">What is called.</param>
/// <param name="Known">The function and those arguments that are functions, as far as variables hold them: they are read and make no C#.</param>
/// <param name="Values">The arguments that exist at run time, in the order of <see cref="MethodInstance.RuntimeArguments"/>.</param>
/// <param name="Range">Where it is written.</param>
/// <param name="Start">In which context of the page it begins.</param>
/// <param name="IsInWith">It is called inside of a <c>with</c>.</param>
internal sealed record BoundFunctionCall(
    MethodInstance Instance, EquatableArray<BoundExpression> Known, EquatableArray<BoundExpression> Values, StaticType Type, SourceRange Range, CallStart Start, bool IsInWith)
    : BoundExpression(Type)
{
    public override IReadOnlyList<BoundExpression> Children => [.. Known, .. Values];

    public override bool IsPure => false;

    /// <summary>What it writes is caught as its value.</summary>
    public bool IsCaught => Start == CallStart.Caught;
}

/// <summary>In which context of a page what is called begins to write.</summary>
internal enum CallStart
{
    /// <summary>Where the caller is.</summary>
    Here,

    /// <summary>At the beginning of a page: what is written becomes a value.</summary>
    Caught,

    /// <summary>At the beginning of a page: it is not known from where a function that became a value is called.</summary>
    Anywhere,
}

/// <summary>A call of a value that may be a function which writes itself.</summary>
/// <param name="Call">The call.</param>
/// <param name="Range">Where it is written.</param>
internal sealed record BoundUnknownCall(BoundExpression Call, SourceRange Range) : BoundExpression(Call.Type)
{
    public override IReadOnlyList<BoundExpression> Children => [Call];

    public override bool IsPure => false;
}

/// <summary>The arguments for a value that is called: <c>new TemplateList([…])</c> with names and what is visible around.</summary>
/// <param name="Items">The arguments in order; a <see cref="BoundSpread"/> stands for several.</param>
/// <param name="Block">The number of the block of a <c>wrap</c>; 0 for none.</param>
internal sealed record BoundArguments(EquatableArray<BoundExpression> Items, int Block) : BoundExpression(StaticType.Code)
{
    public override IReadOnlyList<BoundExpression> Children => Items;
}

/// <summary>An argument with a name, among others.</summary>
internal sealed record BoundNamedArgument(string Name, BoundExpression Value) : BoundExpression(StaticType.Code)
{
    public override IReadOnlyList<BoundExpression> Children => [Value];
}

/// <summary>Arguments with what a function value may see of the place it is called from.</summary>
internal sealed record BoundShown(BoundExpression List, EquatableArray<NamedValue> Shown) : BoundExpression(StaticType.Code)
{
    public override IReadOnlyList<BoundExpression> Children => [List, .. Shown.Select(shown => shown.Value)];
}

/// <summary>A value with a name.</summary>
/// <param name="IsParameter">Only functions without a name see it.</param>
internal sealed record NamedValue(string Name, BoundExpression Value, bool IsParameter = false);

/// <summary>The items of a list, among others.</summary>
internal sealed record BoundSpread(BoundExpression List) : BoundExpression(StaticType.Code)
{
    public override IReadOnlyList<BoundExpression> Children => [List];

    public override bool IsPure => false;
}

/// <summary>A list made by the template.</summary>
internal sealed record BoundList(EquatableArray<BoundExpression> Items) : BoundExpression(StaticType.Dynamic)
{
    public override IReadOnlyList<BoundExpression> Children => [.. Items];

    public override bool IsPure => false;
}

/// <summary>An object made by the template.</summary>
internal sealed record BoundObject(EquatableArray<NamedValue> Members) : BoundExpression(StaticType.Dynamic)
{
    public override IReadOnlyList<BoundExpression> Children => [.. Members.Select(member => member.Value)];

    public override bool IsPure => false;
}

/// <summary>Texts one after the other.</summary>
internal sealed record BoundText(EquatableArray<BoundExpression> Parts, StaticType Type) : BoundExpression(Type)
{
    public override IReadOnlyList<BoundExpression> Children => [.. Parts];

    public override bool IsPure => false;
}

/// <summary>A function of C#: <c>item => body</c>, or <c>(given, place) => body</c>.</summary>
/// <param name="Range">Where it is called.</param>
internal sealed record BoundLambda(EquatableArray<LocalSymbol> Parameters, BoundExpression Body, SourceRange Range) : BoundExpression(StaticType.Code)
{
    public override IReadOnlyList<BoundExpression> Children => [Body];

    // making it does nothing
    public override bool IsPure => true;
}

/// <summary>A function of C# that calls a value; null where the value is.</summary>
/// <param name="Position">Where what is no function is an error; null where it counts as none.</param>
internal sealed record BoundOptionalLambda(BoundExpression Function, BoundExpression? Position, BoundLambda Lambda) : BoundExpression(StaticType.Code)
{
    public override IReadOnlyList<BoundExpression> Children => Position is null ? [Function, Lambda] : [Function, Position, Lambda];
}

/// <summary>One of several values, by a number.</summary>
/// <param name="Subject">The C# that is asked, of a local.</param>
/// <param name="IsUpTo">A number means it and those below.</param>
internal sealed record BoundSwitch(
    LocalSymbol Local, string Subject, EquatableArray<(int Number, BoundExpression Value)> Ways, BoundExpression Otherwise, bool IsUpTo) : BoundExpression(StaticType.Dynamic)
{
    public override IReadOnlyList<BoundExpression> Children => [.. Ways.Select(way => way.Value), Otherwise];
}

/// <summary>A function that became a value: the runtime's <c>TemplateFunction</c>.</summary>
/// <param name="Source">What held the function when it was known which one it is.</param>
/// <param name="IsBuiltIn">It is a function of the language.</param>
internal sealed record BoundFunctionValue(
    BoundExpression Source, string Name, EquatableArray<string>? Parameters, int Required, EquatableArray<BoundExpression> Defaults, bool IsVariadic, BoundLambda Body, bool IsBuiltIn = false) : BoundExpression(StaticType.Dynamic)
{
    public override IReadOnlyList<BoundExpression> Children => [Source, .. Defaults, Body];

    public override bool IsPure => false;
}

/// <summary>A variable by reference, to be counted up or down.</summary>
internal sealed record BoundReference(Variable Variable, ScriptNode Node) : BoundExpression(StaticType.Dynamic)
{
    public override bool IsPure => false;
}

/// <summary>The name of a variable in the object of the global variables, to be counted up or down.</summary>
internal sealed record BoundVariableName(Variable Variable, ScriptNode Node) : BoundExpression(StaticType.Dynamic)
{
    public override bool IsPure => false;
}

/// <summary>A group of built-in functions as an object.</summary>
internal sealed record BoundGroup(string Name, EquatableArray<NamedValue> Members) : BoundExpression(StaticType.Dynamic)
{
    public override IReadOnlyList<BoundExpression> Children => [.. Members.Select(member => member.Value)];

    public override bool IsPure => false;
}

/// <summary>An object that holds the variables of a function.</summary>
internal sealed record BoundScopeObject(EquatableArray<NamedValue> Members) : BoundExpression(StaticType.Scope)
{
    public override IReadOnlyList<BoundExpression> Children => [.. Members.Select(member => member.Value)];

    public override bool IsPure => false;
}

/// <summary>Several objects in which plain names are looked up.</summary>
internal sealed record BoundScopes(EquatableArray<BoundScope> Scopes) : BoundExpression(StaticType.Scope);

/// <summary>The object in which plain names are looked up: of a <c>with</c>, or that of all global variables.</summary>
/// <param name="With">Null for that of the global variables.</param>
internal sealed record BoundScope(ScopeSymbol? With) : BoundExpression(StaticType.Scope);

/// <summary>The state of a loop as an object: what it is right now.</summary>
internal sealed record BoundLoopObject(LoopScope Loop, EquatableArray<NamedValue> Members) : BoundExpression(StaticType.Dynamic)
{
    public override IReadOnlyList<BoundExpression> Children => [.. Members.Select(member => member.Value)];

    public override bool IsPure => false;
}
