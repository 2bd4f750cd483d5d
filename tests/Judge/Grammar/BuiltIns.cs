using System.Collections;
using Scriban;
using Scriban.Runtime;

namespace Nianbao.Judge.Grammar;

/// <summary>A built-in function as the library describes it.</summary>
/// <param name="Name">Group and name: <c>string.upcase</c>.</param>
/// <param name="Result">What it gives.</param>
/// <param name="Parameters">The parameters' names and kinds.</param>
/// <param name="Required">How many of them must be given.</param>
internal sealed record BuiltIn(string Name, Kind Result, (string Name, Kind Kind)[] Parameters, int Required);

/// <summary>All built-in functions that give the same each time, as the library lists them: none can be forgotten.</summary>
internal static class BuiltIns
{
    /// <summary>What templates of ours must not use: see the list of differences.</summary>
    public static readonly string[] Refused = ["date.now", "date.utc_now", "math.random", "math.uuid", "object.eval", "object.eval_template"];

    /// <summary>The functions, by name.</summary>
    public static readonly BuiltIn[] All = [.. Read().Where(function => !Refused.Contains(function.Name)).OrderBy(function => function.Name, StringComparer.Ordinal)];

    private static IEnumerable<BuiltIn> Read() =>
        from one in TemplateContext.GetDefaultBuiltinObject()
        where one.Value is ScriptObject
        from member in (ScriptObject)one.Value!
        let function = member.Value as IScriptFunctionInfo
        where function is not null
        let parameters = Enumerable.Range(0, function.ParameterCount).Select(function.GetParameterInfo).ToArray()
        select new BuiltIn(
            $"{one.Key}.{member.Key}",
            ResultOf(member.Key, function.ReturnType),
            [.. parameters.Select(parameter => (parameter.Name, KindOf(parameter.ParameterType, parameter.Name)))],
            function.RequiredParameterCount);

    private static Kind ResultOf(string name, Type type) =>
        name is "to_int" or "to_long" or "to_float" or "to_double" or "plus" or "minus" or "times" or "abs" or "modulo" or "divided_by"
            ? Kind.Number
            : KindOf(type, "");

    private static Kind KindOf(Type type, string name)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (name == "function") return Kind.Function;
        if (type == typeof(string)) return Kind.Text;
        if (type == typeof(bool)) return Kind.Bool;
        if (type == typeof(int) || type == typeof(double)) return Kind.Number;
        if (type == typeof(DateTime)) return Kind.Date;
        if (type == typeof(TimeSpan)) return Kind.Span;
        if (type.Name.StartsWith("IDictionary", StringComparison.Ordinal)) return Kind.Object;
        if (name == "list") return Kind.List;
        return typeof(IEnumerable).IsAssignableFrom(type) ? Kind.List : Kind.Any;
    }
}
