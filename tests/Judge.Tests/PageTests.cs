using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Nianbao.Judge.Engines;
using Nianbao.Judge.Model;
using Nianbao.Templates;

namespace Nianbao.Judge.Tests;

/// <summary>
/// The official pages and the recipes of the cookbook are in Scriban, which sees the reports as objects of its own, the same to
/// the byte: where the data have nothing that would be escaped.
/// </summary>
public partial class PageTests
{
    private static readonly Lazy<CompiledTemplates> Official = new(() => Compile("templates"));
    private static readonly Lazy<CompiledTemplates> Cookbook = new(() => Compile("cookbook"));

    public static TheoryData<string> OfficialPages => [.. PagesIn("templates").Select(page => page.Name)];

    public static TheoryData<string> Recipes => [.. PagesIn("cookbook").Select(page => page.Name)];

    [Theory]
    [MemberData(nameof(OfficialPages))]
    public void An_official_page_is_the_same_as_in_Scriban(string name) => AssertSame("templates", name, Official.Value);

    [Theory]
    [MemberData(nameof(Recipes))]
    public void A_recipe_is_the_same_as_in_Scriban(string name) => AssertSame("cookbook", name, Cookbook.Value);

    private static CompiledTemplates Compile(string folder) => CompiledTemplates.Compile([.. PagesIn(folder)], Samples.Schemas, hasStrictNames: true);

    // what commands write is not about reports
    private static IEnumerable<JudgedTemplate> PagesIn(string folder)
    {
        var files = Samples.Templates(folder).Where(file => !file.Key.StartsWith("pages/", StringComparison.Ordinal)).ToArray();
        var parts = files.Where(file => file.Key.StartsWith("parts/", StringComparison.Ordinal)).ToDictionary();
        return files.Where(file => !parts.ContainsKey(file.Key)).Select(file => new JudgedTemplate(file.Key, file.Value, parts));
    }

    private static void AssertSame(string folder, string name, CompiledTemplates compiled)
    {
        var page = PagesIn(folder).Single(page => page.Name == name);
        if (Array.Find(compiled.Catalog.Collections, one => one.Name == name) is { } collection)
        {
            var all = new CollectedReports(Samples.Reports, []);
            Assert.Equal(Written(page, ReportObjects.Of(all)), Written(writer => collection.Render(all, writer)));
            return;
        }

        if (name.Contains(".docx/", StringComparison.Ordinal))
        {
            AssertSamePart(page, compiled);
            return;
        }

        var template = Assert.Single(compiled.Catalog.Templates, one => one.Name == name);
        var served = Samples.Reports.Where(template.Serves).ToArray();
        Assert.NotEmpty(served);
        Assert.All(served, report => Assert.Equal(Written(page, ReportObjects.Of(report)), WithoutBackslashes(name, Written(writer => template.Render(report, writer)))));
    }

    // a part of an archive is read back from it
    private static void AssertSamePart(JudgedTemplate page, CompiledTemplates compiled)
    {
        var end = page.Name.IndexOf('/', StringComparison.Ordinal);
        var (folder, part) = (page.Name[..end], page.Name[(end + 1)..].Replace(".scriban-", ".", StringComparison.Ordinal));
        var template = Assert.Single(compiled.Catalog.Templates, one => one.Name == folder);
        Assert.All(Samples.Reports.Where(template.Serves), report =>
        {
            var file = new Utf8Writer();
            template.Render(report, file);
            using var archive = new ZipArchive(new MemoryStream(file.Written.ToArray()));
            using var content = new StreamReader(archive.GetEntry(part)!.Open(), Encoding.UTF8);
            Assert.Equal(Written(page, ReportObjects.Of(report)), content.ReadToEnd());
        });
    }

    // reports have addresses in their text, of which Markdown would make links
    private static string WithoutBackslashes(string template, string text) =>
        template.EndsWith("-md", StringComparison.Ordinal) ? Backslash().Replace(text, "$1") : text;

    [GeneratedRegex(@"\\([!-/:-@\[-`{-~])")]
    private static partial Regex Backslash();

    private static string Written(JudgedTemplate page, Scriban.Runtime.ScriptObject model)
    {
        var outcome = Interpreter.Render(page, model).Outcome;
        return outcome.Kind == OutcomeKind.Written ? outcome.Text : outcome.ToString();
    }

    private static string Written(Action<Utf8Writer> render)
    {
        var writer = new Utf8Writer();
        render(writer);
        return Encoding.UTF8.GetString(writer.Written);
    }
}
