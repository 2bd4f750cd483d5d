using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Nianbao.Forms;
using Nianbao.Generated;
using Nianbao.Snapshots;
using Nianbao.Templates;

namespace Nianbao.Reports.Tests;

/// <summary>The pages of the sample reports: as accepted, and as a page with official tables has to be.</summary>
public class PageTests
{
    private static readonly HtmlParser Parser = new();

    public static TheoryData<string, string> Pages
    {
        get
        {
            var pages = new TheoryData<string, string>();
            foreach (var name in SampleReports.Names)
            {
                foreach (var suffix in (string[])[".html", ".fragment.html", ".md"]) pages.Add(name, suffix);
            }

            return pages;
        }
    }

    public static TheoryData<string> Samples => [.. SampleReports.Names];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_as_accepted(string name, string suffix) => Snapshot.Verify(
        Render(name, suffix), suffix[(suffix.LastIndexOf('.') + 1)..], name.Split('/')[1] + (suffix.Contains("fragment", StringComparison.Ordinal) ? "_fragment" : ""));

    [Theory]
    [MemberData(nameof(Samples))]
    public void Page_and_fragment_show_the_same_numbers_in_official_order(string name)
    {
        var report = SampleReports.Read(name);
        var expected = Enumerable.Range(0, report.Form.CellCount).Select(cell => CellText.Of(report.Cell(cell))).ToList();

        Assert.All((string[])[".html", ".fragment.html"], suffix => Assert.Equal(
            expected,
            Parser.ParseDocument(Render(name, suffix)).QuerySelectorAll("td:not(.corner)")
                .Where(cell => cell.IsValue(report)).Select(cell => cell.TextContent)));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_value_names_header_cells_that_exist_and_every_header_has_a_scope(string name)
    {
        var report = SampleReports.Read(name);
        var page = Parser.ParseDocument(Render(report, ".html"));
        var headings = report.Form.Sections.SelectMany(section =>
            section.HasFreeHeadings ? report.Text(section).Chapters.Select(chapter => chapter.Heading) : [section.Heading]);

        Assert.Equal("zh-CN", page.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Equal(headings, page.QuerySelectorAll("h2").Select(heading => heading.TextContent));
        Assert.All(page.QuerySelectorAll("table"), table => Assert.NotEmpty(table.QuerySelector("caption")!.TextContent));
        Assert.All(page.QuerySelectorAll("th"), header => Assert.Contains(header.GetAttribute("scope"), (string[])["row", "col"]));
        Assert.All(page.QuerySelectorAll("td[headers]"), cell => Assert.All(
            cell.GetAttribute("headers")!.Split(' '), id => Assert.Equal("TH", page.GetElementById(id)?.TagName)));
        var ids = page.All.Select(element => element.Id).Where(id => !string.IsNullOrEmpty(id)).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe"));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_fragment_has_nothing_that_an_editor_would_drop(string name)
    {
        var fragment = Render(name, ".fragment.html");
        var page = Parser.ParseDocument(fragment);

        Assert.DoesNotContain("<style", fragment);
        Assert.DoesNotContain("<script", fragment);
        Assert.All(page.Body!.QuerySelectorAll("*"), element =>
        {
            Assert.False(element.HasAttribute("class") || element.HasAttribute("id"), element.TagName);
            if (element.TagName is "TD" or "TH" or "P" or "H2" or "TABLE") Assert.True(element.HasAttribute("style"), element.TagName);
        });
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Markdown_tables_have_as_many_cells_in_every_row(string name)
    {
        var tables = Regex.Split(Render(name, ".md"), "\n(?!\\|)").Select(block => block.Split('\n').Where(line => line.StartsWith('|')).ToList());

        Assert.All(tables.Where(table => table.Count > 0), table => Assert.Single(table.Select(row => row.Count(c => c == '|')).Distinct()));
    }

    [Fact]
    public void What_an_office_writes_is_escaped()
    {
        var text = SampleReports.Change(SampleReports.TextOf("2021/施秉县人民政府"), "无其他需要报告事项。", "<script>alert(1)</script> & \"引号\"");
        var report = SampleReports.ReadText(text).Report!;

        Assert.All((string[])[".html", ".fragment.html"], suffix =>
        {
            var page = Render(report, suffix);
            Assert.DoesNotContain("<script>", page);
            Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;引号&quot;", page);
        });
    }

    [Fact]
    public void Rendering_into_a_used_buffer_allocates_nothing()
    {
        var report = SampleReports.Read("2021/施秉县人民政府");
        var writer = new Utf8Writer();

        // what packs the parts of a Word file is made anew for each; its parts are looked at by the generator's tests
        foreach (var template in ProjectCatalog.All.Templates.Where(template => template.Suffix != ".docx"))
        {
            for (var i = 0; i < 3; i++) RenderTo(writer, template, report);
            var before = GC.GetAllocatedBytesForCurrentThread();
            RenderTo(writer, template, report);

            Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        }
    }

    internal static string Render(string name, string suffix) => Render(SampleReports.Read(name), suffix);

    private static string Render(Report report, string suffix)
    {
        var writer = new Utf8Writer();
        RenderTo(writer, ProjectCatalog.All.Templates.Single(template => template.Suffix == suffix), report);
        return Encoding.UTF8.GetString(writer.Written);
    }

    private static void RenderTo(Utf8Writer writer, TemplateDefinition template, Report report)
    {
        writer.Clear();
        template.Render(report, writer);
    }
}

internal static class PageElements
{
    /// <summary>False for the note in the corner of table three and for units, which are td in the fragment too.</summary>
    public static bool IsValue(this IElement cell, Report report) => !cell.TextContent.StartsWith('（')
        && !report.Form.Tables.SelectMany(table => table.Layout.BodyRows).SelectMany(row => row.Cells)
            .Any(printed => printed.Kind == LayoutKind.Unit && printed.Label == cell.TextContent);
}
