using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Generator.Severities;

namespace Nianbao.Reporting.CheckReports;

/// <summary>Says in the form's own words which part of a report a finding is about.</summary>
internal static class FindingSubject
{
    /// <summary>The row or column, the text, the cell, the file or the report as a whole.</summary>
    public static string Of(Finding finding, FormDefinition? form)
    {
        if (finding.Subject.Length > 0) return finding.Subject;
        if (finding.Quote.Length > 0) return "正文";
        if (RuleFamily.IsOfDataFile(finding.Rule)) return "数据文件";
        if (form != null && finding.Cells.Count > 0 && form.TryFind(finding.Cells[0], out var cell)) return form.LabelOf(cell);
        return "报告";
    }
}
