using System.Globalization;

namespace Nianbao.Templates;

/// <summary>The built-in group <c>object</c>.</summary>
public static partial class ObjectFunctions
{
    /// <summary>The value, or another one for null and "".</summary>
    public static Value Default(Value value, Value fallback) =>
        value.IsNull || (value.IsText && value.AsText.Length == 0) ? fallback : value;

    /// <summary>A number or date by a .NET format.</summary>
    public static string Format(Value value, string? format, Position position)
    {
        try
        {
            return value.Kind switch
            {
                ValueKind.Null => "",
                ValueKind.Integer => value.AsInteger.ToString(format, CultureInfo.InvariantCulture),
                ValueKind.BigInteger => value.AsBigInteger.ToString(format, CultureInfo.InvariantCulture),
                ValueKind.Float => value.AsFloat.ToString(format, CultureInfo.InvariantCulture),
                ValueKind.Double => value.AsDouble.ToString(format, CultureInfo.InvariantCulture),
                ValueKind.Decimal => value.AsDecimal.ToString(format, CultureInfo.InvariantCulture),
                ValueKind.Date => value.AsDate.ToString(format, CultureInfo.InvariantCulture),
                ValueKind.TimeSpan => value.AsTimeSpan.ToString(format, CultureInfo.InvariantCulture),
                _ => throw position.Error($"“{value.ToText()}”不能按格式输出", $"'{value.ToText()}' has no formats"),
            };
        }
        catch (FormatException)
        {
            throw position.Error($"格式“{format}”无效", $"'{format}' is not a format for this value");
        }
    }

    /// <summary>Whether an object has a member.</summary>
    public static bool HasKey(Value value, string? key, Position position) => key is not null && Members(value, position)?.Has(key) == true;

    /// <summary>Whether an object has a member that is not null.</summary>
    public static bool HasValue(Value value, string? key, Position position) =>
        key is not null && Members(value, position)?[key].IsNull == false;

    /// <summary>The names of an object's members.</summary>
    public static Value Keys(Value value, Position position) =>
        Value.List([.. (Members(value, position) ?? []).Select(pair => Value.From(pair.Key))]);

    /// <summary>The values of an object's members.</summary>
    public static Value Values(Value value, Position position) =>
        Value.List([.. (Members(value, position) ?? []).Select(pair => pair.Value)]);

    /// <summary>The length of text or of a list; else 0.</summary>
    public static long Size(Value value) => value.IsText ? value.AsText.Length : value.IsSequence ? value.Length : 0;

    /// <summary>The type as far as most templates care; null for null.</summary>
    public static string? Typeof(Value value) => value.Kind switch
    {
        ValueKind.Null => null,
        ValueKind.Bool => "boolean",
        ValueKind.List => "array",
        ValueKind.Range => "iterator",
        _ when value.IsNumber => "number",
        _ when value.IsText => "string",
        _ => "object",
    };

    /// <summary>The type; null for null.</summary>
    public static string? Kind(Value value) => value.Kind switch
    {
        ValueKind.Null => null,
        ValueKind.Empty => "empty",
        ValueKind.Bool => "bool",
        ValueKind.Integer => value.AsInteger is >= int.MinValue and <= int.MaxValue ? "int" : "long",
        ValueKind.BigInteger => "bigint",
        ValueKind.Float => "float",
        ValueKind.Double => "double",
        ValueKind.Decimal => "decimal",
        ValueKind.Date => "datetime",
        ValueKind.TimeSpan => "timespan",
        ValueKind.Range => "range",
        ValueKind.List => "array",
        ValueKind.Object or ValueKind.Model => "object",
        ValueKind.Function => "function",
        _ => "string",
    };

    private static TemplateObject? Members(Value value, Position position) => value.Kind switch
    {
        ValueKind.Null => null,
        ValueKind.Object => value.AsObject,
        _ => throw position.Error($"“{value.ToText()}”不是对象", $"'{value.ToText()}' is not an object"),
    };
}
