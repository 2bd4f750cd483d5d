namespace Nianbao.Templates;

/// <content>Values whose type is known only at run time.</content>
public sealed partial class Utf8Writer
{
    /// <summary>Writes a value as it is printed; an error at a place if it nests too deep.</summary>
    public void Write(Value value, in Position position = default)
    {
        switch (value.Kind)
        {
            case ValueKind.Null or ValueKind.Empty: break;
            case ValueKind.Bool: Write(value.AsBool); break;
            case ValueKind.Integer: Write(value.AsInteger); break;
            case ValueKind.Double: Write(value.AsDouble); break;
            case ValueKind.Decimal: Write(value.AsDecimal); break;
            case ValueKind.Text or ValueKind.SafeText or ValueKind.Char: Write(value.AsText); break;
            default: Write(ValueText.Of(value, position)); break;
        }
    }

    /// <summary>Writes a value as it is printed; text that is not HTML already is escaped.</summary>
    public void WriteEscaped(Value value, in Position position = default)
    {
        switch (value.Kind)
        {
            case ValueKind.Text or ValueKind.Char: WriteEscaped(value.AsText); break;
            case ValueKind.List or ValueKind.Object or ValueKind.Function: WriteEscaped(ValueText.Of(value, position)); break;
            default: Write(value, position); break;
        }
    }
}
