using Nianbao.Reports;

namespace Nianbao.Documents.Tests.Importing;

/// <summary>The crawled texts of the five real reports, imported, beside the data files that were made by hand.</summary>
public class PublishedReportTests
{
    // its crawled text has eight numbers in the rows of seven columns from （二）部分公开 on, and nothing below its last heading:
    // the data file was mended by hand
    private const string WithMixedUpRows = "平桥区2021.txt";

    public static TheoryData<string, string> Reports
    {
        get
        {
            var reports = new TheoryData<string, string>();
            foreach (var (crawled, data, _) in PublishedReports.All) reports.Add(crawled, data);
            return reports;
        }
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void Every_cell_is_that_of_the_data_file_made_by_hand(string crawled, string data)
    {
        var result = PublishedReports.Import(crawled);
        var report = PublishedReports.Read(data);

        var differences = new List<string>();
        for (var cell = 0; cell < report.Form.CellCount; cell++)
        {
            var expected = CellText.Of(report.Cell(cell));
            var found = result.Tables!.Cells[cell]?.Value ?? "";
            if (crawled == WithMixedUpRows && result.Tables!.Cells[cell] == null) continue;
            if (expected != found) differences.Add($"{report.Form.PathOf(cell)}: '{expected}', imported '{found}'");
        }

        Assert.Equal(report.Form.Id, result.Type!.Form.Id);
        Assert.Equal("", string.Join("\n", differences));
        Assert.Equal(crawled == WithMixedUpRows ? ["NB6104", "NB6106"] : [], result.Findings.Select(finding => finding.Rule).Distinct());
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void Body_year_and_day_of_publication_are_found(string crawled, string data)
    {
        var result = PublishedReports.Import(crawled);
        var report = PublishedReports.Read(data);

        Assert.Equal((report.Organ, report.Year, report.Published, report.Imprint), (result.Organ, result.Year, result.Header!.Published, result.Header.Imprint));
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void Every_section_has_as_many_paragraphs_as_the_data_file(string crawled, string data)
    {
        var text = PublishedReports.Import(crawled).Text!;
        var report = PublishedReports.Read(data);

        foreach (var section in report.Form.Sections)
        {
            var expected = report.Text(section);
            if (section.HasFreeHeadings)
            {
                Assert.Equal(
                    expected.Chapters.Select(chapter => (Plain(chapter.Heading), chapter.Paragraphs.Length)),
                    text.Chapters.Select(chapter => (Plain(chapter.Heading!.Text), chapter.Paragraphs.Count)));
            }
            else if (section.Text != Forms.SectionText.None && !(crawled == WithMixedUpRows && section.Id == "other"))
            {
                Assert.Equal((section.Id, expected.Paragraphs.Length), (section.Id, text.Sections[section.Index].Paragraphs.Count));
            }
        }
    }

    private static string Plain(string text) => text.Replace(" ", "", StringComparison.Ordinal);
}
