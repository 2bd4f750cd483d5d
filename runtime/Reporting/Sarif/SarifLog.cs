using System.Text.Json.Serialization;

namespace Nianbao.Reporting.Sarif;

// What is written of a log of the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS), in the standard's words.
// The numbers are its sections; properties are written in the order in which they stand here, and null is not written.

/// <summary>A log with its only run (3.13).</summary>
internal sealed record SarifLog([property: JsonPropertyName("$schema")] string Schema, string Version, SarifRun[] Runs);

/// <summary>A run of the tool (3.14). The results are asked for while they are written.</summary>
internal sealed record SarifRun(
    SarifTool Tool,
    SarifInvocation[] Invocations,
    SarifBases OriginalUriBaseIds,
    string ColumnKind,
    string Language,
    IEnumerable<SarifResult> Results);

/// <summary>The tool (3.18).</summary>
internal sealed record SarifTool(SarifDriver Driver);

/// <summary>Its only component (3.19).</summary>
internal sealed record SarifDriver(string Name, string SemanticVersion, IEnumerable<SarifRule> Rules);

/// <summary>A rule (3.49).</summary>
internal sealed record SarifRule(
    string Id,
    SarifText ShortDescription,
    SarifRuleMessages MessageStrings,
    SarifConfiguration? DefaultConfiguration,
    SarifText Help,
    SarifRuleProperties? Properties);

/// <summary>The messages of a rule (3.49.11).</summary>
internal sealed record SarifRuleMessages(SarifText Zh, SarifText En);

/// <summary>How a rule reports (3.50).</summary>
internal sealed record SarifConfiguration(string Level);

/// <summary>What else is told of a rule (3.8).</summary>
internal sealed record SarifRuleProperties(string Source);

/// <summary>What became of the run (3.20).</summary>
internal sealed record SarifInvocation(bool ExecutionSuccessful);

/// <summary>What relative addresses start from (3.14.14).</summary>
internal sealed record SarifBases([property: JsonPropertyName(SarifLocation.Base)] SarifBase Base);

/// <summary>A folder that relative addresses start from (3.4).</summary>
internal sealed record SarifBase(SarifText Description);

/// <summary>A message (3.11).</summary>
internal sealed record SarifText(string Text);

/// <summary>A finding (3.27).</summary>
internal sealed record SarifResult(
    string RuleId,
    int RuleIndex,
    string Kind,
    string Level,
    SarifText Message,
    SarifLocation[] Locations,
    SarifLocation[]? RelatedLocations,
    SarifFingerprints Fingerprints,
    SarifSuppression[]? Suppressions);

/// <summary>What tells that a finding is the same as one of an earlier run (3.27.16).</summary>
internal sealed record SarifFingerprints([property: JsonPropertyName("nianbao/v1")] string Nianbao);

/// <summary>That a finding is accepted (3.35).</summary>
internal sealed record SarifSuppression(string Kind, string Status, string Justification);
