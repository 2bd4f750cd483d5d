using Nianbao.Cli;
using Nianbao.Generated;

namespace Nianbao.Cookbook.Tests;

/// <summary>The recipes stand reports that nobody has written yet: blank, full, awkward.</summary>
public sealed class SmokeTests
{
    [Fact]
    public void The_recipes_stand_every_report() =>
        Assert.Equal(0, ReportProgram.Run(["templates", "check", Path.Combine(AppContext.BaseDirectory, "data")], ProjectCatalog.All));
}
