using Nianbao.Generator.Templates.Bound;
using Nianbao.Generator.Templates.Source;
using Nianbao.Generator.Templates.Types;
using Nianbao.Generator.Text;
using Scriban.Syntax;

namespace Nianbao.Generator.Templates.Binding;

/// <summary>
/// Functions that become values, because only the running template knows which of several is meant or where it is called.
/// Such a function is bound once more, for arguments that are runtime values.
/// </summary>
internal sealed class FunctionValueBinder(MethodBinder binder)
{
    /// <summary>A function or group of functions as a value; anything else as it is.</summary>
    public BoundExpression AsValue(BoundExpression value, ScriptNode node) =>
        value.Type.Symbol is BuiltInGroup group ? binder.Groups.Value(group, node)
        : value.Type.IsCallable ? FunctionValue(value, node)
        : value;

    public BoundExpression FunctionValue(BoundExpression function, ScriptNode node) => function.Type.Symbol switch
    {
        FunctionSymbol { Parameters: null } symbol => Simple(function, symbol, node),
        FunctionSymbol symbol => Parametric(function, symbol, symbol.Parameters!, node),
        _ => BuiltInFunction(function, (BuiltIn)function.Type.Symbol!, node),
    };

    /// <summary>A path that may turn out to be a function.</summary>
    public BoundExpression CallIfFunction(BoundExpression path, ScriptExpression node)
    {
        var position = (BoundExpression?)binder.CallPosition ?? binder.Position(binder.File.Range(node).AtEnd());
        var shown = Shown();
        var call = shown.Length == 0
            ? BoundCall.On(path, "Called", StaticType.Dynamic, position)
            : BoundCall.On(path, "Called", StaticType.Dynamic, position, new BoundShown(NoArguments, shown.ToEquatableArray()));
        return new BoundUnknownCall(call, binder.File.Range(node));
    }

    /// <summary>A call of a value; behind the whole statement of a <c>wrap</c> is where an argument is missing.</summary>
    public BoundExpression CallValue(BoundExpression function, List<CallArgument> arguments, ScriptExpression node, int block = 0, ScriptWrapStatement? wrap = null)
    {
        BoundExpression list = new BoundArguments(arguments.Select(Item).ToEquatableArray(), block);
        if (Shown() is { Length: > 0 } shown) list = new BoundShown(list, shown.ToEquatableArray());
        // that there is none is seen before the arguments
        if (arguments.Any(argument => !argument.Value.IsPure)) function = BoundCall.On(function, "Required", StaticType.Dynamic, binder.At(node));
        return new BoundUnknownCall(BoundCall.On(function, "Call", StaticType.Dynamic, list, PlaceOf(arguments, node, wrap)), binder.File.Range(node));
    }

    private static readonly BoundArguments NoArguments = new(EquatableArray<BoundExpression>.Empty, 0);

    private BoundExpression Item(CallArgument argument)
    {
        if (argument.IsSpread) return new BoundSpread(ExpressionBinder.Value(argument.Value));
        var value = binder.Expressions.DynamicOf(argument.Value, argument.Node);
        return argument.Name is null ? value : new BoundNamedArgument(argument.Name, value);
    }

    private BoundFunctionValue Simple(BoundExpression source, FunctionSymbol function, ScriptNode node)
    {
        var (list, place) = (new LocalSymbol("given"), new LocalSymbol("_"));
        var all = new BoundConversion(new BoundLocal(list, StaticType.Cells), StaticType.Dynamic);
        var body = BodyWithBlocks(function, [new CallArgument(CallArguments.ArgumentName, all, node)], list, node);
        return new BoundFunctionValue(source, function.Name, null, 0, EquatableArray<BoundExpression>.Empty, false, LambdaOf(list, place, body, node));
    }

    private BoundFunctionValue Parametric(BoundExpression source, FunctionSymbol function, IReadOnlyList<FunctionParameter> parameters, ScriptNode node)
    {
        var (list, place) = (new LocalSymbol("given"), new LocalSymbol("_"));
        var arguments = parameters.Select((_, i) => new CallArgument(null, ItemOf(list, i), node)).ToList();
        var body = BodyWithBlocks(function, arguments, list, node);
        var defaults = parameters.Where(parameter => parameter.Default is not null)
            .Select(parameter => ExpressionBinder.Value(binder.Expressions.Literal(parameter.Default!))).ToEquatableArray();
        var isVariadic = parameters.Any(parameter => parameter.IsVariadic);
        var required = parameters.Count - defaults.Count - (isVariadic ? 1 : 0);
        return new BoundFunctionValue(
            source, function.Name, parameters.Select(parameter => parameter.Name).ToEquatableArray(), required, defaults, isVariadic, LambdaOf(list, place, body, node));
    }

    // one way for each block that it may be wrapped around
    private BoundExpression BodyWithBlocks(FunctionSymbol function, List<CallArgument> arguments, LocalSymbol list, ScriptNode node)
    {
        var plain = BodyOf(function, arguments, list, node);
        if (binder.Unit.OpenBlocks.Count == 0 || !WrappedBlock.IsIn(function)) return plain;
        var ways = binder.Unit.OpenBlocks.ToArray().Select((block, i) =>
            (i + 1, BodyOf(function, [.. arguments, new CallArgument(WrappedBlock.ArgumentName, BoundSymbol.Of(block), node)], list, node)));
        return new BoundSwitch(list, "Block", ways.ToEquatableArray(), plain, IsUpTo: false);
    }

    private BoundExpression BodyOf(FunctionSymbol function, List<CallArgument> arguments, LocalSymbol list, ScriptNode node)
    {
        var wanted = WantedBy(function, CallArgument.BlockIn(arguments), list);
        var call = binder.Calls.CallInstance(BoundSymbol.Of(function), function, arguments, node, CallStart.Anywhere, binder.Method.Markup, wanted);
        binder.Unit.NoteFunctionValue(call.Instance);
        return call.Type.Kind == TypeKind.Null ? new BoundConversion(call, StaticType.Dynamic) : binder.Expressions.DynamicOf(call, node);
    }

    // one way for each number of arguments, for the method of the runtime has its own defaults
    private BoundFunctionValue BuiltInFunction(BoundExpression source, BuiltIn function, ScriptNode node)
    {
        binder.Unit.NoteFunctionValue(null);
        var (list, place, outer) = (new LocalSymbol("given"), new LocalSymbol("place"), binder.CallPosition);
        binder.CallPosition = new BoundLocal(place, StaticType.Code);
        var expression = node as ScriptExpression ?? new ScriptLiteral { Span = node.Span };
        var least = function.Parameters.Count(parameter => parameter.Default is null);
        var ways = Enumerable.Range(least, function.Parameters.Count - least + 1).Select(count =>
        {
            var arguments = Enumerable.Range(0, count).Select(i => new CallArgument(null, ItemOf(list, i), node)).ToList();
            return binder.Expressions.DynamicOf(binder.BuiltIns.Call(function, arguments, expression), node);
        }).ToArray();
        binder.CallPosition = outer;
        var body = ways.Length == 1 ? ways[0]
            : new BoundSwitch(list, "Count", ways.Take(ways.Length - 1).Select((way, i) => (least + i, way)).ToEquatableArray(), ways[ways.Length - 1], IsUpTo: true);
        return new BoundFunctionValue(
            source, function.Display, function.Parameters.Select(parameter => parameter.Name).ToEquatableArray(), least, EquatableArray<BoundExpression>.Empty, false,
            LambdaOf(list, place, body, node), IsBuiltIn: true);
    }

    // where an argument too many and a missing one are seen; nothing where one place stands for all
    private BoundExpression PlaceOf(List<CallArgument> arguments, ScriptExpression node, ScriptWrapStatement? wrap)
    {
        if (binder.CallPosition is not null) return binder.CallPosition;
        var range = binder.File.Range(node);
        var end = binder.File.After((ScriptNode?)wrap ?? ScriptNodes.Inner(node));
        var last = arguments.Count == 0 || arguments.Any(argument => argument.IsSpread) ? end : binder.File.Range(arguments[arguments.Count - 1].Place);
        return end.Line != range.Line || last.Line != range.Line
            ? binder.Position(range)
            : new BoundPosition(binder.File, range, last.Column + 1, end.Column + 1);
    }

    // What a function value reads of the place it is called from: running loops' variables and, if it has no name,
    // parameters. Where there is none of the name, the global variable is meant.
    private List<(ArgumentType Argument, BoundExpression Value)> WantedBy(FunctionSymbol function, WrappedBlock? block, LocalSymbol list)
    {
        var unit = binder.Unit;
        var names = new HashSet<string>(unit.Names.In(function.Node, function.File), StringComparer.Ordinal);
        for (; block is not null; block = block.Outer) names.UnionWith(unit.Names.In(block.Body, block.File));
        names.IntersectWith(unit.Names.Scoped);
        if (function.Parameters is { } parameters) names.ExceptWith(parameters.Select(parameter => parameter.Name));
        unit.Want(names);
        return names.OrderBy(name => name, StringComparer.Ordinal).Select(name =>
        {
            var global = binder.Names.FindGlobal(name, function.Node) is { Type.IsConvertible: true } found ? ExpressionBinder.Value(found) : BoundUnknown.Instance;
            var value = BoundCall.On(
                new BoundLocal(list, StaticType.Code), "Seen", StaticType.Dynamic, new BoundConstant(name, StaticType.Text), global, BoundConstant.Of(function.IsAnonymous));
            return (new ArgumentType(name, StaticType.Dynamic, null), (BoundExpression)value);
        }).ToList();
    }

    // what a function value may see of this place; nothing where no function value asks
    private NamedValue[] Shown()
    {
        bool IsWanted(string name, BoundExpression value) => binder.Unit.WantedNames.Contains(name) && value.Type.IsConvertible;
        NamedValue Show(string name, BoundExpression value, bool isParameter) => new(name, ExpressionBinder.Value(value), isParameter);
        return binder.Method.Outer.Where(outer => IsWanted(outer.Name!, NameBinder.Bound(outer))).Select(outer => Show(outer.Name!, NameBinder.Bound(outer), outer.IsOfFunction))
            .Concat(binder.Scopes.Parameters.Where(pair => IsWanted(pair.Key, pair.Value)).Select(pair => Show(pair.Key, pair.Value, true)))
            .Concat(binder.Scopes.Loops.Where(loop => loop.Variable is not null && IsWanted(loop.Variable, loop.Item)).Select(loop => Show(loop.Variable!, loop.Item, binder.Scopes.IsInFunction)))
            .ToArray();
    }

    private BoundLambda LambdaOf(LocalSymbol list, LocalSymbol place, BoundExpression body, ScriptNode node) =>
        new(new EquatableArray<LocalSymbol>([list, place]), body, binder.File.Range(node));

    /// <summary>An item of the arguments that a function of C# is given.</summary>
    public static BoundCall ItemOf(LocalSymbol list, int index) =>
        new("[]", true, new EquatableArray<BoundExpression>([new BoundLocal(list, StaticType.Code), BoundConstant.Of(index)]), StaticType.Dynamic, MayFail: false);
}
