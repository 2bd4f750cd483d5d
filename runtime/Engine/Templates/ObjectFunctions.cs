using System.ComponentModel;

namespace Nianbao.Templates;

/// <summary>The built-in group <c>object</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class ObjectFunctions
{
    /// <summary>The value, or another one for null and "".</summary>
    public static Value Default(Value value, Value @default) =>
        value.IsNull || (value.IsText && value.AsText.Length == 0) ? @default : value;

    /// <summary>A number, date or span of time by a .NET format; "" for null.</summary>
    public static string Format(Value value, string? format, string? culture, Position position)
    {
        if (value.IsNull) return "";
        var provider = Cultures.Find(culture, position);
        try
        {
            return value.Kind switch
            {
                ValueKind.Integer when value.AsInteger is >= int.MinValue and <= int.MaxValue => ((int)value.AsInteger).ToString(format, provider),
                ValueKind.Integer => value.AsInteger.ToString(format, provider),
                ValueKind.BigInteger => value.AsBigInteger.ToString(format, provider),
                ValueKind.Float => value.AsFloat.ToString(format, provider),
                ValueKind.Double => value.AsDouble.ToString(format, provider),
                ValueKind.Decimal => value.AsDecimal.ToString(format, provider),
                ValueKind.Date => value.AsDate.ToString(format, provider),
                ValueKind.TimeSpan => value.AsTimeSpan.ToString(format, provider),
                ValueKind.Object when !value.AsObject.IsPair => value.ToText(position),
                _ => throw position.Error($"“{value.ToText()}”不能按格式输出", $"'{value.ToText()}' has no formats"),
            };
        }
        catch (FormatException)
        {
            throw position.Error($"格式“{format}”无效", $"'{format}' is not a format for this value");
        }
    }

    /// <summary>Whether an object has a member.</summary>
    public static bool HasKey(Value value, string? key, Position valuePosition) =>
        Members(value, valuePosition) is { } members && key is not null && members.Has(key);

    /// <summary>Whether an object has a member that is not null.</summary>
    public static bool HasValue(Value value, string? key, Position valuePosition) =>
        Members(value, valuePosition) is { } members && key is not null && !members[key].IsNull;

    /// <summary>The names of the members of an object; of a list and of text <c>size</c> is one.</summary>
    public static Value Keys(Value value) => Value.List([.. AllMembers(value).Select(member => Value.From(member.Key))]);

    /// <summary>The values of the members that <see cref="Keys"/> names.</summary>
    public static Value Values(Value value) => Value.List([.. AllMembers(value).Select(member => member.Value)]);

    /// <summary>The length of text or of a list, the number of members of an object; else 0.</summary>
    public static long Size(Value value) => value.Kind switch
    {
        ValueKind.Text or ValueKind.SafeText => value.AsText.Length,
        ValueKind.List or ValueKind.Range => value.Length,
        ValueKind.Object => value.AsObject.Count,
        _ => 0,
    };

    /// <summary>The type as far as most templates care; null for null.</summary>
    public static string? Typeof(Value value) => value.Kind switch
    {
        ValueKind.Null => null,
        ValueKind.Bool => "boolean",
        ValueKind.List or ValueKind.Range => value.IsIterator ? "iterator" : "array",
        ValueKind.Char => "number",
        ValueKind.Text or ValueKind.SafeText => "string",
        _ when value.IsNumber => "number",
        _ => "object",
    };

    /// <summary>The type; null for null.</summary>
    public static string? Kind(Value value) => value.Kind switch
    {
        ValueKind.Null => null,
        ValueKind.Bool => "bool",
        ValueKind.Integer => value.AsInteger is >= int.MinValue and <= int.MaxValue ? "int" : "long",
        ValueKind.BigInteger => "bigint",
        ValueKind.Float => "float",
        ValueKind.Double => "double",
        ValueKind.Decimal => "decimal",
        ValueKind.Char => "Char",
        ValueKind.Date => "DateTime",
        ValueKind.TimeSpan => "TimeSpan",
        ValueKind.List or ValueKind.Range => value.IsIterator ? "range" : "array",
        ValueKind.Object or ValueKind.Model or ValueKind.Empty => "object",
        ValueKind.Function => "function",
        _ => "string",
    };

    private static IEnumerable<KeyValuePair<string, Value>> AllMembers(Value value) => value.Kind switch
    {
        ValueKind.Object => value.AsObject,
        ValueKind.List => [Size(value.Length), .. value.AsList.Members],
        ValueKind.Range => [Size(value.Length)],
        ValueKind.Text or ValueKind.SafeText => [Size(value.AsText.Length)],
        _ => [],
    };

    private static KeyValuePair<string, Value> Size(long size) => new("size", Value.From(size));

    private static TemplateObject? Members(Value value, Position position) => value.Kind switch
    {
        ValueKind.Null => null,
        ValueKind.Object => value.AsObject,
        _ => throw position.Error($"“{value.ToText()}”不是对象", $"'{value.ToText()}' is not an object"),
    };
}
