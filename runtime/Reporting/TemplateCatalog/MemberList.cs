using Nianbao.Forms;

namespace Nianbao.Reporting.TemplateCatalog;

/// <summary>Everything that a template may name with reports of one form.</summary>
/// <param name="Form">The form.</param>
internal sealed record MemberList(FormDefinition Form)
{
    /// <summary>The names at the top that are the same for all forms.</summary>
    public MemberGroup Root { get; } = Array.Find(MemberCatalog.Model, group => group.Name == MemberCatalog.Root)!;

    /// <summary>The form's own names.</summary>
    public FormName[] Names { get; } = [.. FormName.AllOf(Form)];

    /// <summary>The members of what these names stand for, of loops and of the language.</summary>
    public MemberGroup[] Types { get; } = Array.FindAll(MemberCatalog.Model, group => group.Name != MemberCatalog.Root);

    /// <summary>The built-in functions.</summary>
    public MemberGroup[] Functions { get; } = MemberCatalog.Functions;
}
