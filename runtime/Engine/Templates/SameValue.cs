namespace Nianbao.Templates;

/// <summary>Equality without any conversion, as .NET has it: 1 is not 1.0, and a list equals only itself.</summary>
internal sealed class SameValue : IEqualityComparer<Value>
{
    public static readonly SameValue Instance = new();

    public bool Equals(Value x, Value y)
    {
        if (x.Kind != y.Kind) return IsString(x) && IsString(y) && x.AsText == y.AsText;
        return x.Kind switch
        {
            ValueKind.Null or ValueKind.Empty => true,
            ValueKind.Text or ValueKind.SafeText or ValueKind.Char => x.AsText == y.AsText,
            ValueKind.Float or ValueKind.Double => x.AsDouble.Equals(y.AsDouble),
            ValueKind.Decimal => x.AsDecimal == y.AsDecimal,
            ValueKind.BigInteger => x.AsBigInteger == y.AsBigInteger,
            ValueKind.List => ReferenceEquals(x.AsList, y.AsList),
            ValueKind.Object => x.AsObject.IsSame(y.AsObject),
            ValueKind.Model => ReferenceEquals(x.AsModel.Content, y.AsModel.Content),
            ValueKind.Function => ReferenceEquals(x.AsFunction, y.AsFunction),
            ValueKind.Range => x.AsRange == y.AsRange,
            _ => x.AsInteger == y.AsInteger,
        };
    }

    public int GetHashCode(Value value) => value.Kind switch
    {
        ValueKind.Text or ValueKind.SafeText => string.GetHashCode(value.AsText, StringComparison.Ordinal),
        ValueKind.Integer or ValueKind.Date or ValueKind.TimeSpan or ValueKind.Bool => value.AsInteger.GetHashCode(),
        ValueKind.Float or ValueKind.Double => value.AsDouble.GetHashCode(),
        ValueKind.Decimal => value.AsDecimal.GetHashCode(),
        _ => (int)value.Kind,
    };

    private static bool IsString(Value value) => value.Kind is ValueKind.Text or ValueKind.SafeText;
}
