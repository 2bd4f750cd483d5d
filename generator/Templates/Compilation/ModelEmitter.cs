using Nianbao.Generator.CSharp;

namespace Nianbao.Generator.Templates.Compilation;

/// <summary>Emits the method that makes a runtime value of an object of the model; it finds members by name without reflection.</summary>
internal static class ModelEmitter
{
    public static void Write(SourceWriter writer, ModelType model)
    {
        writer.Summary($"A {model.Name} as a value.");
        writer.Open($"private static Value {Conversions.MethodFor(model)}({(model.IsPartOfReport ? "Report report, " : "")}{model.CSharp}? item)");
        writer.Line("if (item is null) return Value.Null;");
        writer.Line($"return Value.From(new ModelObject(item, {CSharpLiteral.Of(model.Name)}, name => name switch");
        writer.Line("{");
        foreach (var name in model.MemberNames)
        {
            writer.Line($"    {CSharpLiteral.Of(name)} => {Conversions.ToValue(model.Find(name)!.On("item"))},");
        }

        writer.Line("    _ => Value.Null,").Line("}));").Close();
    }
}
