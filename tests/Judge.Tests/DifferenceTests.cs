namespace Nianbao.Judge.Tests;

/// <summary>The written list of differences is true: each is in the documentation, and its example shows it.</summary>
public class DifferenceTests
{
    public static TheoryData<string> Ids => [.. Differences.All.Select(difference => difference.Id)];

    [Fact]
    public void The_documentation_lists_the_same_differences()
    {
        var section = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs/templates.md")).Split("\n## ").Single(part => part.StartsWith("What differs from Scriban\n", StringComparison.Ordinal));
        var listed = section.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1]);

        Assert.Equal(Differences.All.Select(difference => difference.Id), listed);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_example_shows_its_difference(string id)
    {
        var example = new JudgedTemplate("example.scriban", Differences.All.Single(difference => difference.Id == id).Example, new Dictionary<string, string>());

        var trial = Assert.Single(Trial.Of([example], hasStrictNames: true, Samples.AnyReport));

        Assert.True(trial.Explanation?.Id == id, $"{trial}{trial.Explanation?.Id}");
    }
}
