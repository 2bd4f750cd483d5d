using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Templates;

/// <summary>What a <see cref="Value"/> holds.</summary>
internal enum ValueKind : byte
{
    Null,
    Empty,
    Bool,
    Integer,
    BigInteger,
    Float,
    Double,
    Decimal,
    Text,
    SafeText,

    /// <summary>A character of a text that was taken as a list.</summary>
    Char,
    Date,
    TimeSpan,
    Range,
    List,
    Object,
    Model,
    Function,
}

/// <summary>
/// A value whose type is known only when the template runs. Everything of the report model has a C# type of its own;
/// this is for variables that change their type, for arrays, objects and the results of arithmetic.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly partial struct Value
{
    // holds a bool, an integer, the bits of a double, or the ticks of a date or time span
    private readonly long _bits;
    private readonly object? _object;

    private Value(ValueKind kind, long bits, object? content = null)
    {
        Kind = kind;
        _bits = bits;
        _object = content;
    }

    /// <summary>No value.</summary>
    public static Value Null => default;

    /// <summary>What <c>empty</c> means: equal to all that has no elements.</summary>
    public static Value Empty => new(ValueKind.Empty, 0);

    /// <summary>No value.</summary>
    public bool IsNull => Kind == ValueKind.Null;

    /// <summary>Counts as true: all but null, false and <c>empty</c>.</summary>
    public bool IsTrue => Kind switch
    {
        ValueKind.Null or ValueKind.Empty => false,
        ValueKind.Bool => _bits != 0,
        _ => true,
    };

    internal ValueKind Kind { get; }

    internal bool IsText => Kind is ValueKind.Text or ValueKind.SafeText or ValueKind.Char;

    internal bool IsNumber => Kind is ValueKind.Integer or ValueKind.BigInteger or ValueKind.Float or ValueKind.Double or ValueKind.Decimal;

    internal bool IsInteger => Kind is ValueKind.Integer or ValueKind.BigInteger;

    /// <summary>A range, or what a function on lists returned: in the language computed on demand, and named so.</summary>
    internal bool IsIterator => Kind == ValueKind.Range || (Kind == ValueKind.List && AsList.IsIterator);

    internal bool IsSequence => Kind is ValueKind.List or ValueKind.Range;

    internal bool AsBool => _bits != 0;

    internal long AsInteger => _bits;

    internal double AsDouble => BitConverter.Int64BitsToDouble(_bits);

    internal float AsFloat => (float)AsDouble;

    internal DateTime AsDate => new(_bits);

    internal TimeSpan AsTimeSpan => new(_bits);

    internal decimal AsDecimal => (decimal)_object!;

    internal string AsText => (string)_object!;

    internal IntegerRange AsRange => (IntegerRange)_object!;

    internal TemplateList AsList => (TemplateList)_object!;

    internal TemplateObject AsObject => (TemplateObject)_object!;

    internal ModelObject AsModel => (ModelObject)_object!;

    internal TemplateFunction AsFunction => (TemplateFunction)_object!;

    internal BigInteger AsBigInteger => Kind == ValueKind.BigInteger ? (BigInteger)_object! : _bits;

    /// <summary>A truth value.</summary>
    public static Value From(bool value) => new(ValueKind.Bool, value ? 1 : 0);

    /// <summary>A whole number.</summary>
    public static Value From(long value) => new(ValueKind.Integer, value);

    /// <summary>A whole number of any size.</summary>
    public static Value From(BigInteger value) =>
        value >= long.MinValue && value <= long.MaxValue ? From((long)value) : new(ValueKind.BigInteger, 0, value);

    /// <summary>A number of single precision.</summary>
    public static Value From(float value) => new(ValueKind.Float, BitConverter.DoubleToInt64Bits(value));

    /// <summary>A number.</summary>
    public static Value From(double value) => new(ValueKind.Double, BitConverter.DoubleToInt64Bits(value));

    /// <summary>A number.</summary>
    public static Value From(decimal value) => new(ValueKind.Decimal, 0, value);

    /// <summary>Text.</summary>
    public static Value From(string? text) => text is null ? Null : new(ValueKind.Text, 0, text);

    /// <summary>Text that is HTML already.</summary>
    public static Value Safe(string? text) => text is null ? Null : new(ValueKind.SafeText, 0, text);

    internal static Value From(char character) => new(ValueKind.Char, 0, character.ToString());

    /// <summary>A date.</summary>
    public static Value From(DateTime? date) => date is { } day ? new(ValueKind.Date, day.Ticks) : Null;

    /// <summary>A span of time.</summary>
    public static Value From(TimeSpan span) => new(ValueKind.TimeSpan, span.Ticks);

    /// <summary>The number in a cell; null for a blank one.</summary>
    public static Value From(Cell cell)
    {
        if (cell.IsBlank) return Null;
        return cell.Report.Form.Cells.KindOf(cell.Index) != CellKind.Amount ? From(cell.Raw) : From(CellText.Amount(cell));
    }

    /// <summary>A sequence of integers.</summary>
    public static Value From(IntegerRange range) => new(ValueKind.Range, 0, range);

    /// <summary>A list.</summary>
    public static Value From(TemplateList? list) => list is null ? Null : new(ValueKind.List, 0, list);

    /// <summary>An object.</summary>
    public static Value From(TemplateObject? content) => content is null ? Null : new(ValueKind.Object, 0, content);

    /// <summary>An object of the report model.</summary>
    public static Value From(ModelObject content) => new(ValueKind.Model, 0, content);

    /// <summary>A function.</summary>
    public static Value From(TemplateFunction function) => new(ValueKind.Function, 0, function);

    /// <summary>A list of texts.</summary>
    public static Value From(string[]? texts) => texts is null ? Null : From(new TemplateList([.. texts.Select(From)]));

    /// <summary>A list of the numbers in cells.</summary>
    public static Value From(CellList cells) => From(new TemplateList([.. cells.ToArray().Select(From)]));

    /// <summary>A new list, which keeps the array.</summary>
    public static Value List(params Value[] items) => From(new TemplateList(items));

    internal static Value Iterator(Value[] items) => From(new TemplateList(items) { IsIterator = true });

    /// <summary>An integer too large for a C# literal.</summary>
    public static Value ParseInteger(string digits) => From(BigInteger.Parse(digits, CultureInfo.InvariantCulture));
}
