using Nianbao.Findings;

namespace Nianbao.Forms;

/// <summary>A rule of a form as data; its relations are what the generated validator checks.</summary>
/// <param name="Id">The stable id: NB3001.</param>
/// <param name="Severity">How bad a broken relation is.</param>
/// <param name="Message">What must hold, in Chinese.</param>
/// <param name="MessageEn">What must hold, in English.</param>
/// <param name="Source">Where the rule comes from.</param>
public sealed record RuleDefinition(string Id, Severity Severity, string Message, string MessageEn, string Source);
