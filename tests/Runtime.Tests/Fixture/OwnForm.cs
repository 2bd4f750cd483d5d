using Nianbao.Fixtures;
using Nianbao.Forms;
using Nianbao.Reports;

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
    public static ReportType Of(
        RuleDefinition[] rules, Action<RuleContext>? check = null, Relation[]? relations = null, string id = "2021", Crosswalk[]? crosswalks = null)
    {
        var form = new FormDefinition
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
        };
        ReportType type = null!;
        return type = new ReportType(form, () => new OwnReport(type), check ?? (_ => { }));
    }

    private sealed class OwnReport(ReportType type) : Report(type);
}
