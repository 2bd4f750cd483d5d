using System.Globalization;
using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates.Bound;
using Nianbao.Generator.Templates.Source;
using Nianbao.Generator.Templates.Types;
using Nianbao.Generator.Templates.Units;
using Nianbao.Generator.Text;
using Scriban.Syntax;

namespace Nianbao.Generator.Templates.Binding;

/// <summary>Calls of functions of the template, pipes and arguments.</summary>
internal sealed class CallBinder(MethodBinder binder)
{
    // what is piped, until the function on the other side of the sign takes it
    private CallArgument? _piped;

    /// <summary>Something is piped to the function that is bound next.</summary>
    public bool IsPiping => _piped is not null;

    /// <summary>What is piped to the function that is bound next; null for nothing.</summary>
    public CallArgument? TakePiped()
    {
        var piped = _piped;
        _piped = null;
        return piped;
    }

    /// <summary>What is piped becomes the first argument of the function that is evaluated first on the other side.</summary>
    public BoundExpression Pipe(ScriptPipeCall pipe)
    {
        var from = pipe.From!;
        _piped = from is ScriptUnaryExpression { Operator: ScriptUnaryOperator.FunctionParametersExpand, Right: { } list }
            ? new CallArgument(null, binder.Expressions.Evaluate(list), from) { IsSpread = true }
            : new CallArgument(null, binder.Expressions.Evaluate(from), from);
        var result = binder.Expressions.EvaluateOrCall(pipe.To!);
        if (TakePiped() is null) return result;
        return NotCallable(result, ScriptNodes.Inner(pipe.To!));
    }

    public BoundExpression Call(ScriptFunctionCall call)
    {
        var piped = TakePiped();
        var target = binder.Expressions.Bind(call.Target!);
        List<CallArgument> arguments = piped is null ? [] : [piped];
        arguments.AddRange(Arguments(call.Arguments));
        return Call(target, arguments, call);
    }

    public BoundExpression Call(BoundExpression target, List<CallArgument> arguments, ScriptExpression node)
    {
        if (arguments.Any(argument => argument.IsSpread) && target.Type.IsCallable) target = binder.FunctionValues.FunctionValue(target, node);
        switch (target.Type.Symbol)
        {
            case FunctionSymbol function: return CallFunction(target, function, arguments, node);
            case BuiltIn function: return binder.BuiltIns.Call(function, arguments, node);
            case BuiltInGroup { Name: "date" } group when arguments.Count == 1: return binder.BuiltIns.Call(group.Find("parse")!, arguments, node);
            case BuiltInGroup { Name: "date" } when arguments.Count > 1:
                binder.Report(TemplateDiagnostics.ArgumentCount, binder.File.Range(node), "date", "1", Number(arguments.Count));
                return BoundError.Instance;
            case Include: return binder.Includes.Text(arguments, node);
            case IncludeJoin: return binder.Includes.Join(arguments, node);
            case null when target.Type.Kind == TypeKind.Dynamic && (binder.Unit.HasFunctionValues || !binder.Unit.Rules.IsStrict):
                return binder.FunctionValues.CallValue(target, arguments, node);
        }

        return NotCallable(target, node);
    }

    /// <summary>The arguments of a call.</summary>
    public List<CallArgument> Arguments(IEnumerable<ScriptExpression> arguments) => arguments.SelectMany(Argument).ToList();

    /// <summary>The arguments in the order of a function's parameters; null where they do not fit.</summary>
    public List<CallArgument>? MatchParameters(FunctionSymbol function, List<CallArgument> arguments, ScriptExpression node, ScriptWrapStatement? wrap = null)
    {
        var parameters = function.Parameters!;
        var matched = new CallArgument?[parameters.Count];
        var rest = new List<CallArgument>();

        // an argument without the name of a parameter comes after the last one before it, wherever a name has put that
        var isVariadic = parameters.Count > 0 && parameters[parameters.Count - 1].IsVariadic;
        var next = 0;
        foreach (var argument in arguments)
        {
            var index = argument.Name is null ? -1 : parameters.ToList().FindIndex(parameter => parameter.Name == argument.Name);
            if (index < 0 && argument.Name is not null && isVariadic) continue;
            if (index < 0) index = next;
            if (index >= matched.Length || parameters[index].IsVariadic) rest.Add(argument);
            else matched[index] = argument;
            next = Math.Max(next, index + 1);
        }

        if (isVariadic) matched[parameters.Count - 1] = new CallArgument(null, binder.Expressions.List(rest.Select(argument => argument.Value), node), node);
        for (var i = 0; i < matched.Length; i++)
        {
            matched[i] ??= parameters[i].Default is { } value ? new CallArgument(null, binder.Expressions.Literal(value), value) : null;
        }

        var isComplete = matched.All(argument => argument is not null);
        if (isComplete && (isVariadic || rest.Count == 0)) return matched.Select(argument => argument! with { Name = null }).ToList();
        var required = parameters.Count(parameter => parameter.Default is null && !parameter.IsVariadic);
        var place = isComplete ? binder.File.Range(arguments[arguments.Count - 1].Place) : binder.File.After((ScriptNode?)wrap ?? ScriptNodes.Inner(node));
        ReportArgumentCount(function.Name, required, isVariadic ? null : parameters.Count, arguments, place);
        return null;
    }

    /// <summary>A missing argument is an error where it would stand, one too many is one itself, and to a function of the language the whole call is one.</summary>
    public void ReportArgumentCount(string function, int least, int? most, List<CallArgument> arguments, SourceRange place)
    {
        var expected = most is null ? $"≥ {least}" : most == least ? $"{least}" : $"{least}–{most}";
        binder.Report(TemplateDiagnostics.ArgumentCount, place, function, expected, Number(arguments.Count));
    }

    /// <summary>
    /// A call with arguments that fit. Named arguments of simple functions and templates keep their names; a later one
    /// overrides.
    /// </summary>
    public BoundFunctionCall CallInstance(
        BoundExpression target, FunctionSymbol function, List<CallArgument> arguments, ScriptNode node, CallStart start, Markup markup,
        List<(ArgumentType Argument, BoundExpression Value)>? wanted = null)
    {
        var positional = arguments.Where(argument => argument.Name is null);
        var named = arguments.Where(argument => argument.Name is not null)
            .GroupBy(argument => argument.Name, StringComparer.Ordinal).Select(group => group.Last());
        var ordered = positional.Concat(named).ToArray();
        var outer = wanted is null ? VisibleTo(function, CallArgument.BlockIn(arguments)) : [.. wanted, .. binder.Scopes.OpenFor(function)];
        var unit = binder.Unit;
        var instance = unit.Instance(
            function,
            markup,
            ordered.Select(argument => new ArgumentType(argument.Name, argument.Value.Type, argument.IsTemplateName ? (string)argument.Value.Constant! : null)).ToArray(),
            outer.Select(variable => variable.Argument).ToArray(),
            unit.Names.HasLooseJumps && (wanted is not null || binder.Scopes.HasLoop || binder.Method.IsInLoop),
            function.SeesCallersFunction && binder.Scopes.IsInFunction);
        unit.NoteCall(binder.Method, instance);
        var values = instance.Arguments.Concat(instance.Outer)
            .Zip(ordered.Select(argument => argument.Value).Concat(outer.Select(variable => variable.Value)), (argument, value) => (argument, value))
            .Where(pair => pair.argument.IsRuntime)
            .Select(pair => pair.argument.Type.Kind == TypeKind.Scope ? pair.value : new BoundConversion(pair.value, pair.argument.Type));
        var known = ordered.Select(argument => argument.Value).Prepend(target).Where(value => value is BoundVariable { IsSymbol: true });
        return new BoundFunctionCall(
            instance, known.ToEquatableArray(), values.ToEquatableArray(), instance.Result, binder.File.Range(node), start, binder.Scopes.HasWith);
    }

    private BoundExpression CallFunction(BoundExpression target, FunctionSymbol function, List<CallArgument> arguments, ScriptExpression node)
    {
        var ordered = function.Parameters is null ? arguments : MatchParameters(function, arguments, node);
        if (ordered is null || ordered.Any(argument => argument.Value.IsError)) return BoundError.Instance;
        return CallInstance(target, function, ordered, node, CallStart.Here, binder.Method.Markup);
    }

    private BoundError NotCallable(BoundExpression target, ScriptExpression node)
    {
        if (!target.IsError) binder.Report(TemplateDiagnostics.NotCallable, binder.File.Range(node), target.Type.Display);
        return BoundError.Instance;
    }

    private IEnumerable<CallArgument> Argument(ScriptExpression argument)
    {
        var (name, node) = argument is ScriptNamedArgument { Name: { } named, Value: { } value } ? (named.BaseName, value) : (null, argument);
        if (node is not ScriptUnaryExpression { Operator: ScriptUnaryOperator.FunctionParametersExpand, Right: { } operand })
        {
            return [new CallArgument(name, binder.Expressions.Evaluate(node), node) { Place = argument }];
        }

        if (ScriptNodes.IsArguments(operand) && binder.Method.AllArguments is null)
        {
            return Enumerable.Range(0, binder.Names.ArgumentCount).Select(i => new CallArgument(null, binder.Names.Argument(i), node));
        }

        return [new CallArgument(null, binder.Expressions.Evaluate(operand), node) { IsSpread = true }];
    }

    // the variables around a call that a callee reads
    private List<(ArgumentType Argument, BoundExpression Value)> VisibleTo(FunctionSymbol function, WrappedBlock? block)
    {
        var names = new HashSet<string>(binder.Unit.Names.In(function.Node, function.File), StringComparer.Ordinal);
        for (; block is not null; block = block.Outer) names.UnionWith(binder.Unit.Names.In(block.Body, block.File));
        names.UnionWith(binder.Unit.WantedNames);
        return binder.Scopes.VisibleTo(function).Where(variable => names.Contains(variable.Argument.Name!) && !variable.Value.IsError).Concat(binder.Scopes.OpenFor(function)).ToList();
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
