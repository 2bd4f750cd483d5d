using System.Runtime.CompilerServices;
using Nianbao.Layers;

namespace Nianbao.Generator.Tests.Layers;

/// <summary>Which files the layer reader takes for a project's sources.</summary>
public class ProjectSourcesTests
{
    [Fact]
    public void Files_below_a_project_and_files_that_it_takes_from_elsewhere_are_its_sources_and_what_a_build_wrote_is_not()
    {
        var sources = ProjectSources.Of(Path.Combine(Root(), "runtime", "Engine", "Nianbao.Runtime.csproj"))
            .Select(file => Path.GetRelativePath(Root(), file).Replace('\\', '/')).ToList();

        Assert.Contains("runtime/Engine/Rules/RuleCatalog.cs", sources);
        Assert.Contains("generator/Severities/RuleFamily.cs", sources);
        Assert.DoesNotContain(sources, file => file.Contains("/obj/", StringComparison.Ordinal));
    }

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../.."));
}
