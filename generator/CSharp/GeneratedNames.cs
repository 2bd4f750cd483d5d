using Nianbao.Generator.Schemas.Model;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.CSharp;

/// <summary>What is generated, by name: several emitters must agree on it.</summary>
internal static class GeneratedNames
{
    /// <summary>The namespace of report classes and definitions. Projects add to these classes, so it is theirs, too.</summary>
    public const string Namespace = "Nianbao.Generated";

    /// <summary>The namespace of validators, which is the generator's alone.</summary>
    public const string RulesNamespace = "Nianbao.Rules.Compiled";

    /// <summary>The namespace of compiled templates, which is the generator's alone.</summary>
    public const string TemplatesNamespace = "Nianbao.Templates.Compiled";

    /// <summary>The class that lists all forms and templates.</summary>
    public const string Catalog = "ProjectCatalog";

    private const string NeverBrowsable = "global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)";

    /// <summary>Marks every generated type.</summary>
    public static readonly string GeneratedCode =
        $"[global::System.CodeDom.Compiler.GeneratedCode(\"Nianbao\", \"{typeof(GeneratedNames).Assembly.GetName().Version.ToString(3)}\")]";

    /// <summary>Marks a view's constructor, which only generated code calls.</summary>
    public const string HiddenConstructor = $"[method: {NeverBrowsable}]";

    /// <summary>Keeps a member that only generated code uses out of completion.</summary>
    public const string Hidden = $"[{NeverBrowsable}]";

    /// <summary>The static class with a form's definition.</summary>
    public static string FormClass(FormModel form) => "Form" + Identifiers.Pascal(form.Id);

    /// <summary>The static class with a form's rules about its narrative.</summary>
    public static string NarrativeClass(FormModel form) => "Narrative" + Identifiers.Pascal(form.Id);

    /// <summary>The static class with a form's validator.</summary>
    public static string CheckClass(FormModel form) => "Check" + Identifiers.Pascal(form.Id);

    /// <summary>The full name of a form's report class.</summary>
    public static string FullReportClass(FormModel form) => $"global::{Namespace}.{form.ClassName}";

    /// <summary>The full name of a class with a form's definition.</summary>
    public static string FullFormClass(FormModel form) => $"global::{Namespace}.{FormClass(form)}";

    /// <summary>The full name of a class of <see cref="RulesNamespace"/>.</summary>
    public static string FullRulesClass(string name) => $"global::{RulesNamespace}.{name}";
}
