using Nianbao.Layers;

namespace Nianbao.Generator.Tests.Layers;

/// <summary>The generator's folders are floors: each uses those below it and none above.</summary>
public class GeneratorLayerTests
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
        "Nianbao.Generator.Templates.Syntax",
        "Nianbao.Generator.Templates.Parsing",
        "Nianbao.Generator.Templates.Html",
        "Nianbao.Generator.Templates.Units",
        "Nianbao.Generator.Templates.Compilation",
        "Nianbao.Generator.Templates",
        "Nianbao.Generator.Emit",
        "Nianbao.Generator",
    ];

    [Fact]
    public void No_folder_uses_one_above_it()
    {
        var complaints = AssemblyLayers.Read(typeof(NianbaoGenerator).Assembly.Location, Floors).Complaints();

        Assert.True(complaints.Length == 0, complaints);
    }
}
