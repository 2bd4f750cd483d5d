namespace Nianbao.Generator.Severities;

/// <summary>The severity that a project gives a rule.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Severity"><c>error</c>, <c>warning</c>, <c>note</c> or <c>none</c>.</param>
internal sealed record SeverityModel(string Rule, string Severity);
