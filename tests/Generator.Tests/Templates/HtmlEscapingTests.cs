using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using Nianbao.Generator.Templates;
using Nianbao.Generator.Templates.Bound;
using Nianbao.Generator.Templates.Source;
using Nianbao.Generator.Templates.Types;
using Nianbao.Generator.Templates.Units;
using Nianbao.Reports;
using Nianbao.Snapshots;
using Nianbao.Templates;

namespace Nianbao.Generator.Tests.Templates;

/// <summary>
/// The law of escaping: whatever a text holds, a browser builds the same page as for a harmless one, and reads the text
/// back as it was.
/// </summary>
public class HtmlEscapingTests
{
    private const string Page =
        """
        <!DOCTYPE html><html><head><title>{{ organ }}</title><style>p { width: {{ year }}px }</style></head><body>
        {{~ d = [organ]; d = d[0]; capture c }}"{{ organ }}'{{ end ~}}
        <p class="text" title="{{ organ }}" lang='{{ organ }}'>{{ organ }}</p>
        <p class="text" title="{{ d }}" lang='{{ d }}'>{{ d }}</p>
        <p class="caught" title="{{ c }}" lang='{{ c }}'>{{ c }}</p>
        <textarea>.{{ organ }}</textarea><!-- {{ year }} -->
        <p class="parts" title="{{ func echo(t) }}{{ t }}{{ end }}{{ echo organ }}" lang="{{ for i in 1..1 }}{{ if year > 0 }}{{ d }}{{ end }}{{ end }}">{{ echo d }}</p>
        <a class="start" href="{{ organ }}"></a><a class="start" href='{{ d }}'></a>
        <a class="rest" href="/{{ organ }}"></a><a class="rest" href="{{ year }}{{ d }}"></a><a class="rest" href="x{{ d }}"></a>
        <a class="query" href="/?{{ organ }}"></a><a class="query" href="/#{{ d }}"></a><a class="query" href="{{ year }}?{{ echo organ }}"></a>
        <a class="caught-start" href="{{ capture u }}{{ organ }}{{ end }}{{ u }}"></a>
        <script>var x = {{ organ | object.to_json }};</script>
        <script type="application/json">{{ organ | object.to_json }}</script>
        <p class="last">{{ organ | html.escape }}</p></body></html>
        """;

    private static readonly string[] Fragments =
    [
        "<", ">", "\"", "'", "&", "&amp;", "&#39;", "&lt", "-->", "<!--", "<b>", "</p>", "</title>", "</script ", "</textarea ", "<script>",
        "javascript:", "java\tscript:", "https:", "data:", ":", "/", "?", "#", "%41", "%", "=", "`", "\\", "\\\"", "\u2028", "\u00a0", " ", "\n", "\t",
        "]]>", "{{", "alert(1)", "甲", "😀", "a", "0",
    ];

    // the page itself is about:blank
    private static readonly string[] Protocols = ["http:", "https:", "mailto:", "tel:", "about:", ":", ""];

    private static readonly Lazy<Action<Report, Utf8Writer>> Render = new(() =>
        TemplateHost.Compile(TemplateUnits.Gather([new TemplateSource("x.scriban-html", "x.scriban-html", Page)]).Units.Single()));

    [Fact]
    public void Hostile_text_leaves_the_page_its_shape_and_reads_back()
    {
        var harmless = Shape(Parse("harmless"));
        var texts = Gen.Elements(Fragments).ListOf().Select(string.Concat).ToArbitrary();

        Prop.ForAll(texts, text =>
        {
            var page = Parse(text);
            Assert.Equal(harmless, Shape(page));
            AssertTexts(page, text);
            AssertUrls(page, text);
            AssertScripts(page, text);
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>Every place where an official template prints, and what the compiler takes it for.</summary>
    [Theory]
    [InlineData("report.scriban-html")]
    [InlineData("fragment.scriban-html")]
    public void Places_of_an_official_template(string name)
    {
        var unit = OfficialTemplateTests.Units().Single(unit => unit.Main.Name == name);
        var files = unit.Parts.Prepend(unit.Main).ToDictionary(
            source => source.Name, source => new TemplateFile(source, TemplateParser.Parse(source.Text, source.Path)), StringComparer.Ordinal);
        var compiler = UnitCompiler.Compile(files[name], files, null, new NameRules(isStrict: true, TemplateHost.Forms));

        var prints = compiler.Variants.SelectMany(variant => variant.Contexts)
            .Select(print => (print.Key.File, print.Key.Range, Context: print.Value))
            .OrderBy(print => print.File.Source.Name, StringComparer.Ordinal).ThenBy(print => print.Range.Start)
            .Select(print => $"{print.File.Source.Name}({print.Range.Line + 1},{print.Range.Column + 1}): "
                + $"{print.File.Source.Text.Substring(print.Range.Start, print.Range.Length)} → {print.Context.Display}: {print.Context.Place}");
        Snapshot.Verify(string.Join("\n", prints.Distinct()), "txt", name);
    }

    private static IHtmlDocument Parse(string organ)
    {
        var report = TemplateHost.Sample();
        report.Organ = organ;
        var html = TemplateHost.Render(Render.Value, report);
        return new HtmlParser().ParseDocument(html);
    }

    // elements in their order with their depth and the names of their attributes
    private static string Shape(IDocument page) => string.Join("\n", page.All.Select(element =>
        $"{element.Ancestors().Count()} {element.LocalName} {string.Join(",", element.Attributes.Select(attribute => attribute.Name))} "
        + $"{element.ChildNodes.Count(child => child is IComment)} {element.ClassName}"));

    private static void AssertTexts(IHtmlDocument page, string text)
    {
        Assert.Equal(text, page.QuerySelector("title")!.TextContent);
        Assert.Equal("." + text, page.QuerySelector("textarea")!.TextContent);
        Assert.Equal(text, page.QuerySelector("p.last")!.TextContent);
        foreach (var element in page.QuerySelectorAll("p.text, p.parts"))
        {
            Assert.Equal((text, text, text), (element.GetAttribute("title"), element.GetAttribute("lang"), element.TextContent));
        }

        var caught = page.QuerySelector("p.caught")!;
        var quoted = $"\"{text}'";
        Assert.Equal((quoted, quoted, quoted), (caught.GetAttribute("title"), caught.GetAttribute("lang"), caught.TextContent));
    }

    private static void AssertUrls(IHtmlDocument page, string text)
    {
        foreach (var element in page.QuerySelectorAll("a"))
        {
            Assert.Contains(((IHtmlAnchorElement)element).Protocol, Protocols);
            Assert.All(element.GetAttribute("href")!, c => Assert.True(char.IsAscii(c) && !char.IsControl(c) && c is not (' ' or '"' or '\'' or '<' or '>')));
        }

        var colon = text.AsSpan().IndexOfAny(":/?#");
        var isBlocked = colon >= 0 && text[colon] == ':' && text[..colon] != "https";
        var decoded = Uri.UnescapeDataString(text);
        Assert.All(page.QuerySelectorAll("a.start"), element =>
            Assert.Equal(isBlocked ? "#blocked" : decoded, Uri.UnescapeDataString(element.GetAttribute("href")!)));
        Assert.Equal(
            page.QuerySelector("a.start")!.GetAttribute("href"), page.QuerySelector("a.caught-start")!.GetAttribute("href"));
        Assert.Equal(
            ["/" + decoded, "2024" + decoded, "x" + decoded],
            page.QuerySelectorAll("a.rest").Select(element => Uri.UnescapeDataString(element.GetAttribute("href")!)));
        Assert.Equal(
            ["/?" + text, "/#" + text, "2024?" + text],
            page.QuerySelectorAll("a.query").Select(element => Uri.UnescapeDataString(element.GetAttribute("href")!)));
    }

    private static void AssertScripts(IHtmlDocument page, string text)
    {
        var scripts = page.QuerySelectorAll("script").Select(script => script.TextContent).ToArray();
        Assert.StartsWith("var x = ", scripts[0], StringComparison.Ordinal);
        Assert.Equal(scripts[0], $"var x = {scripts[1]};");
        Assert.Equal(text, JsonDocument.Parse(scripts[1]).RootElement.GetString());
    }
}
