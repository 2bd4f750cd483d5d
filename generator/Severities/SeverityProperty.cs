using Microsoft.CodeAnalysis.Diagnostics;

namespace Nianbao.Generator.Severities;

/// <summary>The property NianbaoRuleSeverity as the compiler is shown it.</summary>
/// <param name="Text">Its items, parted by commas: the semicolons that a project writes would end the line for the compiler.</param>
/// <param name="Project">The project file, for messages.</param>
internal sealed record SeverityProperty(string Text, string Project)
{
    public static SeverityProperty Read(AnalyzerConfigOptionsProvider options)
    {
        options.GlobalOptions.TryGetValue("build_property._NianbaoRuleSeverities", out var text);
        options.GlobalOptions.TryGetValue("build_property.MSBuildProjectFullPath", out var project);
        return new SeverityProperty(text ?? "", project ?? "");
    }
}
