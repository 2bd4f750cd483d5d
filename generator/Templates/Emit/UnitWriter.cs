using Nianbao.Generator.CSharp;
using Nianbao.Generator.Templates.Bound;
using Nianbao.Generator.Templates.Types;

namespace Nianbao.Generator.Templates.Emit;

/// <summary>Writes the methods of a unit and what they share.</summary>
internal static class UnitWriter
{
    /// <summary>The members of the class of the template, in order.</summary>
    public static string Write(EmittedUnit unit)
    {
        var methods = new SourceWriter();
        var isFirst = true;
        foreach (var variant in unit.Variants)
        {
            if (!isFirst) methods.Line();
            isFirst = false;
            new MethodWriter(unit, variant).Write(methods);
        }

        // what is written of a type may need others
        var models = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < unit.Models.Count; i++) models[unit.Models[i].CSharp] = ValueOf(unit.Models[i], unit);
        foreach (var model in models.Values) methods.Line().Line(model.TrimEnd('\n'));
        if (unit.HasFields) WriteFields(unit, methods);

        var writer = new SourceWriter();
        unit.Shapes.Write(writer);
        return writer.Line(methods.ToString().TrimEnd('\n')).ToString();
    }

    // the method that makes a runtime value of an object of the model; it finds members by name without reflection
    private static string ValueOf(ModelType model, EmittedUnit unit)
    {
        var names = new MethodNames(unit, null);
        var expressions = new ExpressionWriter(unit, null, names);
        var item = new LocalSymbol("item");
        var writer = new SourceWriter();
        writer.Summary($"A {model.Name} as a value.");
        var parameter = names.Declare(item);
        writer.Open($"private static Value {unit.ValueMethod(model)}({(model.IsPartOfReport ? "Report report, " : "")}{model.CSharp}? {parameter})");
        writer.Line($"if ({parameter} is null) return Value.Null;");
        writer.Line($"return Value.From(new ModelObject({parameter}, {CSharpLiteral.Of(model.Name)}, name => name switch");
        writer.Line("{");
        foreach (var name in model.MemberNames)
        {
            writer.Line($"    {CSharpLiteral.Of(name)} => {expressions.Value(new BoundMember(new BoundLocal(item, StaticType.Of(model)), model.Find(name)!))},");
        }

        writer.Line("    _ => Value.Null,").Line("}));").Close();
        return writer.ToString();
    }

    private static void WriteFields(EmittedUnit unit, SourceWriter writer)
    {
        var root = unit.Root;
        var expressions = new ExpressionWriter(unit, null, new MethodNames(unit, null));
        writer.Line().Summary("The variables that several methods use.").Open($"private sealed class Variables({root.CSharp} {root.Parameter})");
        foreach (var field in unit.Fields)
        {
            writer.Line($"public {field.Key.Type!.Storage} {field.Value} = {expressions.Initial(field.Key)};");
        }

        if (unit.HasGlobalObject) writer.Line("public TemplateObject Globals { get; } = [];");
        writer.Line().Line($"public {root.CSharp} {CSharpNames.Pascal(root.Parameter)} {{ get; }} = {root.Parameter};").Close();
    }
}
