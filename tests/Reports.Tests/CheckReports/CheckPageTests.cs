using System.Text;
using Nianbao.Cli.Work;
using Nianbao.Generated;
using Nianbao.Generator.Templates.Units;
using Nianbao.Pages;
using Nianbao.Reporting.CheckReports;
using Nianbao.Snapshots;
using Nianbao.Reporting.Tests.CheckReports;
using Nianbao.Templates;

namespace Nianbao.Reports.Tests.CheckReports;

/// <summary>The check report as a page.</summary>
public class CheckPageTests
{
    [Fact]
    public void The_page_shows_every_finding_with_both_sides()
    {
        var page = Write(CheckedFiles.All);

        // the style is looked at in a browser
        Snapshot.Verify(page[..page.IndexOf("<style>", StringComparison.Ordinal)] + page[page.IndexOf("</style>", StringComparison.Ordinal)..], "html");
    }

    [Fact]
    public void The_page_stands_alone_and_does_not_depend_on_the_order_of_the_files()
    {
        var page = Write(CheckedFiles.All);

        Assert.Equal(page, Write([.. CheckedFiles.All.Reverse()]));
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<重新>", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', page);
    }

    [Fact]
    public void Without_findings_it_says_so()
    {
        var page = Write([CheckedFiles.Right]);

        Assert.Contains("结论：可以发布</p>", page, StringComparison.Ordinal);
        Assert.Contains("没有发现问题。", page, StringComparison.Ordinal);
    }

    private static string Write(IReadOnlyList<CheckedFile> files)
    {
        var page = new Utf8Writer();
        ProjectCatalog.All.Page<CheckReportView>(PageNames.CheckReport).Write(CheckPage.Of(files), page);
        return Encoding.UTF8.GetString(page.Written);
    }
}
