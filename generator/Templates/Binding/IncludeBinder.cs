using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates.Bound;
using Nianbao.Generator.Templates.Source;
using Nianbao.Generator.Templates.Types;
using Nianbao.Generator.Templates.Units;
using Scriban.Syntax;

namespace Nianbao.Generator.Templates.Binding;

/// <summary>Included templates: as text, straight to the output, and several with something between them.</summary>
internal sealed class IncludeBinder(MethodBinder binder)
{
    // the function include is held by no variable
    private static readonly BoundSymbol Nothing = BoundSymbol.Of(Include.Instance);

    /// <summary>An include that stands alone as a statement, whose text is written without being caught; null for anything else.</summary>
    public (BoundExpression Call, bool IsWritten)? Statement(ScriptExpression expression)
    {
        var node = ScriptNodes.Inner(expression);
        var piped = node is ScriptPipeCall pipe ? pipe.From : null;
        var called = ScriptNodes.Inner(node is ScriptPipeCall { To: { } to } ? to : node);
        var (target, arguments) = called switch
        {
            ScriptFunctionCall call => (call.Target!, call.Arguments),
            _ when piped is not null => (called, Enumerable.Empty<ScriptExpression>()),
            _ => (null, []),
        };
        if (ScriptNodes.NameOf(target) != "include" || binder.Expressions.Bind(target!).Type.Symbol is not Include) return null;
        var evaluated = new List<CallArgument>();
        if (piped is not null) evaluated.Add(new CallArgument(null, binder.Expressions.Evaluate(piped), piped));
        evaluated.AddRange(binder.Calls.Arguments(arguments));
        return Find(evaluated, node) is { } file ? Written(file, evaluated, node) : (BoundError.Instance, false);
    }

    /// <summary>The text that a template writes.</summary>
    public BoundExpression Text(List<CallArgument> arguments, ScriptExpression node) =>
        Find(arguments, node) is { } file ? Caught(file, WithName(arguments), node) : BoundConstant.Null;

    public BoundExpression Join(List<CallArgument> arguments, ScriptExpression node)
    {
        if (arguments.Count is < 2 or > 4)
        {
            binder.Calls.ReportArgumentCount("include_join", 2, 4, arguments, arguments.Count > 4 ? binder.File.Range(arguments[arguments.Count - 1].Place) : binder.File.After(ScriptNodes.Inner(node)));
            return BoundError.Instance;
        }

        if (NamesIn(arguments[0]) is not { } names) return BoundError.Instance;
        BoundExpression Between(int index) => arguments.Count > index ? JoinPart(arguments[index], arguments, node) : BoundConstant.Of("");
        var parts = names.Where(name => name.Value is not "").Select(name => Included(binder.Expressions.Literal(name), name, arguments, node));
        return BoundCall.Of("Operators.JoinIncluded", binder.MarkupText, [Between(1), Between(2), Between(3), .. parts]);
    }

    private (BoundExpression Call, bool IsWritten) Written(TemplateFile file, List<CallArgument> arguments, ScriptExpression node)
    {
        arguments = WithName(arguments);
        if (!IsWrittenAsItIs(file)) return (Caught(file, arguments, node), false);
        return (binder.Calls.CallInstance(Nothing, FunctionSymbol.Of(file), arguments, node, CallStart.Here, file.Markup), true);
    }

    private BoundExpression Caught(TemplateFile file, List<CallArgument> arguments, ScriptExpression node)
    {
        var call = binder.Calls.CallInstance(Nothing, FunctionSymbol.Of(file), arguments, node, CallStart.Caught, file.Markup);
        return call with { Type = file.Markup != Markup.None && IsWrittenAsItIs(file) ? StaticType.SafeText : StaticType.Text };
    }

    // what is another language than the page, or none, is text there; but Markdown takes HTML
    private bool IsWrittenAsItIs(TemplateFile file) =>
        binder.Method.Markup == Markup.None || file.Markup == binder.Method.Markup || (file.Markup == Markup.Html && binder.Method.Markup == Markup.Markdown);

    private TemplateFile? Find(List<CallArgument> arguments, ScriptExpression node)
    {
        if (arguments.Count == 0)
        {
            binder.Calls.ReportArgumentCount("include", 1, null, arguments, binder.File.After(ScriptNodes.Inner(node)));
            return null;
        }

        var unit = binder.Unit;
        if (arguments[0].Value.IsError) return null;
        if (arguments[0].Value.Constant is not string name)
        {
            binder.Report(
                TemplateDiagnostics.RunTimeOnly, binder.File.Range(arguments[0].Node), "include",
                "请直接写出模板名，或用 if 分别引入", "write the template's name out, or choose by if between several includes");
            return null;
        }

        if (TemplateUnits.Resolve(name, binder.File.Source.Name, unit.Files.Keys) is { } found)
        {
            if (unit.CycleThrough(FunctionSymbol.Of(unit.Files[found]), binder.Function) is not { } cycle) return unit.Files[found];
            binder.Report(TemplateDiagnostics.IncludeCycle, binder.File.Range(node), cycle);
            return null;
        }

        if (TemplateNames.LeadsElsewhere(name))
        {
            binder.Report(TemplateDiagnostics.IncludeElsewhere, binder.File.Range(node), name);
            return null;
        }

        var (chinese, english) = MethodBinder.Suggest(name, unit.IncludableFrom(binder.File));
        binder.Report(TemplateDiagnostics.UnknownInclude, binder.File.Range(node), name, chinese, english);
        return null;
    }

    private ScriptLiteral[]? NamesIn(CallArgument list)
    {
        if (list.Node is ScriptExpression node && ScriptNodes.Inner(node) is ScriptArrayInitializerExpression array
            && array.Values.All(item => item is ScriptLiteral { Value: string }))
        {
            return array.Values.Cast<ScriptLiteral>().ToArray();
        }

        binder.Report(
            TemplateDiagnostics.RunTimeOnly, binder.File.Range(list.Node), "include_join",
            "请直接写出模板名，如 ['a', 'b']", "write the templates' names out: ['a', 'b']");
        return null;
    }

    private BoundExpression JoinPart(CallArgument argument, List<CallArgument> all, ScriptExpression node)
    {
        if (argument.Value.Constant is string text && text.StartsWith(TemplateUnits.IncludePrefix, StringComparison.Ordinal)) return Included(argument.Value, argument.Node, all, node);
        return argument.Value.Type.IsConvertible ? Part(argument.Value, argument.Node) : binder.NotAValue(argument.Value, argument.Node);
    }

    // each part gets the arguments of include_join
    private BoundExpression Included(BoundExpression name, ScriptNode nameNode, List<CallArgument> all, ScriptExpression node) =>
        Find([new CallArgument(null, name, nameNode)], node) is { } file ? Part(Caught(file, all, node), nameNode) : BoundError.Instance;

    private static List<CallArgument> WithName(List<CallArgument> arguments) => [arguments[0] with { IsTemplateName = true }, .. arguments.Skip(1)];

    private BoundExpression Part(BoundExpression value, ScriptNode node) =>
        binder.Method.Markup != Markup.None ? binder.BuiltIns.SafeTextOf(value, node) : binder.BuiltIns.TextOf(value, node);
}
