using Nianbao.Reports;

namespace Nianbao.Form.Components;

/// <summary>A report with which filling in begins.</summary>
/// <param name="Text">Its data file.</param>
/// <param name="LastYear">Last year's report; null where none is at hand.</param>
/// <param name="Source">Where last year's figures come from, in words; empty for nowhere.</param>
public sealed record OpenedReport(string Text, Report? LastYear, string Source);
