using System.Globalization;

namespace Nianbao.Templates;

/// <content>Members, elements, and what a value is converted to.</content>
public readonly partial struct Value
{
    /// <summary>The text that printing writes. What nests too deep is an error at a place, if one is given, else left out.</summary>
    public string ToText(Position position = default) => ValueText.Of(this, position);

    /// <summary>The same; null for null and for <c>empty</c>, as functions that take a text have it.</summary>
    public string? ToOptionalText(Position position = default) => Kind is ValueKind.Null or ValueKind.Empty ? null : ValueText.Of(this, position);

    /// <summary>The text that printing to HTML writes; null for null.</summary>
    public string? ToSafeText(Position position = default) => Kind == ValueKind.SafeText ? AsText : HtmlFunctions.Escape(ToOptionalText(position));

    /// <inheritdoc/>
    public override string ToString() => ToText();

    /// <summary>A member; null if the object has none of the name, an error if this is null.</summary>
    public Value Member(string name, string source, in Position position) =>
        Kind == ValueKind.Object ? AsObject[name]
        : IsNull ? throw position.NullError(source)
        : MemberOrNull(name);

    /// <summary>A member; null if there is none.</summary>
    public Value MemberOrNull(string name)
    {
        if (name == "size" && IsSequence) return From(Length);
        if (name == "size" && IsText && Kind != ValueKind.Char) return From(AsText.Length);
        return Kind switch
        {
            ValueKind.Empty => this,
            ValueKind.Object => AsObject[name],
            ValueKind.Model => AsModel.Member(name),
            ValueKind.List => AsList.Members[name],
            ValueKind.Date => DateFunctions.Part(AsDate, name),
            ValueKind.TimeSpan => DateFunctions.Part(AsTimeSpan, name),
            _ => Null,
        };
    }

    internal bool HasMember(string name) => Kind switch
    {
        ValueKind.Object => AsObject.Has(name),
        ValueKind.List when !IsIterator => AsList.Members.Has(name),
        ValueKind.Text or ValueKind.SafeText or ValueKind.List or ValueKind.Range => name == "size",
        ValueKind.Date or ValueKind.TimeSpan or ValueKind.Model => !MemberOrNull(name).IsNull,
        _ => false,
    };

    /// <summary>An element by place or key; an error if this is null.</summary>
    /// <param name="index">The place or key.</param>
    /// <param name="position">Where the value is written whose element is asked for.</param>
    /// <param name="indexPosition">Where the place or key is written.</param>
    public Value Index(Value index, Position position, Position indexPosition)
    {
        if (IsNull) throw position.NullError("[ ]");
        if (index.IsNull) throw indexPosition.Error("下标为空", "the index is null");
        switch (Kind)
        {
            case ValueKind.List when index.IsText: return MemberOrNull(index.AsText);
            case ValueKind.List: return AsList[index.ToInteger(indexPosition)];
            case ValueKind.Range: return AtRange(index.ToInteger(indexPosition));
            case ValueKind.Object: return AsObject[index.ToText()];
            case ValueKind.Model: return AsModel.Member(index.ToText());
            case ValueKind.Empty: return this;
            case ValueKind.Text or ValueKind.SafeText: return AtText(index.ToInteger(indexPosition), position);
            case ValueKind.Date or ValueKind.TimeSpan: return MemberOrNull(index.ToText());
            default: throw NoElements(index, position, indexPosition);
        }
    }

    /// <summary>An element by place or key; null for null.</summary>
    public Value IndexOrNull(Value index, Position position, Position indexPosition) =>
        IsNull ? Null : Index(index, position, indexPosition);

    /// <summary>Sets a member.</summary>
    public void SetMember(string name, Value value, Position position)
    {
        switch (Kind)
        {
            case ValueKind.Object: AsObject.Set(name, value, position); break;
            case ValueKind.List when name != "size": AsList.Members[name] = value; break;
            case ValueKind.Null: throw position.NullError("." + name);
            default: throw position.Error($"不能设置成员“{name}”", $"the member '{name}' cannot be set");
        }
    }

    /// <summary>Sets an element by place or key.</summary>
    /// <param name="index">The place or key.</param>
    /// <param name="value">What is set.</param>
    /// <param name="position">Where this value is written.</param>
    /// <param name="indexPosition">Where the index is written.</param>
    public void SetIndex(Value index, Value value, Position position, Position indexPosition)
    {
        if (!IsNull && index.IsNull) throw indexPosition.Error("下标为空", "the index is null");
        switch (Kind)
        {
            case ValueKind.Object: AsObject.Set(index.ToText(), value, indexPosition); break;
            case ValueKind.List when index.IsText: AsList.Members[index.AsText] = value; break;
            case ValueKind.List when index.ToInteger(indexPosition) > Limits.MaxText:
                throw Limits.ListTooLong(indexPosition);
            case ValueKind.List: AsList.Set(index.ToInteger(indexPosition), value); break;
            case ValueKind.Null: throw position.NullError("[ ]");
            case ValueKind.Bool or ValueKind.Function: throw NoElements(index, position, indexPosition);
            default: throw IsNumber ? NoElements(index, position, indexPosition) : indexPosition.Error("不能设置此值的元素", "the elements of this value cannot be set");
        }
    }

    /// <summary><c>++x[i]</c></summary>
    public Value NewIncrement(Value key, Position position, Position keyPosition) => Step(key, 1, position, keyPosition).New;

    /// <summary><c>x[i]++</c></summary>
    public Value OldIncrement(Value key, Position position, Position keyPosition) => Step(key, 1, position, keyPosition).Old;

    /// <summary><c>--x[i]</c></summary>
    public Value NewDecrement(Value key, Position position, Position keyPosition) => Step(key, -1, position, keyPosition).New;

    /// <summary><c>x[i]--</c></summary>
    public Value OldDecrement(Value key, Position position, Position keyPosition) => Step(key, -1, position, keyPosition).Old;

    /// <summary>What the names of a <c>with</c> or <c>import</c> are looked up in; an error for what is no object.</summary>
    public TemplateObject ToScope(Position position) => Kind switch
    {
        ValueKind.Object when !AsObject.IsPair => AsObject,
        ValueKind.List when !IsIterator => AsList.Members,
        _ => throw position.Error(
            $"“{ToText()}”不是模板中的对象，不能用于 with 或 import", $"'{ToText()}' is not an object made in a template, and no use to with or import"),
    };

    /// <summary>What a loop runs over; null for null, an error for what has no items.</summary>
    public Value[]? Items(Position position) => Kind switch
    {
        ValueKind.Null => null,
        ValueKind.Text or ValueKind.SafeText => Characters(AsText),
        ValueKind.Object when !AsObject.IsPair => Pairs(AsObject),
        ValueKind.List or ValueKind.Range => Sequences.ItemsOf(this),
        _ => throw position.Error($"“{ToText()}”不是列表，不能遍历", $"'{ToText()}' is not a list to run over"),
    };

    /// <summary>What functions on lists get: a list or range, or null; text is its characters, an object its pairs.</summary>
    public Value ToSequence(Position position) => Kind switch
    {
        ValueKind.List or ValueKind.Range or ValueKind.Null => this,
        ValueKind.Text or ValueKind.SafeText => Iterator(Characters(AsText)),
        ValueKind.Object when !AsObject.IsPair => Iterator(Pairs(AsObject)),
        _ => throw position.Error($"“{ToText()}”不是列表", $"'{ToText()}' is not a list"),
    };

    /// <summary>A whole number of 32 bits, also from text; a fraction is rounded; 0 for null.</summary>
    public long ToInteger(Position position)
    {
        switch (Kind)
        {
            case ValueKind.Null: return 0;
            case ValueKind.Bool or ValueKind.Integer when AsInteger is >= int.MinValue and <= int.MaxValue: return AsInteger;
            case ValueKind.Float or ValueKind.Double when Math.Abs(AsDouble) <= int.MaxValue: return Convert.ToInt64(AsDouble);
            case ValueKind.Decimal when Math.Abs(AsDecimal) <= int.MaxValue: return Convert.ToInt64(AsDecimal);
            case ValueKind.Text or ValueKind.SafeText when
                int.TryParse(AsText, NumberStyles.Integer, CultureInfo.InvariantCulture, out var parsed): return parsed;
            default: throw position.Error($"“{ToText()}”不是整数，或超出范围", $"'{ToText()}' is not a whole number, or out of range");
        }
    }

    /// <summary>A whole number of 32 bits; null for null.</summary>
    public long? ToOptionalInteger(Position position) => IsNull ? null : ToInteger(position);

    /// <summary>A number; 0 for null.</summary>
    public double ToDouble(Position position) => Kind switch
    {
        ValueKind.Null => 0,
        ValueKind.Bool or ValueKind.Integer => AsInteger,
        ValueKind.BigInteger => (double)AsBigInteger,
        ValueKind.Float or ValueKind.Double => AsDouble,
        ValueKind.Decimal => (double)AsDecimal,
        _ => throw position.Error($"“{ToText()}”不是数字", $"'{ToText()}' is not a number"),
    };

    /// <summary>A date; null for null.</summary>
    public DateTime? ToDate(Position position) => Kind switch
    {
        ValueKind.Null => null,
        ValueKind.Date => AsDate,
        _ => throw position.Error($"“{ToText()}”不是日期", $"'{ToText()}' is not a date"),
    };

    internal long Length => Kind == ValueKind.List ? AsList.Count : AsRange.Length;

    private static Value[] Characters(string text) => [.. text.Select(From)];

    private static Value[] Pairs(TemplateObject content) =>
        [.. content.Select(pair => From(TemplateObject.Pair(pair.Key, pair.Value)))];

    /// <summary>The pairs of an object, anything else itself.</summary>
    internal Value OrPairs() => Kind == ValueKind.Object && !AsObject.IsPair ? Iterator(Pairs(AsObject)) : this;

    private (Value Old, Value New) Step(Value key, long step, Position position, Position keyPosition)
    {
        var old = Index(key, position, keyPosition);
        var changed = Operators.Step(old, step, position);
        SetIndex(key, changed, position, keyPosition);
        return (old, changed);
    }

    // what is no place at all is the first that is wrong
    private static TemplateException NoElements(Value index, Position position, Position indexPosition)
    {
        _ = index.ToInteger(indexPosition);
        return position.Error("此值没有元素，不能用 [ ]", "this value has no elements for [ ]");
    }

    private Value AtRange(long index)
    {
        var range = AsRange;
        if (index < 0) index += range.Length;
        return index >= 0 && index < range.Length ? From(range[index]) : Null;
    }

    private Value AtText(long index, Position position)
    {
        var text = AsText;
        if (index < 0) index += text.Length;
        if (index < 0) return Null;
        return index < text.Length ? From(text[(int)index].ToString()) : throw position.Error(
            $"下标 {index} 超出文本长度 {text.Length}", $"the index {index} is outside of the text, whose length is {text.Length}");
    }
}
