using System.Runtime.CompilerServices;
using Nianbao.Layers;
using Xunit.Abstractions;

namespace Nianbao.Generator.Tests.Layers;

/// <summary>The generator's folders are floors: each uses those below it and none above.</summary>
public class GeneratorLayerTests(ITestOutputHelper output)
{
    private static readonly string[] Floors =
    [
        "Nianbao.Generator.Text",
        "Nianbao.Generator.Inputs",
        "Nianbao.Generator.Pipeline",
        "Nianbao.Generator.Diagnostics",
        "Nianbao.Generator.Schemas.Syntax",
        "Nianbao.Generator.Schemas.Reading",
        "Nianbao.Generator.Schemas.Inheritance",
        "Nianbao.Generator.Schemas.Model",
        "Nianbao.Generator.Schemas.Binding.Rules",
        "Nianbao.Generator.Schemas.Binding.Narratives",
        "Nianbao.Generator.Schemas.Binding.Crosswalks",
        "Nianbao.Generator.Schemas.Binding",
        "Nianbao.Generator.Schemas",
        "Nianbao.Generator.Severities",
        "Nianbao.Generator.CSharp",
        "Nianbao.Generator.Templates.Source",
        "Nianbao.Generator.Templates.Places",
        "Nianbao.Generator.Templates.Html",
        "Nianbao.Generator.Templates.Units",
        "Nianbao.Generator.Templates.Pages",
        "Nianbao.Generator.Templates.Types",
        "Nianbao.Generator.Templates.Bound",
        "Nianbao.Generator.Templates.Binding",
        "Nianbao.Generator.Templates.Analysis",
        "Nianbao.Generator.Templates.Emit",
        "Nianbao.Generator.Templates",
        "Nianbao.Generator.Emit",
        "Nianbao.Generator",
    ];

    [Fact]
    public void No_folder_uses_one_above_it()
    {
        var layers = AssemblyLayers.Read(typeof(NianbaoGenerator).Assembly.Location, ProjectSources.Of(Project()), Floors);
        output.WriteLine($"who refers to whom:\n{layers.Arrows()}");

        Assert.True(layers.Complaints().Length == 0, layers.Complaints());
    }

    private static string Project([CallerFilePath] string file = "") =>
        Path.Combine(Path.GetDirectoryName(file)!, "../../../generator/Nianbao.Generator.csproj");
}
