using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates.Bound;
using Nianbao.Generator.Templates.Source;
using Nianbao.Generator.Templates.Types;
using Nianbao.Generator.Templates.Units;
using Nianbao.Generator.Text;
using Scriban.Syntax;

namespace Nianbao.Generator.Templates.Binding;

/// <summary>Calls of built-in functions.</summary>
internal sealed class BuiltInBinder(MethodBinder binder)
{
    // they ask for the members of an object, which are known of the report's objects when the template is compiled
    private static readonly string[] MemberFunctions = ["object.has_key", "object.has_value", "object.keys", "object.size", "object.to_json", "object.values"];

    private static readonly BoundToken Null = new("null");

    public BoundExpression Call(BuiltIn function, List<CallArgument> arguments, ScriptExpression node)
    {
        if (arguments.Any(argument => argument.Value.IsError)) return BoundError.Instance;
        if (function.Group == "array" && arguments.Count > 0 && arguments[0].Value.Type.Kind == TypeKind.List
            && binder.ModelLists.Call(function.Name, arguments, node) is { } typed)
        {
            return typed;
        }

        var further = function is { Group: "array", Name: "any" } ? arguments.Skip(2).ToArray() : [];
        if (MatchParameters(function, arguments.Take(arguments.Count - further.Length).ToList(), node) is not { } matched) return BoundError.Instance;
        if (arguments.Count > 0 && EscapedOnce(function, arguments[0]) is { } escaped) return escaped;
        var values = function.Parameters
            .Select((parameter, i) => matched[i] is { } argument ? Argument(function, parameter, argument, node, further) : new BoundToken(parameter.Default!))
            .ToList();
        if (HasOwnValues(further)) values.Add(new BoundArguments(further.Select(argument => binder.Expressions.DynamicOf(argument.Value, argument.Node)).ToEquatableArray(), 0));
        if (function.TakesPosition) values.Add(binder.At(node));
        values.AddRange(function.Parameters
            .Select((parameter, i) => (parameter.TakesPosition, Place: i < arguments.Count ? arguments[i].Place : node))
            .Where(pair => pair.TakesPosition).Select(pair => binder.At(pair.Place)));
        if (function.TakesOutput) values.Add(new BoundToken("output"));
        return new BoundCall(function.Method, false, values.ToEquatableArray(), ResultOf(function), function.MayFail);
    }

    /// <summary>A text for C#, which may be null.</summary>
    public BoundExpression TextOf(BoundExpression value, ScriptNode place) =>
        value.Type.Kind == TypeKind.Null ? Null : value.Type.IsText ? value : Text("ToOptionalText", StaticType.OptionalText, value, place);

    /// <summary>A text that is HTML: what a function puts tags into is escaped before, for the result is not.</summary>
    public BoundExpression SafeTextOf(BoundExpression value, ScriptNode place) => value.Type.Kind switch
    {
        TypeKind.SafeText => value,
        TypeKind.Null => Null,
        TypeKind.Text => BoundCall.Pure(EscapingMethod + ".Escape", StaticType.SafeText.OrNull, value),
        _ when binder.Method.Markup == Markup.Html => Text("ToSafeText", StaticType.SafeText.OrNull, value, place),
        _ => BoundCall.Pure(EscapingMethod + ".Escape", StaticType.SafeText.OrNull, ExpressionBinder.Value(value)),
    };

    private string EscapingMethod => binder.Method.Markup switch
    {
        Markup.Markdown => "MarkdownText",
        Markup.Xml => "XmlText",
        _ => "HtmlFunctions",
    };

    /// <summary>A C# lambda that calls a function of the template with an item.</summary>
    public BoundLambda Lambda(
        BoundExpression function, StaticType item, ScriptExpression node, Func<BoundExpression, BoundExpression> convert, IEnumerable<CallArgument>? further = null)
    {
        var parameters = new List<LocalSymbol> { new("item") };
        var arguments = new List<CallArgument> { new(null, new BoundLocal(parameters[0], item), node) };
        var rest = further?.ToArray() ?? [];
        if (HasOwnValues(rest))
        {
            var given = new LocalSymbol("further");
            parameters.Add(given);
            arguments.AddRange(rest.Select((_, i) => new CallArgument(null, FunctionValueBinder.ItemOf(given, i), node)));
        }
        else
        {
            arguments.AddRange(rest);
        }

        // more than the function takes does not reach it
        if (function.Type.Symbol is FunctionSymbol { Parameters: { Count: > 0 } taken } && !taken[taken.Count - 1].IsVariadic) arguments = [.. arguments.Take(taken.Count)];
        return new BoundLambda(parameters.ToEquatableArray(), convert(binder.Calls.Call(function, arguments, node)), binder.File.Range(node));
    }

    // what is evaluated before the function is called, and not for each item
    private static bool HasOwnValues(IEnumerable<CallArgument> further) => further.Any(argument => !argument.Value.IsPure);

    // what is HTML already is not escaped again
    private BoundExpression? EscapedOnce(BuiltIn function, CallArgument argument) => (function.Display, argument.Value.Type.Kind) switch
    {
        ("html.safe", TypeKind.SafeText) => new BoundMarked(argument.Value, Trusted: true),
        ("html.escape", TypeKind.SafeText) => new BoundMarked(argument.Value, Trusted: false),
        ("html.escape", TypeKind.Dynamic) when binder.Method.Markup == Markup.Html => BoundCall.On(argument.Value, "ToSafeText", function.Result, binder.At(argument.Place)),
        _ => null,
    };

    // what is escaped as HTML is plain text in other languages
    private StaticType ResultOf(BuiltIn function) =>
        function.Display == "html.escape" && binder.Method.Markup is Markup.Markdown or Markup.Xml ? StaticType.OptionalText : function.Result;

    private CallArgument?[]? MatchParameters(BuiltIn function, List<CallArgument> arguments, ScriptExpression node)
    {
        // an argument without a name comes after the last one before it, wherever a name has put that
        var matched = new CallArgument?[function.Parameters.Count];
        var next = 0;
        foreach (var argument in arguments)
        {
            var index = argument.Name is null ? -1 : function.Parameters.ToList().FindIndex(parameter => parameter.Name == argument.Name);
            if (index < 0) index = next;
            if (index < matched.Length) matched[index] = argument;
            next = Math.Max(next, index + 1);
        }

        var least = function.Parameters.Count(parameter => parameter.Default is null);
        var isComplete = !matched.Take(least).Contains(null);
        if (isComplete && next <= matched.Length) return matched;
        var place = isComplete ? binder.File.Range(node) : binder.File.After(ScriptNodes.Inner(node));
        binder.Calls.ReportArgumentCount(function.Display, least, function.Parameters.Count, arguments, place);
        return null;
    }

    private BoundExpression Argument(
        BuiltIn function, BuiltInParameter parameter, CallArgument argument, ScriptExpression call, IEnumerable<CallArgument> further)
    {
        var takesParts = parameter.Name == "list" || MemberFunctions.Contains(function.Display);
        var value = takesParts ? argument.Value : ExpressionBinder.FigureOf(argument.Value);
        var isFunction = parameter.Kind == "function";
        var isPossible = isFunction
            ? value.IsNull || value.Type.Symbol is FunctionSymbol or BuiltIn || (value.Type.Kind == TypeKind.Dynamic && (binder.Unit.HasFunctionValues || !binder.Unit.Rules.IsStrict))
            : value.Type.IsConvertible || (parameter.Kind == "value" && (value.Type.IsCallable || value.Type.IsBoxable) && (value.Type.Kind != TypeKind.Model || !takesParts));
        if (!isPossible)
        {
            binder.Report(
                TemplateDiagnostics.ArgumentType, binder.File.Range(argument.Place), function.Display, parameter.Name,
                isFunction ? "函数，写作 @name (a function, written @name)" : "值 (a value)", value.Type.Display);
            return BoundError.Instance;
        }

        return parameter.Kind switch
        {
            "text" when binder.Method.Markup != Markup.None && function is { Group: "html", Name: "newline_to_br" } => SafeTextOf(value, argument.Place),
            "text" => TextOf(value, argument.Place),
            "int" => binder.Expressions.ToInteger(value, argument.Place),
            "int?" when value.Type.Kind == TypeKind.Null => Null,
            "int?" when value.Type.Kind == TypeKind.Int => binder.Expressions.ToInteger(value, argument.Place),
            "int?" => On("ToOptionalInteger", value, argument.Place),
            "double" when value.Type.Kind is TypeKind.Int or TypeKind.Double => value,
            "double" => On("ToDouble", value, argument.Place),
            "list" when value.Type.Kind is TypeKind.Null or TypeKind.Range or TypeKind.List or TypeKind.Cells => ExpressionBinder.Value(value),
            "list" => On("ToSequence", value, argument.Place),
            "bool" => OperatorBinder.Truth(value),
            "date" or "day" when value.Type.Kind == TypeKind.Date => value,
            "date" or "day" => On("ToDate", value, argument.Place),
            "function" when value.IsNull => Null,
            "function" when value.Type.Kind == TypeKind.Dynamic => new BoundOptionalLambda(value, function.Name == "any" ? null : binder.At(argument.Place), FunctionOf(value, argument, call, further)),
            "function" => FunctionOf(value, argument, call, further),
            _ => binder.Expressions.DynamicOf(value, argument.Node),
        };
    }

    // a function of the language fails by one argument too many only when it is called
    private BoundLambda FunctionOf(BoundExpression value, CallArgument argument, ScriptExpression call, IEnumerable<CallArgument> further)
    {
        if (value.Type.Symbol is BuiltIn function && further.Count() >= function.Parameters.Count) value = binder.FunctionValues.FunctionValue(value, argument.Node);
        return Lambda(value, StaticType.Dynamic, call, result => binder.Expressions.DynamicOf(result, argument.Node), further);
    }

    private BoundCall On(string method, BoundExpression value, ScriptNode place) =>
        BoundCall.On(ExpressionBinder.Value(value), method, StaticType.Dynamic, binder.At(place));

    // where a value that may nest too deep to be printed is written; nothing for what cannot nest
    private BoundCall Text(string method, StaticType type, BoundExpression value, ScriptNode place)
    {
        BoundExpression[] arguments = value.Type.MayBeList ? [ExpressionBinder.Value(value), binder.At(place)] : [ExpressionBinder.Value(value)];
        return new BoundCall(method, true, arguments.ToEquatableArray(), type, MayFail: false);
    }
}
