using Nianbao.Generator.CSharp;
using Nianbao.Generator.Templates.Syntax;

namespace Nianbao.Generator.Templates.Compilation;

/// <content>
/// Functions that become values, because only the running template knows which of several is meant or where it is called.
/// Such a function is compiled once more, for arguments that are runtime values.
/// </content>
internal sealed partial class MethodCompiler
{
    // the C# of the place of a call, inside of a function value
    private string? _callPosition;

    private Code AsValue(Code code, SyntaxNode node) => code.Type.IsCallable ? FunctionValue(code, node) : code;

    private Code FunctionValue(Code code, SyntaxNode node)
    {
        var assigned = _assigned;
        _assigned = [.. assigned];
        var value = code.Type.Symbol switch
        {
            FunctionSymbol { Parameters: null } function => SimpleFunction(function, node),
            FunctionSymbol function => ParametricFunction(function, function.Parameters!, node),
            _ => BuiltInFunction((BuiltIn)code.Type.Symbol!, node),
        };
        _assigned = assigned;
        return value;
    }

    private Code SimpleFunction(FunctionSymbol function, SyntaxNode node)
    {
        var list = _names.Unique("given");
        var all = new Code($"Value.From({list})", StaticType.Dynamic) { IsPure = true };
        var body = BodyWithBlocks(function, [new CallArgument(CallArguments.ArgumentName, all, Place(node))], list, node);
        return New($"{CSharpLiteral.Of(function.Name)}, ({list}, _) => {body}");
    }

    private Code ParametricFunction(FunctionSymbol function, IReadOnlyList<Parameter> parameters, SyntaxNode node)
    {
        var list = _names.Unique("given");
        var arguments = parameters.Select((_, i) => new CallArgument(null, ItemOf(list, i), Place(node))).ToList();
        var body = BodyWithBlocks(function, arguments, list, node);
        var names = string.Join(", ", parameters.Select(parameter => CSharpLiteral.Of(parameter.Name)));
        var defaults = parameters.Where(parameter => parameter.DefaultValue is not null)
            .Select(parameter => Conversions.ToValue(CompileLiteral(parameter.DefaultValue!))).ToArray();
        var isVariadic = parameters.Any(parameter => parameter.IsVariadic);
        var required = parameters.Count - defaults.Length - (isVariadic ? 1 : 0);
        return New($"{CSharpLiteral.Of(function.Name)}, [{names}], {required}, [{string.Join(", ", defaults)}], {CSharpLiteral.Of(isVariadic)}, ({list}, _) => {body}");
    }

    // one way for each block that it may be wrapped around
    private string BodyWithBlocks(FunctionSymbol function, List<CallArgument> arguments, string list, SyntaxNode node)
    {
        var plain = BodyOf(function, arguments, list, node);
        if (_unit.OpenBlocks.Count == 0 || !WrappedBlock.IsIn(function)) return plain;
        var ways = _unit.OpenBlocks.ToArray().Select((block, i) =>
            $"{i + 1} => {BodyOf(function, [.. arguments, new CallArgument(WrappedBlock.ArgumentName, Code.Symbol(block), Place(node))], list, node)}, ");
        return $"{list}.Block switch {{ {string.Concat(ways)}_ => {plain} }}";
    }

    private string BodyOf(FunctionSymbol function, List<CallArgument> arguments, string list, SyntaxNode node)
    {
        var instance = CallInstance(function, CaptureContext, arguments, Place(node), out var text, WantedBy(function, BlockOf(arguments), list));
        if (instance.Writes) CheckComplete(instance.End, function.Name, function.Node.Range);
        _unit.NoteFunctionValue(instance);
        var result = new Code(text, instance.Result.Kind == TypeKind.Null ? StaticType.Dynamic : instance.Result);
        return DynamicOf(result, node);
    }

    // one way for each number of arguments, for the method of the runtime has its own defaults
    private Code BuiltInFunction(BuiltIn function, SyntaxNode node)
    {
        _unit.NoteFunctionValue(null);
        var (list, position, outer) = (_names.Unique("given"), _names.Unique("place"), _callPosition);
        _callPosition = position;
        var least = function.Parameters.Count(parameter => parameter.Default is null);
        var ways = Enumerable.Range(least, function.Parameters.Count - least + 1).Select(count =>
        {
            var arguments = Enumerable.Range(0, count).Select(i => new CallArgument(null, ItemOf(list, i), Place(node))).ToList();
            return DynamicOf(CallBuiltIn(function, arguments, Place(node)), node);
        }).ToArray();
        _callPosition = outer;
        var body = ways.Length == 1
            ? ways[0]
            : $"{list}.Count switch {{ {string.Concat(ways.Take(ways.Length - 1).Select((way, i) => $"<= {least + i} => {way}, "))}_ => {ways[ways.Length - 1]} }}";
        var names = string.Join(", ", function.Parameters.Select(parameter => CSharpLiteral.Of(parameter.Name)));
        return New($"{CSharpLiteral.Of(function.Display)}, [{names}], {least}, [], false, ({list}, {position}) => {body}");
    }

    private Code CallValue(Code function, List<CallArgument> arguments, Expression node, int block = 0)
    {
        var items = arguments.Where(argument => argument.Name is null)
            .Select(argument => argument.IsSpread ? $".. {ReceiverOf(argument.Code)}.Spread({At(argument.Node)})" : DynamicOf(argument.Code, argument.Node));
        var named = arguments.Where(argument => argument.Name is not null)
            .Select(argument => $".With({CSharpLiteral.Of(argument.Name!)}, {DynamicOf(argument.Code, argument.Node)})");
        _writesNewline = true;
        CheckUnknownCall(node);
        var list = $"new TemplateList([{string.Join(", ", items)}]){string.Concat(named)}{(block > 0 ? $".Wrapping({block})" : "")}";
        return new Code($"{function.Operand}.Call({list}{VisibleToValue("", "")}, {At(node)}{Sides(arguments, node)})", StaticType.Dynamic);
    }

    // where an argument too many and a missing one are seen; nothing where one place stands for all
    private string Sides(List<CallArgument> arguments, Expression node)
    {
        var end = Inner(node).Range.AtEnd();
        var last = arguments.Count == 0 ? end : arguments[arguments.Count - 1].Place.Range;
        return _callPosition is not null || end.Line != node.Range.Line || last.Line != node.Range.Line
            ? ""
            : $" with {{ Left = {last.Column + 1}, Right = {end.Column + 1} }}";
    }

    /// <summary>
    /// What a function value reads of the place it is called from: running loops' variables and, if it has no name,
    /// parameters. Where there is none of the name, the global variable is meant.
    /// </summary>
    private List<(ArgumentType Argument, Code Code)> WantedBy(FunctionSymbol function, WrappedBlock? block, string list)
    {
        var names = new HashSet<string>(_unit.NamesIn(function.Node, function.File), StringComparer.Ordinal);
        for (; block is not null; block = block.Outer) names.UnionWith(_unit.NamesIn(block.Body, block.File));
        names.IntersectWith(_unit.ScopedNames);
        if (function.Parameters is { } parameters) names.ExceptWith(parameters.Select(parameter => parameter.Name));
        _unit.Want(names);
        return names.OrderBy(name => name, StringComparer.Ordinal).Select(name =>
        {
            var global = FindGlobal(name, Place(function.Node)) is { Type.IsConvertible: true } found ? Conversions.ToValue(found) : "Value.Null";
            var code = new Code($"{list}.Seen({CSharpLiteral.Of(name)}, {global}, {CSharpLiteral.Of(function.IsAnonymous)})", StaticType.Dynamic);
            return (new ArgumentType(name, StaticType.Dynamic, null), code);
        }).ToList();
    }

    // the calls that show a function value what it may see of this place; nothing where no function value asks
    private string VisibleToValue(string list, string separator)
    {
        string Show(string name, Code code, bool isParameter) =>
            $".Showing({CSharpLiteral.Of(name)}, {Conversions.ToValue(code)}, {CSharpLiteral.Of(isParameter)})";
        bool IsWanted(string name, Code code) => _unit.WantedNames.Contains(name) && code.Type.IsConvertible;
        var shown = _method.Outer.Where(outer => IsWanted(outer.Name!, Bound(outer))).Select(outer => Show(outer.Name!, Bound(outer), false))
            .Concat(_parameters.Where(pair => IsWanted(pair.Key, pair.Value)).Select(pair => Show(pair.Key, pair.Value, true)))
            .Concat(_loops.Where(loop => loop.Variable is not null && IsWanted(loop.Variable, loop.Item!)).Select(loop => Show(loop.Variable!, loop.Item!, false)))
            .ToArray();
        return shown.Length == 0 ? "" : separator + list + string.Concat(shown);
    }

    private static Code New(string arguments) => new($"Value.From(new TemplateFunction({arguments}))", StaticType.Dynamic);

    private static Code ItemOf(string list, int index) => new($"{list}[{index}]", StaticType.Dynamic) { IsPure = true };

    private static Expression Place(SyntaxNode node) => node as Expression ?? new MissingExpression(node.Range);
}
