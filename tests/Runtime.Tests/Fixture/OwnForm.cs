using Nianbao.Fixtures;
using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Rules;

namespace Nianbao.Runtime.Tests.Fixture;

/// <summary>Forms with the tables of the sample form and rules of a test's own.</summary>
internal static class OwnForm
{
    /// <summary>Makes a form.</summary>
    /// <param name="rules">Its rules.</param>
    /// <param name="check">Its validator; null for one that compares nothing.</param>
    /// <param name="relations">What the rules ask for.</param>
    /// <param name="id">Its id.</param>
    /// <param name="crosswalks">What it says of other forms.</param>
    public static FormDefinition Of(
        RuleDefinition[] rules, Action<RuleEvaluation>? check = null, Relation[]? relations = null, string id = "2021", Crosswalk[]? crosswalks = null)
    {
        FormDefinition form = null!;
        form = new FormDefinition
        {
            Id = id,
            Title = SampleForm.Form.Title,
            Basis = SampleForm.Form.Basis,
            Years = SampleForm.Form.Years,
            Sections = SampleForm.Form.Sections,
            Tables = SampleForm.Form.Tables,
            Rules = rules,
            Relations = relations ?? [],
            CellCount = SampleForm.Form.CellCount,
            Sums = SampleForm.Form.Sums,
            Crosswalks = crosswalks ?? [],
            CreateReport = () => new OwnReport(form),
            Check = check ?? (_ => { }),
        };
        return form;
    }

    private sealed class OwnReport(FormDefinition form) : Report(form);
}
