using Microsoft.CodeAnalysis;
using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Severities;

/// <summary>The severities that a project sets, and every mistake in its property.</summary>
internal sealed record SeveritySet(EquatableArray<SeverityModel> Severities, EquatableArray<DiagnosticInfo> Diagnostics)
{
    private static readonly string[] Words = ["error", "warning", "note", "none"];

    /// <summary>Reads the items <c>id=severity</c> of the property.</summary>
    public static SeveritySet Parse(SeverityProperty property, RuleIds rules)
    {
        var severities = new List<SeverityModel>();
        var errors = new List<DiagnosticInfo>();
        foreach (var item in property.Text.Split(',').Select(item => item.Trim()).Where(item => item.Length > 0))
        {
            var parts = Array.ConvertAll(item.Split('='), part => part.Trim());
            if (parts.Length != 2) Report(SchemaDiagnostics.BadSeverity, item);
            else if (Check(parts[0], parts[1])) severities.Add(new SeverityModel(parts[0], parts[1]));
        }

        return new SeveritySet(severities.ToEquatableArray(), errors.ToEquatableArray());

        bool Check(string rule, string word)
        {
            if (RuleFamily.IsOfDataFile(rule)) Report(SchemaDiagnostics.SeverityOfDataFile, rule);
            else if (severities.Exists(other => other.Rule == rule)) Report(SchemaDiagnostics.SeverityTwice, rule);
            else if (!rules.Ids.Contains(rule) && rules.IsComplete) Report(SchemaDiagnostics.SeverityOfUnknownRule, rule, Suggestion.Zh(rule, rules.Ids), Suggestion.En(rule, rules.Ids));
            else if (!Words.Contains(word)) Report(SchemaDiagnostics.UnknownSeverity, rule, word, Suggestion.Zh(word, Words), Suggestion.En(word, Words));
            else return true;
            return false;
        }

        void Report(DiagnosticDescriptor descriptor, params string[] arguments) =>
            errors.Add(DiagnosticInfo.Create(descriptor, property.Project, default, arguments));
    }
}
