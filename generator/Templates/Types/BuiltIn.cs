using Nianbao.Generator.CSharp;

namespace Nianbao.Generator.Templates.Types;

/// <summary>A built-in function: a static method of the runtime.</summary>
/// <param name="Group">Its group: string.</param>
/// <param name="Name">Its name in templates: upcase.</param>
/// <param name="Result">The type it returns.</param>
/// <param name="TakesPosition">It may fail, and is told where it was called.</param>
/// <param name="TakesOutput">It remembers something until the template ends, and gets what the template writes to.</param>
/// <param name="Parameters">Its parameters.</param>
internal sealed record BuiltIn(
    string Group, string Name, StaticType Result, bool TakesPosition, bool TakesOutput, IReadOnlyList<BuiltInParameter> Parameters) : ISymbol
{
    public string Display => $"{Group}.{Name}";

    public bool IsCallable => true;

    /// <summary>A call may fail or remembers something, so that it is always made.</summary>
    public bool MayFail => TakesPosition || TakesOutput
        || Parameters.Any(parameter => parameter.TakesPosition || parameter.Kind is not ("text" or "value" or "bool"));

    /// <summary>The method: <c>StringFunctions.Upcase</c>.</summary>
    public string Method => $"{CSharpNames.Pascal(Group)}Functions.{CSharpNames.Pascal(Name)}";
}

/// <summary>A parameter of a built-in function.</summary>
/// <param name="Kind">text, int, int? (null is possible), double, value, list, date, day (a date, not null), bool or function.</param>
/// <param name="Default">The C# of the value of an optional one; null for a required one.</param>
/// <param name="TakesPosition">The function is told where the argument is written.</param>
internal sealed record BuiltInParameter(string Name, string Kind, string? Default, bool TakesPosition);

/// <summary>A group of built-in functions.</summary>
/// <param name="members">The names that Scriban lists, in its order.</param>
internal sealed class BuiltInGroup(string name, IReadOnlyDictionary<string, BuiltIn> functions, IReadOnlyList<string> members) : ISymbol
{
    public string Name { get; } = name;

    public string Display => Name;

    public bool IsCallable => false;

    public IEnumerable<string> Names => functions.Keys;

    /// <summary>The members of the group as a value, those among them that only an interpreter has.</summary>
    public IReadOnlyList<string> Members { get; } = members;

    public BuiltIn? Find(string function) => functions.TryGetValue(function, out var found) ? found : null;

    /// <summary>Whether a function exists in the language but needs an interpreter, and what to do instead.</summary>
    public bool IsRefused(string function, out string chinese, out string english)
    {
        var advice = $"{Name}.{function}" switch
        {
            "object.eval" or "object.eval_template" => ("请把文本写进模板", "write the text into the template"),
            "date.now" or "date.utc_now" or "math.random" or "math.uuid" =>
                ("同样的数据须得出同样的页面", "the same data must give the same page"),
            _ => ("", ""),
        };
        (chinese, english) = advice;
        return chinese.Length > 0;
    }
}
