using Nianbao.Reports;

namespace Nianbao.Cli.SmokeTests;

/// <summary>A report that templates are tried on.</summary>
/// <param name="Name">What findings call it, in Chinese.</param>
/// <param name="NameEn">The same in English.</param>
/// <param name="Report">The report.</param>
internal sealed record SmokeTestReport(string Name, string NameEn, Report Report);
