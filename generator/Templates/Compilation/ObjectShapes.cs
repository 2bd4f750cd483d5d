using Nianbao.Generator.CSharp;

namespace Nianbao.Generator.Templates.Compilation;

/// <summary>
/// The names of the members that object literals have. Literals with the same names, such as the rows of a list, share
/// one array of them, so that making an object stores nothing but its values.
/// </summary>
internal sealed class ObjectShapes
{
    private readonly Dictionary<string, (string Field, string Code)> _shapes = new(StringComparer.Ordinal);

    /// <summary>The field that holds the names.</summary>
    public string Field(IReadOnlyList<string> names)
    {
        var code = $"[{string.Join(", ", names.Select(CSharpLiteral.Of))}]";
        if (!_shapes.TryGetValue(code, out var shape))
        {
            shape = ($"Members{_shapes.Count + 1}", code);
            _shapes.Add(code, shape);
        }

        return shape.Field;
    }

    /// <summary>Writes the fields that code mentions.</summary>
    public void Write(SourceWriter writer, IReadOnlyList<string> methods)
    {
        foreach (var (field, code) in _shapes.Values.Where(shape => methods.Any(method => method.Contains(shape.Field + ","))))
        {
            writer.Line($"private static readonly string[] {field} = {code};").Line();
        }
    }
}
