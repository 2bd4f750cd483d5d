namespace Nianbao.Generator.Templates.Types;

/// <summary>What the compiler knows of a value before the template runs.</summary>
internal enum TypeKind
{
    /// <summary>Nothing but null.</summary>
    Null,
    Bool,

    /// <summary>A whole number that fits into a C# <c>long</c>.</summary>
    Int,
    Double,
    Decimal,
    Text,

    /// <summary>Text that is HTML already and is not escaped when printed.</summary>
    SafeText,
    Date,
    Cell,

    /// <summary><c>a..b</c></summary>
    Range,

    /// <summary>A list of a known item type, a C# array.</summary>
    List,

    /// <summary>The cells of a row: the runtime's <c>CellList</c>.</summary>
    Cells,

    /// <summary>An object of the report model.</summary>
    Model,

    /// <summary>Known only when the template runs: the runtime's <c>Value</c>.</summary>
    Dynamic,

    /// <summary>The object of a <c>with</c> that is open: the runtime's <c>TemplateObject</c>.</summary>
    Scope,

    /// <summary>C# that is no value of the template.</summary>
    Code,

    /// <summary>Something that exists at compile time only: a function, a built-in group, a loop's state.</summary>
    Symbol,

    /// <summary>
    /// Not known, because of an error that has been reported or because what it comes from has not been bound yet; nothing
    /// further is said about it.
    /// </summary>
    Error,
}

/// <summary>The static type of an expression. Types compare by value: they are part of the key of a compiled function.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Storage">The C# type of a variable that holds it, with ? where null is possible.</param>
/// <param name="IsNullable">Null is possible.</param>
/// <param name="Model">The model type of a <see cref="TypeKind.Model"/>.</param>
/// <param name="Item">The item type of a list.</param>
/// <param name="Symbol">What a <see cref="TypeKind.Symbol"/> stands for.</param>
internal sealed record StaticType(
    TypeKind Kind,
    string Storage,
    bool IsNullable = false,
    ModelType? Model = null,
    StaticType? Item = null,
    object? Symbol = null)
{
    public static readonly StaticType Null = new(TypeKind.Null, "Value", IsNullable: true);
    public static readonly StaticType Bool = new(TypeKind.Bool, "bool");
    public static readonly StaticType Int = new(TypeKind.Int, "long");
    public static readonly StaticType Double = new(TypeKind.Double, "double");
    public static readonly StaticType Decimal = new(TypeKind.Decimal, "decimal");
    public static readonly StaticType Text = new(TypeKind.Text, "string");
    public static readonly StaticType OptionalText = new(TypeKind.Text, "string?", IsNullable: true);
    public static readonly StaticType SafeText = new(TypeKind.SafeText, "string");
    public static readonly StaticType Date = new(TypeKind.Date, "global::System.DateTime?", IsNullable: true);
    public static readonly StaticType Cell = new(TypeKind.Cell, "Cell");
    public static readonly StaticType Range = new(TypeKind.Range, "IntegerRange");
    public static readonly StaticType Cells = new(TypeKind.Cells, "CellList", Item: Cell);
    public static readonly StaticType Error = new(TypeKind.Error, "Value", IsNullable: true);
    public static readonly StaticType Dynamic = new(TypeKind.Dynamic, "Value", IsNullable: true);

    public static readonly StaticType Scope = new(TypeKind.Scope, "TemplateObject");

    /// <summary>C# that is no value of the template: a place, a function of C#, arguments.</summary>
    public static readonly StaticType Code = new(TypeKind.Code, "");

    /// <summary>Nullable in C# by a question mark, not by the type's own null.</summary>
    private bool HasQuestionMark => Kind is TypeKind.Date or TypeKind.Text or TypeKind.SafeText or TypeKind.List or TypeKind.Model;

    public static StaticType Of(ModelType model) => new(TypeKind.Model, model.CSharp, Model: model);

    public static StaticType ListOf(StaticType item) => new(TypeKind.List, item.Model?.CSharpList ?? item.Storage + "[]", Item: item);

    /// <summary>The type where a template sees several reports.</summary>
    public static StaticType OfAnyReport(StaticType type) => type switch
    {
        { Kind: TypeKind.Model } when type.Model!.OfAnyReport is var part && part != type.Model => type.IsNullable ? Of(part).OrNull : Of(part),
        { Kind: TypeKind.List, Item.Model: { } item } when item.OfAnyReport != item => ListOf(Of(item.OfAnyReport)),
        _ => type,
    };

    public static StaticType Of(object symbol) => new(TypeKind.Symbol, "", Symbol: symbol);

    /// <summary>The type that also holds null.</summary>
    public StaticType OrNull =>
        IsCallable ? Dynamic
        : IsNullable || Kind == TypeKind.Symbol ? this
        : HasQuestionMark ? this with { IsNullable = true, Storage = Storage + "?" }
        : Dynamic;

    /// <summary>The type without null, for a value that has been tested.</summary>
    public StaticType NotNull =>
        IsNullable && HasQuestionMark ? this with { IsNullable = false, Storage = Storage.TrimEnd('?') } : this;

    /// <summary>The narrowest type that holds the values of both; null where there is none.</summary>
    public static StaticType? Join(StaticType a, StaticType b)
    {
        if (a == b || b.Kind == TypeKind.Error) return a;
        if (a.Kind == TypeKind.Error) return b;
        if (a.Kind == TypeKind.Null) return b.Kind == TypeKind.Symbol && !b.IsCallable ? null : b.OrNull;
        if (b.Kind == TypeKind.Null) return a.Kind == TypeKind.Symbol && !a.IsCallable ? null : a.OrNull;
        if (a.OrNull == b.OrNull && a.OrNull != Dynamic) return a.OrNull;
        return (a.IsConvertible || a.IsCallable) && (b.IsConvertible || b.IsCallable) ? Dynamic : null;
    }

    /// <summary>A struct of the report model, or a list of them, which is one too.</summary>
    public bool IsStruct => (Model ?? Item?.Model) is { IsStruct: true };

    /// <summary>Can become a runtime <c>Value</c>.</summary>
    public bool IsConvertible => Kind switch
    {
        TypeKind.Model or TypeKind.Symbol or TypeKind.Scope or TypeKind.Code => false,
        TypeKind.List => Item!.IsConvertible,
        _ => true,
    };

    /// <summary>
    /// Can be put among runtime values: what is convertible, and the objects within one report, whose members a method finds
    /// that is emitted for their type.
    /// </summary>
    public bool IsBoxable => IsConvertible || (Kind == TypeKind.Model && ReportModel.Types.Contains(Model)) || (Kind == TypeKind.List && Item!.IsBoxable);

    /// <summary>A function, which becomes a runtime <c>Value</c> where it is not known which one is meant.</summary>
    public bool IsCallable => Symbol is ISymbol { IsCallable: true };

    /// <summary>Printing it may write a newline.</summary>
    public bool MayHoldNewline => Kind is TypeKind.Text or TypeKind.SafeText or TypeKind.Dynamic or TypeKind.List;

    public bool IsNumber => Kind is TypeKind.Int or TypeKind.Double or TypeKind.Decimal;

    public bool IsList => Kind is TypeKind.List or TypeKind.Cells or TypeKind.Range;

    /// <summary>A list, or something that may turn out to be one.</summary>
    public bool MayBeList => IsList || Kind == TypeKind.Dynamic;

    public bool IsText => Kind is TypeKind.Text or TypeKind.SafeText;

    /// <summary>What a message calls it, in Chinese and in English.</summary>
    public string Display => Kind switch
    {
        TypeKind.Null => "null",
        TypeKind.Bool => "布尔值 (bool)",
        TypeKind.Int or TypeKind.Double or TypeKind.Decimal => "数字 (number)",
        TypeKind.Text or TypeKind.SafeText => "文本 (text)",
        TypeKind.Date => "日期 (date)",
        TypeKind.Cell => "单元格 (cell)",
        TypeKind.Range => "区间 (range)",
        TypeKind.List or TypeKind.Cells => "列表 (list)",
        TypeKind.Model => $"{Model!.Chinese} ({Model.Name})",
        TypeKind.Dynamic => "值 (value)",
        _ => Symbol is ISymbol symbol ? symbol.Display : "函数 (function)",
    };
}

/// <summary>What exists at compile time only and can be named in a message.</summary>
internal interface ISymbol
{
    /// <summary>What a message calls it, in Chinese and in English.</summary>
    string Display { get; }

    /// <summary>A function of the template or the language, which becomes a runtime <c>Value</c> where it is not known which one is meant.</summary>
    bool IsCallable { get; }
}
