using Nianbao.Generator.CSharp;

namespace Nianbao.Generator.Templates.Emit;

/// <summary>
/// The names of the members that object literals have. Literals with the same names, such as the rows of a list, share
/// one array of them, so that making an object stores nothing but its values.
/// </summary>
internal sealed class ObjectShapes
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);

    /// <summary>The field that holds the names.</summary>
    public string Field(IEnumerable<string> names)
    {
        var code = $"[{string.Join(", ", names.Select(CSharpLiteral.Of))}]";
        if (!_fields.TryGetValue(code, out var field))
        {
            field = $"Members{_fields.Count + 1}";
            _fields.Add(code, field);
        }

        return field;
    }

    /// <summary>Writes the fields.</summary>
    public void Write(SourceWriter writer)
    {
        foreach (var pair in _fields) writer.Line($"private static readonly string[] {pair.Value} = {pair.Key};").Line();
    }
}
