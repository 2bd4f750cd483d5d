using Nianbao.Fixtures;
using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Runtime.Tests.Fixture;

/// <summary>Forms with the tables of another and rules of a test's own.</summary>
internal static class OwnForm
{
    /// <summary>Makes a form.</summary>
    /// <param name="rules">Its rules.</param>
    /// <param name="check">Its validator; null for one that compares nothing.</param>
    /// <param name="relations">What the rules ask for.</param>
    /// <param name="id">Its id.</param>
    /// <param name="crosswalks">What it says of other forms.</param>
    /// <param name="like">The form whose tables it has; null for the sample form.</param>
    /// <param name="years">The years that it serves; null for those of that form.</param>
    public static ReportType Of(
        RuleDefinition[] rules,
        Action<RuleContext>? check = null,
        Relation[]? relations = null,
        string id = "2021",
        Crosswalk[]? crosswalks = null,
        FormDefinition? like = null,
        int[]? years = null)
    {
        like ??= SampleForm.Form;
        var form = new FormDefinition
        {
            Id = id,
            Title = like.Title,
            Basis = like.Basis,
            Years = years ?? like.Years,
            Sections = like.Sections,
            Tables = like.Tables,
            Rules = rules,
            Relations = relations ?? [],
            CellCount = like.CellCount,
            Sums = like.Sums,
            Crosswalks = crosswalks ?? [],
        };
        ReportType type = null!;
        return type = new ReportType(form, () => new OwnReport(type), check ?? (_ => { }));
    }

    private sealed class OwnReport(ReportType type) : Report(type);
}
