using System.Numerics;

namespace Nianbao.Templates;

/// <summary>Arithmetic: the wider type wins in the order decimal, double, float, integer; integers grow as far as they must.</summary>
internal static class Arithmetic
{
    private const int MaxShift = 1024 * 1024;

    // a number that is multiplied by itself in a loop would take hours to compute
    private const long MaxBits = 8 * MaxShift;

    public enum Operator
    {
        Add,
        Subtract,
        Multiply,
        Divide,
        IntegerDivide,
        Modulo,
        ShiftLeft,
        ShiftRight,
    }

    public static Value Compute(Operator @operator, Value left, Value right, Position position)
    {
        if (left.Kind == ValueKind.Integer && right.Kind == ValueKind.Integer && @operator != Operator.Divide)
        {
            return ComputeInteger(@operator, left.AsInteger, right.AsInteger, position);
        }

        if (left.Kind == ValueKind.Date && !right.IsNumber) return ComputeDate(@operator, left, right, position);
        if (left.Kind == ValueKind.Bool && right.Kind == ValueKind.Bool) throw NotSupported(@operator, left, right, position);
        var (a, b) = (ToNumber(left), ToNumber(right));
        if (!a.IsNumber || !b.IsNumber) throw NotSupported(@operator, left, right, position);
        switch (Wider(a, b))
        {
            case ValueKind.Decimal:
                return Value.From(ComputeDecimal(@operator, ToDecimal(a, position), ToDecimal(b, position), position));
            case ValueKind.Double:
                return Value.From(ComputeDouble(@operator, a.ToDouble(position), b.ToDouble(position)));
            case ValueKind.Float:
                return Value.From(ComputeFloat(@operator, (float)a.ToDouble(position), (float)b.ToDouble(position)));
            default:
                return @operator == Operator.Divide
                    ? Value.From((double)a.AsBigInteger / (double)b.AsBigInteger)
                    : Value.From(ComputeBig(@operator, a.AsBigInteger, b.AsBigInteger, position));
        }
    }

    /// <summary>What two numbers are computed as: decimal, double, float or a whole number.</summary>
    public static ValueKind Wider(Value a, Value b)
    {
        if (a.Kind == ValueKind.Decimal || b.Kind == ValueKind.Decimal) return ValueKind.Decimal;
        if (a.Kind == ValueKind.Double || b.Kind == ValueKind.Double) return ValueKind.Double;
        return a.Kind == ValueKind.Float || b.Kind == ValueKind.Float ? ValueKind.Float : ValueKind.BigInteger;
    }

    public static Value ToNumber(Value value) => value.Kind == ValueKind.Bool ? Value.From(value.AsBool ? 1 : 0) : value;

    public static decimal ToDecimal(Value value, Position position)
    {
        try
        {
            return value.Kind switch
            {
                ValueKind.Integer => value.AsInteger,
                ValueKind.BigInteger => (decimal)value.AsBigInteger,
                ValueKind.Float => (decimal)value.AsFloat,
                ValueKind.Double => (decimal)value.AsDouble,
                _ => value.AsDecimal,
            };
        }
        catch (OverflowException)
        {
            throw position.Error($"“{value.ToText()}”超出小数的范围", $"'{value.ToText()}' is out of the range of decimals");
        }
    }

    public static TemplateException NotSupported(Operator @operator, Value left, Value right, Position position)
    {
        var (a, b) = (ObjectFunctions.Kind(left), ObjectFunctions.Kind(right));
        return position.Error($"运算符 {Sign(@operator)} 不能用于 {a} 和 {b}", $"the operator {Sign(@operator)} is not defined between {a} and {b}");
    }

    private static string Sign(Operator @operator) => @operator switch
    {
        Operator.Add => "+",
        Operator.Subtract => "-",
        Operator.Multiply => "*",
        Operator.Divide => "/",
        Operator.IntegerDivide => "//",
        Operator.Modulo => "%",
        Operator.ShiftLeft => "<<",
        _ => ">>",
    };

    private static Value ComputeInteger(Operator @operator, long a, long b, Position position)
    {
        long result;
        switch (@operator)
        {
            case Operator.Add when !Overflows((Int128)a + b, out result): return Value.From(result);
            case Operator.Subtract when !Overflows((Int128)a - b, out result): return Value.From(result);
            case Operator.Multiply when !Overflows((Int128)a * b, out result): return Value.From(result);
            case Operator.IntegerDivide when b is not (0 or -1): return Value.From(a / b);
            case Operator.Modulo when b is not (0 or -1): return Value.From(a % b);
            default: return Value.From(ComputeBig(@operator, a, b, position));
        }
    }

    private static bool Overflows(Int128 exact, out long result)
    {
        result = unchecked((long)exact);
        return result != exact;
    }

    private static BigInteger ComputeBig(Operator @operator, BigInteger a, BigInteger b, Position position)
    {
        if (@operator is Operator.IntegerDivide or Operator.Modulo && b.IsZero) throw DivisionByZero(position);
        return @operator switch
        {
            Operator.Add => a + b,
            Operator.Subtract => a - b,
            Operator.Multiply => Fits(a.GetBitLength() + b.GetBitLength()) ? a * b : throw TooLarge(position),
            Operator.IntegerDivide => BigInteger.Divide(a, b),
            Operator.Modulo => BigInteger.Remainder(a, b),
            Operator.ShiftLeft => ShiftLeft(a, Places(b, position), position),
            _ => ShiftLeft(a, -Places(b, position), position),
        };
    }

    private static BigInteger ShiftLeft(BigInteger number, int places, Position position) =>
        Fits(number.GetBitLength() + places) ? number << places : throw TooLarge(position);

    private static bool Fits(long bits) => bits <= MaxBits;

    private static TemplateException TooLarge(Position position) =>
        position.Error($"整数过大，超过 {MaxBits} 位二进制", $"the whole number grows too large, beyond {MaxBits} bits");

    private static int Places(BigInteger places, Position position) => BigInteger.Abs(places) <= MaxShift
        ? (int)places
        : throw position.Error("移位过多", "the shift is too large");

    private static float ComputeFloat(Operator @operator, float a, float b) => @operator switch
    {
        Operator.Add => a + b,
        Operator.Subtract => a - b,
        Operator.Multiply => a * b,
        Operator.Divide => a / b,
        Operator.IntegerDivide => MathF.Truncate(a / b),
        Operator.Modulo => a % b,
        Operator.ShiftLeft => a * (float)Math.Pow(2, b),
        _ => a / (float)Math.Pow(2, b),
    };

    private static double ComputeDouble(Operator @operator, double a, double b) => @operator switch
    {
        Operator.Add => a + b,
        Operator.Subtract => a - b,
        Operator.Multiply => a * b,
        Operator.Divide => a / b,
        Operator.IntegerDivide => Math.Round(a / b),
        Operator.Modulo => a % b,
        Operator.ShiftLeft => a * Math.Pow(2, b),
        _ => a / Math.Pow(2, b),
    };

    private static decimal ComputeDecimal(Operator @operator, decimal a, decimal b, Position position)
    {
        if (@operator is Operator.Divide or Operator.IntegerDivide or Operator.Modulo && b == 0) throw DivisionByZero(position);
        try
        {
            return @operator switch
            {
                Operator.Add => a + b,
                Operator.Subtract => a - b,
                Operator.Multiply => a * b,
                Operator.Divide => a / b,
                Operator.IntegerDivide => Math.Round(a / b),
                Operator.Modulo => a % b,
                Operator.ShiftLeft => a * (decimal)Math.Pow(2, (double)b),
                _ => a / (decimal)Math.Pow(2, (double)b),
            };
        }
        catch (OverflowException)
        {
            throw position.Error("小数运算溢出", "a computation with decimals overflows");
        }
    }

    private static Value ComputeDate(Operator @operator, Value left, Value right, Position position)
    {
        try
        {
            return (@operator, right.Kind) switch
            {
                (Operator.Subtract, ValueKind.Date) => Value.From(left.AsDate - right.AsDate),
                (Operator.Add, ValueKind.TimeSpan) => Value.From(left.AsDate + right.AsTimeSpan),
                (Operator.Subtract, ValueKind.TimeSpan) => Value.From(left.AsDate - right.AsTimeSpan),
                _ => throw NotSupported(@operator, left, right, position),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            throw position.Error("日期超出范围", "the date is out of range");
        }
    }

    private static TemplateException DivisionByZero(Position position) => position.Error("除数为零", "division by zero");
}
