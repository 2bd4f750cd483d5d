using Nianbao.Forms;

namespace Nianbao.Rules;

/// <summary>How bad a project takes what a rule finds, instead of what the form says.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Severity">The severity; null where the project does without the rule.</param>
public sealed record RuleSeverity(string Rule, Severity? Severity);
