using System.ComponentModel;

namespace Nianbao.Templates;

/// <summary>
/// An object of the report model as a value, for templates that put one into an array or object or give it to a function
/// that only the running template knows.
/// </summary>
/// <param name="content">The object; two values of the same one are equal.</param>
/// <param name="kind">What printing writes: the name of its type in templates.</param>
/// <param name="member">Finds a member by its name in templates, null if there is none; emitted by the compiler.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModelObject(object content, string kind, Func<string, Value> member)
{
    internal object Content { get; } = content;

    internal string Kind { get; } = kind;

    internal Value Member(string name) => member(name);
}
