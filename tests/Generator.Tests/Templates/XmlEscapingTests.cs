using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Nianbao.Generator.Templates.Units;
using Nianbao.Reports;
using Nianbao.Templates;

namespace Nianbao.Generator.Tests.Templates;

/// <summary>The law of escaping: whatever a text holds, a reader of XML finds the elements of a harmless one, and reads the text back but for what XML does not allow.</summary>
public class XmlEscapingTests
{
    private const string Page =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <w:document xmlns:w="http://example.com/w" title="{{ organ }}" w:lang='{{ d = [organ]; d[0] }}'>{{ capture c }}<b>{{ organ }}</b>{{ end ~}}
        <w:t>{{ organ }}</w:t>{{ c }}<w:t>{{ d[0] }}</w:t><!-- {{ year }} --><![CDATA[{{ year }}]]><w:y{{ year }} a="{{ if year > 0 }}{{ organ }}{{ end }}"/></w:document>
        """;

    private static readonly string[] Fragments =
    [
        "<", ">", "&", "\"", "'", "&amp;", "]]>", "-->", "<!--", "<?x", "<b>", "</w:t>", "\0", "\u0001", "\u000b", "\u001f", "\uFFFE", "\uFFFF", "\uD800", "\uDC00", "😀", "甲", "a", " ",
    ];

    private static readonly Lazy<Action<Report, Utf8Writer>> Render = new(() => TemplateHost.Compile(UnitOf(Page)));

    [Fact]
    public void Hostile_text_leaves_the_page_its_elements_and_reads_back()
    {
        var texts = Gen.Elements(Fragments).ListOf().Select(string.Concat).ToArbitrary();

        Prop.ForAll(texts, text =>
        {
            var report = TemplateHost.Sample();
            report.Organ = text;
            var root = XDocument.Parse(TemplateHost.Render(Render.Value, report), LoadOptions.PreserveWhitespace).Root!;
            var allowed = Allowed(text);

            Assert.Equal(["t", "b", "t", "y2024"], root.Elements().Select(element => element.Name.LocalName));
            Assert.All(root.Elements().SkipLast(1), element => Assert.Equal(allowed, element.Value));
            Assert.Equal([allowed, allowed, allowed], root.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).Concat(root.Elements().Last().Attributes()).Select(attribute => attribute.Value));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Theory]
    [InlineData("<a {{ organ }}=\"x\"/>")]
    [InlineData("<a b={{ organ }}/>")]
    [InlineData("<{{ organ }}/>")]
    [InlineData("<!-- {{ organ }} -->")]
    [InlineData("<![CDATA[{{ organ }}]]>")]
    [InlineData("<?pi {{ organ }}?>")]
    [InlineData("<!DOCTYPE {{ organ }}>")]
    public void Text_is_refused_where_it_cannot_be_escaped(string template) =>
        Assert.Contains("NB2085", TemplateHost.Errors(UnitOf(template)), StringComparison.Ordinal);

    [Fact]
    public void What_is_caught_does_not_end_the_value_that_it_is_printed_in()
    {
        var unit = UnitOf("{{ capture x }}<b c=\"1\"/>{{ end }}<a b=\"{{ x }}\"/>");

        Assert.Equal("<a b=\"&lt;b c=&quot;1&quot;/&gt;\"/>", TemplateHost.Render(TemplateHost.Compile(unit), TemplateHost.Sample()));
    }

    private static string Allowed(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune.Value is >= ' ' and not ('\uFFFE' or '\uFFFF')));

    private static TemplateUnit UnitOf(string text) => TemplateUnits.Gather([new TemplateSource("x.scriban-xml", "x.scriban-xml", text)]).Units.Single();
}
