using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.FormFiles;

/// <summary>A form that comes as data and not as generated code: its rules are the same, each relation is looked at in turn.</summary>
internal static class InterpretedForm
{
    /// <summary>The form with reports that have no typed members.</summary>
    public static ReportType TypeOf(FormDefinition form)
    {
        // a rule that keeps silent where another is broken comes after it, as in a generated validator
        Relation[] relations = [.. form.Relations.OrderBy(relation => relation.Rule.UnlessBroken.Length > 0)];
        ReportType? type = null;
        type = new ReportType(form, () => new UntypedReport(type!), check =>
        {
            foreach (var relation in relations) check.AddBroken(relation);
        });
        return type;
    }

    private sealed class UntypedReport(ReportType type) : Report(type);
}
