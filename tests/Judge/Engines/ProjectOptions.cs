using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Nianbao.Judge.Engines;

/// <summary>The properties of a project that has templates and no program.</summary>
internal sealed class ProjectOptions(bool hasStrictNames) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new(StringComparer.Ordinal)
    {
        ["build_property.NianbaoStrictNames"] = hasStrictNames ? "true" : "false",
        ["build_property.NianbaoEntryPoint"] = "false",
    });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(new(StringComparer.Ordinal)
    {
        ["build_metadata.AdditionalFiles.NianbaoKind"] = ((ProjectFile)textFile).Kind,
        ["build_metadata.AdditionalFiles.NianbaoName"] = textFile.Path,
        ["build_metadata.AdditionalFiles.NianbaoOrigin"] = "project",
    });

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
