using Microsoft.CodeAnalysis;
using Nianbao.Generator.Inputs;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Diagnostics;

/// <summary>What can be wrong with a project that is no fault of a schema or a template.</summary>
internal static class ProjectDiagnostics
{
    /// <summary>A program of the project's own where the generator writes one.</summary>
    public static readonly DiagnosticDescriptor OwnEntryPoint = new(
        "NB1070",
        "Entry point beside the generated one",
        "项目里已有自己的程序入口，构建时会运行它，而不是生成年报的程序。不需要的请删去（dotnet new console 会留下 Program.cs）；要保留的，请在项目文件里写 "
        + "<NianbaoEntryPoint>false</NianbaoEntryPoint> 和 <NianbaoEnableRender>true</NianbaoEnableRender>，并让它 return ReportProgram.Run(args, ProjectCatalog.All) / "
        + "The project has an entry point of its own, which a build would run in place of the report program; delete it if it is a leftover (dotnet new console makes a Program.cs); "
        + "to keep it, set NianbaoEntryPoint to false and NianbaoEnableRender to true in the project file, and have it return ReportProgram.Run(args, ProjectCatalog.All)",
        "Nianbao.Project",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "docs/diagnostics.md#NB1070");

    /// <summary>What is wrong with the project's own entry points.</summary>
    /// <param name="own">The entry points.</param>
    /// <param name="writesMain">Whether the generator writes one, too.</param>
    public static EquatableArray<DiagnosticInfo> Of(IEnumerable<OwnEntryPoint?> own, bool writesMain) =>
        own.OfType<OwnEntryPoint>().Where(_ => writesMain).Select(entry => DiagnosticInfo.Create(OwnEntryPoint, entry.Path, entry.Range)).ToEquatableArray();
}
