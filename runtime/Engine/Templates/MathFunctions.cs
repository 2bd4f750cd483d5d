using System.ComponentModel;
using static System.FormattableString;
using Library = Scriban.Functions.MathFunctions;

namespace Nianbao.Templates;

/// <summary>
/// The built-in group <c>math</c>. The library rounds; what it computes with values of any type asks for a context, and ours keep their types.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MathFunctions
{
    /// <summary>The number without its sign; null for null.</summary>
    public static Value Abs(Value value, Position position) => value.Kind switch
    {
        ValueKind.Null or ValueKind.Bool => value,
        ValueKind.Decimal => Value.From(Math.Abs(value.AsDecimal)),
        ValueKind.Float => Value.From(Math.Abs(value.AsFloat)),
        ValueKind.Double => Value.From(Math.Abs(value.AsDouble)),
        ValueKind.Integer or ValueKind.BigInteger => Value.From(System.Numerics.BigInteger.Abs(value.AsBigInteger)),
        _ => throw NotANumber(value, position),
    };

    /// <summary>The next whole number up.</summary>
    public static Value Ceil(double value) => Value.From(Library.Ceil(value));

    /// <summary>The next whole number down.</summary>
    public static Value Floor(double value) => Value.From(Library.Floor(value));

    /// <summary>The nearest number with so many decimals; halves go to the even neighbour.</summary>
    public static Value Round(double value, long precision, Position position) => precision is >= 0 and <= 15
        ? Value.From(Library.Round(value, (int)precision))
        : throw position.Error(Invariant($"小数位数 {precision} 无效"), Invariant($"{precision} is not a number of decimals"));

    /// <summary>The quotient; if the divisor is a whole number, rounded down to one, within the range of 32 bits.</summary>
    public static Value DividedBy(double value, Value divisor, Position position)
    {
        var quotient = Operators.Divide(Value.From(value), divisor, position);
        return divisor.Kind == ValueKind.Integer && divisor.AsInteger is >= int.MinValue and <= int.MaxValue
            ? Value.From((int)Math.Floor(quotient.AsDouble))
            : quotient;
    }

    /// <summary>The number by a .NET format.</summary>
    public static string Format(Value value, string? format, string? culture, Position position) =>
        value.IsNull || value.IsNumber ? ObjectFunctions.Format(value, format, culture, position) : throw NotANumber(value, position);

    /// <summary>Whether the value is a number.</summary>
    public static bool IsNumber(Value value) => value.IsNumber;

    /// <summary>As the operator <c>-</c>.</summary>
    public static Value Minus(Value value, Value with, Position position) => Operators.Subtract(value, with, position);

    /// <summary>As the operator <c>+</c>.</summary>
    public static Value Plus(Value value, Value with, Position position) => Operators.Add(value, with, position);

    /// <summary>As the operator <c>*</c>.</summary>
    public static Value Times(Value value, Value with, Position position) => Operators.Multiply(value, with, position);

    /// <summary>As the operator <c>%</c>.</summary>
    public static Value Modulo(Value value, Value with, Position position) => Operators.Modulo(value, with, position);

    private static TemplateException NotANumber(Value value, Position position) =>
        position.Error($"“{value.ToText()}”不是数字", $"'{value.ToText()}' is not a number");
}
