using Microsoft.CodeAnalysis.Diagnostics;

namespace Nianbao.Generator.Templates;

/// <summary>The property NianbaoStrictNames: whether a name that nothing defines is an error in templates.</summary>
internal static class StrictNames
{
    /// <summary>True unless the project says <c>false</c>.</summary>
    public static bool Read(AnalyzerConfigOptionsProvider options) =>
        !(options.GlobalOptions.TryGetValue("build_property.NianbaoStrictNames", out var value)
            && string.Equals(value.Trim(), "false", StringComparison.OrdinalIgnoreCase));
}
