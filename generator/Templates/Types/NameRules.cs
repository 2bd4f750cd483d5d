using Nianbao.Generator.Schemas.Model;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Types;

/// <summary>What a name means that nothing defines: an error or, where the project wants it so, null.</summary>
/// <param name="isStrict">The property NianbaoStrictNames.</param>
/// <param name="forms">All forms of the project.</param>
internal sealed class NameRules(bool isStrict, EquatableArray<FormModel> forms)
{
    private readonly HashSet<string> _formNames = new(forms.SelectMany(form => form.Tables).Select(table => table.Id), StringComparer.Ordinal);

    /// <summary>All forms of the project.</summary>
    public IReadOnlyList<FormModel> Forms { get; } = [.. forms];

    /// <summary>A function may be called that is not there, which is an error of the running template.</summary>
    public bool IsStrict { get; } = isStrict;

    /// <summary>Whether an unknown name is null. A name of another form is none: it tells for which forms a template is.</summary>
    public bool IsNull(string name) => !IsStrict && !_formNames.Contains(name);
}
