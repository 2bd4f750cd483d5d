using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates.Html;
using Nianbao.Generator.Templates.Syntax;
using Nianbao.Generator.Templates.Units;

namespace Nianbao.Generator.Templates.Compilation;

/// <content>Calls of functions and included templates.</content>
internal sealed partial class MethodCompiler
{
    /// <summary>An evaluated argument.</summary>
    private sealed record CallArgument(string? Name, Code Code, Expression Node)
    {
        /// <summary>Where it is written, its name included.</summary>
        public SyntaxNode Place { get; init; } = Node;

        /// <summary>The first argument of an include, which the template knows as <c>$0</c>.</summary>
        public bool IsTemplateName { get; init; }

        /// <summary>A list whose items are the arguments.</summary>
        public bool IsSpread { get; init; }
    }

    private List<CallArgument> Arguments(IEnumerable<Argument> arguments) => arguments.SelectMany(EvaluateArgument).ToList();

    private IEnumerable<CallArgument> EvaluateArgument(Argument argument)
    {
        if (argument.Value is not SpreadExpression spread) return [new CallArgument(argument.Name, Evaluate(argument.Value), argument.Value) { Place = argument }];
        if (spread.Operand is ArgumentsExpression && _method.AllArguments is null)
        {
            return Enumerable.Range(0, _method.Arguments.Count(own => own.Name is null))
                .Select(i => new CallArgument(null, Argument(i), spread));
        }

        return [new CallArgument(null, Evaluate(spread.Operand), spread) { IsSpread = true }];
    }

    private Code CompilePipe(PipeExpression pipe)
    {
        var source = new CallArgument(null, Evaluate(pipe.Source), pipe.Source);
        var (target, arguments) = PipeTarget(pipe);

        // what is wrong with the call is an error at the function, not at what is passed to it
        return CompileCall(target, [source, .. Arguments(arguments)], Inner(pipe.Target));
    }

    private static (Expression Target, IReadOnlyList<Argument> Arguments) PipeTarget(PipeExpression pipe) =>
        Inner(pipe.Target) is CallExpression call ? (call.Target, call.Arguments) : (pipe.Target, []);

    private Code CompileCall(Expression target, List<CallArgument> arguments, Expression node) =>
        Call(Compile(target), arguments, node);

    private Code Call(Code target, List<CallArgument> arguments, Expression node)
    {
        if (arguments.Any(argument => argument.IsSpread) && target.Type.IsCallable) target = FunctionValue(target, node);
        switch (target.Type.Symbol)
        {
            case FunctionSymbol function: return CallFunction(function, arguments, node);
            case BuiltIn function: return CallBuiltIn(function, arguments, node);
            case BuiltInGroup { Name: "date" } group when arguments.Count == 1: return CallBuiltIn(group.Find("parse")!, arguments, node);
            case BuiltInGroup { Name: "date" } when arguments.Count > 1:
                Report(TemplateDiagnostics.ArgumentCount, node.Range, "date", "1", arguments.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
                return Code.Error;
            case Include: return CompileInclude(arguments, node, isStatement: false);
            case IncludeJoin: return CompileIncludeJoin(arguments, node);
            case null when target.Type.Kind == TypeKind.Dynamic && (_unit.HasFunctionValues || !_unit.Names.IsStrict): return CallValue(target, arguments, node);
        }

        if (target.IsError) return target;
        Report(TemplateDiagnostics.NotCallable, node.Range, target.Type.Display);
        return Code.Error;
    }

    private Code CallFunction(FunctionSymbol function, List<CallArgument> arguments, Expression node)
    {
        var ordered = function.Parameters is null ? arguments : MatchParameters(function, arguments, node);
        if (ordered is null) return Code.Error;
        var instance = CallInstance(function, StartOf(function), ordered, node, out var text);
        FollowCall(instance, node);
        return new Code(text, instance.Result);
    }

    private List<CallArgument>? MatchParameters(FunctionSymbol function, List<CallArgument> arguments, Expression node)
    {
        var parameters = function.Parameters!;
        var matched = new CallArgument?[parameters.Count];
        var rest = new List<CallArgument>();

        // an argument without a name comes after the last one before it, wherever a name has put that
        var next = 0;
        foreach (var argument in arguments)
        {
            var index = argument.Name is null ? -1 : parameters.ToList().FindIndex(parameter => parameter.Name == argument.Name);
            if (index < 0) index = next;
            if (index >= matched.Length || parameters[index].IsVariadic) rest.Add(argument);
            else matched[index] = argument;
            next = Math.Max(next, index + 1);
        }

        var isVariadic = parameters.Count > 0 && parameters[parameters.Count - 1].IsVariadic;
        if (isVariadic) matched[parameters.Count - 1] = new CallArgument(null, ListOf(rest.Select(argument => argument.Code), node), node);
        for (var i = 0; i < matched.Length; i++)
        {
            matched[i] ??= parameters[i].DefaultValue is { } value ? new CallArgument(null, CompileLiteral(value), value) : null;
        }

        if (matched.All(argument => argument is not null) && (isVariadic || rest.Count == 0))
        {
            return matched.Select(argument => argument! with { Name = null }).ToList();
        }

        var required = parameters.Count(parameter => parameter.DefaultValue is null && !parameter.IsVariadic);
        ReportArgumentCount(function.Name, required, isVariadic ? null : parameters.Count, arguments, node);
        return null;
    }

    // a missing argument is an error where it would stand, one too many is one itself
    private void ReportArgumentCount(string function, int least, int? most, List<CallArgument> arguments, Expression node)
    {
        var expected = most is null ? $"≥ {least}" : most == least ? $"{least}" : $"{least}–{most}";
        var place = arguments.Count > most ? arguments[arguments.Count - 1].Place.Range : Inner(node).Range.AtEnd();
        Report(TemplateDiagnostics.ArgumentCount, place, function, expected, arguments.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    // named arguments of simple functions and templates keep their names; a later one overrides
    private MethodInstance CallInstance(
        FunctionSymbol function, HtmlContext? start, List<CallArgument> arguments, Expression node, out string text, List<(ArgumentType Argument, Code Code)>? wanted = null)
    {
        CheckScope(function);
        var positional = arguments.Where(argument => argument.Name is null);
        var named = arguments.Where(argument => argument.Name is not null)
            .GroupBy(argument => argument.Name, StringComparer.Ordinal).Select(group => group.Last());
        var ordered = positional.Concat(named).ToArray();
        var outer = wanted is null ? VisibleTo(function, BlockOf(arguments)) : [.. wanted, .. OpenWiths(function)];
        var instance = _unit.Instance(
            function,
            start,
            ordered.Select(argument => new ArgumentType(argument.Name, argument.Code.Type, argument.IsTemplateName ? (string)argument.Code.Constant! : null)).ToArray(),
            outer.Select(variable => variable.Argument).ToArray(),
            _assigned.Where(variable => variable.IsGlobal),
            _unit.HasLooseJumps && (wanted is not null || _loops.Count > 0 || _method.IsInLoop));
        _writesNewline |= instance.WritesNewline || instance.IsOpen;
        if (!instance.IsOpen) _assigned.UnionWith(instance.AssignedAfter.Where(variable => variable.IsGlobal));
        var codes = ordered.Select(argument => argument.Code).Concat(outer.Select(variable => variable.Code)).ToArray();
        var values = instance.Arguments.Concat(instance.Outer).Zip(codes, (argument, code) => (argument, code))
            .Where(pair => pair.argument.IsRuntime)
            .Select(pair => ", " + Conversions.Convert(pair.code, pair.argument.Type));
        text = $"{instance.Name}({_unit.Root.Parameter}, output{(_unit.HasFields ? ", variables" : "")}{string.Concat(values)})";
        return instance;
    }

    // Whether a function with parameters writes to a variable outside or to one of its own is decided at run time by
    // whether there is one outside. It is certain only where the variable has a value before the call.
    private void CheckScope(FunctionSymbol callee)
    {
        if (callee.Parameters is null && Function.Parameters is null) return;
        _unit.NeedsOwnScopes |= AssignedNames.In(callee.Body ?? callee.Node)
            .Any(name => callee.Parameters?.Any(parameter => parameter.Name == name) != true
                && (_withs.Count > 0 || (_unit.FindVariable(name) is { Initial: null } variable && !_assigned.Contains(variable))));
    }

    /// <summary>The running loops' variables, and for an anonymous function the parameters, that a callee reads.</summary>
    private List<(ArgumentType Argument, Code Code)> VisibleTo(FunctionSymbol function, WrappedBlock? block)
    {
        var visible = new SortedDictionary<string, Code>(StringComparer.Ordinal);
        foreach (var outer in _method.Outer.Where(outer => outer.Type.Kind != TypeKind.Scope)) visible[outer.Name!] = Bound(outer);
        if (function.IsAnonymous)
        {
            foreach (var parameter in _parameters) visible[parameter.Key] = parameter.Value;
        }

        foreach (var loop in _loops.Where(loop => loop.Variable is not null)) visible[loop.Variable!] = loop.Item!;
        var names = new HashSet<string>(_unit.NamesIn(function.Node, function.File), StringComparer.Ordinal);
        for (; block is not null; block = block.Outer) names.UnionWith(_unit.NamesIn(block.Body, block.File));
        names.UnionWith(_unit.WantedNames);
        return visible.Where(pair => names.Contains(pair.Key))
            .Select(pair => (new ArgumentType(pair.Key, pair.Value.Type, null), pair.Value)).Concat(OpenWiths(function)).ToList();
    }

    // a function with parameters has variables of its own instead of its caller's, unless it has no name
    private IEnumerable<(ArgumentType Argument, Code Code)> OpenWiths(FunctionSymbol callee) => _withs
        .Where(with => !with.IsOwn || callee.Parameters is null || callee.IsAnonymous).Select((with, i) =>
        (new ArgumentType($"{(with.IsOwn ? OwnScope : "with")}{i}", StaticType.Scope, null), new Code(with.Name, StaticType.Scope) { IsPure = true }));

    /// <summary>An include that stands alone as a statement; its text is written without being caught.</summary>
    private bool IsOutputCall(Expression expression, out Code? result)
    {
        result = null;
        var node = Inner(expression);
        var (target, arguments) = node switch
        {
            CallExpression call => (call.Target, call.Arguments),
            PipeExpression pipe => PipeTarget(pipe),
            _ => (null, []),
        };
        if (target is not NameExpression { Name: "include" } || Compile(target).Type.Symbol is not Include) return false;
        var evaluated = node is PipeExpression source ? [new CallArgument(null, Evaluate(source.Source), source.Source)] : new List<CallArgument>();
        evaluated.AddRange(Arguments(arguments));
        var code = CompileInclude(evaluated, node, isStatement: true);
        if (code.Text.Length > 0) result = code;
        return true;
    }

    private Code CompileInclude(List<CallArgument> arguments, Expression node, bool isStatement)
    {
        var nothing = new Code("", StaticType.Null) { IsPure = true };
        if (FindTemplate(arguments, node) is not { } file) return nothing;
        var function = FunctionSymbol.Of(file);
        if (_unit.CycleThrough(function) is { } cycle)
        {
            Report(TemplateDiagnostics.IncludeCycle, node.Range, cycle);
            return nothing;
        }

        arguments[0] = arguments[0] with { IsTemplateName = true };
        var isWritten = isStatement && (file.IsHtml || !IsHtml);
        var start = isWritten ? StartOf(function) : file.IsHtml ? HtmlContext.Text : null;
        var instance = CallInstance(function, start, arguments, node, out var text);
        if (isWritten)
        {
            FollowCall(instance, node);
            WriteInclude(text);
            return nothing;
        }

        CheckComplete(instance.End, function.Name, node.Range);

        _unit.Changed |= !instance.IsCaught;
        instance.IsCaught = true;
        var name = text.Substring(0, text.IndexOf('('));
        return new Code(name + "Text" + text.Substring(name.Length), file.IsHtml ? StaticType.SafeText : StaticType.Text);
    }

    // an included template has no indent of its own; where there may be one here, it is applied to the finished text
    private void WriteInclude(string call)
    {
        Flush();
        if (_indent is { Length: 0 })
        {
            Line(call + ";");
            return;
        }

        var name = _names.Unique("include");
        Line($"var {name} = output.BeginInclude();");
        Line(call + ";");
        Line($"output.EndInclude({name});");
    }

    private TemplateFile? FindTemplate(List<CallArgument> arguments, Expression node)
    {
        if (arguments.Count == 0)
        {
            ReportArgumentCount("include", 1, null, arguments, node);
            return null;
        }

        if (arguments[0].Code.Constant is not string name)
        {
            Report(
                TemplateDiagnostics.RunTimeOnly, arguments[0].Node.Range, "include",
                "请直接写出模板名，或用 if 分别引入", "write the template's name out, or choose by if between several includes");
            return null;
        }

        if (TemplateUnits.Resolve(name, File.Source.Name, _unit.Files.Keys) is { } found) return _unit.Files[found];
        if (TemplateNames.LeadsElsewhere(name))
        {
            Report(TemplateDiagnostics.IncludeElsewhere, node.Range, name);
            return null;
        }

        var (chinese, english) = Suggest(name, _unit.IncludableFrom(File));
        Report(TemplateDiagnostics.UnknownInclude, node.Range, name, chinese, english);
        return null;
    }
}
