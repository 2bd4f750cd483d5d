using Nianbao.Generator.Templates.Units;

namespace Nianbao.Generator.Tests.Templates;

/// <summary>Where a template's text leaves the reader of the page, seen by whether a text may be printed there.</summary>
public class HtmlPlaceTests
{
    [Theory]
    [InlineData("<!-- a --!>{{ organ }}")]
    [InlineData("<!-- a ---!>{{ organ }}")]
    [InlineData("<!-- --!x -->{{ organ }}")]
    [InlineData("<a href=\"java script:{{ organ }}\">")]
    [InlineData("<a href=\"/javascript:{{ organ }}\">")]
    public void A_text_may_be_printed(string template) => Assert.Equal("", Errors(template));

    [Theory]
    [InlineData("<!-- a --! >{{ organ }}")]
    [InlineData("<!-- a -!>{{ organ }}")]
    [InlineData("<!--!>{{ organ }}")]
    [InlineData("<a href=\"javascript:{{ organ }}\">")]
    [InlineData("<a href=\"java\nscript:{{ organ }}\">")]
    [InlineData("<a href=\"java\tscript:{{ organ }}\">")]
    [InlineData("<a href=\"java\rscript:{{ organ }}\">")]
    [InlineData("<a href=\"\n javascript\n:{{ organ }}\">")]
    public void A_text_may_not_be_printed(string template) => Assert.Contains(": NB2085: ", Errors(template), StringComparison.Ordinal);

    private static string Errors(string template) =>
        TemplateHost.Errors(EmitCaseTests.UnitOf(new TemplateSource("x.scriban-html", "x.scriban-html", template)));
}
