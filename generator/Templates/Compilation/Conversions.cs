using Nianbao.Generator.CSharp;

namespace Nianbao.Generator.Templates.Compilation;

/// <summary>The C# that turns a value of one static type into another.</summary>
internal static class Conversions
{
    /// <summary>The C# for a value where a given type is wanted that holds it.</summary>
    public static string Convert(Code code, StaticType type)
    {
        if (type.Kind is TypeKind.Dynamic or TypeKind.Null) return ToValue(code);
        if (code.Type.Kind == TypeKind.Null) return type.IsStruct ? $"default({type.Storage})" : "null";
        return type is { IsStruct: true, IsNullable: true } && !code.Type.IsNullable ? $"({type.Storage}){code.Operand}" : code.Text;
    }

    /// <summary>The C# of a runtime <c>Value</c>.</summary>
    public static string ToValue(Code code) => code.Type.Kind switch
    {
        TypeKind.Null => "Value.Null",
        TypeKind.Dynamic or TypeKind.Error => code.Operand,
        TypeKind.SafeText => $"Value.Safe({code.Text})",
        TypeKind.Model => $"{MethodFor(code.Type.Model!)}({ReportFor(code.Type.Model!)}{code.Text})",
        TypeKind.List when !code.Type.IsConvertible => $"Lists.ToValue({ReportFor(code.Type.Item!.Model!)}{code.Text}, {MethodFor(code.Type.Item!.Model!)})",
        _ => $"Value.From({code.Text})",
    };

    /// <summary>The emitted method that makes a value of an object of the model.</summary>
    public static string MethodFor(ModelType model) => model.CSharp + "Value";

    // the method's first argument, for what is a part of a report
    private static string ReportFor(ModelType model) => model.IsPartOfReport ? "report, " : "";

    /// <summary>The C# of a string, by the rules of printing; null may stand for no text.</summary>
    public static string ToText(Code code) =>
        code.Type.Kind == TypeKind.Null ? "\"\"" : code.Type.IsText ? code.Text : ToValue(code) + ".ToText()";

    /// <summary>Whether a value counts as true: all but null, false and <c>empty</c> do.</summary>
    public static Code ToTruth(Code code) => code.Type switch
    {
        { Kind: TypeKind.Null } => Constant(false),
        { Kind: TypeKind.Bool } => code,
        { Kind: TypeKind.Cell } => Code.Bool($"!{code.Operand}.IsBlank", code.IsPure) with { IsPrimary = true },
        { Kind: TypeKind.Dynamic or TypeKind.Error } => Code.Bool(code.Operand + ".IsTrue", code.IsPure) with { IsPrimary = true },
        { IsNullable: true } => Code.Bool(code.Operand + " is not null", code.IsPure),
        _ when code.IsPure => Constant(true),

        // true, but asking for it may fail
        { Kind: TypeKind.Model or TypeKind.List } => Code.Bool($"({code.Text}, true).Item2") with { IsPrimary = true },
        _ => Code.Bool(ToValue(code) + ".IsTrue") with { IsPrimary = true },
    };

    public static Code Constant(bool value) =>
        new(CSharpLiteral.Of(value), StaticType.Bool) { IsPure = true, Constant = value };

    public static Code Constant(string text) =>
        new(CSharpLiteral.Of(text), StaticType.Text) { IsPure = true, Constant = text };

    /// <summary>What a variable holds before anything is stored in it.</summary>
    public static string Default(StaticType type) => type switch
    {
        { Kind: TypeKind.Model or TypeKind.List, IsNullable: false, IsStruct: false } => "null!",
        { Kind: TypeKind.Text or TypeKind.SafeText, IsNullable: false } => "\"\"",
        { Kind: TypeKind.Bool } => "false",
        { Kind: TypeKind.Int or TypeKind.Double or TypeKind.Decimal } => "0",
        _ => "default",
    };
}
