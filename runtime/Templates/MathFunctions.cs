namespace Nianbao.Templates;

/// <summary>The built-in group <c>math</c>.</summary>
public static class MathFunctions
{
    /// <summary>The number without its sign; null for null.</summary>
    public static Value Abs(Value number, Position position) =>
        number.IsNull ? number
        : !number.IsNumber ? throw NotANumber(number, position)
        : Comparison.Order(number, Value.From(0)) < 0 ? Operators.Negate(number, position) : number;

    /// <summary>The next whole number up.</summary>
    public static Value Ceil(Value number, Position position) => Round(number, position, Math.Ceiling, decimal.Ceiling);

    /// <summary>The next whole number down.</summary>
    public static Value Floor(Value number, Position position) => Round(number, position, Math.Floor, decimal.Floor);

    /// <summary>The nearest number with so many decimals; halves go to the even neighbour.</summary>
    public static Value Round(Value number, long digits, Position position)
    {
        if (digits is < 0 or > 15) throw position.Error($"小数位数 {digits} 无效", $"{digits} is not a number of decimals");
        return Round(number, position, d => Math.Round(d, (int)digits), d => Math.Round(d, (int)digits));
    }

    /// <summary>The quotient; a whole number if the divisor is one.</summary>
    public static Value DividedBy(Value number, Value divisor, Position position)
    {
        var quotient = Operators.Divide(number, divisor, position);
        if (!divisor.IsInteger || quotient.IsNull) return quotient;
        var floor = Math.Floor(quotient.ToDouble(position));
        return double.IsFinite(floor) ? Value.From(new System.Numerics.BigInteger(floor)) : throw position.Error("除数为零", "division by zero");
    }

    /// <summary>The number by a .NET format.</summary>
    public static string Format(Value number, string? format, Position position) =>
        number.IsNull ? "" : number.IsNumber ? ObjectFunctions.Format(number, format, position) : throw NotANumber(number, position);

    /// <summary>Whether the value is a number.</summary>
    public static bool IsNumber(Value value) => value.IsNumber;

    /// <summary>As the operator <c>-</c>.</summary>
    public static Value Minus(Value left, Value right, Position position) => Operators.Subtract(left, right, position);

    /// <summary>As the operator <c>+</c>.</summary>
    public static Value Plus(Value left, Value right, Position position) => Operators.Add(left, right, position);

    /// <summary>As the operator <c>*</c>.</summary>
    public static Value Times(Value left, Value right, Position position) => Operators.Multiply(left, right, position);

    /// <summary>As the operator <c>%</c>.</summary>
    public static Value Modulo(Value left, Value right, Position position) => Operators.Modulo(left, right, position);

    // amounts stay decimals, so that no decimal is lost
    private static Value Round(Value number, Position position, Func<double, double> round, Func<decimal, decimal> roundDecimal) =>
        number.Kind == ValueKind.Decimal
            ? Value.From(roundDecimal(number.AsDecimal))
            : Value.From(round(number.ToDouble(position)));

    private static TemplateException NotANumber(Value value, Position position) =>
        position.Error($"“{value.ToText()}”不是数字", $"'{value.ToText()}' is not a number");
}
