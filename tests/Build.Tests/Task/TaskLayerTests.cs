using Nianbao.Layers;
using Xunit.Abstractions;

namespace Nianbao.Build.Tests.Task;

/// <summary>The task's folders are floors: each uses those below it and none above.</summary>
public sealed class TaskLayerTests(ITestOutputHelper output)
{
    private static readonly string[] Floors =
    [
        // files of the runtime that are compiled here, too, so that both mean the same
        "Nianbao.Text", "Nianbao.DataFiles",
        "Nianbao.Build.Exchange", "Nianbao.Build.Files", "Nianbao.Build.Messages", "Nianbao.Build.State", "Nianbao.Build.Plan", "Nianbao.Build.Running",
        "Nianbao.Build",
    ];

    [Fact]
    public void No_folder_uses_one_above_it()
    {
        var layers = AssemblyLayers.Read(typeof(RenderReports).Assembly.Location, ProjectSources.Of(Repository.PathOf("msbuild/Task/Nianbao.Build.csproj")), Floors);
        output.WriteLine($"who refers to whom:\n{layers.Arrows()}");

        Assert.True(layers.Complaints().Length == 0, layers.Complaints());
    }
}
