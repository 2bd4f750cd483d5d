using FsCheck;
using FsCheck.Fluent;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Nianbao.Generator.Templates.Units;
using Nianbao.Reports;
using Nianbao.Templates;

namespace Nianbao.Generator.Tests.Templates;

/// <summary>The law of escaping: whatever a text holds, a page of Markdown has the same structure as for a harmless one, and the text reads as it was.</summary>
public class MarkdownEscapingTests
{
    private const string Page =
        """
        # {{ title }}

        {{ organ }}

        - {{ organ }}
        1. {{ d = [organ]; d[0] }}

        > {{ title }}

        | 项目 | {{ organ }} |
        | --- | --- |
        | {{ title }} | {{ capture c }}{{ organ }}{{ end }}{{ c }} |

        甲{{ organ }}乙 **{{ year }}** [甲{{ organ }}乙](https://example.com/{{ organ }}) `{{ year }}`
        {{ title }}

        <p title="{{ organ }}">{{ organ }}</p>

        ```
        {{ organ }}
        甲{{ title }}
        ```

        {{ for p in preamble }}
        {{ p }}
        {{ end }}
        """;

    private static readonly string[] Fragments =
    [
        "# ", "#", "## ", "- ", "-", "---", "+ ", "* ", "*", "**", "_", "__", "1. ", "1) ", "12", ".", "> ", "=", "===", "`", "```", "~~~", "~", "<script>", "</p>", "<b>", "<!--",
        "<", ">", "&lt;", "&#35;", "&", "[x](y)", "[x]: /y", "![a](b)", "[", "]", "(", ")", "!", "|", "| --- |", "\\", "\\\\", "https://a.b/c", "http:", "www.a.b", "mailto:a@b.c", "a@b.c",
        " ", "  ", "    ", "\t", "\n", "\r\n", "\n\n", "甲", "（", "“", "a", "0", "x", ":", "/", "\u00a0", "　",
    ];

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough).UseAutoLinks().Build();

    private static readonly Lazy<Action<Report, Utf8Writer>> Render = new(() => TemplateHost.Compile(UnitOf("x.scriban-md", Page)));

    [Fact]
    public void Hostile_text_leaves_the_page_its_structure()
    {
        var harmless = StructureOf("harmless");
        var texts = Gen.Elements(Fragments).ListOf().Select(string.Concat).Where(text => text.AsSpan().Trim(" \t\r\n").Length > 0).ToArbitrary();

        Prop.ForAll(texts, text => Assert.Equal(harmless, StructureOf(text))).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Theory]
    [InlineData("3.5 - 2 = 1 + a_b", "3.5 - 2 = 1 + a_b")]
    [InlineData("公开 10-20 件（2024年）", "公开 10-20 件（2024年）")]
    [InlineData("a < b & c", "a < b & c")]
    [InlineData("# a", "\\# a")]
    [InlineData("C# 9", "C# 9")]
    [InlineData("- a", "\\- a")]
    [InlineData("-5%", "-5%")]
    [InlineData("1. a", "1\\. a")]
    [InlineData("<script>", "\\<script>")]
    [InlineData("```", "\\`\\`\\`")]
    [InlineData("[a](b)", "\\[a\\](b)")]
    [InlineData("a|b", "a\\|b")]
    [InlineData("2 * 3 *4*", "2 * 3 \\*4\\*")]
    [InlineData("a\nb", "a b")]
    [InlineData("https://a.b", "https\\://a.b")]
    public void Only_what_would_be_markup_gets_a_backslash(string text, string escaped)
    {
        var report = TemplateHost.Sample();
        report.Organ = text;

        Assert.Equal(escaped, TemplateHost.Render(TemplateHost.Compile(UnitOf("x.scriban-md", "{{ organ }}")), report));
    }

    [Theory]
    [InlineData("`{{ organ }}`")]
    [InlineData("a `` {{ organ }} ``")]
    [InlineData("<{{ organ }}>")]
    [InlineData("\\{{ organ }}")]
    [InlineData("<script>{{ organ }}</script>")]
    public void Text_is_refused_where_it_cannot_be_escaped(string template) =>
        Assert.Contains("NB2085", TemplateHost.Errors(UnitOf("x.scriban-md", template)), StringComparison.Ordinal);

    private static string StructureOf(string text)
    {
        var report = TemplateHost.Sample();
        (report.Organ, report.Title, report.Preamble) = (text, text, new Narrative([text, text], [1, 2]));
        return string.Join("\n", Markdown.Parse(TemplateHost.Render(Render.Value, report), Pipeline).Descendants().Where(IsStructure).Select(node => $"{node.GetType().Name} {Detail(node)}"));
    }

    // text, also where a backslash or reference splits it, and what is in a tag
    private static bool IsStructure(MarkdownObject node) => node is not (LiteralInline or HtmlEntityInline or LineBreakInline);

    private static string Detail(MarkdownObject node) => node switch
    {
        HeadingBlock heading => $"{heading.Level}",
        ListItemBlock item => $"{item.Order}",
        LinkInline link => link.IsImage ? "image" : link.Url![..20],
        CodeInline code => code.Content,
        FencedCodeBlock code => $"{code.Lines.Count}",
        HtmlBlock block => $"{block.Lines.Count}",
        HtmlInline html => html.Tag,
        EmphasisInline emphasis => $"{emphasis.DelimiterChar}{emphasis.DelimiterCount}",
        _ => "",
    };

    private static TemplateUnit UnitOf(string name, string text) => TemplateUnits.Gather([new TemplateSource(name, name, text)]).Units.Single();
}
