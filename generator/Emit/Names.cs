using Nianbao.Generator.Schemas;

namespace Nianbao.Generator.Emit;

/// <summary>Names that several emitters must agree on.</summary>
internal static class Names
{
    /// <summary>Marks every generated type.</summary>
    public static readonly string GeneratedCode =
        $"[global::System.CodeDom.Compiler.GeneratedCode(\"Nianbao\", \"{typeof(Names).Assembly.GetName().Version.ToString(3)}\")]";

    /// <summary>The static class with a form's definition.</summary>
    public static string FormClass(FormModel form) => "Form" + Model.Identifiers.Pascal(form.Id);

    /// <summary>The static class with a form's rules about its narrative.</summary>
    public static string NarrativeClass(FormModel form) => "Narrative" + Model.Identifiers.Pascal(form.Id);

    /// <summary>The static class with a form's validator.</summary>
    public static string CheckClass(FormModel form) => "Check" + Model.Identifiers.Pascal(form.Id);
}
