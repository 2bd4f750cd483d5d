using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates.Syntax;

namespace Nianbao.Generator.Templates.Compilation;

/// <content>Calls of built-in functions.</content>
internal sealed partial class MethodCompiler
{
    private Code CallBuiltIn(BuiltIn function, List<CallArgument> arguments, Expression node)
    {
        if (function.Group == "array" && arguments.Count > 0 && arguments[0].Code.Type.Kind == TypeKind.List
            && CallOnModelList(function.Name, arguments, node) is { } typed)
        {
            return typed;
        }

        var further = function is { Group: "array", Name: "any" } ? arguments.Skip(2).ToArray() : [];
        if (MatchParameters(function, arguments.Take(arguments.Count - further.Length).ToList(), node) is not { } matched) return Code.Error;
        if (arguments.Count > 0 && EscapedOnce(function, arguments[0]) is { } escaped) return escaped;
        var values = function.Parameters
            .Select((parameter, i) => matched[i] is { } argument ? ConvertArgument(function, parameter, argument, node, further) : parameter.Default!)
            .ToList();
        if (function.TakesPosition) values.Add(At(node));
        values.AddRange(function.Parameters
            .Select((parameter, i) => (parameter.TakesPosition, Place: i < arguments.Count ? arguments[i].Place : node))
            .Where(pair => pair.TakesPosition).Select(pair => At(pair.Place)));
        if (function.TakesOutput) values.Add("output");
        _writesNewline |= matched.Any(argument => argument?.Code.IsSymbol == true);
        return new Code($"{function.Method}({string.Join(", ", values)})", function.Result)
        {
            IsTrusted = function is { Group: "html", Name: "safe" },
            IsJson = function is { Group: "object", Name: "to_json" },
            IsPure = !function.MayFail && matched.All(argument => argument?.Code.IsPure != false),
        };
    }

    // what is HTML already is not escaped again
    private Code? EscapedOnce(BuiltIn function, CallArgument argument) => function switch
    {
        { Group: "html", Name: "safe" } when argument.Code is { Type.Kind: TypeKind.SafeText } code => code with { IsTrusted = true },
        { Group: "html", Name: "escape" } when argument.Code is { Type.Kind: TypeKind.SafeText } code => code with { IsTrusted = false },
        { Group: "html", Name: "escape" } when argument.Code is { Type.Kind: TypeKind.Dynamic } code && IsHtml =>
            new Code($"{code.Operand}.ToSafeText({At(argument.Place)})", function.Result) { IsPure = code.IsPure },
        _ => null,
    };

    private CallArgument?[]? MatchParameters(BuiltIn function, List<CallArgument> arguments, Expression node)
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
        if (next <= matched.Length && !matched.Take(least).Contains(null)) return matched;
        ReportArgumentCount(function.Display, least, function.Parameters.Count, arguments, node);
        return null;
    }

    private string ConvertArgument(
        BuiltIn function, BuiltInParameter parameter, CallArgument argument, Expression call, IEnumerable<CallArgument>? further = null)
    {
        var code = argument.Code;
        var isFunction = parameter.Kind == "function";
        var isPossible = isFunction
            ? code.Type.Symbol is FunctionSymbol or BuiltIn || (code.Type.Kind == TypeKind.Dynamic && _unit.HasFunctionValues)
            : code.Type.IsConvertible || (parameter.Kind == "value" && (code.Type.IsCallable || code.Type.IsBoxable));
        if (!isPossible)
        {
            Report(
                TemplateDiagnostics.ArgumentType, argument.Place.Range, function.Display, parameter.Name,
                isFunction ? "函数，写作 @name (a function, written @name)" : "值 (a value)", code.Type.Display);
            return "default";
        }

        return parameter.Kind switch
        {
            "text" when IsHtml && function is { Group: "html", Name: "newline_to_br" } => SafeTextOf(code, argument.Place),
            "text" => TextOf(code, argument.Place),
            "int" => ToInteger(code, argument.Place),
            "int?" when code.Type.Kind == TypeKind.Null => "null",
            "int?" when code.Type.Kind == TypeKind.Int => ToInteger(code, argument.Place),
            "int?" => $"{ReceiverOf(code)}.ToOptionalInteger({At(argument.Place)})",
            "double" when code.Type.Kind is TypeKind.Int or TypeKind.Double => code.Text,
            "double" => $"{ReceiverOf(code)}.ToDouble({At(argument.Place)})",
            "list" when code.Type.Kind is TypeKind.Null or TypeKind.Range or TypeKind.List or TypeKind.Cells => Conversions.ToValue(code),
            "list" => $"{ReceiverOf(code)}.ToSequence({At(argument.Place)})",
            "bool" => Conversions.ToTruth(code).Text,
            "date" when code.Type.Kind == TypeKind.Date => code.Text,
            "date" => $"{ReceiverOf(code)}.ToDate({At(argument.Place)})",
            "day" => $"{ReceiverOf(code)}.ToDay({At(argument.Place)}, {At(call)})",
            "function" => Lambda(code, StaticType.Dynamic, call, result => DynamicOf(result, argument.Node), further),
            _ => DynamicOf(code, argument.Node),
        };
    }

    private string TextOf(Code code, SyntaxNode place) => code.Type.Kind == TypeKind.Null
        ? "null"
        : code.Type.IsText ? code.Text : $"{Conversions.ToValue(code)}.ToOptionalText({Nesting(code, place)})";

    // what a function puts tags into is escaped before, for the result is not
    private string SafeTextOf(Code code, SyntaxNode place) => code.Type.Kind switch
    {
        TypeKind.SafeText => code.Text,
        TypeKind.Null => "null",
        TypeKind.Text => $"HtmlFunctions.Escape({code.Text})",
        _ => $"{Conversions.ToValue(code)}.ToSafeText({Nesting(code, place)})",
    };

    // where a value that may nest too deep to be printed is written; nothing for what cannot nest
    private string Nesting(Code code, SyntaxNode place) => code.Type.MayBeList ? At(place) : "";

    /// <summary>A C# lambda that calls a function of the template with an item.</summary>
    private string Lambda(Code function, StaticType item, Expression node, Func<Code, string> convert, IEnumerable<CallArgument>? further = null)
    {
        var name = _names.Unique("item");
        var arguments = new List<CallArgument> { new(null, new Code(name, item) { IsPure = true }, node) };
        arguments.AddRange(further ?? []);
        return $"{name} => {Repeatable(() => convert(Call(function, arguments, node)), node)}";
    }

    /// <summary>Functions on lists of the model, whose items stay what they are; null where the items must become values.</summary>
    private Code? CallOnModelList(string function, List<CallArgument> arguments, Expression node)
    {
        var list = arguments[0].Code;
        var (type, item) = (list.Type.NotNull, list.Type.Item!);
        var text = list.Type is { IsStruct: true, IsNullable: true } ? list.Operand + ".GetValueOrDefault()" : list.Text;
        Code Result(string method, StaticType result, params string[] more) =>
            new($"Lists.{method}({string.Join(", ", more.Prepend(text))})", result) { IsPure = list.IsPure && more.Length == 0 };
        switch (function, arguments.Count)
        {
            case ("size", 1): return Result("Size", StaticType.Int);
            case ("first", 1): return Result("First", item.OrNull);
            case ("last", 1): return Result("Last", item.OrNull);
            case ("reverse", 1): return Result("Reverse", type);
            case ("limit", 2): return Result("Limit", type, ToInteger(arguments[1].Code, arguments[1].Node));
            case ("offset", 2): return Result("Offset", type, ToInteger(arguments[1].Code, arguments[1].Node));
            case ("concat" or "add_range", 2) when !type.IsStruct && arguments[1].Code.Type.NotNull == type:
                return Result("Concat", type, arguments[1].Code.Text);
            case ("filter", 2) when arguments[1].Code.IsSymbol:
                return Result("Filter", type, Lambda(arguments[1].Code, item, node, result => Conversions.ToTruth(result).Text));
            case ("any", >= 2) when arguments[1].Code.IsSymbol:
                return Result("Any", StaticType.Bool, Lambda(arguments[1].Code, item, node, result => DynamicOf(result, node), arguments.Skip(2)));
            case ("each", >= 2) when arguments[1].Code.IsSymbol:
                return Result("Each", StaticType.Dynamic, Lambda(arguments[1].Code, item, node, result => DynamicOf(result, node), arguments.Skip(2)));
            case ("map", 2) when item.Kind == TypeKind.Model && arguments[1].Code.Constant is string member:
                return Result("Each", StaticType.Dynamic, MemberOfEach(item, member, arguments[1].Node));
            case ("sort", 2) when item.Kind == TypeKind.Model && arguments[1].Code.Constant is string member:
                return Result("Sort", type, MemberOfEach(item, member, arguments[1].Node), At(node));
            case ("join", 3) when arguments[2].Code.IsSymbol:
                return Result(
                    "Join", StaticType.Text, TextOf(arguments[1].Code, arguments[1].Place),
                    Lambda(arguments[2].Code, item, node, result => DynamicOf(result, node)), At(node));
            default: return null;
        }
    }

    private string MemberOfEach(StaticType item, string member, Expression node)
    {
        var name = _names.Unique("item");
        return $"{name} => {DynamicOf(Member(new Code(name, item) { IsPure = true }, node, member, isNullSafe: false, node.Range), node)}";
    }
}
