using System.ComponentModel;
using System.Text;

namespace Nianbao.Templates;

/// <content>Values whose type is known only at run time.</content>
public sealed partial class Utf8Writer
{
    // the first half of a character that was written last, and where it ended
    private char _half;
    private int _endOfHalf;

    /// <summary>Writes a value as it is printed; an error at a place if it nests too deep.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Write(Value value, in Position position = default)
    {
        switch (value.Kind)
        {
            case ValueKind.Null or ValueKind.Empty: break;
            case ValueKind.Bool: Write(value.AsBool); break;
            case ValueKind.Integer: Write(value.AsInteger); break;
            case ValueKind.Double: Write(value.AsDouble); break;
            case ValueKind.Decimal: Write(value.AsDecimal); break;
            case ValueKind.Text or ValueKind.SafeText or ValueKind.Char when IsHalf(value.AsText): WriteHalf(value.AsText[0]); break;
            case ValueKind.Text or ValueKind.SafeText or ValueKind.Char: Write(value.AsText); break;
            default: Write(ValueText.Of(value, position)); break;
        }
    }

    /// <summary>Writes a value as it is printed; text that is not HTML already is escaped.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteEscaped(Value value, in Position position = default)
    {
        switch (value.Kind)
        {
            case ValueKind.Text or ValueKind.Char when !IsHalf(value.AsText): WriteEscaped(value.AsText); break;
            case ValueKind.List or ValueKind.Object or ValueKind.Function: WriteEscaped(ValueText.Of(value, position)); break;
            default: Write(value, position); break;
        }
    }

    private static bool IsHalf(string text) => text.Length == 1 && char.IsSurrogate(text[0]);

    // a loop over a text gives the two UTF-16 units of a character one after the other; written together they are one again
    private void WriteHalf(char half)
    {
        var replacement = "\uFFFD"u8;
        if (char.IsLowSurrogate(half) && _length == _endOfHalf && Written.EndsWith(replacement))
        {
            Ensure(LongestRune);
            _length += new Rune(_half, half).EncodeToUtf8(_buffer.AsSpan(_length - replacement.Length)) - replacement.Length;
            return;
        }

        WriteUtf8(replacement);
        if (char.IsHighSurrogate(half)) (_half, _endOfHalf) = (half, _length);
    }
}
