using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Nianbao.Cli.Tests;

/// <summary>What the documentation promises to hold is there.</summary>
public class DocumentationTests
{
    [Fact]
    public void Every_message_is_listed()
    {
        var page = File.ReadAllText(Path.Combine(Root(), "docs", "diagnostics.md"));
        var ids = IdsIn(Sources(), "\"(NB[0-9]{4})\\b");

        Assert.True(ids.Count > 100);
        Assert.All(ids, id => Assert.Contains($"<a id=\"{id}\">", page));
    }

    [Theory]
    [InlineData("rules.md")]
    [InlineData("rules.zh-CN.md")]
    public void Every_rule_of_a_form_has_its_place_in_the_reference(string name)
    {
        var page = File.ReadAllText(Path.Combine(Root(), "docs", name));
        var ids = IdsIn(Directory.GetFiles(Path.Combine(Root(), "schemas"), "*.yaml"), "(?:id|rule): (NB[0-9]{4})\\b");

        Assert.True(ids.Count > 40);
        Assert.All(ids, id => Assert.Contains($"<a id=\"{id}\">", page));
    }

    [Fact]
    public void Links_between_pages_lead_somewhere()
    {
        string[] pages = [.. Directory.GetFiles(Path.Combine(Root(), "docs"), "*.md"), .. Directory.GetFiles(Root(), "*.md")];

        Assert.All(pages, page => Assert.All(
            Regex.Matches(File.ReadAllText(page), @"\]\(([^)#:]+)(#[^)]*)?\)").Select(link => link.Groups[1].Value),
            link => Assert.True(Path.Exists(Path.Combine(Path.GetDirectoryName(page)!, link)), $"{page}: {link}")));
    }

    private static List<string> IdsIn(IEnumerable<string> files, string pattern) =>
        [.. files.SelectMany(file => Regex.Matches(File.ReadAllText(file), pattern)).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Sources()
    {
        (string Folder, string Pattern)[] places =
            [("generator/Diagnostics", "*.cs"), ("runtime/Engine/DataFiles", "*.cs"), ("runtime/Engine/RelatedReports", "*.cs"), ("runtime/Engine/Loading", "*.cs"), ("runtime/Cli/Work", "*.cs"), ("runtime/Cli/Files", "*.cs"), ("runtime/Cli/SmokeTests", "*Findings.cs"), ("runtime/Documents/Sources", "*Findings.cs"),
             ("runtime/Documents/Importing", "*Findings.cs"), ("runtime/Documents/Verification", "*Findings.cs"), ("runtime/Documents/Printing", "*Exception.cs"), ("msbuild", "*.targets")];
        return places.SelectMany(place => Directory.GetFiles(Path.Combine(Root(), place.Folder), place.Pattern));
    }

    private static string Root([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));
}
