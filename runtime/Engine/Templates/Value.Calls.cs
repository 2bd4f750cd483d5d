namespace Nianbao.Templates;

/// <content>Values that are functions.</content>
public readonly partial struct Value
{
    /// <summary>The value; an error for null.</summary>
    public Value Required(Position position) => IsNull ? throw NotThere(position) : this;

    /// <summary>Calls a function; an error for anything else.</summary>
    public Value Call(TemplateList arguments, Position position) => Kind switch
    {
        ValueKind.Function => AsFunction.Call(arguments, position),
        ValueKind.Object when AsObject.Caller is { } function => function.Call(arguments, position),
        ValueKind.Null => throw NotThere(position),
        _ => throw position.Error($"“{ToText()}”不是函数，不能带参数调用", $"'{ToText()}' is not a function and takes no arguments"),
    };

    /// <summary>Whether this is a function.</summary>
    public bool IsFunction() => Kind == ValueKind.Function;

    /// <summary>Whether there is a function; an error for what is none.</summary>
    public bool IsFunction(Position position) => Kind switch
    {
        ValueKind.Null => false,
        ValueKind.Function => true,
        _ => throw position.Error($"“{ToText()}”不是函数，函数写作 @name", $"'{ToText()}' is not a function, which is written @name"),
    };

    private static TemplateException NotThere(Position position) => position.Error("要调用的函数为空，可能尚未定义", "the function to call is null; it may not have been defined yet");

    /// <summary>The result if this is a function, for a name that turns out to be one is a call.</summary>
    /// <param name="position">Behind the name, where arguments are missing.</param>
    public Value Called(Position position) => Kind == ValueKind.Function ? Call(new TemplateList([]), position) : this;

    /// <summary>As <see cref="Called(Position)"/>, for a function that sees variables of the place it is called from.</summary>
    public Value Called(Position position, TemplateList arguments) => Kind == ValueKind.Function ? Call(arguments, position) : this;

    /// <summary>What a function returns of this: a list for what is computed on demand.</summary>
    public Value Returned() => IsIterator ? List([.. Sequences.ItemsOf(this)!]) : this;

    /// <summary>An argument by its place in the list of all; null if there is none.</summary>
    public Value Argument(long place) => AsList[place];

    /// <summary>The items as arguments of their own; what has none is one argument itself.</summary>
    public Value[] Spread() => Kind switch
    {
        ValueKind.Text or ValueKind.SafeText => Characters(AsText),
        ValueKind.Object when !AsObject.IsPair => Pairs(AsObject),
        _ => Sequences.ItemsOf(this) ?? [this],
    };
}
