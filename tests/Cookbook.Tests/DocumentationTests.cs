using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Nianbao.Cookbook.Tests;

/// <summary>The cookbook in <c>docs/templates.md</c> shows the templates as they are and excerpts of what they write.</summary>
public sealed partial class DocumentationTests(Recipes recipes) : IClassFixture<Recipes>
{
    private static readonly string Docs = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(File())!, "../../docs"));

    private static readonly string Text = System.IO.File.ReadAllText(Path.Combine(Docs, "templates.md"));

    [Fact]
    public void It_shows_the_files_that_are_tested()
    {
        var shown = TemplateBlock().Matches(Text);

        Assert.All(shown, block => Assert.Equal(
            System.IO.File.ReadAllText(Path.Combine(Docs, "cookbook", block.Groups["file"].Value)), block.Groups["text"].Value));
        Assert.Equal(10, Text.Split("\n### ").Length - 1);
        Assert.Equal(10, shown.Select(block => block.Groups["file"].Value).Count(file => !file.StartsWith("parts/", StringComparison.Ordinal)));
    }

    [Fact]
    public void It_shows_what_they_write()
    {
        var shown = OutputBlock().Matches(Text);

        Assert.Equal(10, shown.Count);
        Assert.All(shown, block => Assert.Contains(block.Groups["text"].Value, recipes.Read(block.Groups["page"].Value), StringComparison.Ordinal));
    }

    private static string File([CallerFilePath] string file = "") => file;

    [GeneratedRegex(@"\[`(?<file>[^`]+)`\]\(cookbook/\k<file>\):\n\n```scriban\n(?<text>.*?)```\n", RegexOptions.Singleline)]
    private static partial Regex TemplateBlock();

    [GeneratedRegex(@"\nwrites into `(?<page>[^`]+)`(, among others)?:\n\n```\w+\n(?<text>.*?)```\n", RegexOptions.Singleline)]
    private static partial Regex OutputBlock();
}
